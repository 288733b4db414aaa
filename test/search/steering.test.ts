import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { Steering } from '../../src/catalogue/types.js';
import { Searcher } from '../../src/search/searcher.js';
import { germanWords, town } from './fixtures/town.js';

function steered(pins: readonly Steering[], blocks: readonly Steering[] = []): (text: string) => string[] {
  const searcher = Searcher.build({ ...town, pins, blocks }, { thesauri: [germanWords] });
  return (text) => searcher.search({ text, limit: 1000 }).hits.map((hit) => hit.serviceId);
}

describe('pins', () => {
  const find = steered([{ words: ['Perso', 'neuer Ausweis'], service: 'id-pick-up' }]);

  it('put a service first for their words, in any form, order and spelling', () => {
    for (const text of ['Perso', 'PERSO', 'mein Perso ist da', 'neuer Ausweis', 'Ausweis, neuer', 'neue Ausweise'])
      assert.equal(find(text)[0], 'id-pick-up', text);
  });

  it('need all words of an entry', () => {
    for (const text of ['neuer', 'Ausweis']) assert.notEqual(find(text)[0], 'id-pick-up', text);
  });

  it('show the service once, as a strong hit, though nothing else finds it', () => {
    const searcher = Searcher.build({ ...town, pins: [{ words: ['Kirmes'], service: 'tree' }] });
    const { hits, total, weak } = searcher.search({ text: 'Kirmes' });
    assert.deepEqual([hits.map((hit) => hit.serviceId), total, weak], [['tree'], 1, 0]);
    assert.equal(hits[0]?.tier, 'exact');
    const found = steered([{ words: ['Baum'], service: 'tree' }])('Baum');
    assert.equal(found.filter((id) => id === 'tree').length, 1);
  });

  it('of one word keep the order in which the editors wrote them', () => {
    const both = steered([
      { words: ['Kirmes'], service: 'tree' },
      { words: ['Kirmes'], service: 'emoji' },
    ]);
    assert.deepEqual(both('Kirmes'), ['tree', 'emoji']);
  });

  it('of an unknown service or of no words change nothing', () => {
    const odd = steered([
      { words: ['Perso'], service: 'gone' },
      { words: [''], service: 'tree' },
      { words: [], service: 'tree' },
      { words: ['…'], service: 'tree' },
    ]);
    assert.deepEqual(odd('Perso'), steered([])('Perso'));
    assert.deepEqual(odd('xyz'), []);
  });

  it('heed the filters', () => {
    const searcher = Searcher.build({ ...town, pins: [{ words: ['Kirmes'], service: 'tree' }] });
    assert.equal(searcher.search({ text: 'Kirmes', filters: { topic: ['papers'] } }).total, 0);
    assert.equal(searcher.search({ text: 'Kirmes', filters: { topic: ['nature'] } }).total, 1);
  });
});

describe('blocks', () => {
  it('take a service away for their words only', () => {
    const find = steered([], [{ words: ['Perso'], service: 'id-lost' }]);
    assert.ok(!find('Perso').includes('id-lost'));
    assert.ok(!find('Perso verloren').includes('id-lost'));
    assert.ok(find('Personalausweis').includes('id-lost'));
  });

  it('win over pins', () => {
    const entry = { words: ['Perso'], service: 'id-lost' };
    assert.ok(!steered([entry], [entry])('Perso').includes('id-lost'));
  });

  it('take nothing away while nothing is typed', () => {
    assert.equal(steered([], [{ words: ['Perso'], service: 'id-lost' }])('').length, town.services.length);
  });
});
