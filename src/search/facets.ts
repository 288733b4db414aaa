import type { Facet, FacetField, Filters } from './contract.js';
import type { FacetValues } from './facet-values.js';
import type { Candidate } from './rank.js';
import type { SearchIndex } from './search-index.js';

const FIELDS: readonly FacetField[] = ['topic', 'audience', 'channel'];

/** Whether a service passes all filters: one value of each field that is filtered. */
export function passes(own: FacetValues | undefined, filters: Filters, except?: FacetField): boolean {
  return FIELDS.every((field) => {
    const wanted = filters[field];
    if (!wanted || wanted.length === 0 || field === except) return true;
    return wanted.some((value) => own?.[field].includes(value));
  });
}

/**
 * Counts each facet's values among the found services, its own filter left out. A facet that the catalogue has no data
 * for is not there; a chosen value stays, even at zero. Most frequent first.
 */
export function countFacets(candidates: readonly Candidate[], filters: Filters, index: SearchIndex): Facet[] {
  return FIELDS.flatMap((field) => {
    const counts = new Map<string, number>();
    for (const selected of filters[field] ?? []) counts.set(selected, 0);
    for (const { service } of candidates) {
      const own = index.facets[service];
      if (!own || own[field].length === 0 || !passes(own, filters, field)) continue;
      for (const value of own[field]) counts.set(value, (counts.get(value) ?? 0) + 1);
    }
    if (counts.size === 0) return [];
    const values = [...counts].map(([id, count]) => ({ id, count, selected: filters[field]?.includes(id) ?? false }));
    values.sort((a, b) => b.count - a.count || (a.id < b.id ? -1 : 1));
    return [{ field, values }];
  });
}
