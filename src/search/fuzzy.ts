/**
 * Mends misspelt words. Fuse.js over a whole vocabulary takes tens of milliseconds a word, so the words that share
 * most letter pairs are picked first, Fuse.js accepts or refuses them, and a table of German confusions orders them.
 */
import Fuse from 'fuse.js/basic';
import { groupStarts, Numbering } from '../text/numbering.js';
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
  /** Two letters' codes in one → number of the pair. */
  readonly #pairs = new Numbering<number>();
  /** Pair → its first entry in `#owners`; one entry more for the end. */
  #starts: Uint32Array = new Uint32Array();
  /** Pair by pair, the words that have it. */
  #owners: Uint32Array = new Uint32Array();
  readonly #shared: Uint8Array;
  readonly #remembered = new Map<string, readonly Correction[]>();

  constructor(words: StringTable) {
    this.#words = words;
    this.#shared = new Uint8Array(words.size);
  }

  *fillInSteps(): Generator<void, void> {
    const pairs: number[] = [];
    const owners: number[] = [];
    const newest: number[] = [];
    for (let word = 0; word < this.#words.size; word += 1) {
      const length = this.#words.lengthOf(word);
      if (length >= MIN_LENGTH && length <= MAX_PATTERN)
        for (const pair of codePairs(this.#words.joined, this.#words.start(word), length)) {
          const number = this.#pairs.of(pair);
          if (newest[number] === word) continue;
          newest[number] = word;
          pairs.push(number);
          owners.push(word);
        }
      if (word % STEP === 0) yield;
    }
    this.#starts = groupStarts(pairs, this.#pairs.size);
    this.#owners = new Uint32Array(owners.length);
    const next = this.#starts.slice();
    for (const [entry, pair] of pairs.entries()) {
      this.#owners[next[pair] ?? 0] = owners[entry] ?? 0;
      next[pair] = (next[pair] ?? 0) + 1;
    }
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
    const pairs = new Set(codePairs(typed, 0, typed.length));
    const touched: number[] = [];
    for (const pair of pairs) {
      const number = this.#pairs.find(pair);
      if (number < 0) continue;
      for (let entry = this.#starts[number] ?? 0; entry < (this.#starts[number + 1] ?? 0); entry += 1) {
        const word = this.#owners[entry] ?? 0;
        if (this.#shared[word] === 0) touched.push(word);
        this.#shared[word] = (this.#shared[word] ?? 0) + 1;
      }
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
/** The ends of a word are letters too. */
const START = 94;
const END = 36;

/** Letter pairs of a word in a text, its ends marked. */
function codePairs(text: string, start: number, length: number): number[] {
  const pairs: number[] = [];
  let before = START;
  for (let at = start; at <= start + length; at += 1) {
    const code = at < start + length ? text.charCodeAt(at) : END;
    pairs.push(before * 0x10000 + code);
    before = code;
  }
  return pairs;
}
