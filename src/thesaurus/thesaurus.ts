/** The thesaurus at run time: which concepts stand behind words, and how concepts relate. */
import { stem } from '../text/stem.js';
import { tokenise } from '../text/tokens.js';
import type { ThesaurusEvent, ThesaurusFile, WordLists } from './format.js';

/** "o:" object, "a:" action, "e:" event, then the id. */
export type ConceptKey = `${'o' | 'a' | 'e'}:${string}`;

/** One wording of a concept. */
export interface Phrase {
  readonly concept: ConceptKey;
  /** Stems of its words, function words left in. */
  readonly stems: readonly string[];
  /** How surely the words mean the concept, 0 to 1. */
  readonly weight: number;
  /** Whether a service's title with these words is about the concept; misspelt and vague words only serve queries. */
  readonly names: boolean;
  /** As written. */
  readonly text: string;
  /** BCP 47 tag. */
  readonly language: string;
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
}

/** Weights of the four word lists: official, common, query-only, vague. */
const LIST_WEIGHTS = [1, 0.95, 0.85, 0.4] as const;
/** Lists whose words also name a service. */
const NAMING_LISTS = 2;

/** How strongly relations carry over, 0 to 1. */
export const RELATION = { narrower: 0.75, broader: 0.5, related: 0.3 } as const;

/** The language in which concepts are named; the others translate. */
const SOURCE_LANGUAGE = 'de';
/** What a word of another language keeps of its meaning where German has the same word: Italian "perso" is "lost". */
const SHADOWED = 0.3;

/** Concepts of one or several languages. Files may be added later; a missing one leaves the rest working. */
export class Thesaurus {
  /** Phrases under their longest stem. */
  readonly #phrases = new Map<string, Phrase[]>();
  readonly #labels = new Map<ConceptKey, string>();
  readonly #official = new Set<ConceptKey>();
  readonly #neighbours = new Map<ConceptKey, Map<ConceptKey, number>>();
  readonly #leika = new Map<string, ConceptKey[]>();
  readonly #leads = new Map<ConceptKey, NonNullable<ThesaurusEvent['leads']>>();
  readonly #noise = new Set<string>();
  readonly #words = new Map<string, string>();
  /** Stem → its class: inside phrases of several words "Oma" is read as "Angehöriger". */
  readonly #classes = new Map<string, string>();

  static from(files: readonly ThesaurusFile[]): Thesaurus {
    const thesaurus = new Thesaurus();
    for (const file of files) for (const _ of thesaurus.addInSteps(file)) continue;
    return thesaurus;
  }

  /** Adds a file, pausing after each concept so that a page can do it in slices. */
  *addInSteps(file: ThesaurusFile): Generator<void, void> {
    for (const [name, members] of Object.entries(file.classes ?? {})) this.#addClass(name, members);
    for (const word of file.noise.split(',')) for (const token of tokenise(word)) this.#noise.add(token.word);
    for (const [id, object] of Object.entries(file.objects)) {
      const key: ConceptKey = `o:${id}`;
      this.#addWords(key, object.words, file.language);
      for (const digits of object.leika ?? []) this.#addLeika(digits, key);
      for (const wider of object.broader ?? []) {
        this.#relate(key, `o:${wider}`, RELATION.broader);
        this.#relate(`o:${wider}`, key, RELATION.narrower);
      }
      for (const other of object.related ?? []) {
        this.#relate(key, `o:${other}`, RELATION.related);
        this.#relate(`o:${other}`, key, RELATION.related);
      }
      yield;
    }
    for (const [id, action] of Object.entries(file.actions)) {
      this.#addWords(`a:${id}`, action.words, file.language);
      for (const digits of action.leika ?? []) this.#addLeika(digits, `a:${id}`);
      for (const [other, weight] of Object.entries(action.near ?? {})) this.#relate(`a:${id}`, `a:${other}`, weight);
      yield;
    }
    for (const [id, event] of Object.entries(file.events)) {
      this.#addWords(`e:${id}`, event.words, file.language);
      if (event.leads) this.#leads.set(`e:${id}`, event.leads);
      yield;
    }
  }

  /** The concept's German term, or the first word of another language. */
  label(concept: ConceptKey): string {
    return this.#labels.get(concept) ?? concept.slice(2);
  }

  /** Related concepts with how strongly they answer, 0 to 1. */
  neighbours(concept: ConceptKey): ReadonlyMap<ConceptKey, number> {
    return this.#neighbours.get(concept) ?? new Map<ConceptKey, number>();
  }

  leads(event: ConceptKey): NonNullable<ThesaurusEvent['leads']> {
    return this.#leads.get(event) ?? [];
  }

