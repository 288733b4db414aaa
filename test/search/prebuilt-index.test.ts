import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { plainIn } from '../../src/catalogue/localized-text.js';
import type { Catalogue } from '../../src/catalogue/types.js';
import { Searcher } from '../../src/search/searcher.js';
import { writeIndex } from '../../src/search/write-index.js';
import type { WordLists } from '../../src/thesaurus/format.js';
import { compileAll } from '../thesaurus/fixtures/project-thesaurus.js';
import { growCatalogue } from './fixtures/grown-catalogue.js';

function loaded(catalogue: Catalogue, file: unknown): Searcher | string {
  const steps = Searcher.loadInSteps(catalogue, file);
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
  }
}

describe('a prebuilt index', () => {
  const grown = growCatalogue(200, 7);
  // The first stem behind the thesaurus' last one is also the first by its letters: a wrong count there shifts all others.
  const catalogue = { ...grown, services: [{ id: 'first', title: 'Aalreuse' }, ...grown.services] };
  const thesauri = compileAll();
  const built = Searcher.build(catalogue, { thesauri });
  const file = JSON.parse(JSON.stringify(writeIndex(built.index, catalogue, thesauri))) as ReturnType<
    typeof writeIndex
  >;

  it('gives the answers of the index that it was written from, whatever word of the thesaurus is asked', () => {
    const searcher = loaded(catalogue, file);
    assert.ok(searcher instanceof Searcher);
    const titles = catalogue.services.map(({ title }) => plainIn(title, 'de', 'de'));
    const words = thesauri.flatMap(({ objects, actions, events }) =>
      [objects, actions, events].flatMap((group) =>
        Object.values<{ readonly words: WordLists }>(group).flatMap(({ words: lists }) => lists.join(',').split(',')),
      ),
    );
    // A step that has no common divisor with anything takes them from every letter and language.
    const asked = [...titles, ...words.filter((_, number) => number % 97 === 0)];
    assert.ok(asked.length > 400);
    for (const text of asked) assert.deepEqual(searcher.search({ text }).hits, built.search({ text }).hits, text);
  });

  it('is refused where its lists do not belong together', () => {
    const { thesaurus } = file;
    const damaged = { ...file, thesaurus: { ...thesaurus, phraseCounts: `${thesaurus.phraseCounts}$` } };
    assert.equal(loaded(catalogue, damaged), 'damaged');
  });
});
