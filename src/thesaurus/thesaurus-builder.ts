/** Reads thesaurus files into the form that is searched. */
import { stem } from '../text/stem.js';
import { groupStarts, Numbering } from '../text/numbering.js';
import { StringTable } from '../text/string-table.js';
import { tokenise } from '../text/tokens.js';
import type { ThesaurusEvent, ThesaurusFile, WordLists } from './format.js';
import { RELATION, Thesaurus, type ConceptKey, type PackedPhrases } from './thesaurus.js';

/** A word of the files, folded, with its stem and a spelling to show. */
export interface ThesaurusWord {
  readonly word: string;
  readonly stem: string;
  readonly surface: string;
}

/** Collects files of one or several languages, in any order. */
export class ThesaurusBuilder {
  /** Every folded word with a spelling to show; for mending typing errors. */
  readonly words = new Map<string, ThesaurusWord>();
  /** The files' words by spelling: most are met several times, and each is read once. */
  readonly #read = new Map<string, readonly ThesaurusWord[]>();
  readonly #stems = new Numbering<string>();
  readonly #concepts = new Numbering<ConceptKey>();
  readonly #labels: string[] = [];
  readonly #official = new Set<number>();
  readonly #neighbours = new Map<ConceptKey, Map<ConceptKey, number>>();
  readonly #leika = new Map<string, ConceptKey[]>();
  readonly #leads = new Map<ConceptKey, NonNullable<ThesaurusEvent['leads']>>();
  readonly #noise = new Set<string>();
  readonly #classes = new Map<string, string>();
  /** Phrase by phrase: its longest stem, its concept, its list, where its words end. */
  readonly #keys: number[] = [];
  readonly #conceptOf: number[] = [];
  readonly #lists: number[] = [];
  readonly #ends: number[] = [];
  readonly #phraseStems: number[] = [];

  /** Adds a file, pausing after each concept so that a page can do it in slices. */
  *addInSteps(file: ThesaurusFile): Generator<void, void> {
    for (const [name, members] of Object.entries(file.classes ?? {})) this.#addClass(name, members);
    for (const text of file.noise.split(',')) for (const { word } of this.#wordsOf(text)) this.#noise.add(word);
    for (const [id, object] of Object.entries(file.objects)) {
      const key: ConceptKey = `o:${id}`;
      this.#addWords(key, object.words);
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
      this.#addWords(`a:${id}`, action.words);
      for (const digits of action.leika ?? []) this.#addLeika(digits, `a:${id}`);
      for (const [other, weight] of Object.entries(action.near ?? {})) this.#relate(`a:${id}`, `a:${other}`, weight);
      yield;
    }
    for (const [id, event] of Object.entries(file.events)) {
      this.#addWords(`e:${id}`, event.words);
      if (event.leads) this.#leads.set(`e:${id}`, event.leads);
      yield;
    }
  }

  finish(): Thesaurus {
    return new Thesaurus({
      stems: StringTable.of(this.#stems.keys),
      phrases: this.#packPhrases(),
      concepts: [...this.#concepts.keys],
      labels: this.#labels,
      neighbours: this.#neighbours,
      leika: this.#leika,
      leads: this.#leads,
      noise: this.#noise,
      classes: this.#classes,
    });
  }

  /** Phrases sorted by their key; those with the same one stay in the order of the files. */
  #packPhrases(): PackedPhrases {
    const count = this.#keys.length;
    const starts = groupStarts(this.#keys, this.#stems.size);
    const order = new Uint32Array(count);
    const next = starts.slice();
    for (const [phrase, key] of this.#keys.entries()) {
      order[next[key] ?? 0] = phrase;
      next[key] = (next[key] ?? 0) + 1;
    }
    const wordStarts = new Uint32Array(count + 1);
    const words = new Uint32Array(this.#phraseStems.length);
    for (const [place, phrase] of order.entries()) {
      const own = this.#phraseStems.slice(this.#ends[phrase - 1] ?? 0, this.#ends[phrase]);
      words.set(own, wordStarts[place]);
      wordStarts[place + 1] = (wordStarts[place] ?? 0) + own.length;
    }
    const concepts = Uint16Array.from(order, (phrase) => this.#conceptOf[phrase] ?? 0);
    const lists = Uint8Array.from(order, (phrase) => this.#lists[phrase] ?? 0);
    return { starts, concepts, lists, wordStarts, words };
  }

  #addWords(key: ConceptKey, lists: WordLists): void {
    const concept = this.#concepts.of(key);
    for (const [list, joined] of lists.entries()) {
      if (joined === undefined || joined === '') continue;
      for (const text of joined.split(',')) {
        const words = this.#wordsOf(text);
        // A word of another language that German uses for nothing in particular ("mal") would be met everywhere.
        if (words.length === 1 && this.#noise.has(words[0]?.word ?? '') && key.startsWith('o:')) continue;
        const stems = this.#phraseOf(words);
        const longest = stems.reduce((best, own) => (own.length > best.length ? own : best), '');
        if (longest === '') continue;
        // Only the German source has official words; its first is the label, whichever file comes first.
        if (list === 0 ? !this.#official.has(concept) : !this.#labels[concept])
          this.#labels[concept] = text;
        if (list === 0) this.#official.add(concept);
        for (const word of words) this.#show(word);
        this.#keys.push(this.#stems.of(longest));
        this.#conceptOf.push(concept);
        this.#lists.push(list);
        for (const own of stems) this.#phraseStems.push(this.#stems.of(own));
        this.#ends.push(this.#phraseStems.length);
      }
    }
    this.#labels[concept] ??= '';
  }

  #phraseOf(words: readonly ThesaurusWord[]): string[] {
    return words.length > 1
      ? [...new Set(words.map((word) => this.#classes.get(word.stem) ?? word.stem))]
      : words.map((word) => word.stem);
  }

  #wordsOf(text: string): readonly ThesaurusWord[] {
    const known = this.#read.get(text);
    if (known) return known;
    // No word goes beyond a space.
    if (text.includes(' ')) return text.split(' ').flatMap((piece) => this.#wordsOf(piece));
    const words = tokenise(text).map(({ word, surface }) => ({ word, stem: stem(word), surface }));
    this.#read.set(text, words);
    return words;
  }

  #show(word: ThesaurusWord): void {
    if (!this.words.has(word.word)) this.words.set(word.word, word);
  }

  #addClass(name: string, members: string): void {
    const [head] = this.#wordsOf(name);
    if (!head) return;
    // The sign keeps classes apart from stems: alone, a word means only itself.
    const target = `#${head.stem}`;
    this.#classes.set(head.stem, target);
    for (const member of members.split(','))
      for (const word of this.#wordsOf(member)) {
        this.#classes.set(word.stem, target);
        this.#show(word);
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

/** A thesaurus of these files, in one go. */
export function buildThesaurus(files: readonly ThesaurusFile[]): Thesaurus {
  const builder = new ThesaurusBuilder();
  for (const file of files) for (const _ of builder.addInSteps(file)) continue;
  return builder.finish();
}
