import type { Catalogue } from '../catalogue/types.js';
import type { IndexRefusal } from '../search/load-index.js';
import type { Answer, Query, SearchEngine, Suggestion } from '../search/contract.js';
import { Searcher } from '../search/searcher.js';
import type { ThesaurusFile } from '../thesaurus/format.js';
import { EngineDisposedError } from './engine-disposed-error.js';
import { nextTask, runInSlices } from './slices.js';

/** Searches on the page's own thread. Each question is one short task of its own, so the keystroke is drawn before it. */
export class InPageEngine implements SearchEngine {
  readonly #catalogue: Catalogue;
  #searcher: Searcher | undefined;

  private constructor(catalogue: Catalogue, searcher: Searcher) {
    this.#catalogue = catalogue;
    this.#searcher = searcher;
  }

  /** Builds the index in slices; rejects with the signal's reason when that aborts. */
  static async create(
    catalogue: Catalogue,
    thesauri: readonly ThesaurusFile[] = [],
    signal?: AbortSignal,
  ): Promise<InPageEngine> {
    return new InPageEngine(catalogue, await buildSearcher(catalogue, thesauri, signal));
  }

  /** Takes a prebuilt index; comes to the reason where that does not fit. */
  static async load(catalogue: Catalogue, file: unknown, signal?: AbortSignal): Promise<InPageEngine | IndexRefusal> {
    const searcher = await runInSlices(Searcher.loadInSteps(catalogue, file), signal);
    return typeof searcher === 'string' ? searcher : new InPageEngine(catalogue, searcher);
  }

  /** BCP 47 tags of the languages whose citizens' words the engine knows. */
  get languages(): readonly string[] {
    return this.#searcher?.index.languages ?? [];
  }

  /** Builds the index anew with these thesauri, in slices; until that is done, questions are answered as before. */
  async learn(thesauri: readonly ThesaurusFile[], signal?: AbortSignal): Promise<void> {
    const searcher = await buildSearcher(this.#catalogue, thesauri, signal);
    if (this.#searcher) this.#searcher = searcher;
  }

  search(query: Query, signal?: AbortSignal): Promise<Answer> {
    return this.#ask((searcher) => searcher.search(query), signal);
  }

  suggest(query: Query, signal?: AbortSignal): Promise<readonly Suggestion[]> {
    return this.#ask((searcher) => searcher.suggest(query), signal);
  }

  dispose(): void {
    this.#searcher = undefined;
  }

  async #ask<Result>(question: (searcher: Searcher) => Result, signal: AbortSignal | undefined): Promise<Result> {
    signal?.throwIfAborted();
    // Keys typed meanwhile abort the question before it costs anything.
    await nextTask();
    signal?.throwIfAborted();
    if (!this.#searcher) throw new EngineDisposedError();
    return question(this.#searcher);
  }
}

function buildSearcher(
  catalogue: Catalogue,
  thesauri: readonly ThesaurusFile[],
  signal: AbortSignal | undefined,
): Promise<Searcher> {
  return runInSlices(Searcher.buildInSteps(catalogue, { thesauri }), signal);
}
