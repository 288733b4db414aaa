import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { demoSearcher } from './fixtures/demo-town.js';
import { searcher, strongIds, withoutThesaurus } from './fixtures/town.js';

/** Words that no service of a town is about; some of them are in a title, where another thing is ordered. */
const NONSENSE = [
  'schönes Wetter',
  'asdfgh',
  'Pizza bestellen',
  'qwertz uiop',
  'xkcd',
  'Lasagne Rezept',
  'Horoskop Löwe',
  'Gewitter',
  'Netflix',
  'haha',
  'aaaaaaaa',
  '????',
  '🍕🍕',
  '12345',
];

describe('nonsense gets no strong hit', () => {
  for (const text of NONSENSE)
    it(`"${text}"`, () => {
      for (const engine of [searcher, demoSearcher]) {
        const answer = engine.search({ text });
        assert.deepEqual(strongIds(answer), []);
        assert.equal(answer.weak, answer.total);
        assert.equal(answer.didYouMean, undefined);
      }
    });
});

describe('without a thesaurus', () => {
  for (const text of ['asdfgh', 'schönes Wetter', 'xkcd', '????', '🍕🍕', '12345'])
    it(`"${text}" gets no strong hit either`, () => {
      assert.deepEqual(strongIds(withoutThesaurus.search({ text })), []);
    });
});

describe('weak hits', () => {
  const texts = ['perso weg', 'hund anmelden', 'Kaninchen', 'reisepass online termin', 'Ausweis', 'umzug ins ausland'];

  it('stand behind all strong ones, are counted, and counted in the total', () => {
    for (const text of texts)
      for (const engine of [searcher, demoSearcher]) {
        const { hits, weak, total } = engine.search({ text, limit: 1000 });
        assert.equal(hits.length, total);
        assert.equal(hits.filter((hit) => hit.weak).length, weak);
        const firstWeak = hits.findIndex((hit) => hit.weak);
        if (firstWeak >= 0)
          assert.ok(
            hits.slice(firstWeak).every((hit) => hit.weak),
            text,
          );
      }
  });

  it('are still behind the strong ones when sorted by title', () => {
    for (const text of texts) {
      const { hits } = demoSearcher.search({ text, sort: 'title', limit: 1000 });
      const firstWeak = hits.findIndex((hit) => hit.weak);
      if (firstWeak >= 0)
        assert.ok(
          hits.slice(firstWeak).every((hit) => hit.weak),
          text,
        );
    }
  });

  it('are those whose object only a body text has', () => {
    const answer = searcher.search({ text: 'Kaninchen' });
    assert.deepEqual(
      answer.hits.map(({ serviceId, weak }) => [serviceId, weak]),
      [['allotment', true]],
    );
  });

  it('are those that share the action alone', () => {
    const { hits } = searcher.search({ text: 'Personalausweis abholen', limit: 1000 });
    assert.equal(hits.find((hit) => hit.serviceId === 'bulky-waste')?.weak, true);
  });

  it('are not all services that one could apply for', () => {
    const { hits } = searcher.search({ text: 'Perso weg', limit: 1000 });
    for (const id of ['tree', 'allotment', 'library']) assert.ok(!hits.some((hit) => hit.serviceId === id), id);
  });

  it('are not what a misspelling finds', () => {
    const [first] = searcher.search({ text: 'Bewohnerparkauswies' }).hits;
    assert.equal(first?.serviceId, 'parking-residents');
    assert.equal(first.weak, false);
  });
});
