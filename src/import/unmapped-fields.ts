import { isFilled, isObject } from './json-fields.js';
import type { JsonObject } from './json-fields.js';

/** Different fields counted; a file with more is made up. */
const MAX_FIELDS = 500;

/** Counts the fields of the source that nothing of the catalogue is made of. */
export class UnmappedFields {
  readonly #counts = new Map<string, number>();
  readonly #most: number;

  constructor(most = MAX_FIELDS) {
    this.#most = most;
  }

  /** For a part of a source that is bounded itself, and added to others. */
  static unlimited(): UnmappedFields {
    return new UnmappedFields(Number.POSITIVE_INFINITY);
  }

  /**
   * Counts an entry's filled fields that are not mapped, each once an entry.
   * @param mapped Paths ("locations[].appointment.link"); one that names an object or list covers what is in it.
   */
  count(kind: string, entry: JsonObject, mapped: ReadonlySet<string>): void {
    const found = new Set<string>();
    const walk = (value: unknown, path: string, levels: number): void => {
      if (mapped.has(path) || !isFilled(value)) return;
      if (levels > 0 && isObject(value) && path !== '')
        for (const [key, inner] of Object.entries(value)) walk(inner, `${path}.${key}`, levels - 1);
      else if (levels > 0 && Array.isArray(value) && value.some(isObject))
        for (const item of value) walk(item, `${path}[]`, levels - 1);
      else found.add(`${kind}.${path}`);
    };
    // Deeper than the format itself goes, a field is named as a whole.
    for (const [key, value] of Object.entries(entry)) walk(value, key, 4);
    this.note(found);
  }

  /** Counts fields of an entry that were found elsewhere, once each. */
  add(kind: string, paths: Iterable<string>): void {
    this.note(new Set([...paths].map((path) => `${kind}.${path}`)));
  }

  /** Counts fields that an importer found itself, each once an entry. */
  note(paths: ReadonlySet<string>): void {
    for (const path of paths) this.#add(path, 1);
  }

  /** Adds what was counted in another part of the source. */
  addCounts(entries: Iterable<readonly [path: string, count: number]>): void {
    for (const [path, count] of entries) this.#add(path, count);
  }

  /** Fields with their numbers, in the order in which they were found. */
  entries(): [path: string, count: number][] {
    return [...this.#counts];
  }

  /** Field → number of entries, most frequent first. */
  counts(): Record<string, number> {
    const byCount = [...this.#counts].sort(([a, m], [b, n]) => n - m || (a < b ? -1 : 1));
    return Object.fromEntries(byCount);
  }

  #add(path: string, count: number): void {
    const known = this.#counts.get(path);
    if (known !== undefined || this.#counts.size < this.#most) this.#counts.set(path, (known ?? 0) + count);
  }
}
