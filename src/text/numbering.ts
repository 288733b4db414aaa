/** Gives each different key a number, from 0, in the order in which they come. */
export class Numbering<Key> {
  readonly #numbers = new Map<Key, number>();

  /** The key's number, made if it is new. */
  of(key: Key): number {
    const known = this.#numbers.get(key);
    if (known !== undefined) return known;
    this.#numbers.set(key, this.#numbers.size);
    return this.#numbers.size - 1;
  }

  /** The key's number, or -1. */
  find(key: Key): number {
    return this.#numbers.get(key) ?? -1;
  }

  get size(): number {
    return this.#numbers.size;
  }

  /** In the order of their numbers. */
  get keys(): Iterable<Key> {
    return this.#numbers.keys();
  }
}

/** Room for so many numbers below a limit. */
export function numbersBelow(limit: number, count: number): Uint16Array | Uint32Array {
  return limit <= 0x10000 ? new Uint16Array(count) : new Uint32Array(count);
}

/** Where the entries of each group begin when they are sorted by group, and, one entry more, where the last group ends. */
export function groupStarts(groupOf: readonly number[], groups: number): Uint32Array {
  const counts = new Uint32Array(groups);
  for (const group of groupOf) counts[group] = (counts[group] ?? 0) + 1;
  return startsOf(counts);
}

/** The same, from how many entries each group has. */
export function startsOf(counts: Uint32Array): Uint32Array {
  const starts = new Uint32Array(counts.length + 1);
  for (let group = 0; group < counts.length; group += 1)
    starts[group + 1] = (starts[group] ?? 0) + (counts[group] ?? 0);
  return starts;
}
