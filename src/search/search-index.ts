/** The index over one catalogue, built in steps. */
import type { Catalogue, Service } from '../catalogue/types.js';
import { FUNCTION_WORDS } from '../text/function-words.js';
import { fold } from '../text/fold.js';
import { stem } from '../text/stem.js';
import { tokenise } from '../text/tokens.js';
import type { ThesaurusBuilder } from '../thesaurus/thesaurus-builder.js';
import { Thesaurus } from '../thesaurus/thesaurus.js';
import { actionsOf, ConceptPostingsBuilder, type ConceptPostings, type ServiceActions } from './concept-postings.js';
import { conceptsOf, PART, type NamingText } from './concepts.js';
import { bodyTexts, FIELDS, namingTexts, type FieldSetting } from './documents.js';
import { facetValuesOf, type FacetValues } from './facet-values.js';
import { BigramIndex } from './fuzzy.js';
import { Lexicon, LexiconBuilder, type KnownWord } from './lexicon.js';
import { PostingsBuilder, type Postings } from './postings.js';
import { ReadTexts } from './read-texts.js';
import { TitleOrder } from './title-order.js';

/** How a compound's parts count beside the whole word. */
const PART_SHARE = 0.75 * PART;
/** Words of the thesaurus taken over between two pauses. */
const STEP = 500;

export interface SearchIndex {
  readonly catalogue: Catalogue;
  readonly services: readonly Service[];
  readonly postings: Postings;
  readonly lexicon: Lexicon;
  readonly spelling: BigramIndex;
  readonly concepts: ConceptPostings;
  /** What each service does, with how surely. */
  readonly actions: readonly ServiceActions[];
  /** What each service is filtered by. */
  readonly facets: readonly FacetValues[];
  readonly titles: TitleOrder;
  readonly thesaurus: Thesaurus;
  /** BCP 47 tags of the thesaurus files in it. */
  readonly languages: readonly string[];
  readonly texts: ReadTexts;
}

/** What of an index must be built or loaded; the rest follows from it. */
export type IndexCore = Pick<SearchIndex, 'postings' | 'lexicon' | 'concepts' | 'thesaurus' | 'languages'>;

/** Builds the index, pausing after each service. */
export function* buildIndexInSteps(catalogue: Catalogue, thesaurus: ThesaurusBuilder): Generator<void, SearchIndex> {
  const builder = new IndexBuilder(catalogue, thesaurus);
  return yield* completeInSteps(catalogue, yield* builder.buildInSteps());
}

/** Adds what is quickly made anew wherever an index comes from. */
export function* completeInSteps(catalogue: Catalogue, core: IndexCore): Generator<void, SearchIndex> {
  const spelling = new BigramIndex(core.lexicon.words);
  yield* spelling.fillInSteps();
  const { services } = catalogue;
  return {
    ...core,
    catalogue,
    services,
    spelling,
    actions: actionsOf(core.concepts, services.length),
    facets: facetValuesOf(catalogue),
    titles: new TitleOrder(catalogue),
    texts: new ReadTexts(core.lexicon, core.thesaurus),
  };
}

/** A text of a service as numbers of the lexicon's words. */
interface NumberedText {
  readonly field: FieldSetting;
  readonly words: readonly number[];
  readonly isGlued: readonly boolean[];
}

class IndexBuilder {
  readonly #catalogue: Catalogue;
  readonly #thesaurus: ThesaurusBuilder;
  readonly #postings: PostingsBuilder;
  readonly #words: LexiconBuilder;
  /** Word of the lexicon → how it is read, and the terms of its parts. */
  readonly #known: (KnownWord | undefined)[] = [];
  readonly #partTerms: (readonly number[] | undefined)[] = [];
  /** Long texts repeat few words: each spelling is folded and stemmed once. */
  readonly #bodyTerms = new Map<string, number>();

  constructor(catalogue: Catalogue, thesaurus: ThesaurusBuilder) {
    this.#catalogue = catalogue;
    this.#thesaurus = thesaurus;
    this.#postings = new PostingsBuilder(thesaurus.stems);
    this.#words = new LexiconBuilder(thesaurus.stems);
  }

