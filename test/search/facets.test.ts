import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { Answer, FacetField, Filters } from '../../src/search/contract.js';
import { searcher, town } from './fixtures/town.js';

const idsFor = (filters: Filters, text = ''): string[] =>
  searcher.search({ text, filters, limit: 1000 }).hits.map((hit) => hit.serviceId);

function counts(answer: Answer, field: FacetField): Record<string, number> {
  const values = answer.facets.find((facet) => facet.field === field)?.values ?? [];
  return Object.fromEntries(values.map(({ id, count }) => [id, count]));
}

describe('filters', () => {
  it('are OR within a facet', () => {
    const papers = idsFor({ topic: ['papers'] });
    const taxes = idsFor({ topic: ['taxes'] });
    assert.ok(papers.length > 0 && taxes.length > 0);
    assert.deepEqual(idsFor({ topic: ['papers', 'taxes'] }).sort(), [...papers, ...taxes].sort());
  });

  it('are AND across facets', () => {
    assert.deepEqual(idsFor({ topic: ['trade'], channel: ['online'] }), ['trade-register']);
    assert.deepEqual(idsFor({ topic: ['papers'], audience: ['business'] }), []);
  });

  it('go together with a text', () => {
    assert.deepEqual(idsFor({ audience: ['business'] }, 'Gewerbe anmelden')[0], 'trade-register');
    assert.equal(idsFor({ audience: ['citizen'] }, 'Gewerbe').includes('trade-register'), false);
  });

  it('of a wide topic find its narrow ones, not the other way round', () => {
    assert.ok(idsFor({ topic: ['traffic'] }).includes('licence-first'));
    assert.ok(!idsFor({ topic: ['driving'] }).includes('parking-residents'));
  });

  it('without a value filter nothing; an unknown value finds nothing', () => {
    assert.equal(idsFor({ topic: [] }).length, town.services.length);
    assert.deepEqual(idsFor({ topic: ['__proto__'] }), []);
    assert.deepEqual(idsFor({ topic: ['constructor', 'papers'] }).sort(), idsFor({ topic: ['papers'] }).sort());
  });
});

describe('counts of a facet', () => {
  it('leave the facet’s own filter out and heed all others', () => {
    const free = searcher.search({ text: '' });
    const filtered = searcher.search({ text: '', filters: { topic: ['trade'] } });
    assert.deepEqual(counts(filtered, 'topic'), counts(free, 'topic'));
    assert.deepEqual(counts(filtered, 'audience'), { business: 3 });
    assert.deepEqual(counts(filtered, 'channel'), { online: 1 });
  });

  it('are what choosing the value would find', () => {
    for (const text of ['', 'anmelden', 'Ausweis'])
      for (const { field, values } of searcher.search({ text, filters: { audience: ['citizen'] } }).facets)
        for (const { id, count } of values) {
          const others: Filters = field === 'audience' ? {} : { audience: ['citizen'] };
          assert.equal(idsFor({ ...others, [field]: [id] }, text).length, count, `${text} ${field} ${id}`);
        }
  });

  it('keep a chosen value though nothing is left of it', () => {
    const { facets } = searcher.search({ text: 'Gewerbe', filters: { topic: ['papers'] } });
    const papers = facets.find(({ field }) => field === 'topic')?.values.find(({ id }) => id === 'papers');
    assert.deepEqual(papers, { id: 'papers', count: 0, selected: true });
  });

  it('come most frequent first, and by id between equals', () => {
    for (const { values } of searcher.search({ text: '' }).facets)
      for (let place = 1; place < values.length; place += 1) {
        const [before, here] = [values[place - 1]!, values[place]!];
        assert.ok(before.count > here.count || (before.count === here.count && before.id < here.id));
      }
  });

  it('are not there where the catalogue has no data for them', () => {
    const { facets } = searcher.search({ text: 'Straßenreinigung' });
    assert.deepEqual(
      facets.map(({ field }) => field),
      ['topic'],
    );
  });
});
