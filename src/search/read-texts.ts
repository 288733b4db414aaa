/** Texts of services as the marks need them. */
import { tokenise, type Token } from '../text/tokens.js';
import type { ConceptKey, Thesaurus } from '../thesaurus/thesaurus.js';
import { readingsOf } from './concepts.js';
import type { KnownWord, Lexicon } from './lexicon.js';

/** While somebody types, the same services are shown again and again. */
const MAX_REMEMBERED = 2048;

/** A text whose words were read. */
export interface ReadText {
  readonly tokens: readonly Token[];
  readonly words: readonly KnownWord[];
  /** The concepts that its words name, with their tokens. */
  readonly named: readonly { readonly concept: ConceptKey; readonly positions: readonly number[] }[];
}

export class ReadTexts {
  readonly #lexicon: Lexicon;
  readonly #thesaurus: Thesaurus;
  readonly #remembered = new Map<string, ReadText>();

  constructor(lexicon: Lexicon, thesaurus: Thesaurus) {
    this.#lexicon = lexicon;
    this.#thesaurus = thesaurus;
  }

  read(text: string): ReadText {
    const known = this.#remembered.get(text);
    if (known) return known;
    const tokens = tokenise(text);
    const words = tokens.map((token) => this.#lexicon.know(token.word));
    const isGlued = tokens.map((token, place) => tokens[place + 1]?.start === token.end + 1);
    const named = this.#thesaurus
      .match(readingsOf({ words, isGlued }, this.#thesaurus))
      .flatMap(({ phrase, positions }) => (phrase.names ? [{ concept: phrase.concept, positions }] : []));
    const made = { tokens, words, named };
    if (this.#remembered.size >= MAX_REMEMBERED) this.#remembered.clear();
    this.#remembered.set(text, made);
    return made;
  }
}