  *buildInSteps(): Generator<void, IndexCore> {
    const { services } = this.#catalogue;
    // The words that name services come first: compounds are taken apart by what other services are called.
    const texts = yield* this.#readNamesInSteps();
    let count = 0;
    for (const { word, surface, stem: own } of this.#thesaurus.words.values()) {
      this.#words.add(word, surface, own);
      count += 1;
      if (count % STEP === 0) yield;
    }
    const lexicon = yield* this.#words.finishInSteps();
    const thesaurus = yield* this.#thesaurus.finishInSteps(lexicon.stems);
    const concepts = new ConceptPostingsBuilder();
    for (const [number, service] of services.entries()) {
      const own = texts[number] ?? [];
      for (const text of own) this.#addText(number, text, lexicon);
      this.#addBody(number, bodyTexts(service, this.#catalogue));
      concepts.add(number, conceptsOf(service.leika ?? [], this.#names(own, lexicon), thesaurus));
      yield;
    }
    const postings = yield* this.#postings.packInSteps(services.length);
    return {
      postings,
      // From here on all share one table of stems.
      lexicon: new Lexicon(lexicon.words, lexicon.spellings, postings.terms, lexicon.stemCount),
      concepts: concepts.pack(),
      languages: this.#thesaurus.languages,
      thesaurus: new Thesaurus({ ...thesaurus.parts, stems: postings.terms }),
    };
  }

  *#readNamesInSteps(): Generator<void, NumberedText[][]> {
    const topicLabels = new Map((this.#catalogue.topics ?? []).map((topic) => [topic.id, topic.label]));
    const texts: NumberedText[][] = [];
    for (const service of this.#catalogue.services) {
      texts.push(
        namingTexts(service, this.#catalogue, topicLabels).map(({ field, text }) => {
          const tokens = tokenise(text);
          return {
            field,
            words: tokens.map((token) => this.#words.add(token.word, token.surface)),
            isGlued: tokens.map((token, place) => tokens[place + 1]?.start === token.end + 1),
          };
        }),
      );
      yield;
    }
    return texts;
  }

  /** Titles and synonyms, for the thesaurus. */
  #names(texts: readonly NumberedText[], lexicon: Lexicon): NamingText[] {
    return texts
      .filter(({ field }) => field === FIELDS.title || field === FIELDS.synonyms)
      .map(({ field, words, isGlued }) => ({
        isTitle: field === FIELDS.title,
        words: words.map((word) => this.#know(word, lexicon)),
        isGlued,
      }));
  }

  #addText(service: number, { field, words }: NumberedText, lexicon: Lexicon): void {
    for (const word of words) {
      this.#postings.add(this.#words.stemOf[word] ?? 0, service, field, words.length, 1);
      const parts = this.#termsOfParts(word, lexicon);
      for (const term of parts) this.#postings.add(term, service, field, words.length, PART_SHARE);
    }
  }

  #know(word: number, lexicon: Lexicon): KnownWord {
    return (this.#known[word] ??= lexicon.know(this.#words.words[word] ?? ''));
  }

  #termsOfParts(word: number, lexicon: Lexicon): readonly number[] {
    return (this.#partTerms[word] ??= (this.#know(word, lexicon).parts ?? []).map((part) =>
      this.#postings.terms.of(part.stem),
    ));
  }

  #addBody(service: number, texts: readonly string[]): void {
    const found = texts.map((text) => text.match(BODY_WORD) ?? []);
    const length = found.reduce((sum, list) => sum + list.length, 0);
    for (const list of found)
      for (const surface of list) {
        const term = this.#bodyTerm(surface);
        if (term >= 0) this.#postings.add(term, service, FIELDS.text, length, 1);
      }
  }

  /** -1 for function words, which would fill half of the index and find nothing. */
  #bodyTerm(surface: string): number {
    const known = this.#bodyTerms.get(surface);
    if (known !== undefined) return known;
    const word = fold(surface);
    const term = word === '' || FUNCTION_WORDS.has(word) ? -1 : this.#postings.terms.of(stem(word));
    this.#bodyTerms.set(surface, term);
    return term;
  }
}

const BODY_WORD = /[\p{L}\p{N}][\p{L}\p{M}\p{N}]*/gu;
