/** The thesaurus at run time: which concepts stand behind words, and how concepts relate. */
import type { StringTable } from '../text/string-table.js';
import type { ThesaurusEvent } from './format.js';

/** "o:" object, "a:" action, "e:" event, then the id. */
export type ConceptKey = `${'o' | 'a' | 'e'}:${string}`;

/** One wording of a concept. */
export interface Phrase {
  readonly concept: ConceptKey;
  /** Stems of its words, function words left in. */
  readonly stems: readonly string[];
  /** How surely the words mean the concept, 0 to 1. */
  readonly weight: number;
  /** Whether a service's title with these words is about the concept; misspelt, asked and vague words only serve queries. */
  readonly names: boolean;
}

/** A phrase found among words. */
export interface PhraseMatch {
  readonly phrase: Phrase;
  /** Index of the word that each stem matched. */
  readonly positions: readonly number[];
  /** Product of the readings' certainties, 0 to 1. */
  readonly factor: number;
}

/** A way to read one word: itself, a part of it, a mended spelling. */
export interface Reading {
  readonly position: number;
  readonly factor: number;
  /** Whether it is a part of a compound: such are German, whatever other language has the same letters. */
  readonly isPart?: boolean;
}

/** Weights of the four word lists: official, common, query-only, vague. */
const LIST_WEIGHTS = [1, 0.95, 0.85, 0.4] as const;
/** Lists whose words also name a service. */
const NAMING_LISTS = 2;

/** How strongly relations carry over, 0 to 1. */
export const RELATION = { narrower: 0.75, broader: 0.4, related: 0.3 } as const;

/** In `PackedPhrases.lists`: a single word of another language; German has the same word for something else. */
export const FOREIGN_BIT = 8;
export const SHADOWED_BIT = 4;
/** What is left of them is the number of the list. */
const LIST_MASK = 3;
/** What a word of another language keeps of its meaning where German has the same word: Italian "perso" is "lost". */
const SHADOWED = 0.3;

/** How the names of classes of people begin. */
export const PERSON_SIGN = '@';

/** Wordings, grouped by their longest stem; lists of numbers, since there are tens of thousands. */
export interface PackedPhrases {
  /** Stem → its first phrase; one entry more for the end. */
  readonly starts: Uint32Array;
  /** Phrase → concept, and which of the four lists it stands in, with the bits above. */
  readonly concepts: Uint16Array;
  readonly lists: Uint8Array;
  /** Phrase → its first word in `words`; one entry more for the end. */
  readonly wordStarts: Uint32Array;
  /** Stems. */
  readonly words: Uint32Array;
}

/** What a thesaurus is made of. */
export interface ThesaurusParts {
  readonly stems: StringTable;
  readonly phrases: PackedPhrases;
  readonly concepts: readonly ConceptKey[];
  /** Concept → the word it is shown by; "" where there is none. */
  readonly labels: readonly string[];
  /** Concepts whose label is an official word. */
  readonly official: ReadonlySet<number>;
  readonly neighbours: ReadonlyMap<ConceptKey, ReadonlyMap<ConceptKey, number>>;
  /** Digits of LeiKa keys → concepts. */
  readonly leika: ReadonlyMap<string, readonly ConceptKey[]>;
  readonly leads: ReadonlyMap<ConceptKey, NonNullable<ThesaurusEvent['leads']>>;
  readonly noise: ReadonlySet<string>;
  /**
   * For each stem the number + 1 of the stem that names its class, 0 for none: inside phrases of several words "Oma" is
   * read as "Angehöriger".
   */
  readonly classes: Uint32Array;
}

/** Concepts of one or several languages; without any, nothing is behind a word. */
export class Thesaurus {
  readonly parts: ThesaurusParts;
  readonly #numbers: ReadonlyMap<ConceptKey, number>;

  constructor(parts: ThesaurusParts) {
    this.parts = parts;
    this.#numbers = new Map(parts.concepts.map((concept, number) => [concept, number]));
  }

