/** The words a catalogue and its thesaurus know: for prefixes, compounds and mended spellings. */
import { splitCompound, type CompoundPart } from '../text/compound.js';
import { capitalised } from '../text/fold.js';
import { FUNCTION_WORDS } from '../text/function-words.js';
import { ENDING_LETTERS, IRREGULAR_WORDS, LONGEST_ENDING, stem } from '../text/stem.js';
import { Numbering } from '../text/numbering.js';
import { HASH_START, hashOn, StringTable } from '../text/string-table.js';

/** Short words that stand in compounds only if they name something; longer ones always may. */
const MIN_FREE_PART = 4;
/** Beginnings of verbs and of what is made of them: "Vollzug" is no train, and "vergleichen" nothing with "Ver- und …". */
const PREFIXES: ReadonlySet<string> = new Set(['ver', 'ent', 'zer', 'miss', 'voll']);
const MAX_REMEMBERED = 4096;
/** Words added or sorted between two pauses. */
const STEP = 400;

/** A word as it is read: whole, and in parts. */
export interface KnownWord {
  /** Folded. */
  readonly word: string;
  readonly stem: string;
  /** The parts of a compound whose every part is a known word. */
  readonly parts: readonly CompoundPart[] | undefined;
}

/** How words are shown that differ from their fold by more than a capital letter. */
export interface Spellings {
  /** Word → 0: as folded; 1: with a capital; 2 and more: that entry of `table`, counted from 2. */
  readonly codes: Uint32Array;
  readonly table: StringTable;
}

/** Folded words in alphabetical order, each with a spelling to show. */
export class Lexicon {
  readonly words: StringTable;
  readonly spellings: Spellings;
  readonly stems: StringTable;
  /** How many of the stems, from the first, are those of words in here. */
  readonly stemCount: number;
  readonly #remembered = new Map<string, KnownWord>();

  /** @param stems The words' stems, then any others. */
  constructor(words: StringTable, spellings: Spellings, stems: StringTable, stemCount: number) {
    this.words = words;
    this.spellings = spellings;
    this.stems = stems;
    this.stemCount = stemCount;
  }

  has(word: string): boolean {
    return this.words.find(word) >= 0;
  }

  hasStem(stemmed: string): boolean {
    const stem = this.stems.find(stemmed);
    return stem >= 0 && stem < this.stemCount;
  }

  /** How the word is written. */
  surface(word: string): string {
    const { codes, table } = this.spellings;
    const code = codes[this.words.find(word)] ?? 0;
    return code === 0 ? word : code === 1 ? capitalised(word) : table.at(code - 2);
  }

  /** Words that start with these letters, the first `limit` of the alphabet. */
  withPrefix(prefix: string, limit: number): string[] {
    const found: string[] = [];
    for (let number = this.words.lowerBound(prefix); number < this.words.size && found.length < limit; number += 1) {
      const word = this.words.at(number);
      if (!word.startsWith(prefix)) break;
      found.push(word);
    }
    return found;
  }

