/** One way to write a catalogue, whatever the order in which its sources gave their entries. */
import { plainIn } from '../catalogue/localized-text.js';
import type { Catalogue, LocalizedText, Office, Service } from '../catalogue/types.js';
import { fold } from '../text/fold.js';
import { titleKey } from './matching.js';

/**
 * The catalogue with its services by title and its offices by name, as a register would have them. By folded words and
 * not by a collation, whose order changes with the platform's version. Topics and pins keep the order that the town gave them.
 */
export function inOrder(catalogue: Catalogue): Catalogue {
  const { language, offices } = catalogue;
  return {
    ...catalogue,
    ...(offices ? { offices: sortedBy(offices, (office) => nameKey(office.name, language)) } : {}),
    services: sortedBy(catalogue.services, (service) => titleKey(service, language)).map(withSortedExtra),
  };
}

/** Entries by a key, then by their ids. */
export function sortedBy<T extends Office | Service | { readonly id: string }>(
  entries: readonly T[],
  keyOf: (entry: T) => string,
): T[] {
  const keyed = entries.map((entry) => ({ entry, key: keyOf(entry) }));
  keyed.sort((a, b) => compare(a.key, b.key) || compare(a.entry.id, b.entry.id));
  return keyed.map(({ entry }) => entry);
}

export function nameKey(name: LocalizedText, language: string): string {
  return fold(plainIn(name, language, language));
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

function withSortedExtra(service: Service): Service {
  return service.extra ? { ...service, extra: sortedKeys(service.extra) as Service['extra'] & object } : service;
}

/** A JSON value with the keys of its objects in order; a key named "__proto__" stays a key. */
function sortedKeys(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sortedKeys);
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value).sort(([a], [b]) => compare(a, b));
  return Object.fromEntries(entries.map(([key, inner]) => [key, sortedKeys(inner)]));
}
