import assert from 'node:assert/strict';
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import { command, file } from './fixtures/command.js';
import type { Outcome } from './fixtures/command.js';

const catalogue = file('catalogue.json');
writeFileSync(
  catalogue,
  JSON.stringify({
    version: 1,
    municipality: { name: 'Musterstadt', ars: '099990001001', url: 'https://www.musterstadt.example/' },
    services: [
      { id: 'hund:1', title: 'Hund anmelden', summary: 'Für alle, die einen Hund halten.' },
      { id: 'katze', title: 'Katze anmelden', channels: [{ kind: 'online', url: 'antrag/katze' }] },
    ],
  }),
);
const jsonld = (...args: string[]): Promise<Outcome> => command(['jsonld', catalogue, ...args]);
const graphOf = (text: string): readonly Readonly<Record<string, unknown>>[] =>
  (JSON.parse(text) as { '@graph': readonly Readonly<Record<string, unknown>>[] })['@graph'];
const services = (text: string): unknown[] =>
  graphOf(text).filter((node) => /^(GovernmentService|cpsv:PublicService)$/.test(String(node['@type'])));

describe('service-finder jsonld', () => {
  it('writes schema.org to standard output, and says that relative links need --base', async () => {
    const outcome = await jsonld();
    assert.deepEqual([outcome.code, services(outcome.out).length], [0, 2], outcome.error);
    assert.match(outcome.error, /--base/);
    assert.doesNotMatch(outcome.out, /antrag\/katze/);
  });

  it('resolves what is relative against the address of the catalogue', async () => {
    const outcome = await jsonld('--base', 'https://www.musterstadt.example/finder/catalogue.json');
    assert.match(outcome.out, /https:\/\/www\.musterstadt\.example\/finder\/antrag\/katze/);
  });

  it('writes one file for each service into a folder, with the address of its page', async () => {
    mkdirSync(file('jsonld'));
    const page = 'https://www.musterstadt.example/dienste?sf-service={serviceId}';
    const outcome = await jsonld('--page', page, '--out', `${file('jsonld')}/`);
    assert.deepEqual([outcome.code, readdirSync(file('jsonld')).length], [0, 2], outcome.error);
    const texts = readdirSync(file('jsonld')).map((name) => readFileSync(file(`jsonld/${name}`), 'utf8'));
    assert.ok(texts.every((text) => services(text).length === 1));
    assert.ok(texts.some((text) => text.includes('https://www.musterstadt.example/dienste?sf-service=hund%3A1')));
  });

  it('ends with 1 where a service lacks what CPSV-AP demands, and names it', async () => {
    const outcome = await jsonld('--vocabulary', 'cpsv', '--out', file('cpsv.jsonld'));
    assert.equal(outcome.code, 1, outcome.error);
    assert.match(outcome.error, /katze/);
    assert.equal(services(readFileSync(file('cpsv.jsonld'), 'utf8')).length, 2);
  });

  it('writes nothing where an id cannot be the name of a file, and says which', async () => {
    const path = file('climbing.json');
    const service = { id: '../hund', title: 'Hund anmelden' };
    writeFileSync(path, JSON.stringify({ version: 1, municipality: { name: 'M' }, services: [service] }));
    const outcome = await command(['jsonld', path, '--out', `${file('never')}/`]);
    assert.deepEqual([outcome.code, existsSync(file('never'))], [1, false]);
    assert.match(outcome.error, /“\.\.\/hund”/);
  });

  it('becomes a script element with --html', async () => {
    const outcome = await jsonld('--html');
    assert.match(outcome.out, /^<script type="application\/ld\+json">\n?[^<]*<\/script>\s*$/);
  });

  it('refuses a page without {serviceId}, and addresses that are none', async () => {
    for (const args of [
      ['--page', 'https://www.musterstadt.example/dienste'],
      ['--page', 'https://www.musterstadt.example/{serviceId}/{hund}'],
      ['--base', 'musterstadt'],
      ['--vocabulary', 'rdf'],
    ]) {
      const outcome = await jsonld(...args);
      assert.deepEqual([outcome.code, outcome.out], [2, ''], args.join(' '));
    }
  });
});
