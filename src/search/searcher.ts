/** A search over one catalogue: the index, and the way from a query to an answer. Synchronous, deterministic, no clock. */
import type { Catalogue } from '../catalogue/types.js';
import type { ThesaurusFile } from '../thesaurus/format.js';
import { readInSteps } from '../thesaurus/read-thesaurus.js';
import { ThesaurusBuilder } from '../thesaurus/thesaurus-builder.js';
import { answer } from './answer.js';
import type { Answer, Query, Suggestion } from './contract.js';
import { loadIndexInSteps, type IndexRefusal } from './load-index.js';
import { buildIndexInSteps, completeInSteps, type SearchIndex } from './search-index.js';
import { Suggester } from './suggest.js';

/** What a searcher may be given beside the catalogue. */
export interface SearcherOptions {
  /** Thesaurus files, one a language; default none: the search then works by the catalogue's own words. */
  readonly thesauri?: readonly ThesaurusFile[];
}

export class Searcher {
  readonly #index: SearchIndex;
  readonly #suggester: Suggester;

  private constructor(index: SearchIndex, suggester: Suggester) {
    this.#index = index;
    this.#suggester = suggester;
  }

  /** Builds in one go; for the command line and tests. */
  static build(catalogue: Catalogue, options: SearcherOptions = {}): Searcher {
    const steps = Searcher.buildInSteps(catalogue, options);
    for (;;) {
      const step = steps.next();
      if (step.done) return step.value;
    }
  }

  /** Builds in steps of well under a millisecond, so that a page can put pauses between them. */
  static *buildInSteps(catalogue: Catalogue, options: SearcherOptions = {}): Generator<void, Searcher> {
    const builder = new ThesaurusBuilder();
    for (const file of options.thesauri ?? []) yield* readInSteps(builder, file);
    return yield* Searcher.#overInSteps(yield* buildIndexInSteps(catalogue, builder));
  }

  /** Takes a prebuilt index, unless it is damaged, or was not made of this catalogue for this version. Never throws. */
  static *loadInSteps(catalogue: Catalogue, file: unknown): Generator<void, Searcher | IndexRefusal> {
    const core = yield* loadIndexInSteps(file, catalogue);
    return typeof core === 'string' ? core : yield* Searcher.#overInSteps(yield* completeInSteps(catalogue, core));
  }

  static *#overInSteps(index: SearchIndex): Generator<void, Searcher> {
    const suggester = new Suggester(index);
    yield* suggester.prepareInSteps(index.catalogue.language);
    return new Searcher(index, suggester);
  }

  /** What is searched; for tools that look into it. */
  get index(): SearchIndex {
    return this.#index;
  }

  /** Services for a query, best first. Never throws, whatever the text. */
  search(query: Query): Answer {
    return answer(query, this.#index);
  }

  /** Completions and services for a text that is being typed. */
  suggest(query: Query): readonly Suggestion[] {
    return this.#suggester.suggest(query);
  }
}
