/** Collects concepts and their wordings, of one file or several in any order, into the form that is searched. */
import { groupStarts, Numbering } from '../text/numbering.js';
import type { StringTable } from '../text/string-table.js';
import type { ThesaurusEvent } from './format.js';
import { FOREIGN_BIT, SHADOWED_BIT, Thesaurus, type ConceptKey, type PackedPhrases } from './thesaurus.js';

/** The language in which concepts are named; the others translate. */
const SOURCE_LANGUAGE = 'de';

/** Phrases packed between two pauses. */
const STEP = 1000;

/** A word of the files, folded, with the number of its stem and a spelling to show. */
export interface ThesaurusWord {
  readonly word: string;
  readonly stem: number;
  readonly surface: string;
}

export class ThesaurusBuilder {
  /** Of all words and phrases; an index over a catalogue goes on with it. */
  readonly stems = new Numbering<string>();
  /** BCP 47 tags of the files. */
  readonly languages: string[] = [];
  readonly concepts = new Numbering<ConceptKey>();
  /** Every folded word with a spelling to show; for mending typing errors. */
  readonly words = new Map<string, ThesaurusWord>();
  readonly noise = new Set<string>();
  /** Stem → class; "" for none. */
  readonly classes = new Map<string, string>();
  readonly leika = new Map<string, ConceptKey[]>();
  readonly leads = new Map<ConceptKey, NonNullable<ThesaurusEvent['leads']>>();
  readonly #labels: string[] = [];
  readonly #official = new Set<number>();
  readonly #neighbours = new Map<ConceptKey, Map<ConceptKey, number>>();
  /** Phrase by phrase: its longest stem, its concept, its list, where its words end. */
  readonly #keys: number[] = [];
  readonly #conceptOf: number[] = [];
  readonly #lists: number[] = [];
  readonly #ends: number[] = [];
  readonly #phraseStems: number[] = [];
  /** Stems that German alone has a meaning or a class for, and phrases of one word in other languages. */
  readonly #german = new Set<number>();
  readonly #foreign = new Set<number>();

  /** The first spelling stays. */
  addWord(word: string, stem: number, surface: string): void {
    if (!this.words.has(word)) this.words.set(word, { word, stem, surface });
  }

  /** @param member A stem in it. */
  addToClass(member: string, target: string): void {
    this.classes.set(member, target);
    this.stems.of(target);
    this.#german.add(this.stems.of(member));
  }

  /** @param key Its longest stem. @param list Which of the four word lists it stands in. */
  addPhrase(
    key: number,
    concept: number,
    list: number,
    stems: ArrayLike<number> & Iterable<number>,
    language: string,
  ): void {
    if (stems.length === 1) {
      if (language === SOURCE_LANGUAGE) this.#german.add(key);
      else this.#foreign.add(this.#keys.length);
    }
    for (const stem of stems) this.#phraseStems.push(stem);
    this.#keys.push(key);
    this.#conceptOf.push(concept);
    this.#lists.push(list);
    this.#ends.push(this.#phraseStems.length);
  }

  /** Only the German source has official words; its first is the label, whichever file comes first. */
  addLabel(concept: number, text: string, isOfficial: boolean): void {
    if (isOfficial ? !this.#official.has(concept) : !this.#labels[concept]) this.#labels[concept] = text;
    if (isOfficial) this.#official.add(concept);
  }

  relate(from: ConceptKey, to: ConceptKey, weight: number): void {
    const known = this.#neighbours.get(from) ?? new Map<ConceptKey, number>();
    this.#neighbours.set(from, known.set(to, Math.max(weight, known.get(to) ?? 0)));
  }

  addLeika(digits: string, concept: ConceptKey): void {
    const known = this.leika.get(digits);
    if (!known) this.leika.set(digits, [concept]);
    else if (!known.includes(concept)) known.push(concept);
  }

  /** @param stems A table of `stems`, or of those that were there when the last file had been read. */
  *finishInSteps(stems: StringTable): Generator<void, Thesaurus> {
    return new Thesaurus({
      stems,
      phrases: yield* this.#packPhrases(),
      concepts: [...this.concepts.keys],
      labels: this.#labels,
      official: this.#official,
      neighbours: this.#neighbours,
      leika: this.leika,
      leads: this.leads,
      noise: this.noise,
      classes: this.#packClasses(stems),
    });
  }

  #packClasses(stems: StringTable): Uint32Array {
    const classes = new Uint32Array(stems.size);
    for (const [member, name] of this.classes) classes[stems.find(member)] = stems.find(name) + 1;
    return classes;
  }

  #origin(phrase: number): number {
    if (!this.#foreign.has(phrase)) return 0;
    return FOREIGN_BIT | (this.#german.has(this.#keys[phrase] ?? -1) ? SHADOWED_BIT : 0);
  }

  /** Phrases sorted by their key; those with the same one stay in the order of the files. */
  *#packPhrases(): Generator<void, PackedPhrases> {
    const count = this.#keys.length;
    const starts = groupStarts(this.#keys, this.stems.size);
    const order = new Uint32Array(count);
    const next = starts.slice();
    for (const [phrase, key] of this.#keys.entries()) {
      order[next[key] ?? 0] = phrase;
      next[key] = (next[key] ?? 0) + 1;
    }
    yield;
    const concepts = new Uint16Array(count);
    const lists = new Uint8Array(count);
    const wordStarts = new Uint32Array(count + 1);
    const words = new Uint32Array(this.#phraseStems.length);
    let word = 0;
    for (const [place, phrase] of order.entries()) {
      concepts[place] = this.#conceptOf[phrase] ?? 0;
      lists[place] = (this.#lists[phrase] ?? 0) | this.#origin(phrase);
      for (let at = this.#ends[phrase - 1] ?? 0; at < (this.#ends[phrase] ?? 0); at += 1) {
        words[word] = this.#phraseStems[at] ?? 0;
        word += 1;
      }
      wordStarts[place + 1] = word;
      if (place % STEP === 0) yield;
    }
    return { starts, concepts, lists, wordStarts, words };
  }
}
