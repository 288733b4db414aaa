import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { buildCatalogue } from '../../src/joining/build.js';
import type { BuildResult } from '../../src/joining/build.js';
import { readViewJson, readViewTable } from '../../src/joining/popularity.js';
import type { ViewCount } from '../../src/joining/popularity.js';
import { source } from './fixtures/sources.js';

const sources = [
  source('stadt', [
    { id: 'pass', title: 'Reisepass', source: { id: 'x', url: 'https://www.musterstadt.example/pass' } },
    { id: 'hund', title: 'Hund anmelden', channels: [{ kind: 'online', url: 'https://antrag.example/hund' }] },
    { id: 'kita', title: 'Kita-Platz', channels: [{ kind: 'online', url: 'https://portal.example' }] },
    { id: 'wahl', title: 'Briefwahl', channels: [{ kind: 'online', url: 'https://portal.example' }] },
  ]),
];
const built = (views: readonly ViewCount[]): BuildResult => buildCatalogue({ sources, views });
const sharesOf = ({ catalogue }: BuildResult): unknown =>
  Object.fromEntries(
    (catalogue?.services ?? []).flatMap(({ id, popularity }) => (popularity === undefined ? [] : [[id, popularity]])),
  );

describe('demand from page views', () => {
  it('is the rank among the services that have a count, and unknown for the others', () => {
    const result = built([
      { name: 'pass', count: 90_000 },
      { name: 'Hund anmelden', count: 12 },
      { name: 'wahl', count: 800 },
    ]);
    assert.deepEqual(sharesOf(result), { pass: 1, hund: 0, wahl: 0.5 });
    assert.equal(result.ranked, 3);
  });
  it('is the same for the same count', () => {
    const counts = { pass: 5, hund: 5, kita: 9, wahl: 1 };
    assert.deepEqual(sharesOf(built(readViewJson(counts) as ViewCount[])), {
      pass: 0.333,
      hund: 0.333,
      kita: 1,
      wahl: 0,
    });
  });
  it('finds a service by its page or its way, and adds its rows up', () => {
    const result = built([
      { name: 'http://musterstadt.example/pass/?utm_source=x', count: 5 },
      { name: 'Reisepass', count: 5 },
      { name: 'https://antrag.example/hund', count: 7 },
    ]);
    assert.deepEqual(sharesOf(result), { pass: 1, hund: 0 });
  });
  it('does not guess by an address that several services share, and tells the rows', () => {
    const result = built([
      { name: 'https://portal.example/', count: 5 },
      { name: '/impressum', count: 5 },
    ]);
    assert.deepEqual(sharesOf(result), {});
    assert.deepEqual(result.notices, [
      { code: 'unknown-views', rows: 2, examples: ['https://portal.example/', '/impressum'] },
    ]);
  });
});

describe('a table of page views', () => {
  it('is read by the usual names of columns, with German numbers', () => {
    const rows = [
      ['Titel', 'Seitenaufrufe'],
      ['Reisepass', '1.234'],
      ['Hund', '5 678'],
      ['ohne', ''],
      ['', '3'],
      ['halb', '-'],
    ];
    assert.deepEqual(readViewTable(rows), [
      { name: 'Reisepass', count: 1234 },
      { name: 'Hund', count: 5678 },
    ]);
  });
  it('is read by the columns that are named', () => {
    const rows = [
      ['Was', 'Titel', 'Wie oft', 'Aufrufe'],
      ['pass', 'x', '3', '9'],
    ];
    assert.deepEqual(readViewTable(rows, { service: 'was', count: 'wie oft' }), [{ name: 'pass', count: 3 }]);
  });
  it('says which column is missing, and which there are', () => {
    assert.deepEqual(readViewTable([['Titel', 'Farbe']]), { missing: 'count', columns: ['Titel', 'Farbe'] });
    assert.deepEqual(readViewTable([]), { missing: 'service', columns: [] });
  });
  it('may be JSON', () => {
    assert.deepEqual(readViewJson([{ url: 'https://a.example', nb_hits: 4 }, null, 7]), [
      { name: 'https://a.example', count: 4 },
    ]);
    assert.deepEqual(readViewJson(JSON.parse('{"__proto__": 4, "pass": "viele", "hund": 2}')), [
      { name: '__proto__', count: 4 },
      { name: 'hund', count: 2 },
    ]);
    assert.deepEqual(readViewJson(null), []);
  });
});
