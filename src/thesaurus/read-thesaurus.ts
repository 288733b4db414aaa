/** Reads thesaurus files. */
import { stem } from '../text/stem.js';
import { StringTable } from '../text/string-table.js';
import { tokenise } from '../text/tokens.js';
import type { ThesaurusFile, WordLists } from './format.js';
import { addObjectClasses } from './object-classes.js';
import { ThesaurusBuilder } from './thesaurus-builder.js';
import { PERSON_SIGN, RELATION, type ConceptKey, type Thesaurus } from './thesaurus.js';

/** Adds a file, pausing after each concept so that a page can do it in slices. */
export function readInSteps(builder: ThesaurusBuilder, file: ThesaurusFile): Generator<void, void> {
  builder.languages.push(file.language);
  return new FileReading(builder, file.language).readInSteps(file);
}

/** A thesaurus of these files, in one go. */
export function readThesaurus(files: readonly ThesaurusFile[]): Thesaurus {
  const builder = new ThesaurusBuilder();
  for (const file of files) for (const _ of readInSteps(builder, file)) continue;
  const steps = builder.finishInSteps(StringTable.of(builder.stems.keys));
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
  }
}

/** Keeps classes apart from stems: alone, a word means only itself. */
const CLASS_SIGN = '#';

interface ReadWord {
  readonly word: string;
  readonly stem: string;
  readonly surface: string;
}

/** One file in words. */
class FileReading {
  readonly #builder: ThesaurusBuilder;
  readonly #language: string;
  /** The file's words by spelling: most are met several times, and each is read once. */
  readonly #read = new Map<string, readonly ReadWord[]>();

  constructor(builder: ThesaurusBuilder, language: string) {
    this.#builder = builder;
    this.#language = language;
  }

  *readInSteps(file: ThesaurusFile): Generator<void, void> {
    const builder = this.#builder;
    const persons = (file.persons ?? '').split(',');
    for (const [name, members] of Object.entries(file.classes ?? {})) {
      this.#addClass(name, members, persons.includes(name) ? PERSON_SIGN : CLASS_SIGN);
      yield;
    }
    for (const text of file.noise.split(',')) for (const { word } of this.#wordsOf(text)) builder.noise.add(word);
    yield* addObjectClasses(file, builder.classes, (text) => this.#onlyStem(text));
    for (const [id, object] of Object.entries(file.objects)) {
      const key: ConceptKey = `o:${id}`;
      this.#addWords(key, object.words);
      for (const digits of object.leika ?? []) builder.addLeika(digits, key);
      for (const wider of object.broader ?? []) {
        builder.relate(key, `o:${wider}`, RELATION.broader);
        builder.relate(`o:${wider}`, key, RELATION.narrower);
      }
      for (const other of object.related ?? []) {
        builder.relate(key, `o:${other}`, RELATION.related);
        builder.relate(`o:${other}`, key, RELATION.related);
      }
      yield;
    }
    for (const [id, action] of Object.entries(file.actions)) {
      this.#addWords(`a:${id}`, action.words);
      for (const digits of action.leika ?? []) builder.addLeika(digits, `a:${id}`);
      for (const [other, weight] of Object.entries(action.near ?? {})) builder.relate(`a:${id}`, `a:${other}`, weight);
      yield;
    }
    for (const [id, event] of Object.entries(file.events)) {
      this.#addWords(`e:${id}`, event.words);
      if (event.leads) builder.leads.set(`e:${id}`, event.leads);
      yield;
    }
  }

  #addWords(key: ConceptKey, lists: WordLists): void {
    const { stems, concepts, noise } = this.#builder;
    const concept = concepts.of(key);
    for (const [list, joined] of lists.entries()) {
      if (joined === undefined || joined === '') continue;
      for (const text of joined.split(',')) {
        const words = this.#wordsOf(text);
        // A word of another language that German uses for nothing in particular ("mal") would be met everywhere.
        if (words.length === 1 && noise.has(words[0]?.word ?? '') && key.startsWith('o:')) continue;
        const own = this.#phraseOf(words);
        const longest = own.reduce((best, one) => (one.length > best.length ? one : best), '');
        if (longest === '') continue;
        this.#builder.addLabel(concept, text, list === 0);
        for (const word of words) this.#show(word);
        this.#builder.addPhrase(
          stems.of(longest),
          concept,
          list,
          own.map((one) => stems.of(one)),
          this.#language,
        );
      }
    }
  }

  /** The stems that a phrase is met by: of several words, each by its class. */
  #phraseOf(words: readonly ReadWord[]): readonly string[] {
    const { classes } = this.#builder;
    const own = [...new Set(words.map((word) => word.stem))];
    if (words.length === 1) return own;
    const classed = [...new Set(own.map((one) => classes.get(one) || one))];
    // Two words of one class ("Kfz-Anhänger") would become one, and any word of the class would mean the phrase.
    return classed.length === own.length ? classed : own;
  }

  #wordsOf(text: string): readonly ReadWord[] {
    const known = this.#read.get(text);
    if (known) return known;
    // No word goes beyond a space.
    if (text.includes(' ')) return text.split(' ').flatMap((piece) => this.#wordsOf(piece));
    const words = tokenise(text).map(({ word, surface }) => ({ word, stem: stem(word), surface }));
    this.#read.set(text, words);
    return words;
  }

  #onlyStem(text: string): string | undefined {
    const [first, second] = text.includes(' ') ? [] : this.#wordsOf(text);
    return second ? undefined : first?.stem;
  }

  #show({ word, stem: own, surface }: ReadWord): void {
    this.#builder.addWord(word, this.#builder.stems.of(own), surface);
  }

  #addClass(name: string, members: string, sign: string): void {
    const [head] = this.#wordsOf(name);
    if (!head) return;
    const target = sign + head.stem;
    this.#builder.addToClass(head.stem, target);
    for (const member of members.split(','))
      for (const word of this.#wordsOf(member)) {
        this.#builder.addToClass(word.stem, target);
        this.#show(word);
      }
  }
}
