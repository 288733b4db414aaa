/** How the words of a query can be read: as they are, in parts, joined, unfinished or misspelt. */
import type { CompoundPart } from '../text/compound.js';
import { FUNCTION_WORDS } from '../text/function-words.js';
import { stem } from '../text/stem.js';
import type { Token } from '../text/tokens.js';
import type { Correction } from './fuzzy.js';
import type { SearchIndex } from './search-index.js';
import type { Mending, Place, PlacedReading, ReadQuery } from './understanding.js';

/** A part of a compound may mean something else there than alone. */
const PART_FACTOR = 0.9;
/** What a compound's parts find where the compound itself is known. */
const FAINT_LAST_PART = 0.35;
const FAINT_FIRST_PART = 0.3;
/** What the parts of a mended compound keep of its certainty. */
const MENDED_PART = 0.6;
const JOINED_FACTOR = 0.97;
const SEPARATED_FACTOR = 0.9;
/** A spelling this near is likelier meant than a compound nobody has written yet. */
const SURE_CORRECTION = 0.78;
/** Unknown words of one query that may be mended; each costs milliseconds, and a text of more of them is no errand. */
const MAX_MENDED = 4;
/** How surely the beginning of a word means the word. */
const UNFINISHED = 0.7;
/** Known words tried for a beginning, and kept. */
const MAX_COMPLETIONS = 60;
const MAX_BEGUN = 3;
/** Beyond these, compounds stay whole: each place is asked for on its own. */
const MAX_PLACES = 40;
/** Words typed apart that can be one. */
const MAX_JOINED = 4;
/** First parts of separable verbs, folded. */
const PARTICLES: ReadonlySet<string> = new Set(
  'ab an auf aus bei ein fest her hin los mit nach um vor weg zu zuruck zusammen wieder'.split(' '),
);
/** How far a verb stands before its first part at most, in words. */
const VERB_DISTANCE = 8;

/** Reads the words of a query. */
export function readWords(tokens: readonly Token[], index: SearchIndex): ReadQuery {
  return new WordReader(tokens, index).read();
}

class WordReader {
  readonly #places: Place[] = [];
  readonly #placesOf: number[][] = [];
  readonly #readings: PlacedReading[] = [];
  readonly #faint: PlacedReading[] = [];
  readonly #mendings: Mending[] = [];
  #unknown = 0;

  constructor(
    readonly tokens: readonly Token[],
    readonly index: SearchIndex,
  ) {}

  read(): ReadQuery {
    this.tokens.forEach((token, number) => {
      this.#readToken(token, number);
    });
    this.#readJoined();
    this.#readSeparated();
    return {
      tokens: this.tokens,
      places: this.#places,
      placesOf: this.#placesOf,
      readings: this.#readings,
      faint: this.#faint,
      mendings: this.#mendings,
    };
  }

  #readToken(token: Token, number: number): void {
    const { lexicon } = this.index;
    const own = stem(token.word);
    if (FUNCTION_WORDS.has(token.word)) {
      const positions = this.#addPlaces(number, [{ word: token.word, stem: own }]);
      this.#note(own, positions, 1, 'word', token.surface);
      return;
    }
    const isNoise = this.index.thesaurus.isNoise(token.word);
    const corrections = isNoise || this.#isKnown(token.word, own) ? [] : this.#corrections(token.word);
    const isMisspelt = (corrections[0]?.certainty ?? 0) >= SURE_CORRECTION;
    const split = isNoise || isMisspelt || this.#places.length >= MAX_PLACES ? undefined : lexicon.split(token.word);
    const parts = this.#namesSomething(own) ? undefined : split;
    const positions = this.#addPlaces(number, parts ?? [{ word: token.word, stem: own }]);
    this.#note(own, positions, 1, lexicon.has(token.word) ? 'exact' : 'word', token.surface);
    if (parts) this.#readParts(parts, positions);
    else if (split) this.#readPartsFaintly(split, positions);
    if (split) return;
    for (const word of this.#beginningOf(token.word, own))
      this.#note(stem(word), positions, UNFINISHED, 'prefix', lexicon.surface(word));
    for (const { word, certainty } of corrections) this.#readMended(number, word, certainty, positions);
  }

