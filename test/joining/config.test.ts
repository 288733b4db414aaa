import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import { fileURLToPath } from 'node:url';
import { Ajv } from 'ajv';
import type { AnySchema } from 'ajv';
import { issueSentence } from '../../src/i18n/issues/index.js';
import { parseConfig, parseOwnRules } from '../../src/joining/config.js';

const root = fileURLToPath(new URL('../../', import.meta.url));
const published = JSON.parse(
  execFileSync(process.execPath, ['--import', 'tsx', `${root}scripts/config-schema.mts`], { encoding: 'utf8' }),
) as AnySchema;
const isValid = new Ajv({ strict: false, allErrors: true }).compile(published);

const sources = [{ id: 'stadt', format: 'dldb', files: 'services.json' }];
/** Every fault as an editor reads it. */
const faults = (value: unknown): string[] => parseConfig(value).issues.map((issue) => issueSentence(issue, 'en'));

describe('a configuration', () => {
  const good: readonly (readonly [what: string, config: unknown])[] = [
    ['with nothing but a source', { sources }],
    [
      'with everything',
      {
        $schema: './config.schema.json',
        municipality: { name: 'Musterstadt', ars: '009990001001', contact: { phone: '115', takesPartIn115: true } },
        language: 'de',
        sources: [
          {
            ...sources[0],
            name: 'Stadt',
            url: 'https://a.example',
            licence: 'EUPL-1.2',
            all: true,
            ownIds: true,
            addsServices: false,
            options: { locations: 'x.json', fast: true, size: 5, many: ['a'] },
          },
        ],
        own: {
          services: [
            { service: 'x', off: true, comment: 'weil' },
            { service: 'y', without: ['channels', 'title'], title: { de: 'Y', en: 'Why' }, popularity: 0.5 },
          ],
          topics: [
            {
              topic: 't',
              label: 'T',
              parent: 'u',
              into: 'v',
              services: ['x'],
              from: { leika: ['99'], words: ['Hund'], concepts: ['dog'] },
            },
          ],
          pins: [{ words: ['a'], service: 'x' }],
          blocks: [{ words: ['a'], service: 'x' }],
          same: [['a', 'b']],
          apart: [['a', 'b']],
          popularity: { file: 'views.csv', service: 'URL', count: 'Aufrufe' },
        },
        output: { catalogue: 'c.json', details: 'd', report: 'r.json', info: 'i.json', lastGood: 'l', pretty: true },
      },
    ],
    ['with its rules in a file', { sources, own: 'own.json' }],
    ['with several files of one source', { sources: [{ ...sources[0], files: ['a.xml', 'b.xml'] }] }],
  ];
  for (const [what, config] of good)
    it(`${what} is taken, and by the published schema too`, () => {
      assert.deepEqual(faults(config), []);
      assert.ok(isValid(config), JSON.stringify(isValid.errors));
    });

  const bad: readonly (readonly [what: string, config: unknown, sentence: RegExp])[] = [
    ['that is none', null, /an object is expected/],
    ['without sources', {}, /Field sources: this is missing/],
    ['with an empty list of sources', { sources: [] }, /one source at least/],
    ['with a source without a format', { sources: [{ id: 'a' }] }, /Field sources › 1 › format: this is missing/],
    [
      'with an id that is no file’s name',
      { sources: [{ ...sources[0], id: '../x' }] },
      /small letters, digits and hyphens/,
    ],
    ['with a slip of the pen', { sources, ouput: {} }, /there is no “ouput” here. Known: output\./],
    [
      'with a slip of the pen in a source',
      { sources: [{ ...sources[0], file: 'x' }] },
      /Field sources › 1: there is no “file” here. Known: files/,
    ],
    [
      'with a number for a flag',
      { sources, output: { pretty: 1 } },
      /Field output › pretty: true or false is expected/,
    ],
    ['with an ARS of 8 digits', { sources, municipality: { ars: '09999000' } }, /12 digits/],
    [
      'with a service that nobody can find',
      { sources, own: { services: [{ off: true }] } },
      /Field own › services › 1 › service: this is missing/,
    ],
    ['with half a pair', { sources, own: { same: [['a']] } }, /Field own › same › 1 › 2: this is missing/],
    [
      'that takes away what there is not',
      { sources, own: { services: [{ service: 'a', without: ['link'] }] } },
      /Field own › services › 1 › without › 1/,
    ],
    ['that sets the id', { sources, own: { services: [{ service: 'a', id: 'b' }] } }, /there is no “id” here/],
  ];
  for (const [what, config, sentence] of bad)
    it(`${what} is told in a sentence, and refused by the published schema`, () => {
      assert.match(faults(config).join('\n'), sentence);
      assert.equal(isValid(config), false);
      assert.equal(parseConfig(config).value, undefined);
    });

  it('with two sources of one id is told', () => {
    assert.match(faults({ sources: [...sources, ...sources] }).join(), /Field sources › 2 › id: the id “stadt”/);
  });
  it('tells all faults at once, also those in the rules', () => {
    assert.equal(
      faults({ sources: [{ id: 'A' }], output: { x: 1 }, own: { pin: [], services: [{ servise: 'a' }] } }).length,
      6,
    );
  });
  it('finds slips of the pen inside a way, where a catalogue would pass over them', () => {
    const { issues } = parseOwnRules({
      services: [{ service: 'a', channels: [{ kind: 'online', identifikation: ['eid'] }] }],
    });
    assert.deepEqual(
      issues.map((issue) => issueSentence(issue, 'en')),
      ['Field services › 1 › channels › 1: there is no “identifikation” here. Known: identification.'],
    );
  });
  it('of a hostile depth is told, not followed', () => {
    let deep: unknown = [];
    for (let level = 0; level < 100_000; level += 1) deep = [deep];
    assert.match(faults({ sources, own: deep }).join(), /nested too deeply/);
  });
  it('changes nothing for other objects through a field named "__proto__"', () => {
    faults(
      JSON.parse(
        '{"__proto__": {"polluted": true}, "sources": [{"__proto__": {"polluted": true}, "id": "a", "format": "x"}]}',
      ),
    );
    assert.equal(({} as { polluted?: boolean }).polluted, undefined);
  });
});