  /** Reads a word; the words of a text and of a query being typed are asked for again and again. */
  know(word: string): KnownWord {
    const known = this.#remembered.get(word);
    if (known) return known;
    const made = { word, stem: stem(word), parts: splitCompound(word, this.#endsFrom) };
    if (this.#remembered.size >= MAX_REMEMBERED) this.#remembered.clear();
    this.#remembered.set(word, made);
    return made;
  }

  /** The parts of a compound whose every part is a known word, or `undefined`. */
  split(word: string): readonly CompoundPart[] | undefined {
    return this.know(word).parts;
  }

  /** Ends of known words from a place on. Nearly every try fails, so a try makes no string and takes no stem. */
  readonly #endsFrom = (word: string, start: number): readonly number[] => {
    const ends: number[] = [];
    let hash = HASH_START;
    /** A bit for each shorter beginning, the last lowest: whether it is a stem, and all letters since may be an ending's. */
    let shorter = 0;
    for (let end = start + 1; end <= word.length; end += 1) {
      hash = hashOn(hash, word.charCodeAt(end - 1));
      if (!ENDING_LETTERS.includes(word.charAt(end - 1))) shorter = 0;
      const stemNumber = this.stems.findPart(word, start, end, hash);
      const isStem = stemNumber >= 0 && stemNumber < this.stemCount;
      const isPart =
        this.words.findPart(word, start, end, hash) >= 0 ||
        (end - start >= MIN_FREE_PART && (isStem || this.#isForm(word, start, end, hash, shorter)));
      if (isPart && !isNoPart(word.slice(start, end))) ends.push(end);
      shorter = ((shorter << 1) | Number(isStem)) & ((1 << LONGEST_ENDING) - 1);
    }
    return ends;
  };

  /** Whether the stem of a part is known that is no stem itself. */
  #isForm(word: string, start: number, end: number, hash: number, shorter: number): boolean {
    const middle = word.indexOf('ge', start);
    const mayBeParticiple = middle >= 0 && middle < end && word.lastIndexOf('t', end - 1) > middle;
    if (shorter === 0 && !mayBeParticiple && IRREGULAR.findPart(word, start, end, hash) < 0) return false;
    return this.hasStem(stem(word.slice(start, end)));
  }
}

function isNoPart(word: string): boolean {
  return FUNCTION_WORDS.has(word) || PREFIXES.has(word);
}

const IRREGULAR = StringTable.of(IRREGULAR_WORDS);

/** Collects words; each gets a number of its own, in the order in which they come. */
export class LexiconBuilder {
  readonly words: string[] = [];
  /** Word → number of its stem. */
  readonly stemOf: number[] = [];
  readonly #surfaces: string[] = [];
  readonly #numbers = new Numbering<string>();
  readonly #stems: Numbering<string>;

  /** @param stems Of the whole index. */
  constructor(stems: Numbering<string>) {
    this.#stems = stems;
  }

  /** The word's number. */
  add(word: string, surface: string, stemNumber?: number): number {
    const number = this.#numbers.of(word);
    if (number === this.words.length) {
      this.words.push(word);
      this.#surfaces.push(surface);
      this.stemOf.push(stemNumber ?? this.#stems.of(stem(word)));
      return number;
    }
    const known = this.#surfaces[number] ?? '';
    // Capitals show a noun as German writes it.
    if (known === known.toLowerCase() && surface !== surface.toUpperCase()) this.#surfaces[number] = surface;
    return number;
  }

  *finishInSteps(): Generator<void, Lexicon> {
    const sorted = yield* sortInSteps(this.words);
    const codes = new Uint32Array(sorted.length);
    const explicit: string[] = [];
    for (const [place, word] of sorted.entries()) {
      const surface = this.#surfaces[this.#numbers.find(word)] ?? word;
      if (surface !== word) codes[place] = surface === capitalised(word) ? 1 : explicit.push(surface) + 1;
      if (place % STEP === 0) yield;
    }
    const stems = StringTable.of(this.#stems.keys);
    yield;
    return new Lexicon(StringTable.of(sorted), { codes, table: StringTable.of(explicit) }, stems, stems.size);
  }
}

/** Sorts by UTF-16 units, the words of each first two letters in a step of their own. */
function* sortInSteps(words: readonly string[]): Generator<void, string[]> {
  const groups = new Map<string, string[]>();
  for (const word of words) {
    const beginning = word.slice(0, 2);
    const group = groups.get(beginning);
    if (group) group.push(word);
    else groups.set(beginning, [word]);
  }
  yield;
  const sorted: string[] = [];
  for (const beginning of [...groups.keys()].sort()) {
    for (const word of groups.get(beginning)?.sort() ?? []) sorted.push(word);
    yield;
  }
  return sorted;
}
