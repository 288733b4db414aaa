import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { Searcher } from '../../src/search/searcher.js';
import { spellingDistance, spellingTolerance } from '../../src/search/damerau.js';
import { demoSearcher, findInDemo } from './fixtures/demo-town.js';
import { MISSPELT } from './fixtures/misspelt.js';
import { searcher, strongIds, town, withoutThesaurus } from './fixtures/town.js';

describe('misspelt queries find what was meant among the first three', () => {
  for (const [kind, typed, ...meant] of MISSPELT)
    it(`${kind}: ${typed}`, () => {
      const found = findInDemo(typed).slice(0, 3);
      assert.ok(
        found.some((id) => meant.includes(id)),
        found.join(', '),
      );
    });
});

describe('confusions of German are nearer than other slips', () => {
  /** The first misspelling is a usual one, the second is not. */
  const usual: readonly (readonly [word: string, likely: string, unlikely: string])[] = [
    ['rad', 'rat', 'rap'],
    ['geld', 'gelt', 'gelx'],
    ['korb', 'korp', 'kort'],
    ['weg', 'wek', 'weh'],
    ['vater', 'fater', 'kater'],
    ['wahl', 'wal', 'wah'],
    ['miete', 'mite', 'mete'],
    ['pass', 'pas', 'ass'],
    ['decke', 'deke', 'dece'],
    ['platz', 'plaz', 'latz'],
    ['kasse', 'kase', 'kass'],
    ['haus', 'hasu', 'hxus'],
    ['haus', 'hauss', 'hausk'],
  ];
  for (const [word, likely, unlikely] of usual)
    it(`${word}: ${likely} before ${unlikely}`, () => {
      assert.ok(spellingDistance(likely, word, 9) < spellingDistance(unlikely, word, 9));
    });

  it('costs nothing to write a word as it is, and the same both ways for a swapped sound', () => {
    assert.equal(spellingDistance('reisepass', 'reisepass', 3), 0);
    assert.equal(spellingDistance('rat', 'rad', 3), spellingDistance('rad', 'rat', 3));
  });

  it('is too far where the limit is passed', () => {
    assert.equal(spellingDistance('hund', 'steuer', 2), Infinity);
    assert.equal(spellingDistance('a', 'aaaaaaaaaaaaaaaaaaaa', 2), Infinity);
  });

  it('leaves words of one to three letters alone and forgives long words more', () => {
    for (const length of [0, 1, 2, 3]) assert.equal(spellingTolerance(length), 0);
    for (let length = 4; length < 40; length += 1)
      assert.ok(spellingTolerance(length) >= spellingTolerance(length - 1));
  });
});

describe('a rare correct word', () => {
  const frequent = Array.from({ length: 60 }, (_, number) => ({
    id: `frequent-${String(number)}`,
    title: `Weinstand ${String(number)} Reben`,
    synonyms: ['Weide'],
  }));
  const rare = Searcher.build({
    ...town,
    services: [...frequent, { id: 'rare', title: 'Waise' }, { id: 'rarer', title: 'Renten' }],
  });

  it('is not replaced by a frequent one beside it', () => {
    for (const [text, id] of [
      ['Waise', 'rare'],
      ['waise', 'rare'],
      ['Renten', 'rarer'],
    ] as const) {
      const answer = rare.search({ text });
      assert.deepEqual(strongIds(answer), [id]);
      assert.equal(answer.didYouMean, undefined);
    }
  });

  it('is not mended into a word of the thesaurus either', () => {
    const answer = Searcher.build({
      ...town,
      services: [{ id: 'tank', title: 'Tank prüfen' }, ...town.services],
    }).search({
      text: 'Tank',
    });
    assert.deepEqual(strongIds(answer), ['tank']);
  });
});

describe('did you mean', () => {
  const offered: readonly (readonly [text: string, better: string])[] = [
    ['Fürerschein', 'Führerschein'],
    ['Geburtsurkude', 'Geburtsurkunde'],
    ['Wohngelt', 'Wohngeld'],
    ['bewohnerparkauswies', 'Bewohnerparkausweis'],
    ['mein Fürerschein!', 'mein Führerschein!'],
  ];
  for (const [text, better] of offered)
    it(`"${text}" → "${better}", which finds the same first`, () => {
      for (const engine of [searcher, withoutThesaurus]) {
        const answer = engine.search({ text });
        assert.equal(answer.didYouMean, better);
        assert.equal(engine.search({ text: better }).hits[0]?.serviceId, answer.hits[0]?.serviceId);
      }
    });

  for (const text of [
    'Führerschein',
    'fuehrerschein',
    'FUHRERSCHEIN',
    'Reise',
    'Perso',
    'Hunde Steuer',
    'Geburtsurkunden',
    'asdfgh',
    'Kaninchen',
    '',
    '34a',
  ])
    it(`is not asked where it does not help: "${text}"`, () => {
      assert.equal(searcher.search({ text }).didYouMean, undefined);
    });

  it('never offers what was typed', () => {
    for (const [, typed] of MISSPELT) assert.notEqual(demoSearcher.search({ text: typed }).didYouMean, typed);
  });
});