describe('docs/build.md', () => {
  const text = readFileSync(`${root}docs/build.md`, 'utf8');
  const config = published as { readonly properties: Readonly<Record<string, unknown>> };
  const own = (config.properties['own'] as { anyOf: { properties?: Record<string, unknown> }[] }).anyOf.find(
    ({ properties }) => properties,
  );
  const itemOf = (list: unknown): Record<string, unknown> =>
    (list as { items: { properties: Record<string, unknown> } }).items.properties;
  const tables: Readonly<Record<string, Record<string, unknown>>> = {
    '## Configuration': config.properties,
    '### Source': itemOf(config.properties['sources']),
    '### Output': (config.properties['output'] as { properties: Record<string, unknown> }).properties,
    '## Own rules': own?.properties ?? {},
    '### Own topic': itemOf(own?.properties?.['topics']),
    '### Page views': (own?.properties?.['popularity'] as { properties: Record<string, unknown> }).properties,
  };
  for (const [heading, properties] of Object.entries(tables))
    it(`has a row for each field under "${heading}"`, () => {
      const section = text.split(`\n${heading}\n`)[1]?.split(/\n##+ /)[0] ?? '';
      const rows = [...section.matchAll(/^\| `([$\w]+)` \|/gm)].map((match) => match[1]);
      assert.deepEqual(rows.sort(), Object.keys(properties).sort());
    });
  it('has an example that is a configuration, and one of rules', () => {
    const [first, second] = [...text.matchAll(/```json\n(\{\n.*?\n\})\n```/gs)].map(
      (match) => JSON.parse(match[1] ?? '') as unknown,
    );
    assert.deepEqual(faults(first), []);
    assert.deepEqual(parseOwnRules(second).issues, []);
  });
});
