import type { FacetField, Query, Suggestion } from '../search/contract.js';
import type { ServiceDetails } from '../catalogue/types.js';
import { AddressBar } from './address-bar.js';
import { allowOrigins, type AddressCheck } from './catalogue-address.js';
import type { Session, SessionQuery, SessionSnapshot } from './contract.js';
import type { SessionOptions } from './create-session.js';
import { FinderError } from './errors.js';
import { isOutdated, LatestQuestion } from './latest-question.js';
import { scriptSettings } from './script-settings.js';
import { DetailsLoader } from './service-details.js';
import { openCatalogue, type CatalogueShare, type LoadedCatalogue } from './shared-catalogue.js';
import { preloadThesauri } from './thesauri.js';
import { EMPTY_QUERY, sameQuery, toggled } from './url-state.js';

/** The contract's limit on hits in one answer. */
const MAX_LIMIT = 1000;

/** The session behind `createSession`. */
export class FinderSession implements Session {
  readonly #options: SessionOptions;
  readonly #isAllowed: AddressCheck;
  readonly #pageSize: number;
  readonly #address: AddressBar | undefined;
  readonly #details: DetailsLoader;
  readonly #answers = new LatestQuestion();
  readonly #suggestions = new LatestQuestion();
  readonly #listeners = new Set<() => void>();
  #snapshot: SessionSnapshot;
  #language: string;
  #share: CatalogueShare | undefined;
  #isPrepared = false;
  #isDisposed = false;

