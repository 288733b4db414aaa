import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { Reason } from '../../src/search/contract.js';
import { Searcher } from '../../src/search/searcher.js';
import { demoSearcher } from './fixtures/demo-town.js';
import { germanWords, searcher, town, withoutThesaurus } from './fixtures/town.js';

const reasonsFor = (text: string, serviceId: string): readonly Reason[] | undefined =>
  searcher.search({ text, limit: 1000 }).hits.find((hit) => hit.serviceId === serviceId)?.reasons;

describe('why a service was found', () => {
  const cases: readonly (readonly [text: string, service: string, ...reasons: Reason[]])[] = [
    ['Reisepass', 'passport-apply', { code: 'title', params: { word: 'Reisepass' } }],
    ['straße', 'street', { code: 'title', params: { word: 'straße' } }],
    ['Perso', 'id-apply', { code: 'means', params: { from: 'Perso', to: 'Personalausweis' } }],
    ['pasaport', 'passport-apply', { code: 'means', params: { from: 'pasaport', to: 'Reisepass' } }],
    [
      'Perso futsch',
      'id-lost',
      { code: 'means', params: { from: 'Perso', to: 'Personalausweis' } },
      { code: 'means', params: { from: 'futsch', to: 'Verlust' } },
    ],
    ['Hund gestorben', 'dog-deregister', { code: 'event', params: { event: 'Hund gestorben' } }],
    [
      'Bewohnerparkauswies',
      'parking-residents',
      { code: 'spelling', params: { from: 'Bewohnerparkauswies', to: 'Bewohnerparkausweis' } },
    ],
    ['Mietzuschuss', 'housing-benefit', { code: 'synonym-of-service', params: { word: 'Mietzuschuss' } }],
    ['rent support', 'housing-benefit', { code: 'synonym-of-service', params: { word: 'rent support' } }],
    ['Verkehr', 'parking-trades', { code: 'topic', params: { word: 'Verkehr' } }],
    ['Kaninchen', 'allotment', { code: 'text', params: { word: 'Kaninchen' } }],
  ];
  for (const [text, service, ...reasons] of cases)
    it(`"${text}" → ${service}: ${reasons.map((reason) => reason.code).join(', ')}`, () => {
      assert.deepEqual(reasonsFor(text, service), reasons);
    });

  it('is never the same reason twice, and at most two', () => {
    for (const text of ['perso weg', 'pass verloren oder gestohlen', 'hund hund hund', 'baby bekommen', 'umzug auto'])
      for (const engine of [searcher, demoSearcher])
        for (const { reasons } of engine.search({ text, limit: 1000 }).hits) {
          assert.ok(reasons.length >= 1 && reasons.length <= 2, text);
          assert.equal(new Set(reasons.map((reason) => JSON.stringify(reason))).size, reasons.length);
        }
  });

  it('is told of a pin by the editors’ words', () => {
    const pinned = Searcher.build({ ...town, pins: [{ words: ['Kaninchen'], service: 'tree' }] });
    assert.deepEqual(pinned.search({ text: 'kaninchen' }).hits[0]?.reasons, [
      { code: 'pin', params: { word: 'Kaninchen' } },
    ]);
  });

  it('needs no thesaurus', () => {
    assert.deepEqual(withoutThesaurus.search({ text: 'Reisepass' }).hits[0]?.reasons, [
      { code: 'title', params: { word: 'Reisepass' } },
    ]);
  });
});

describe('the tier of a hit names the worst kind of match among its content words', () => {
  const cases = [
    ['Gewerbe', 'trade-register', 'exact'],
    ['Gew', 'trade-register', 'prefix'],
    ['Gewerben', 'trade-register', 'word'],
    ['bewohner park ausweis', 'parking-residents', 'compound'],
    ['Perso', 'id-apply', 'synonym'],
    ['Strassenfäst', 'emoji', 'fuzzy'],
    ['Kaninchen', 'allotment', 'text'],
  ] as const;
  for (const [text, service, tier] of cases)
    it(`"${text}" → ${tier}`, () => {
      const hit = searcher.search({ text, limit: 1000 }).hits.find(({ serviceId }) => serviceId === service);
      assert.equal(hit?.tier, tier);
    });

  it('is that of the misspelt word, whether the thesaurus knows the word or the catalogue', () => {
    const plain = Searcher.build(town).search({ text: 'Wohngelt' }).hits[0];
    const known = Searcher.build(town, { thesauri: [germanWords] }).search({ text: 'Wohngelt' }).hits[0];
    assert.deepEqual([plain?.tier, known?.tier], ['fuzzy', 'fuzzy']);
  });
});
