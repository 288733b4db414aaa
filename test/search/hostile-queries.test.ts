import assert from 'node:assert/strict';
import { before, describe, it } from 'node:test';
import { Searcher } from '../../src/search/searcher.js';
import { compileAll } from '../thesaurus/fixtures/project-thesaurus.js';
import { growCatalogue } from './fixtures/grown-catalogue.js';
import { hostileQuery, hostileText, NAMES, SIGNS } from './fixtures/hostile-queries.js';
import { randomOf } from './fixtures/random.js';

const SERVICES = 1600;
const QUERIES = 10_000;
const MAX_MILLISECONDS = 100;

const searcher = Searcher.build(growCatalogue(SERVICES, 4711), { thesauri: compileAll() });

/** Milliseconds of this process: what else the machine does does not count. */
function costOf(run: () => void): number {
  const wall = performance.now();
  const cpu = process.cpuUsage();
  run();
  const { user, system } = process.cpuUsage(cpu);
  return Math.min(performance.now() - wall, (user + system) / 1000);
}

describe(`${String(QUERIES)} hostile queries over ${String(SERVICES)} services`, () => {
  before(() => {
    const random = randomOf(1);
    for (let number = 0; number < 100; number += 1) searcher.search({ text: hostileText(random) });
  });

  it('none throws, none takes long, none gets a malformed answer', () => {
    const random = randomOf(99);
    // The first searches of a process also pay for its compiler; a page's visitor has typed some letters before.
    for (const text of ['Perso verloren', 'hundsteuer anmeldn', 'wo kann ich mein auto ummelden'])
      searcher.search({ text });
    const slow: string[] = [];
    for (let number = 0; number < QUERIES; number += 1) {
      const query = hostileQuery(hostileText(random), random);
      const ask = (): void => {
        const { total, weak, hits } = searcher.search(query);
        assert.ok(weak <= total && hits.length <= total, JSON.stringify(query));
        for (const { score, matches } of hits) {
          assert.ok(Number.isFinite(score), JSON.stringify(query));
          for (const { ranges } of matches) for (const [start, end] of ranges) assert.ok(start >= 0 && end > start);
        }
      };
      // A pause of the collector is not the query's cost: what was slow once is asked again.
      const cost = [1, 2, 3].reduce((best) => (best > MAX_MILLISECONDS ? Math.min(best, costOf(ask)) : best), Infinity);
      if (cost > MAX_MILLISECONDS) slow.push(`${cost.toFixed(0)} ms: ${JSON.stringify(query).slice(0, 120)}`);
    }
    assert.deepEqual(slow, []);
  });

  it('neither do suggestions', () => {
    const random = randomOf(100);
    const slow: string[] = [];
    for (let number = 0; number < QUERIES / 10; number += 1) {
      const text = hostileText(random);
      const cost = costOf(() => searcher.suggest({ text }));
      if (cost > MAX_MILLISECONDS) slow.push(`${cost.toFixed(0)} ms: ${JSON.stringify(text).slice(0, 120)}`);
    }
    assert.deepEqual(slow, []);
  });

  for (const text of [
    'a'.repeat(10_000),
    'hund'.repeat(2500),
    'steuerzuschuss'.repeat(700),
    'Straßenkarte '.repeat(700),
    'ß\u0308'.repeat(5000),
    '('.repeat(10_000),
    `${'a'.repeat(31)} `.repeat(300),
    '*innen'.repeat(1600),
    '\uD83D'.repeat(10_000),
    ...NAMES,
    ...SIGNS,
  ])
    it(`survives ${JSON.stringify(text.slice(0, 14))} × ${String(text.length)}`, () => {
      const cost = costOf(() => {
        searcher.search({ text });
        searcher.suggest({ text });
      });
      assert.ok(cost < 2 * MAX_MILLISECONDS, `${cost.toFixed(0)} ms`);
    });

  it('finds services that are called like a name of Object.prototype', () => {
    const services = NAMES.map((name) => ({ id: name, title: `${name} beantragen`, topics: [name] }));
    const odd = Searcher.build({
      version: 1,
      municipality: { name: 'X' },
      language: 'de',
      topics: NAMES.map((name) => ({ id: name, label: name })),
      services,
    });
    for (const name of ['constructor', 'prototype', 'hasOwnProperty', 'valueOf', 'toString'])
      assert.equal(odd.search({ text: name, filters: { topic: [name] } }).hits[0]?.serviceId, name);
  });
});

describe('a searcher over little', () => {
  it('has an answer where the catalogue has no service', () => {
    const empty = Searcher.build({ version: 1, municipality: { name: 'X' }, language: 'de', services: [] });
    for (const text of ['', 'Hund', '*'])
      assert.deepEqual(empty.search({ text }), { total: 0, weak: 0, hits: [], facets: [] });
    assert.deepEqual(empty.suggest({ text: 'Hund' }), []);
  });

  it('has an answer where titles are empty, of signs, or in no language of the reader', () => {
    const services = [
      { id: 'empty', title: '' },
      { id: 'signs', title: '***' },
      { id: 'none', title: {} },
      { id: 'other', title: { fr: 'Chien' } },
    ];
    const odd = Searcher.build({ version: 1, municipality: { name: 'X' }, language: 'de', services });
    assert.equal(odd.search({ text: '' }).total, 4);
    assert.equal(odd.search({ text: 'chien' }).hits[0]?.serviceId, 'other');
    assert.deepEqual(odd.search({ text: '***' }).hits, []);
  });
});
