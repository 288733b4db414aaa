import { textIn } from '../json-fields.js';
import type { JsonObject } from '../json-fields.js';

/** A place of the gateway's register. */
export interface Place {
  readonly name: string;
  /** Amtlicher Regionalschlüssel (regional key), 12 digits. */
  readonly ars: string;
}

/** Places of an answer, each key once; entries without a key of 12 digits or a name are passed over. */
export function readPlaces(entries: readonly JsonObject[]): Place[] {
  const places = new Map<string, Place>();
  for (const entry of entries) {
    const ars = textIn(entry, 'ars');
    // Parts of a place have names of their own; the municipality's stands beside them.
    const name = ['gemeinde', 'municipality', 'name', 'title'].map((field) => textIn(entry, field)).find(Boolean);
    if (/^\d{12}$/.test(ars) && name !== undefined && !places.has(ars)) places.set(ars, { name, ars });
  }
  return [...places.values()];
}

/** The place with a key; without one, the only place there is. */
export function placeOf(entries: readonly JsonObject[], ars: string | undefined): Place | undefined {
  const places = readPlaces(entries);
  if (ars !== undefined) return places.find((place) => place.ars === ars);
  return places.length === 1 ? places[0] : undefined;
}
