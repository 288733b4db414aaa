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
  /** Which of the classes are of people, joined by commas: such a word says whom it is about, not what. */
  readonly persons?: string;
}

/**
 * Concepts and their wordings ready for searching, as a prebuilt index has them; they take twice the room of the words
 * they were made of, and a fiftieth of the time. Lists of words are joined by commas, lists of numbers written as
 * `text/numbers.ts` reads them.
 */
export interface PackedConcepts {
  /** Keys; the word by which each is shown ("" for none); which of them by an official word. */
  readonly concepts: string;
  readonly labels: string;
  readonly official: string;
  /** How many wordings each stem is the longest of. */
  readonly phraseCounts: string;
  /** Of each wording, sorted by that stem: concept; word list; number of stems; the stems, where there are several. */
  readonly phraseConcepts: string;
  readonly phraseLists: string;
  readonly phraseLengths: string;
  readonly phraseStems: string;
  /** From, to, weight × 1000. */
  readonly relations: string;
  /** Digits of LeiKa keys → numbers of concepts. */
  readonly leika: Readonly<Record<string, readonly number[]>>;
  readonly leads: Readonly<Record<string, NonNullable<ThesaurusEvent['leads']>>>;
  readonly noise: string;
  /** For each stem the number + 1 of the stem that names its class; 0 for none. */
  readonly classes: string;
}
