import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import { fileURLToPath } from 'node:url';
import { Ajv } from 'ajv';
import type { AnySchema } from 'ajv';
import { parseCatalogue } from '../../src/catalogue/parse.js';
import { catalogueOf, fullCatalogue, fullCatalogueWith } from './fixtures/catalogues.js';

const script = fileURLToPath(new URL('../../scripts/catalogue-schema.mts', import.meta.url));
const published = JSON.parse(
  execFileSync(process.execPath, ['--import', 'tsx', script], { encoding: 'utf8' }),
) as AnySchema;
const isValid = new Ajv({ strict: false, allErrors: true }).compile(published);

/** Faults of shape; links and references are rules that no JSON Schema can tell. */
const SHAPE = new Set(['missing', 'type', 'value', 'version', 'not-a-catalogue']);
const hasGoodShape = (value: unknown): boolean => !parseCatalogue(value).issues.some((issue) => SHAPE.has(issue.code));

type Row = readonly [what: string, value: unknown];

const good: readonly Row[] = [
  ['every field filled', fullCatalogue()],
  ['only what is required', catalogueOf({ id: '1', title: 'Reisepass' })],
  ['no language, which is then German', fullCatalogueWith(['language'], undefined)],
  ['fields of a newer version', fullCatalogueWith(['services', 0, 'newField'], { a: 1 })],
  ['a title in one language', fullCatalogueWith(['services', 0, 'title'], { de: 'Reisepass' })],
  ['empty lists', fullCatalogueWith(['services', 0, 'channels'], [])],
  ['rich text as plain text', fullCatalogueWith(['services', 0, 'sections', 0, 'text'], 'Zwölf Euro')],
];

const service = ['services', 0] as const;
const bad: readonly Row[] = [
  ['no municipality', fullCatalogueWith(['municipality'], undefined)],
  ['a nameless municipality', fullCatalogueWith(['municipality', 'name'], ' ')],
  ['an ARS of 8 digits', fullCatalogueWith(['municipality', 'ars'], '09999000')],
  ['a language that is none', fullCatalogueWith(['language'], 'de_DE')],
  ['version "1"', fullCatalogueWith(['version'], '1')],
  ['version 2', fullCatalogueWith(['version'], 2)],
  ['no services', fullCatalogueWith(['services'], undefined)],
  ['services that are no list', fullCatalogueWith(['services'], {})],
  ['a service that is a text', fullCatalogueWith(['services', 1], 'Reisepass')],
  ['a service that is a list', fullCatalogueWith(['services', 1], [])],
  ['no id', fullCatalogueWith([...service, 'id'], undefined)],
  ['an empty id', fullCatalogueWith([...service, 'id'], '')],
  ['a number as id', fullCatalogueWith([...service, 'id'], 5)],
  ['no title', fullCatalogueWith([...service, 'title'], undefined)],
  ['a blank title', fullCatalogueWith([...service, 'title'], '  ')],
  ['a title in no language', fullCatalogueWith([...service, 'title'], {})],
  ['a title under no language tag', fullCatalogueWith([...service, 'title'], { 'Deutsch!': 'x' })],
  ['a title of another type inside', fullCatalogueWith([...service, 'title'], { de: 5 })],
  ['null for a text', fullCatalogueWith([...service, 'summary'], null)],
  ['a LeiKa key of 13 digits', fullCatalogueWith([...service, 'leika', 0], '9902700301200')],
  ['one LeiKa key not in a list', fullCatalogueWith([...service, 'leika'], '99027003012000')],
  ['an unknown audience', fullCatalogueWith([...service, 'audience', 0], 'citizens')],
  ['a popularity of 80', fullCatalogueWith([...service, 'popularity'], 80)],
  ['an unknown level', fullCatalogueWith([...service, 'level'], 'city')],
  ['a section without a code', fullCatalogueWith([...service, 'sections', 0, 'code'], undefined)],
  [
    'an HTML string in a list of nodes',
    fullCatalogueWith([...service, 'sections', 0, 'text'], [{ type: 'script', children: [] }]),
  ],
  ['a node without children', fullCatalogueWith([...service, 'sections', 0, 'text'], [{ type: 'p' }])],
  [
    'a link node without an address',
    fullCatalogueWith([...service, 'sections', 0, 'text'], [{ type: 'a', children: [] }]),
  ],
  [
    'a faulty node deep inside',
    fullCatalogueWith([...service, 'sections', 0, 'text'], [{ type: 'ul', children: [{ type: 'li', children: [7] }] }]),
  ],
  ['a section link without a label', fullCatalogueWith([...service, 'sections', 1, 'links', 0, 'label'], undefined)],
  ['an unknown channel', fullCatalogueWith([...service, 'channels', 0, 'kind'], 'Online')],
  ['an unknown identification', fullCatalogueWith([...service, 'channels', 0, 'identification'], ['eID'])],
  ['a trust level of three digits', fullCatalogueWith([...service, 'channels', 0, 'trustLevel'], '020')],
  ['"yes" for a boolean', fullCatalogueWith([...service, 'writtenForm'], 'yes')],
  ['a German date', fullCatalogueWith([...service, 'updated'], '31.05.2026')],
  ['a maturity without its model', fullCatalogueWith([...service, 'maturity'], { level: 3 })],
  ['a topic without a label', fullCatalogueWith(['topics', 0, 'label'], undefined)],
  ['an office without a name', fullCatalogueWith(['offices', 0, 'name'], undefined)],
  ['a latitude of 95 degrees', fullCatalogueWith(['offices', 0, 'geo', 'latitude'], 95)],
  ['a position as text', fullCatalogueWith(['offices', 0, 'geo', 'longitude'], '8.6')],
  ['a pin without words', fullCatalogueWith(['pins', 0, 'words'], undefined)],
  ['a source without a name', fullCatalogueWith(['sources', 0, 'name'], undefined)],
  ['null for a catalogue', null],
  ['a list for a catalogue', []],
];

