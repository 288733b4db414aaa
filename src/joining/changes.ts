/** What became different from one catalogue to the next, as an editor would tell it. */
import { plainIn } from '../catalogue/localized-text.js';
import type { Catalogue, RichNode, Service } from '../catalogue/types.js';

export interface NamedEntry {
  readonly id: string;
  readonly title: string;
}

export interface Renaming extends NamedEntry {
  readonly before: string;
}

export interface LinkChange extends NamedEntry {
  readonly removed: readonly string[];
  readonly added: readonly string[];
}

/** Fields of a service that are told by their own names. */
export interface FieldChange extends NamedEntry {
  readonly fields: readonly string[];
}

/** Differences; every list in the catalogue's order. */
export interface CatalogueChanges {
  readonly added: readonly NamedEntry[];
  readonly gone: readonly NamedEntry[];
  readonly renamed: readonly Renaming[];
  /** Addresses, wherever in a service they stand. */
  readonly links: readonly LinkChange[];
  /** Services whose words changed: summary, sections, synonyms, names of links. */
  readonly texts: readonly FieldChange[];
  /** Services whose ways changed otherwise than by address: another kind, other means of identification. */
  readonly channels: readonly NamedEntry[];
  /** Services with other topics, offices, keys, dates … */
  readonly details: readonly FieldChange[];
  /** Parts of the catalogue beside its services: "offices", "topics", "municipality" … */
  readonly head: readonly string[];
}

/** Compares two catalogues with all their texts. */
export function compareCatalogues(before: Catalogue, after: Catalogue): CatalogueChanges {
  const earlier = new Map(before.services.map((service) => [service.id, service]));
  const now = new Set(after.services.map(({ id }) => id));
  const pairs = after.services.flatMap((service) => {
    const old = earlier.get(service.id);
    return old ? [{ old, service, entry: named(service, after) }] : [];
  });
  return {
    added: after.services.filter(({ id }) => !earlier.has(id)).map((service) => named(service, after)),
    gone: before.services.filter(({ id }) => !now.has(id)).map((service) => named(service, before)),
    renamed: pairs.flatMap(({ old, entry }): Renaming[] => {
      const { title } = named(old, before);
      return title === entry.title ? [] : [{ ...entry, before: title }];
    }),
    links: pairs.flatMap(({ old, service, entry }): LinkChange[] => {
      const [was, is] = [addressesOf(old), addressesOf(service)];
      const removed = [...was].filter((url) => !is.has(url));
      const added = [...is].filter((url) => !was.has(url));
      return removed.length + added.length > 0 ? [{ ...entry, removed, added }] : [];
    }),
    texts: pairs.flatMap(({ old, service, entry }) => fieldChange(entry, textsOf(old), textsOf(service))),
    channels: pairs.flatMap(({ old, service, entry }) => (isSame(waysOf(old), waysOf(service)) ? [] : [entry])),
    details: pairs.flatMap(({ old, service, entry }) => fieldChange(entry, detailsOf(old), detailsOf(service))),
    head: headChanges(before, after),
  };
}

/** How many links changed: one that went for one that came counts once. */
export function changedLinks({ links }: CatalogueChanges): number {
  return links.reduce((sum, { removed, added }) => sum + Math.max(removed.length, added.length), 0);
}

export function isUnchanged(changes: CatalogueChanges): boolean {
  return Object.values(changes).every((list: readonly unknown[]) => list.length === 0);
}

function named({ id, title }: Service, { language }: Catalogue): NamedEntry {
  return { id, title: plainIn(title, language, language) };
}

/** Every address of a service: of its ways, its sections' links and the links in their texts. */
function addressesOf({ channels, sections, source }: Service): Set<string> {
  const addresses = new Set<string>();
  const add = (url: string | undefined): void => {
    if (url !== undefined) addresses.add(url);
  };
  for (const { url } of channels ?? []) add(url);
  for (const { links, text } of sections ?? []) {
    for (const { url } of links ?? []) add(url);
    walkLinks(text, add);
  }
  add(source?.url);
  return addresses;
}

function walkLinks(text: unknown, add: (url: string) => void): void {
  if (typeof text !== 'object' || text === null) return;
  if ('href' in text && typeof text.href === 'string') add(text.href);
  for (const inner of Object.values(text)) walkLinks(inner, add);
}

type Fields = Readonly<Record<string, unknown>>;

/** What a service says in words; addresses aside, and a section's words under its code. */
function textsOf({ title, summary, synonyms, sections, channels }: Service): Fields {
  const words = (sections ?? []).map(({ code, title: heading, text, links }): [string, unknown] => [
    `sections.${code}`,
    [heading, withoutAddresses(text), (links ?? []).map(({ label }) => label)],
  ]);
  const byCode = new Map<string, unknown[]>();
  for (const [code, value] of words) byCode.set(code, [...(byCode.get(code) ?? []), value]);
  return {
    // The title itself is told as a new name; here count its other languages.
    title: typeof title === 'string' ? undefined : Object.entries(title).slice(1),
    summary,
    synonyms,
    channels: (channels ?? []).map(({ label }) => label),
    ...Object.fromEntries(byCode),
  };
}

function withoutAddresses(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(withoutAddresses);
  if (typeof value !== 'object' || value === null) return value;
  const { href: _href, ...rest } = value as Exclude<RichNode, string> & { readonly href?: string };
  return Object.fromEntries(Object.entries(rest).map(([key, inner]) => [key, withoutAddresses(inner)]));
}

function waysOf({ channels }: Service): unknown {
  return (channels ?? []).map(({ url: _url, label: _label, ...way }) => way);
}

/** Everything that is neither words nor ways. */
function detailsOf(service: Service): Fields {
  const { id: _id, title: _title, summary: _summary, synonyms: _synonyms, ...rest } = service;
  const { sections: _sections, channels: _channels, source, ...details } = rest;
  return { ...details, source: source?.id };
}

function fieldChange(entry: NamedEntry, before: Fields, after: Fields): FieldChange[] {
  const fields = changedFields(before, after);
  return fields.length > 0 ? [{ ...entry, fields }] : [];
}

function changedFields(before: Fields, after: Fields): string[] {
  const names = new Set([...Object.keys(before), ...Object.keys(after)]);
  return [...names].filter((name) => !isSame(before[name], after[name])).sort();
}

function headChanges(before: Catalogue, after: Catalogue): string[] {
  // The index is entered behind each build, and none of what citizens read.
  const head = ({ services: _s, details: _d, updated: _u, index: _i, ...rest }: Catalogue): Fields => rest;
  return changedFields(head(before), head(after));
}

/** Both come from the one way to write a catalogue, so that their text tells. An empty list says as little as none. */
function isSame(a: unknown, b: unknown): boolean {
  return textOf(a) === textOf(b);
}

function textOf(value: unknown): string {
  return value === undefined || (Array.isArray(value) && value.length === 0) ? '' : JSON.stringify(value);
}
