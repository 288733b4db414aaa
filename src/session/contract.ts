import type { CatalogueIssue } from '../catalogue/issues.js';
import type { CatalogueLookUp } from '../catalogue/look-up.js';
import type { ServiceDetails } from '../catalogue/types.js';
import type { Answer, FacetField, Filters, Query, Suggestion } from '../search/contract.js';
import type { FinderError } from './errors.js';

/** What a citizen asks for; the part of a session that stands in the URL. */
export interface SessionQuery {
  readonly text: string;
  readonly filters: Filters;
  readonly sort: NonNullable<Query['sort']>;
  /** Id of the service whose card is open. */
  readonly service?: string;
}

/** Everything an element needs to draw, immutable; a new object for each change. */
export interface SessionSnapshot {
  readonly status: 'initial' | 'loading' | 'ready' | 'failed';
  /** With `failed`: what went wrong. */
  readonly error?: FinderError;
  /** With `ready`: the catalogue and its look-ups. */
  readonly lookUp?: CatalogueLookUp;
  /** With `ready`: what the catalogue's check found; for editors, never shown to citizens. */
  readonly issues: readonly CatalogueIssue[];
  /** The absolute address against which the catalogue's relative links resolve. */
  readonly base: string;
  readonly query: SessionQuery;
  /** How many hits are asked for; grows by "show more". */
  readonly limit: number;
  /** The newest answer; it may still be that of the question before, see `answering`. */
  readonly answer?: Answer;
  /** The text that `answer` answers. */
  readonly answeredText?: string;
  /** Whether a newer question than `answer`'s is under way. */
  readonly answering: boolean;
}

/** One search session over one catalogue; elements draw its snapshots and call its methods. */
export interface Session {
  readonly snapshot: SessionSnapshot;
  /** Calls the listener after each change; returns how to stop. */
  subscribe(listener: () => void): () => void;
  /** Starts loading; later calls do nothing. */
  start(): void;
  /** The search is about to be used (its box has the focus): loads the words of the thesaurus, if the script's folder is known. */
  prepare(): void;
  /** After `failed`: loads again. */
  retry(): void;
  /** `typing` replaces the URL's entry, `submit` pushes one. */
  setText(text: string, how: 'typing' | 'submit'): void;
  toggleFilter(field: FacetField, value: string): void;
  clearFilters(): void;
  setSort(sort: SessionQuery['sort']): void;
  showMore(): void;
  openService(serviceId: string): void;
  closeService(): void;
  /** Completions and services for a text that is being typed; an outdated question's promise rejects with an AbortError. */
  suggest(text: string): Promise<readonly Suggestion[]>;
  /** Sections and offices of a service, from the catalogue or its detail file (kept once loaded); rejects with a FinderError. */
  details(serviceId: string): Promise<ServiceDetails>;
  /** BCP 47 tag in which titles are shown and searched. */
  setLanguage(language: string): void;
  dispose(): void;
}
