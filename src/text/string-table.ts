/** Many short strings in little memory: one long string, and numbers that say where each begins. */

/** A set of strings, each known by its number. A `Map` of strings to numbers takes several times the memory. */
export class StringTable {
  readonly #joined: string;
  readonly #starts: Uint32Array;
  /** Number + 1 of the string whose hash points here, or of one pushed on by another; 0 = free. */
  readonly #slots: Uint32Array;

  /** @param joined The strings, each different and without a comma, with a comma after each. */
  constructor(joined: string) {
    let size = 0;
    for (let at = joined.indexOf(','); at >= 0; at = joined.indexOf(',', at + 1)) size += 1;
    this.#joined = joined;
    this.#starts = new Uint32Array(size + 1);
    this.#slots = new Uint32Array(2 ** Math.ceil(Math.log2(size * 1.5 + 2)));
    const mask = this.#slots.length - 1;
    let hash = HASH_START;
    let number = 0;
    for (let at = 0; at < joined.length; at += 1) {
      const code = joined.charCodeAt(at);
      if (code !== END) {
        hash = hashOn(hash, code);
        continue;
      }
      let slot = spread(hash) & mask;
      while (this.#slots[slot] !== 0) slot = (slot + 1) & mask;
      number += 1;
      this.#slots[slot] = number;
      this.#starts[number] = at + 1;
      hash = HASH_START;
    }
  }

  static of(strings: Iterable<string>): StringTable {
    let joined = '';
    for (const string of strings) joined += `${string},`;
    return new StringTable(joined);
  }

  get size(): number {
    return this.#starts.length - 1;
  }

  /** The strings in order, a comma after each. */
  get joined(): string {
    return this.#joined;
  }

  /** Where the string begins in `joined`. */
  start(number: number): number {
    return this.#starts[number] ?? 0;
  }

  /** In UTF-16 units. */
  lengthOf(number: number): number {
    return this.start(number + 1) - this.start(number) - 1;
  }

  at(number: number): string {
    return this.#joined.slice(this.start(number), this.start(number + 1) - 1);
  }

  /** The string's number, or -1. */
  find(string: string): number {
    let hash = HASH_START;
    for (let at = 0; at < string.length; at += 1) hash = hashOn(hash, string.charCodeAt(at));
    return this.findPart(string, 0, string.length, hash);
  }

  /**
   * The number of a part of a text, or -1; without making a string of it.
   * @param hash The hash of the part, made by `hashOn` for each of its UTF-16 units.
   */
  findPart(text: string, start: number, end: number, hash: number): number {
    const mask = this.#slots.length - 1;
    for (let slot = spread(hash) & mask; ; slot = (slot + 1) & mask) {
      const number = (this.#slots[slot] ?? 0) - 1;
      if (number < 0) return -1;
      if (this.lengthOf(number) === end - start && this.#joined.startsWith(text.slice(start, end), this.start(number)))
        return number;
    }
  }

  /** The first number whose string does not come before this one; for tables in alphabetical order. */
  lowerBound(string: string): number {
    let low = 0;
    let high = this.size;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (this.at(middle) < string) low = middle + 1;
      else high = middle;
    }
    return low;
  }
}

const END = 44;
/** FNV-1a, 32 bits. */
export const HASH_START = 0x811c9dc5;
const PRIME = 0x01000193;

/** The hash of a string that goes on with this UTF-16 unit. */
export function hashOn(hash: number, code: number): number {
  return Math.imul(hash ^ code, PRIME);
}

/** The low bits alone would put words with the same ending near each other. */
function spread(hash: number): number {
  return hash ^ (hash >>> 15);
}