  /** Objects of a LeiKa key's first 8 digits, and actions of its Verrichtung (digits 9 to 11). */
  byLeika(key: string): readonly (readonly ConceptKey[])[] {
    return [this.#leika.get(key.slice(0, 8)) ?? [], this.#leika.get(key.slice(8, 11)) ?? []];
  }

  isNoise(word: string): boolean {
    return this.#noise.has(word);
  }

  /** Every folded word of the thesaurus with a spelling to show; for mending typing errors. */
  get words(): ReadonlyMap<string, string> {
    return this.#words;
  }

  /** Whether this stem alone means something. */
  has(stemmed: string): boolean {
    return this.#phrases.get(stemmed)?.some((phrase) => phrase.stems.length === 1) ?? false;
  }

  /**
   * The phrases whose every word is among the readings, in any order.
   * @param own Stem → where and how surely it was read.
   */
  match(own: ReadonlyMap<string, readonly Reading[]>): PhraseMatch[] {
    const readings = this.#withClasses(own);
    const matches: PhraseMatch[] = [];
    for (const key of readings.keys()) {
      const phrases = this.#phrases.get(key) ?? [];
      const isGerman = phrases.some((phrase) => phrase.stems.length === 1 && phrase.language === SOURCE_LANGUAGE);
      for (const phrase of phrases) {
        const isShadowed = isGerman && phrase.stems.length === 1 && phrase.language !== SOURCE_LANGUAGE;
        const found = phrase.stems.map((stemmed) => readings.get(stemmed)?.[0]);
        if (!found.every((reading) => reading !== undefined)) continue;
        // A word that stands once for several: a phrase of one word may be met at several places.
        const all = phrase.stems.length === 1 ? (readings.get(key) ?? []) : [undefined];
        for (const single of all) {
          const used = single ? [single] : found;
          matches.push({
            phrase,
            positions: [...new Set(used.map((reading) => reading.position))],
            factor: used.reduce((product, reading) => product * reading.factor, isShadowed ? SHADOWED : 1),
          });
        }
      }
    }
    return matches;
  }

  #withClasses(own: ReadonlyMap<string, readonly Reading[]>): ReadonlyMap<string, readonly Reading[]> {
    const readings = new Map(own);
    for (const [stemmed, group] of own) {
      const name = this.#classes.get(stemmed);
      if (name !== undefined) readings.set(name, [...(readings.get(name) ?? []), ...group]);
    }
    return readings;
  }

  #addWords(concept: ConceptKey, lists: WordLists, language: string): void {
    for (const [list, joined] of lists.entries()) {
      if (joined === undefined || joined === '') continue;
      for (const text of joined.split(',')) {
        const tokens = tokenise(text);
        // A word of another language that German uses for nothing in particular ("mal") would be met everywhere.
        if (tokens.length === 1 && this.#noise.has(tokens[0]?.word ?? '') && concept.startsWith('o:')) continue;
        const stems = this.#phraseStems(tokens.map((token) => stem(token.word)));
        const first = [...stems].sort((a, b) => b.length - a.length)[0];
        if (first === undefined) continue;
        // Only the German source has official words; its first is the label, whichever file comes first.
        if (list === 0 ? !this.#official.has(concept) : !this.#labels.has(concept)) this.#labels.set(concept, text);
        if (list === 0) this.#official.add(concept);
        for (const token of tokens) if (!this.#words.has(token.word)) this.#words.set(token.word, token.surface);
        const phrase: Phrase = {
          concept,
          stems,
          text,
          language,
          weight: LIST_WEIGHTS[list] ?? 0,
          names: list < NAMING_LISTS,
        };
        const group = this.#phrases.get(first);
        if (group) group.push(phrase);
        else this.#phrases.set(first, [phrase]);
      }
    }
  }

  /** The stems that a phrase is met by: of several words, each by its class. */
  #phraseStems(own: readonly string[]): readonly string[] {
    if (own.length === 1) return own;
    const ownStems = [...new Set(own)];
    const classed = [...new Set(ownStems.map((one) => this.#classes.get(one) ?? one))];
    // Two words of one class ("Kfz-Anhänger") would become one, and any word of the class would mean the phrase.
    return classed.length === ownStems.length ? classed : ownStems;
  }

  #addClass(name: string, members: string): void {
    const [head] = tokenise(name);
    if (!head) return;
    // The sign keeps classes apart from stems: alone, a word means only itself.
    const target = `#${stem(head.word)}`;
    this.#classes.set(stem(head.word), target);
    for (const token of tokenise(members)) {
      this.#classes.set(stem(token.word), target);
      if (!this.#words.has(token.word)) this.#words.set(token.word, token.surface);
    }
  }

  #addLeika(digits: string, concept: ConceptKey): void {
    const known = this.#leika.get(digits);
    if (known) known.push(concept);
    else this.#leika.set(digits, [concept]);
  }

  #relate(from: ConceptKey, to: ConceptKey, weight: number): void {
    const known = this.#neighbours.get(from) ?? new Map<ConceptKey, number>();
    this.#neighbours.set(from, known.set(to, Math.max(weight, known.get(to) ?? 0)));
  }
}
