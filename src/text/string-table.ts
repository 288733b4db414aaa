/** Many short strings in little memory: one long string, and numbers that say where each begins. */

/** A set of strings, each known by its number. A `Map` of strings to numbers takes several times the memory. */
export class StringTable {
  readonly #joined: string;
  readonly #starts: Uint32Array;
  /** Number + 1 of the string whose hash points here, or of one pushed on by another; 0 = free. */
  readonly #slots: Uint32Array;

  /** @param joined The strings, each different, with a line feed after each. */
  constructor(joined: string) {
    let size = 0;
    for (let at = joined.indexOf('\n'); at >= 0; at = joined.indexOf('\n', at + 1)) size += 1;
    this.#joined = joined;
    this.#starts = new Uint32Array(size + 1);
    this.#slots = new Uint32Array(2 ** Math.ceil(Math.log2(size * 1.5 + 2)));
    const mask = this.#slots.length - 1;
    let hash = SEED;
    let number = 0;
    for (let at = 0; at < joined.length; at += 1) {
      const code = joined.charCodeAt(at);
      if (code !== END) {
        hash = Math.imul(hash ^ code, PRIME);
        continue;
      }
      let slot = spread(hash) & mask;
      while (this.#slots[slot] !== 0) slot = (slot + 1) & mask;
      number += 1;
      this.#slots[slot] = number;
      this.#starts[number] = at + 1;
      hash = SEED;
    }
  }

  static of(strings: Iterable<string>): StringTable {
    let joined = '';
    for (const string of strings) joined += `${string}\n`;
    return new StringTable(joined);
  }

  get size(): number {
    return this.#starts.length - 1;
  }

  /** The strings in order, a line feed after each. */
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
    const { length } = string;
    const mask = this.#slots.length - 1;
    let hash = SEED;
    for (let at = 0; at < length; at += 1) hash = Math.imul(hash ^ string.charCodeAt(at), PRIME);
    for (let slot = spread(hash) & mask; ; slot = (slot + 1) & mask) {
      const number = (this.#slots[slot] ?? 0) - 1;
      if (number < 0) return -1;
      if (this.lengthOf(number) === length && this.#joined.startsWith(string, this.start(number))) return number;
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

const END = 10;
/** FNV-1a, 32 bits. */
const SEED = 0x811c9dc5;
const PRIME = 0x01000193;

/** The low bits alone would put words with the same ending near each other. */
function spread(hash: number): number {
  return hash ^ (hash >>> 15);
}
