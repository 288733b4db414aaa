import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { plainIn } from '../../src/catalogue/localized-text.js';
import type { Query } from '../../src/search/contract.js';
import { Searcher } from '../../src/search/searcher.js';
import { demoSearcher, demoTown } from './fixtures/demo-town.js';
import { germanWords, searcher, town, turkishWords } from './fixtures/town.js';

const ids = (query: Query, engine: Searcher = searcher): string[] =>
  engine.search(query).hits.map((hit) => hit.serviceId);

describe('offset and limit', () => {
  const all = ids({ text: '', limit: 1000 });

  it('are 0 and 10 where nothing is said', () => {
    assert.deepEqual(ids({ text: '' }), all.slice(0, 10));
  });

  const edges: readonly (readonly [offset: number, limit: number, expected: readonly string[]])[] = [
    [0, 0, []],
    [0, 1, all.slice(0, 1)],
    [3, 4, all.slice(3, 7)],
    [all.length - 1, 10, all.slice(-1)],
    [all.length, 10, []],
    [1_000_000, 10, []],
    [-5, 3, all.slice(0, 3)],
    [0, -1, []],
    [1.9, 2.9, all.slice(1, 3)],
    [0, 1_000_000, all],
    [0, Infinity, all],
    [Infinity, 10, []],
  ];
  for (const [offset, limit, expected] of edges)
    it(`offset ${String(offset)}, limit ${String(limit)} → ${String(expected.length)} hits, the total unchanged`, () => {
      const answer = searcher.search({ text: '', offset, limit });
      assert.deepEqual(
        answer.hits.map((hit) => hit.serviceId),
        expected,
      );
      assert.equal(answer.total, all.length);
    });

  it('that are no numbers are taken for the defaults or nothing, and never throw', () => {
    for (const [offset, limit] of [
      [NaN, 10],
      [0, NaN],
    ] as const)
      assert.ok(ids({ text: '', offset, limit }).length <= 10);
  });

  it('cut pages that join to the whole, without a hit twice', () => {
    const text = 'anmelden';
    const whole = ids({ text, limit: 1000 }, demoSearcher);
    const pages = Array.from({ length: Math.ceil(whole.length / 7) }, (_, page) =>
      ids({ text, offset: page * 7, limit: 7 }, demoSearcher),
    );
    assert.deepEqual(pages.flat(), whole);
    assert.equal(new Set(whole).size, whole.length);
  });

  it('gives at most 1000 hits', () => {
    const services = Array.from({ length: 1200 }, (_, number) => ({ id: String(number), title: 'Hund anmelden' }));
    const many = Searcher.build({ ...town, services });
    assert.equal(ids({ text: 'hund', limit: 5000 }, many).length, 1000);
    assert.equal(many.search({ text: 'hund' }).total, 1200);
  });
});

describe('an empty query', () => {
  for (const text of ['', '   ', '\n\t'])
    it(`${JSON.stringify(text)} shows every service, none weak, without reasons or marks`, () => {
      const answer = searcher.search({ text, limit: 1000 });
      assert.equal(answer.total, town.services.length);
      assert.equal(answer.weak, 0);
      assert.ok(answer.hits.every((hit) => hit.reasons.length === 0 && hit.matches.length === 0));
    });

  it('stands in the order of demand, then of the alphabet', () => {
    const popularity = new Map(demoTown.services.map((service) => [service.id, service.popularity ?? 0]));
    const demands = ids({ text: '', limit: 1000 }, demoSearcher).map((id) => popularity.get(id) ?? 0);
    assert.deepEqual(
      demands,
      [...demands].sort((a, b) => b - a),
    );
  });

  it('is not a query of signs: those find nothing', () => {
    assert.equal(searcher.search({ text: '?!' }).total, 0);
  });
});

describe('sorting by title', () => {
  const titlesOf = (query: Query): string[] => {
    const titles = new Map(
      demoTown.services.map((service) => [service.id, plainIn(service.title, query.language ?? 'de', 'de')]),
    );
    return ids({ ...query, limit: 1000 }, demoSearcher).map((id) => titles.get(id) ?? '');
  };

  for (const language of ['de', 'en'])
    it(`follows the alphabet of ${language} in the titles of that language`, () => {
      const found = titlesOf({ text: '', sort: 'title', language });
      assert.deepEqual(found, [...found].sort(new Intl.Collator(language, { numeric: true }).compare));
    });

  it('sorts the strong hits of a text too', () => {
    const answer = demoSearcher.search({ text: 'anmelden hund', sort: 'title', limit: 1000 });
    const strong = answer.hits.filter((hit) => !hit.weak).map((hit) => hit.serviceId);
    const titles = new Map(demoTown.services.map((service) => [service.id, plainIn(service.title, 'de', 'de')]));
    const shown = strong.map((id) => titles.get(id) ?? '');
    assert.ok(shown.length > 1);
    assert.deepEqual(shown, [...shown].sort(new Intl.Collator('de', { numeric: true }).compare));
  });

  it('does not fail on a language that there is none of', () => {
    for (const language of ['xx', 'de-AT', 'zz-ZZ', ''])
      assert.equal(titlesOf({ text: '', sort: 'title', language }).length, demoTown.services.length);
  });
});

describe('the language of a query', () => {
  it('changes what is marked, not what is found', () => {
    for (const text of ['Geburtsurkunde', 'birth certificate', 'Kira yardımı'])
      assert.deepEqual(new Set(ids({ text, language: 'en' })), new Set(ids({ text, language: 'de' })), text);
  });
});

describe('the same question', () => {
  const texts = ['perso weg', 'hund', 'straße', 'pasaport kayıp', 'anmelden', 'gebutsurkunde', ''];

  it('gets the same answer, whatever was asked before, from every searcher built alike', () => {
    const build = (): Searcher => Searcher.build(town, { thesauri: [germanWords, turkishWords] });
    const [one, other] = [build(), build()];
    const first = texts.map((text) => one.search({ text, limit: 1000 }));
    const second = [...texts].reverse().map((text) => other.search({ text, limit: 1000 }));
    const again = texts.map((text) => one.search({ text, limit: 1000 }));
    assert.deepEqual(second.reverse(), first);
    assert.deepEqual(again, first);
  });

  it('gets the same answer from a searcher built in steps', () => {
    const steps = Searcher.buildInSteps(town, { thesauri: [germanWords, turkishWords] });
    let step = steps.next();
    let count = 0;
    for (; !step.done; step = steps.next()) count += 1;
    assert.ok(count > town.services.length);
    for (const text of texts) assert.deepEqual(step.value.search({ text }), searcher.search({ text }));
  });

  it('leaves the catalogue as it was', () => {
    const before = structuredClone(town);
    for (const text of texts) Searcher.build(town).search({ text, filters: { topic: ['papers'] } });
    assert.deepEqual(town, before);
  });
});
