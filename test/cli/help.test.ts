import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import { cliWords, interfaceLanguage } from '../../src/i18n/cli/index.js';
import { command } from './fixtures/command.js';

describe('the language of the command line', () => {
  const rows: readonly (readonly [tag: string | undefined, language: string])[] = [
    ['de_DE.UTF-8', 'de'],
    ['de', 'de'],
    ['de-AT', 'de'],
    ['en_GB.UTF-8', 'en'],
    ['fr_FR', 'en'],
    ['del', 'en'],
    ['C', 'de'],
    ['C.UTF-8', 'de'],
    ['POSIX', 'de'],
    ['', 'de'],
    [undefined, 'de'],
  ];
  for (const [tag, language] of rows)
    it(`for ${tag ?? 'no locale'} is ${language}`, () => {
      assert.equal(interfaceLanguage(tag), language);
    });

  it('follows the environment, and --language before it', async () => {
    assert.match((await command(['--help'], { LANG: 'de_DE.UTF-8' })).out, /Sucht im Katalog/);
    assert.match(
      (await command(['--help'], { LANG: 'de_DE.UTF-8', LC_ALL: 'en_US.UTF-8' })).out,
      /Searches the catalogue/,
    );
    assert.match(
      (await command(['--help', '--language', 'en'], { LANG: 'de_DE.UTF-8' })).out,
      /Searches the catalogue/,
    );
    assert.match((await command(['--help', '--language=de'], { LANG: 'en_US' })).out, /Sucht im Katalog/);
  });

  it('has every word in both languages', () => {
    const keys = (value: unknown, path = ''): string[] =>
      typeof value === 'object' && value !== null
        ? Object.entries(value).flatMap(([key, inner]) => keys(inner, `${path}.${key}`))
        : [path];
    assert.deepEqual(keys(cliWords('en')).sort(), keys(cliWords('de')).sort());
  });
});

describe('help', () => {
  it('names every command, and exits with 0', async () => {
    const outcome = await command(['--help']);
    assert.equal(outcome.code, 0);
    for (const name of ['import', 'search', 'stats']) assert.match(outcome.out, new RegExp(`service-finder ${name} `));
    assert.equal(outcome.error, '');
  });

  it('of a command names its options', async () => {
    const outcome = await command(['import', 'dldb', '--help']);
    for (const name of [
      '--out',
      '--locations',
      '--all',
      '--pretty',
      '--details',
      '--mapping',
      '--municipality',
      '--ars',
    ])
      assert.ok(outcome.out.includes(name), name);
  });

  it('of the import names every format', async () => {
    const { out } = await command(['import', '--help']);
    for (const name of Object.keys(cliWords('en').import.formats))
      assert.match(out, new RegExp(`service-finder import ${name} `));
  });

  it('tells the version of the package', async () => {
    const { version } = JSON.parse(readFileSync(new URL('../../package.json', import.meta.url), 'utf8')) as {
      version: string;
    };
    assert.equal((await command(['--version'])).out.trim(), version);
  });

  for (const args of [[], ['fly'], ['--fly'], ['stats'], ['stats', 'a', 'b']])
    it(`is pointed to where “${args.join(' ')}” cannot be understood`, async () => {
      const outcome = await command(args);
      assert.deepEqual([outcome.code, outcome.out], [2, '']);
      assert.match(outcome.error, /Help: service-finder --help/);
    });
});
