/** Reads and writes what a citizen asks for in a URL's query string; pure, the browser's history is in `address-bar.ts`. */
import type { FacetField, Filters } from '../search/contract.js';
import type { SessionQuery } from './contract.js';

/** What stands before "-q", "-topic" … unless the page names another. */
export const DEFAULT_PREFIX = 'sf';

/**
 * Longest text, in UTF-16 units, that is written. Servers refuse addresses of some 8 KB, and then a reload would cost
 * the visitor the town's page; a text of this length takes 2.7 KB at most.
 */
const MAX_TEXT = 300;

/** Most values read or written for one facet; a page has fewer, a hostile link may have any number. */
const MAX_VALUES = 30;

const FACETS: readonly FacetField[] = ['topic', 'audience', 'channel'];

/** A query about nothing in particular. */
export const EMPTY_QUERY: SessionQuery = { text: '', filters: {}, sort: 'relevance' };

/** Whether a `state-prefix` can stand in a parameter's name. */
export function isPrefix(prefix: string): boolean {
  return /^[a-z][a-z0-9_-]{0,30}$/i.test(prefix);
}

/** The query in a URL's search string; values that make no sense are passed over. */
export function readQuery(search: string, prefix: string): SessionQuery {
  const parameters = new URLSearchParams(search);
  const filters: Partial<Record<FacetField, readonly string[]>> = {};
  for (const field of FACETS) {
    const values = [...new Set(parameters.getAll(`${prefix}-${field}`))].filter(Boolean).slice(0, MAX_VALUES);
    if (values.length > 0) filters[field] = values;
  }
  const service = parameters.get(`${prefix}-service`);
  return {
    text: parameters.get(`${prefix}-q`) ?? '',
    filters,
    sort: parameters.get(`${prefix}-sort`) === 'title' ? 'title' : 'relevance',
    ...(service ? { service } : {}),
  };
}

/** The search string with the query in it; parameters of others stay as they are, to the letter. */
export function writeQuery(search: string, prefix: string, query: SessionQuery): string {
  const own = new Set(['q', 'sort', 'service', ...FACETS].map((name) => `${prefix}-${name}`));
  const foreign = search
    .replace(/^\?/, '')
    .split('&')
    .filter((part) => part !== '' && !own.has(nameOf(part)));
  const written = [...foreign, ...ownParameters(prefix, query)].join('&');
  return written && `?${written}`;
}

function nameOf(part: string): string {
  const [name = ''] = new URLSearchParams(part).keys();
  return name;
}

function ownParameters(prefix: string, { text, filters, sort, service }: SessionQuery): string[] {
  const parameters = new URLSearchParams();
  const add = (name: string, value: string): void => {
    parameters.append(`${prefix}-${name}`, value);
  };
  if (text.trim()) add('q', text.slice(0, MAX_TEXT));
  for (const field of FACETS)
    filters[field]?.slice(0, MAX_VALUES).forEach((value) => {
      add(field, value);
    });
  if (sort !== 'relevance') add('sort', sort);
  if (service !== undefined) add('service', service);
  return parameters.size > 0 ? [parameters.toString()] : [];
}

/** Whether two queries ask the same; the order of a facet's values says nothing. */
export function sameQuery(one: SessionQuery, other: SessionQuery): boolean {
  return (
    one.text === other.text &&
    one.sort === other.sort &&
    one.service === other.service &&
    sameFilters(one.filters, other.filters)
  );
}

/** Whether two choices of filters are the same. */
export function sameFilters(one: Filters, other: Filters): boolean {
  return FACETS.every((field) => {
    const [values, others] = [one[field] ?? [], other[field] ?? []];
    return values.length === others.length && values.every((value) => others.includes(value));
  });
}

/** The filters with one value chosen that was not, or the other way round. */
export function toggled(filters: Filters, field: FacetField, value: string): Filters {
  const before = filters[field] ?? [];
  const after = before.includes(value) ? before.filter((chosen) => chosen !== value) : [...before, value];
  const { [field]: _replaced, ...others } = filters;
  return after.length > 0 ? { ...others, [field]: after } : others;
}