  #corrections(word: string): readonly Correction[] {
    this.#unknown += 1;
    return this.#unknown > MAX_MENDED ? [] : this.index.spelling.corrections(word);
  }

  #addPlaces(token: number, words: readonly { readonly word: string; readonly stem: string }[]): number[] {
    const first = this.#places.length;
    for (const { word, stem: own } of words) this.#places.push({ word, stem: own, token });
    const positions = words.map((_, offset) => first + offset);
    this.#placesOf.push(positions);
    return positions;
  }

  #note(
    stemmed: string,
    positions: readonly number[],
    factor: number,
    kind: PlacedReading['kind'],
    to: string,
    isPart = false,
  ): void {
    this.#readings.push({ position: positions[0] ?? 0, positions, stem: stemmed, factor, kind, to, isPart });
  }

  #readParts(parts: readonly CompoundPart[], positions: readonly number[]): void {
    parts.forEach((part, offset) => {
      const at = positions.slice(offset, offset + 1);
      this.#note(part.stem, at, PART_FACTOR, 'compound', this.index.lexicon.surface(part.word), true);
    });
  }

  /** "Parkausweis" also finds what has only "Ausweis" in its title, far behind. */
  #readPartsFaintly(parts: readonly CompoundPart[], positions: readonly number[]): void {
    for (const [number, part] of parts.entries())
      this.#faint.push({
        position: positions[0] ?? 0,
        positions,
        stem: part.stem,
        factor: number === parts.length - 1 ? FAINT_LAST_PART : FAINT_FIRST_PART,
        kind: 'compound',
        to: this.index.lexicon.surface(part.word),
        isLoose: true,
      });
  }

  #readMended(token: number, word: string, certainty: number, positions: readonly number[]): void {
    const { lexicon } = this.index;
    const surface = lexicon.surface(word);
    this.#mendings.push({ token, word, surface, certainty });
    this.#note(stem(word), positions, certainty, 'fuzzy', surface);
    for (const part of lexicon.split(word) ?? [])
      this.#note(part.stem, positions, certainty * MENDED_PART, 'fuzzy', surface);
  }

  /** Whether a stem is a service's or a concept's own word: then its parts say less than the whole. */
  #namesSomething(stemmed: string): boolean {
    const { postings, thesaurus } = this.index;
    const term = postings.find(stemmed);
    return thesaurus.has(stemmed) || (term >= 0 && postings.isNaming(term));
  }

  /** The shortest known words that an unknown one is the beginning of: it is still being typed. */
  #beginningOf(word: string, own: string): string[] {
    const { lexicon, postings } = this.index;
    if (word.length < 4 || lexicon.has(word) || lexicon.hasStem(own) || postings.find(own) >= 0) return [];
    return lexicon
      .withPrefix(word, MAX_COMPLETIONS)
      .sort((a, b) => a.length - b.length)
      .slice(0, MAX_BEGUN);
  }

  /** Known as it is, or the beginning of a known word: then it is no misspelling. */
  #isKnown(word: string, own: string): boolean {
    const { lexicon, postings } = this.index;
    if (lexicon.has(word) || lexicon.hasStem(own) || postings.find(own) >= 0) return true;
    return word.length >= 3 && lexicon.withPrefix(word, 1).length > 0;
  }

  /** Words typed apart that are one: "hunde steuer", "kurz zeit kenn zeichen". */
  #readJoined(): void {
    const { lexicon } = this.index;
    const { tokens } = this;
    for (let start = 0; start < tokens.length; start += 1) {
      let joined = tokens[start]?.word ?? '';
      for (let end = start + 1; end < Math.min(tokens.length, start + MAX_JOINED); end += 1) {
        const next = tokens[end]?.word ?? '';
        // "zu lassen" is not "zulassen".
        if (FUNCTION_WORDS.has(next) || FUNCTION_WORDS.has(tokens[start]?.word ?? '')) break;
        joined += next;
        const joinedStem = stem(joined);
        if (joined.length < 5 || !(lexicon.has(joined) || lexicon.hasStem(joinedStem))) continue;
        const positions = this.#placesOf.slice(start, end + 1).flat();
        this.#note(joinedStem, positions, JOINED_FACTOR, 'compound', lexicon.surface(joined));
      }
    }
  }

  /** Verbs whose first part stands at the end: "geben … auf" is "aufgeben", "melde … ab" is "abmelden". */
  #readSeparated(): void {
    const { lexicon } = this.index;
    for (const [end, { word: particle }] of this.tokens.entries()) {
      if (!PARTICLES.has(particle)) continue;
      for (let start = Math.max(0, end - VERB_DISTANCE); start < end; start += 1) {
        const joined = particle + (this.tokens[start]?.word ?? '');
        const joinedStem = stem(joined);
        if (!lexicon.hasStem(joinedStem)) continue;
        const positions = [...(this.#placesOf[start] ?? []), ...(this.#placesOf[end] ?? [])];
        this.#note(joinedStem, positions, SEPARATED_FACTOR, 'word', lexicon.surface(joined));
      }
    }
  }
}