  constructor(options: SessionOptions) {
    this.#options = options;
    this.#isAllowed = allowOrigins(options.allowedOrigins ?? scriptSettings().allowedOrigins);
    this.#pageSize = options.pageSize ?? 10;
    this.#language = options.language ?? 'de';
    this.#details = new DetailsLoader(this.#isAllowed);
    if (options.state !== 'none') this.#address = new AddressBar(options.state?.prefix, this.#returnTo);
    const query = this.#address?.query ?? EMPTY_QUERY;
    this.#snapshot = {
      status: 'initial',
      issues: [],
      base: document.baseURI,
      query,
      limit: this.#pageSize,
      answering: false,
    };
  }

  get snapshot(): SessionSnapshot {
    return this.#snapshot;
  }

  subscribe(listener: () => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  start(): void {
    if (this.#snapshot.status === 'initial') void this.#load();
  }

  retry(): void {
    if (this.#snapshot.status === 'failed') void this.#load();
  }

  prepare(): void {
    if (this.#isPrepared) return;
    this.#isPrepared = true;
    void this.#learn();
  }

  setText(text: string, how: 'typing' | 'submit'): void {
    if (text.trim()) this.prepare();
    const { service: _closed, ...query } = this.#snapshot.query;
    const next = { ...query, text };
    if (how === 'typing') this.#address?.replace(next);
    else this.#address?.push(next, 'settled');
    this.#change(next);
  }

  toggleFilter(field: FacetField, value: string): void {
    const { query } = this.#snapshot;
    this.#pushAndChange({ ...query, filters: toggled(query.filters, field, value) });
  }

  clearFilters(): void {
    this.#pushAndChange({ ...this.#snapshot.query, filters: {} });
  }

  setSort(sort: SessionQuery['sort']): void {
    this.#pushAndChange({ ...this.#snapshot.query, sort });
  }

  showMore(): void {
    void this.#ask({ limit: Math.min(this.#snapshot.limit + this.#pageSize, MAX_LIMIT) });
  }

  openService(service: string): void {
    this.#pushAndChange({ ...this.#snapshot.query, service });
  }

  closeService(): void {
    const { service: _closed, ...query } = this.#snapshot.query;
    this.#pushAndChange(query);
  }

  suggest(text: string): Promise<readonly Suggestion[]> {
    this.prepare();
    return this.#suggestions.ask(async (signal) => {
      const { engine } = await this.#catalogue();
      return engine.suggest({ ...this.#question(), text }, signal);
    });
  }

  async details(serviceId: string): Promise<ServiceDetails> {
    return this.#details.load(await this.#catalogue(), serviceId, this.#language);
  }

  setLanguage(language: string): void {
    if (language === this.#language) return;
    this.#language = language;
    if (this.#isPrepared) void this.#learn();
    void this.#ask();
  }

  dispose(): void {
    if (this.#isDisposed) return;
    this.#isDisposed = true;
    this.#listeners.clear();
    this.#answers.drop();
    this.#suggestions.drop();
    this.#details.dispose();
    this.#address?.dispose();
    this.#share?.release();
  }

  readonly #returnTo = (query: SessionQuery): void => {
    this.#change(query);
  };

  #pushAndChange(query: SessionQuery): void {
    this.#address?.push(query, 'typed');
    this.#change(query);
  }

  #change(query: SessionQuery): void {
    const before = this.#snapshot.query;
    if (sameQuery(before, query)) return;
    const isSameQuestion = sameQuery({ ...before, service: '' }, { ...query, service: '' });
    if (isSameQuestion) this.#update({ query });
    else void this.#ask({ query, limit: this.#pageSize });
  }

  async #load(): Promise<void> {
    const { error: _past, ...snapshot } = this.#snapshot;
    this.#replace({ ...snapshot, status: 'loading' });
    this.#share?.release();
    this.#share = openCatalogue(this.#options.catalogue, this.#isAllowed, this.#searched());
    // Whoever follows a link with a query needs the thesaurus with the first answer.
    if (snapshot.query.text) this.prepare();
    try {
      const { lookUp, issues, base } = await this.#share.loaded;
      await this.#ask({ status: 'ready', lookUp, issues, base });
    } catch (error) {
      this.#fail(error);
    }
  }

  /** The catalogue, loaded now if it was not asked for yet. */
  #catalogue(): Promise<LoadedCatalogue> {
    this.start();
    return this.#share ? this.#share.loaded : Promise.reject(new FinderError('no-address', ''));
  }

  async #learn(): Promise<void> {
    // Beside the catalogue's download, not after it. Of a catalogue that is there it is known what it needs.
    if (this.#snapshot.status !== 'ready') void preloadThesauri(this.#searched());
    try {
      const { vocabulary } = await this.#catalogue();
      if (await vocabulary.learn(this.#searched())) await this.#ask();
    } catch {
      // The catalogue itself failed, which `#load` shows.
    }
  }

  /** The languages in which citizens may ask. */
  #searched(): string[] {
    return [this.#language, ...(this.#options.searchLanguages ?? [navigator.language])];
  }

  #question(): Query {
    const { query, limit } = this.#snapshot;
    const { text, filters, sort } = query;
    return { text, filters, sort, limit, offset: 0, language: this.#language };
  }

  /** Makes the changes and asks what is then to be asked, in one snapshot; before the catalogue is there, only the first. */
  async #ask(changes: Partial<SessionSnapshot> = {}): Promise<void> {
    const isReady = (changes.status ?? this.#snapshot.status) === 'ready';
    this.#update({ ...changes, answering: isReady });
    if (!isReady || this.#isDisposed) return;
    const question = this.#question();
    try {
      const answer = await this.#answers.ask(async (signal) => {
        const { engine } = await this.#catalogue();
        return engine.search(question, signal);
      });
      this.#update({ answer, answeredText: question.text, answering: false });
    } catch (error) {
      if (!isOutdated(error)) this.#fail(error);
    }
  }

  #fail(cause: unknown): void {
    const error =
      cause instanceof FinderError ? cause : new FinderError('search', this.#snapshot.base, undefined, { cause });
    this.#update({ status: 'failed', error, answering: false });
  }

  #update(changes: Partial<SessionSnapshot>): void {
    this.#replace({ ...this.#snapshot, ...changes });
  }

  #replace(snapshot: SessionSnapshot): void {
    if (this.#isDisposed) return;
    this.#snapshot = snapshot;
    for (const listener of this.#listeners) listener();
  }
}
