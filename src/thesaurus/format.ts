/**
 * The compact form of a thesaurus that pages and the command line load, one file a language. It is compiled from the
 * hand-written source under `data/` (see docs/thesaurus.md); a town's own file has the same form.
 */

/** Words of one entry, each list joined by commas; lists at the end may be missing. */
export type WordLists = readonly [official: string, common?: string, queryOnly?: string, vague?: string];

export interface ThesaurusObject {
  readonly words: WordLists;
  /** 8-digit beginnings of LeiKa keys. */
  readonly leika?: readonly string[];
  /** Ids of wider and of neighbouring objects. */
  readonly broader?: readonly string[];
  readonly related?: readonly string[];
}

export interface ThesaurusAction {
  readonly words: WordLists;
  /** Three-digit Verrichtung codes of LeiKa keys. */
  readonly leika?: readonly string[];
  /** How well a service with that action answers a query that asks for this one, over 0 to 1. */
  readonly near?: Readonly<Record<string, number>>;
}

export interface ThesaurusEvent {
  readonly words: WordLists;
  /** [object, action or "", weight], best first. */
  readonly leads?: readonly (readonly [object: string, action: string, weight: number])[];
}

export interface ThesaurusFile {
  readonly version: 1;
  /** BCP 47 tag. */
  readonly language: string;
  readonly objects: Readonly<Record<string, ThesaurusObject>>;
  readonly actions: Readonly<Record<string, ThesaurusAction>>;
  readonly events: Readonly<Record<string, ThesaurusEvent>>;
  /** Words without content of their own, joined by commas. */
  readonly noise: string;
  /** A word → words that may stand for it inside phrases of several words, joined by commas: "Ausland" → "Italien,Polen". */
  readonly classes?: Readonly<Record<string, string>>;
}

/**
 * A file made ready for searching: folded, stemmed and numbered, so that a page reads it in a few milliseconds. Lists of
 * words are joined by commas, lists of numbers written as `text/numbers.ts` reads them.
 */
export interface PackedThesaurus {
  readonly version: 2;
  /** BCP 47 tag. */
  readonly language: string;
  readonly stems: string;
  /** Folded words; the number of the stem of each; how each is shown: 0 as folded, 1 with a capital, 2 as the next of `surfaces`. */
  readonly words: string;
  readonly wordStems: string;
  readonly spellings: string;
  readonly surfaces: string;
  /** Keys; the word by which each is shown ("" for none); 1 where that is an official one. */
  readonly concepts: string;
  readonly labels: string;
  readonly official: string;
  /** For each stem: the number of its phrases; for each of them: concept × 4 + list, number of words (0 for the stem alone), stems of the words. */
  readonly phrases: string;
  /** From, to, weight × 1000. */
  readonly relations: string;
  /** Digits of LeiKa keys → numbers of concepts. */
  readonly leika: Readonly<Record<string, readonly number[]>>;
  readonly leads: Readonly<Record<string, NonNullable<ThesaurusEvent['leads']>>>;
  readonly noise: string;
  /** Stem → class. */
  readonly classes: Readonly<Record<string, string>>;
}
