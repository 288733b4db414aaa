import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { parseCatalogue } from '../../src/catalogue/parse.js';
import { checkReferences } from '../../src/catalogue/references.js';
import { fullCatalogue, fullCatalogueWith } from './fixtures/catalogues.js';

const places = (value: unknown): string[] =>
  checkReferences(parseCatalogue(value).catalogue!).map((issue) => issue.path.join('.'));

describe('references of a catalogue', () => {
  it('that all exist give no warning', () => {
    assert.deepEqual(places(fullCatalogue()), []);
  });

  const rows: readonly (readonly [path: readonly (string | number)[], value: unknown, place: string])[] = [
    [['services', 0, 'topics'], ['birth', 'death'], 'services.0.topics.1'],
    [['services', 0, 'offices'], ['nowhere'], 'services.0.offices.0'],
    [['topics', 1, 'parent'], 'nowhere', 'topics.1.parent'],
    [['pins', 0, 'service'], 'nobody', 'pins.0.service'],
    [['blocks', 0, 'service'], 'nobody', 'blocks.0.service'],
  ];
  for (const [path, value, place] of rows)
    it(`that lead nowhere are told: ${place}`, () => {
      assert.deepEqual(places(fullCatalogueWith(path, value)), [place]);
    });

  it('to offices are not asked for where detail files hold them', () => {
    const lean = { ...fullCatalogueWith(['offices'], undefined), details: 'details/{serviceId}.json' };
    assert.deepEqual(places(lean), []);
  });
});
