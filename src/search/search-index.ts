/** The index over one catalogue, built in steps. */
import type { Catalogue, Service } from '../catalogue/types.js';
import { FUNCTION_WORDS } from '../text/function-words.js';
import { fold } from '../text/fold.js';
import { stem } from '../text/stem.js';
import { tokenise, type Token } from '../text/tokens.js';
import type { ConceptKey, Thesaurus } from '../thesaurus/thesaurus.js';
import { actionsOf, addConcepts, FIRST_PART, LAST_PART, type ConceptPostings, type NamedService } from './concepts.js';
import { FIELDS, fieldTexts, type FieldText } from './documents.js';
import { facetValuesOf, type FacetValues } from './facet-values.js';
import { BigramIndex } from './fuzzy.js';
import { Lexicon } from './lexicon.js';
import { PostingsBuilder, type Postings } from './postings.js';
import { TitleOrder } from './title-order.js';

/** How a compound's parts count beside the whole word. */
const PART_SHARES = { last: 0.75 * LAST_PART, first: 0.75 * FIRST_PART } as const;

export interface SearchIndex {
  readonly catalogue: Catalogue;
  readonly services: readonly Service[];
  readonly postings: Postings;
  readonly lexicon: Lexicon;
  readonly spelling: BigramIndex;
  readonly concepts: ConceptPostings;
  /** What each service does, with how surely. */
  readonly actions: readonly (readonly (readonly [ConceptKey, number])[])[];
  /** What each service is filtered by. */
  readonly facets: readonly FacetValues[];
  readonly titles: TitleOrder;
  readonly thesaurus: Thesaurus;
  /** Titles and synonyms as words, service by service; what the thesaurus and the suggestions read. */
  readonly named: readonly NamedService[];
}

/** Builds the index, pausing after each service. */
export function* buildIndexInSteps(catalogue: Catalogue, thesaurus: Thesaurus): Generator<void, SearchIndex> {
  const topicLabels = new Map((catalogue.topics ?? []).map((topic) => [topic.id, topic.label]));
  const lexicon = new Lexicon();
  const naming: { field: FieldText['field']; tokens: Token[] }[][] = [];
  const named: NamedService[] = [];
  const bodies: string[][] = [];

  // The words that name services come first: compounds are taken apart by what other services are called.
  for (const service of catalogue.services) {
    const texts = fieldTexts(service, catalogue, topicLabels);
    const short = texts
      .filter((text) => text.field !== FIELDS.text)
      .map(({ field, text }) => ({ field, tokens: tokenise(text) }));
    for (const { tokens } of short) for (const token of tokens) lexicon.add(token.word, token.surface);
    naming.push(short);
    named.push({
      leika: service.leika ?? [],
      titles: short.filter((text) => text.field === FIELDS.title).map((text) => text.tokens),
      synonyms: short.filter((text) => text.field === FIELDS.synonyms).map((text) => text.tokens),
    });
    bodies.push(texts.filter((text) => text.field === FIELDS.text).map((text) => text.text));
    yield;
  }
  for (const [word, surface] of thesaurus.words) lexicon.add(word, surface);
  lexicon.sort();
  yield;

  const builder = new PostingsBuilder();
  const stems = new TermCache(builder);
  for (const [number, texts] of naming.entries()) {
    for (const { field, tokens } of texts) addTokens(builder, lexicon, number, field, tokens);
    stems.addBody(number, bodies[number] ?? []);
    bodies[number] = [];
    yield;
  }
  const postings = builder.pack(catalogue.services.length);
  yield;

  const spelling = new BigramIndex(lexicon.sorted);
  yield* spelling.fillInSteps();
  const concepts: ConceptPostings = new Map();
  for (const [number, service] of named.entries()) {
    addConcepts(concepts, number, service, thesaurus, lexicon);
    yield;
  }
  return {
    catalogue,
    services: catalogue.services,
    postings,
    lexicon,
    spelling,
    concepts,
    actions: actionsOf(concepts, catalogue.services.length),
    facets: facetValuesOf(catalogue),
    titles: new TitleOrder(catalogue),
    thesaurus,
    named,
  };
}

function addTokens(
  builder: PostingsBuilder,
  lexicon: Lexicon,
  service: number,
  field: FieldText['field'],
  tokens: readonly Token[],
): void {
  const length = tokens.length;
  for (const { word } of tokens) {
    builder.add(builder.term(stem(word)), service, field, length, 1);
    const parts = lexicon.split(word);
    parts?.forEach((part, index) => {
      const share = index === parts.length - 1 ? PART_SHARES.last : PART_SHARES.first;
      builder.add(builder.term(part.stem), service, field, length, share);
    });
  }
}

const BODY_WORD = /[\p{L}\p{N}][\p{L}\p{M}\p{N}]*/gu;

/** Long texts repeat few words: each spelling is folded and stemmed once. */
class TermCache {
  readonly #terms = new Map<string, number>();

  constructor(readonly builder: PostingsBuilder) {}

  addBody(service: number, texts: readonly string[]): void {
    const found = texts.map((text) => text.match(BODY_WORD) ?? []);
    const length = found.reduce((sum, list) => sum + list.length, 0);
    for (const list of found)
      for (const surface of list) {
        const term = this.#term(surface);
        if (term >= 0) this.builder.add(term, service, FIELDS.text, length, 1);
      }
  }

  /** -1 for function words, which would fill half of the index and find nothing. */
  #term(surface: string): number {
    const known = this.#terms.get(surface);
    if (known !== undefined) return known;
    const word = fold(surface);
    const term = word === '' || FUNCTION_WORDS.has(word) ? -1 : this.builder.term(stem(word));
    this.#terms.set(surface, term);
    return term;
  }
}