  /** The concept's German term, or the first word of another language. */
  label(concept: ConceptKey): string {
    return this.parts.labels[this.#numbers.get(concept) ?? -1] || concept.slice(2);
  }

  /** Related concepts with how strongly they answer, 0 to 1. */
  neighbours(concept: ConceptKey): ReadonlyMap<ConceptKey, number> {
    return this.parts.neighbours.get(concept) ?? NONE;
  }

  leads(event: ConceptKey): NonNullable<ThesaurusEvent['leads']> {
    return this.parts.leads.get(event) ?? [];
  }

  /** Objects of a LeiKa key's first 8 digits, and actions of its Verrichtung (digits 9 to 11). */
  byLeika(key: string): readonly (readonly ConceptKey[])[] {
    const { leika } = this.parts;
    return [leika.get(key.slice(0, 8)) ?? [], leika.get(key.slice(8, 11)) ?? []];
  }

  isNoise(word: string): boolean {
    return this.parts.noise.has(word);
  }

  /** Whether the stem is a word for somebody: it says whom an errand is about. */
  isPerson(stemmed: string): boolean {
    const { stems, classes } = this.parts;
    const name = classes[stems.find(stemmed)] ?? 0;
    return name > 0 && stems.at(name - 1).startsWith(PERSON_SIGN);
  }

  /** Whether this stem alone means something. */
  has(stemmed: string): boolean {
    const { stems, phrases } = this.parts;
    const stem = stems.find(stemmed);
    for (let phrase = phrases.starts[stem] ?? 0; phrase < (phrases.starts[stem + 1] ?? 0); phrase += 1)
      if (this.#length(phrase) === 1) return true;
    return false;
  }

  /**
   * The phrases whose every word is among the readings, in any order.
   * @param own Stem → where and how surely it was read.
   */
  match(own: ReadonlyMap<string, readonly Reading[]>): PhraseMatch[] {
    const { starts } = this.parts.phrases;
    const readings = this.#byNumber(own);
    const matches: PhraseMatch[] = [];
    for (const [stem, group] of readings)
      for (let phrase = starts[stem] ?? 0; phrase < (starts[stem + 1] ?? 0); phrase += 1) {
        // A word that stands once for several: a phrase of one word may be met at several places.
        if (this.#length(phrase) === 1) {
          for (const reading of group)
            if (!(reading.isPart && this.#isForeign(phrase))) matches.push(this.#matchOf(phrase, [reading]));
        } else {
          const found = this.#firstReadings(phrase, readings);
          if (found) matches.push(this.#matchOf(phrase, found));
        }
      }
    return matches;
  }

  #isForeign(phrase: number): boolean {
    return ((this.parts.phrases.lists[phrase] ?? 0) & FOREIGN_BIT) !== 0;
  }

  #length(phrase: number): number {
    const { wordStarts } = this.parts.phrases;
    return (wordStarts[phrase + 1] ?? 0) - (wordStarts[phrase] ?? 0);
  }

  /** By the numbers of stems and of the classes that they are in. */
  #byNumber(own: ReadonlyMap<string, readonly Reading[]>): Map<number, readonly Reading[]> {
    const { stems, classes } = this.parts;
    const readings = new Map<number, readonly Reading[]>();
    for (const [stemmed, group] of own) {
      const number = stems.find(stemmed);
      for (const key of [number, (classes[number] ?? 0) - 1])
        if (key >= 0) readings.set(key, [...(readings.get(key) ?? []), ...group]);
    }
    return readings;
  }

  #firstReadings(phrase: number, readings: ReadonlyMap<number, readonly Reading[]>): Reading[] | undefined {
    const { wordStarts, words } = this.parts.phrases;
    const found: Reading[] = [];
    for (let at = wordStarts[phrase] ?? 0; at < (wordStarts[phrase + 1] ?? 0); at += 1) {
      const reading = readings.get(words[at] ?? 0)?.[0];
      if (!reading) return undefined;
      found.push(reading);
    }
    return found;
  }

  #matchOf(phrase: number, used: readonly Reading[]): PhraseMatch {
    const { concepts, phrases, stems } = this.parts;
    const marked = phrases.lists[phrase] ?? 0;
    const list = marked & LIST_MASK;
    const [start, end] = [phrases.wordStarts[phrase], phrases.wordStarts[phrase + 1]];
    return {
      phrase: {
        concept: concepts[phrases.concepts[phrase] ?? 0] ?? 'o:',
        stems: Array.from(phrases.words.subarray(start, end), (stem) => stems.at(stem)),
        weight: LIST_WEIGHTS[list] ?? 0,
        names: list < NAMING_LISTS,
      },
      positions: [...new Set(used.map((reading) => reading.position))],
      factor: used.reduce((product, reading) => product * reading.factor, (marked & SHADOWED_BIT) === 0 ? 1 : SHADOWED),
    };
  }
}

const NONE: ReadonlyMap<ConceptKey, number> = new Map();
