/**
 * Mends misspelt words. Fuse.js over a whole vocabulary takes tens of milliseconds a word, so the words that share
 * most letter pairs are picked first, Fuse.js accepts or refuses them, and a table of German confusions orders them.
 */
import Fuse from 'fuse.js/basic';
import { numbersBelow } from '../text/numbering.js';
import type { StringTable } from '../text/string-table.js';
import { spellingDistance, spellingTolerance } from './damerau.js';

const ACCEPTED = { threshold: 0.5, ignoreLocation: true, findAllMatches: false };
/** Words that go to Fuse.js for one misspelt word; more make it slower and not better. */
const MAX_CANDIDATES = 80;
/** Fuse.js' patterns end there. */
const MAX_PATTERN = 32;
/** Share of the letter pairs that must agree. */
const MIN_SHARED = 0.25;
const STEP = 400;
const MAX_CORRECTIONS = 3;
const MAX_REMEMBERED = 2000;

/** A known word that a misspelt one may stand for. */
export interface Correction {
  readonly word: string;
  /** 1 = the same, towards 0 the farther off. */
  readonly certainty: number;
}

/** Letter pairs of a vocabulary. */
export class BigramIndex {
  readonly #words: StringTable;
  readonly #pairs = new PairNumbers();
  /** Pair → its first entry in `#owners`, where the next one's begins its end. */
  #starts: Uint32Array = new Uint32Array();
  /** Pair by pair, the words that have it. */
  #owners: Uint16Array | Uint32Array = new Uint16Array();
  readonly #shared: Uint8Array;
  readonly #remembered = new Map<string, readonly Correction[]>();

  constructor(words: StringTable) {
    this.#words = words;
    this.#shared = new Uint8Array(words.size);
  }

  /** Two rounds over all words: how many have each pair, then which. */
  *fillInSteps(): Generator<void, void> {
    const counts = [0];
    const newest = [0];
    const { joined, size } = this.#words;
    for (let word = 0; word < size; word += 1) {
      if (this.#isIndexed(word))
        for (let at = this.#words.start(word); at < this.#words.start(word + 1); at += 1) {
          const pair = this.#pairs.add(joined, at);
          if (newest[pair] === word) continue;
          newest[pair] = word;
          counts[pair] = (counts[pair] ?? 0) + 1;
        }
      if (word % STEP === 0) yield;
    }
    const starts = new Uint32Array(counts.length + 1);
    for (const [pair, count] of counts.entries()) starts[pair + 1] = (starts[pair] ?? 0) + count;
    const next = starts.slice();
    const owners = numbersBelow(size, starts[counts.length] ?? 0);
    for (let word = 0; word < size; word += 1) {
      if (this.#isIndexed(word))
        for (let at = this.#words.start(word); at < this.#words.start(word + 1); at += 1) {
          const pair = this.#pairs.find(joined, at);
          const place = next[pair] ?? 0;
          if (place > (starts[pair] ?? 0) && owners[place - 1] === word) continue;
          owners[place] = word;
          next[pair] = place + 1;
        }
      if (word % STEP === 0) yield;
    }
    this.#starts = starts;
    this.#owners = owners;
  }

  #isIndexed(word: number): boolean {
    const length = this.#words.lengthOf(word);
    return length >= MIN_LENGTH && length <= MAX_PATTERN;
  }

  /** Known words that may be meant, best first, at most three. The words before the one being typed are asked for again and again. */
  corrections(typed: string): readonly Correction[] {
    const known = this.#remembered.get(typed);
    if (known) return known;
    const found = this.#find(typed);
    if (this.#remembered.size >= MAX_REMEMBERED) this.#remembered.clear();
    this.#remembered.set(typed, found);
    return found;
  }

  #find(typed: string): Correction[] {
    const tolerance = spellingTolerance(typed.length);
    if (tolerance === 0 || typed.length > MAX_PATTERN) return [];
    const found: Correction[] = [];
    for (const word of this.#candidates(typed)) {
      if (!Fuse.match(typed, word, ACCEPTED).isMatch) continue;
      const distance = spellingDistance(typed, word, tolerance);
      if (distance !== Infinity) found.push({ word, certainty: 1 - (0.45 * distance) / tolerance });
    }
    return found.sort((a, b) => b.certainty - a.certainty || (a.word < b.word ? -1 : 1)).slice(0, MAX_CORRECTIONS);
  }

  #candidates(typed: string): string[] {
    const marked = `,${typed},`;
    const pairs = new Set(Array.from({ length: typed.length + 1 }, (_, at) => this.#pairs.find(marked, at + 1)));
    const touched: number[] = [];
    for (const pair of pairs)
      for (let entry = this.#starts[pair] ?? 0; entry < (this.#starts[pair + 1] ?? 0); entry += 1) {
        const word = this.#owners[entry] ?? 0;
        if (this.#shared[word] === 0) touched.push(word);
        this.#shared[word] = (this.#shared[word] ?? 0) + 1;
      }
    const longest = Math.ceil(spellingTolerance(typed.length) / 0.45);
    const scored: { word: number; share: number }[] = [];
    for (const word of touched) {
      const length = this.#words.lengthOf(word);
      const share = (2 * (this.#shared[word] ?? 0)) / (pairs.size + length + 1);
      this.#shared[word] = 0;
      if (share >= MIN_SHARED && Math.abs(length - typed.length) <= longest) scored.push({ word, share });
    }
    scored.sort((a, b) => b.share - a.share || a.word - b.word);
    return scored.slice(0, MAX_CANDIDATES).map(({ word }) => this.#words.at(word));
  }
}

const MIN_LENGTH = 3;
const COMMA = 44;
/** The comma and a to z. */
const LATIN = 27;

/** Numbers for pairs of a letter and the one before it; the comma at a word's ends is a letter too. */
class PairNumbers {
  /** Nearly all pairs are of a to z: looked up in a table, which is many times faster than in a `Map`. */
  readonly #latin = new Int32Array(LATIN * LATIN);
  readonly #others = new Map<number, number>();
  #newest = 0;

  /** The number, from 1, of the pair that ends here; 0 where no word has it. */
  find(text: string, at: number): number {
    const before = at === 0 ? COMMA : text.charCodeAt(at - 1);
    const code = text.charCodeAt(at);
    const place = latinPlace(before) * LATIN + latinPlace(code);
    return (place >= 0 ? this.#latin[place] : this.#others.get(before * 0x10000 + code)) ?? 0;
  }

  /** The pair's number, made if it is new. */
  add(text: string, at: number): number {
    const known = this.find(text, at);
    if (known > 0) return known;
    this.#newest += 1;
    const before = at === 0 ? COMMA : text.charCodeAt(at - 1);
    const code = text.charCodeAt(at);
    const place = latinPlace(before) * LATIN + latinPlace(code);
    if (place >= 0) this.#latin[place] = this.#newest;
    else this.#others.set(before * 0x10000 + code, this.#newest);
    return this.#newest;
  }
}

/** 0 for the comma, 1 to 26 for a to z; others count so little that a pair with one is below 0. */
function latinPlace(code: number): number {
  return code === COMMA ? 0 : code >= 97 && code <= 122 ? code - 96 : -LATIN * LATIN;
}
