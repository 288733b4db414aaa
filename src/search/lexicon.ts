/** The words a catalogue and its thesaurus know: for prefixes, compounds and mended spellings. */
import { splitCompound, type CompoundPart } from '../text/compound.js';
import { FUNCTION_WORDS } from '../text/function-words.js';
import { stem } from '../text/stem.js';

/** Short words that stand in compounds only if they name something; longer ones always may. */
const MIN_FREE_PART = 4;
const MAX_REMEMBERED = 50_000;

/** Folded words with a spelling to show, in alphabetical order once `sort` was called. */
export class Lexicon {
  /** Folded word → how it is written. */
  readonly #surfaces = new Map<string, string>();
  readonly #stems = new Set<string>();
  readonly #splits = new Map<string, readonly CompoundPart[] | undefined>();
  #sorted: readonly string[] = [];

  add(word: string, surface: string): void {
    const known = this.#surfaces.get(word);
    // Capitals show a noun as German writes it.
    if (known === undefined || (known === known.toLowerCase() && surface !== surface.toUpperCase()))
      this.#surfaces.set(word, surface);
    this.#stems.add(stem(word));
    this.#splits.clear();
  }

  /** Fixes the alphabetical order; words added later are found again after the next call. */
  sort(): void {
    this.#sorted = [...this.#surfaces.keys()].sort();
  }

  has(word: string): boolean {
    return this.#surfaces.has(word);
  }

  hasStem(stemmed: string): boolean {
    return this.#stems.has(stemmed);
  }

  surface(word: string): string {
    return this.#surfaces.get(word) ?? word;
  }

  get sorted(): readonly string[] {
    return this.#sorted;
  }

  /** Words that start with these letters, the shortest first among the first `limit` of the alphabet. */
  withPrefix(prefix: string, limit: number): string[] {
    let low = 0;
    let high = this.#sorted.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((this.#sorted[middle] ?? '') < prefix) low = middle + 1;
      else high = middle;
    }
    const found: string[] = [];
    for (let index = low; index < this.#sorted.length && found.length < limit; index += 1) {
      const word = this.#sorted[index] ?? '';
      if (!word.startsWith(prefix)) break;
      found.push(word);
    }
    return found;
  }

  /** The parts of a compound whose every part is a known word, or `undefined`. */
  split(word: string): readonly CompoundPart[] | undefined {
    if (this.#splits.has(word)) return this.#splits.get(word);
    if (this.#splits.size >= MAX_REMEMBERED) this.#splits.clear();
    const parts = splitCompound(word, (part, partStem) => this.#isPart(part, partStem));
    this.#splits.set(word, parts);
    return parts;
  }

  #isPart(part: string, partStem: string): boolean {
    if (FUNCTION_WORDS.has(part)) return false;
    if (part.length < MIN_FREE_PART) return this.#surfaces.has(part);
    return this.#surfaces.has(part) || this.#stems.has(part) || this.#stems.has(partStem);
  }
}
