/**
 * Mends misspelt words. Fuse.js over a whole vocabulary takes tens of milliseconds a word, so the words that share
 * most letter pairs are picked first, Fuse.js accepts or refuses them, and a table of German confusions orders them.
 */
import Fuse from 'fuse.js/basic';
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

/** Letter pairs of a sorted vocabulary. */
export class BigramIndex {
  readonly #words: readonly string[];
  readonly #index = new Map<string, number[]>();
  readonly #shared: Uint8Array;
  readonly #remembered = new Map<string, readonly Correction[]>();

  constructor(words: readonly string[]) {
    this.#words = words;
    this.#shared = new Uint8Array(words.length);
  }

  *fillInSteps(): Generator<void, void> {
    for (const [number, word] of this.#words.entries()) {
      if (word.length >= MIN_LENGTH && word.length <= MAX_PATTERN)
        for (const pair of bigrams(word)) {
          const known = this.#index.get(pair);
          if (known) known.push(number);
          else this.#index.set(pair, [number]);
        }
      if (number % STEP === 0) yield;
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
    const pairs = bigrams(typed);
    const touched: number[] = [];
    for (const pair of pairs)
      for (const number of this.#index.get(pair) ?? []) {
        if (this.#shared[number] === 0) touched.push(number);
        this.#shared[number] = (this.#shared[number] ?? 0) + 1;
      }
    const longest = Math.ceil(spellingTolerance(typed.length) / 0.45);
    const scored: { number: number; share: number }[] = [];
    for (const number of touched) {
      const word = this.#words[number] ?? '';
      const share = (2 * (this.#shared[number] ?? 0)) / (pairs.length + word.length + 1);
      this.#shared[number] = 0;
      if (share >= MIN_SHARED && Math.abs(word.length - typed.length) <= longest) scored.push({ number, share });
    }
    scored.sort((a, b) => b.share - a.share || a.number - b.number);
    return scored.slice(0, MAX_CANDIDATES).map(({ number }) => this.#words[number] ?? '');
  }
}

const MIN_LENGTH = 3;

/** Letter pairs with the word's ends marked, each once. */
function bigrams(word: string): string[] {
  const marked = `^${word}$`;
  const pairs = new Set<string>();
  for (let index = 0; index + 1 < marked.length; index += 1) pairs.add(marked.slice(index, index + 2));
  return [...pairs];
}