describe('the published JSON Schema and the check at run time', () => {
  for (const [what, value] of good)
    it(`both take a catalogue with ${what}`, () => {
      assert.equal(isValid(value), true, JSON.stringify(isValid.errors));
      assert.deepEqual(parseCatalogue(value).issues, []);
    });
  for (const [what, value] of bad)
    it(`both find fault with ${what}`, () => {
      assert.equal(isValid(value), false);
      assert.equal(hasGoodShape(value), false);
    });

  it('agree on every field taken away or given another type', () => {
    const wrong: readonly unknown[] = [undefined, null, 5, '', 'x', true, [], {}, [null], { de: 'x' }];
    const places: { path: readonly (string | number)[]; takesLists: boolean }[] = [];
    const walk = (value: unknown, path: readonly (string | number)[]): void => {
      // Valibot reads a list as an object without fields, which does no harm where text or an object may stand.
      if (path.length > 0)
        places.push({
          path,
          takesLists: Array.isArray(value) || typeof value === 'number' || typeof value === 'boolean',
        });
      if (typeof value === 'object' && value !== null)
        for (const [key, inner] of Object.entries(value))
          walk(inner, [...path, Array.isArray(value) ? Number(key) : key]);
    };
    walk(fullCatalogue(), []);
    assert.ok(places.length > 100);
    for (const { path, takesLists } of places)
      for (const value of wrong) {
        if (Array.isArray(value) && !takesLists) continue;
        const catalogue: unknown = JSON.parse(JSON.stringify(fullCatalogueWith(path, value)));
        assert.equal(
          hasGoodShape(catalogue),
          isValid(catalogue),
          `${path.join('.')} = ${value === undefined ? 'absent' : JSON.stringify(value)}`,
        );
      }
  });

  it('know the same fields as the types of the source', () => {
    const source = readFileSync(new URL('../../src/catalogue/types.ts', import.meta.url), 'utf8');
    const fields = [...source.matchAll(/^ {2}readonly (\w+)\??:/gm)].map((match) => match[1] ?? '');
    const json = JSON.stringify(published);
    assert.ok(fields.length > 50);
    for (const field of fields) assert.ok(json.includes(`"${field}":`), field);
  });
});
