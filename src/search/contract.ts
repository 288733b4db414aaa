/**
 * The wire between whoever asks and whoever searches. Every engine (in the page, in a worker, remote) keeps this
 * contract, and one contract test runs against all of them.
 */

/** The facets an answer counts. `channel` has the values "online" and "appointment". */
export type FacetField = 'topic' | 'audience' | 'channel';

/** Chosen facet values; OR within a field, AND across fields. */
export type Filters = Readonly<Partial<Record<FacetField, readonly string[]>>>;

/** One question to an engine. */
export interface Query {
  /** What the citizen typed, as typed. Empty: every service that passes the filters. */
  readonly text: string;
  readonly filters?: Filters;
  /** BCP 47 tag of the language in which titles are shown and completed. */
  readonly language?: string;
  /** Default "relevance"; an empty text is always sorted by title within demand. */
  readonly sort?: 'relevance' | 'title';
  /** Default 0. */
  readonly offset?: number;
  /** Default 10, at most 1000. */
  readonly limit?: number;
}

/** The worst kind of match among the query's content words, best first. */
export type Tier = 'exact' | 'prefix' | 'word' | 'compound' | 'synonym' | 'fuzzy' | 'text';

/** Why a service was found; words for people are made of it in `i18n/`. */
export type Reason =
  | { readonly code: 'title' | 'synonym-of-service' | 'text' | 'topic'; readonly params: { readonly word: string } }
  /** A word of the query stands for another: "Perso" → "Personalausweis". */
  | { readonly code: 'means'; readonly params: { readonly from: string; readonly to: string } }
  /** The query's word was read as a misspelling of another. */
  | { readonly code: 'spelling'; readonly params: { readonly from: string; readonly to: string } }
  /** The query tells an event of life that leads to this service. */
  | { readonly code: 'event'; readonly params: { readonly event: string } }
  /** The town's editors put this service first for these words. */
  | { readonly code: 'pin'; readonly params: { readonly word: string } };

/** Start (inclusive) and end (exclusive) in UTF-16 units of the plain text. */
export type Range = readonly [start: number, end: number];

/** Where a hit's texts match. */
export interface Match {
  readonly field: 'title' | 'summary' | 'synonyms';
  /** Which of the service's synonyms. */
  readonly index?: number;
  /** BCP 47 tag of the text that was matched. */
  readonly language: string;
  readonly ranges: readonly Range[];
}

/** One service found. */
export interface Hit {
  readonly serviceId: string;
  /** Greater is better; comparable within one answer only. */
  readonly score: number;
  readonly tier: Tier;
  /** Shown apart under a "less certain" heading; weak hits stand behind all strong ones. */
  readonly weak: boolean;
  readonly reasons: readonly Reason[];
  readonly matches: readonly Match[];
}

/** One facet with its values, each counted with the facet's own filter left out. */
export interface Facet {
  readonly field: FacetField;
  readonly values: readonly { readonly id: string; readonly count: number; readonly selected: boolean }[];
}

/** An engine's answer. */
export interface Answer {
  /** All hits, weak ones included, before `offset` and `limit`. */
  readonly total: number;
  /** How many of `total` are weak; they stand at the end. */
  readonly weak: number;
  readonly hits: readonly Hit[];
  readonly facets: readonly Facet[];
  /** A better spelling of the whole query, only where it finds more certain hits. */
  readonly didYouMean?: string;
}

/** What the search box offers while somebody types. */
export type Suggestion =
  /** Choosing it fills the box and searches. `ranges` mark what the citizen has typed already. */
  | { readonly kind: 'completion'; readonly text: string; readonly ranges: readonly Range[] }
  /** Choosing it opens the service's card. */
  | { readonly kind: 'service'; readonly serviceId: string; readonly text: string; readonly ranges: readonly Range[] };

/** A search engine over one catalogue. `signal` aborts with its own reason; after `dispose` every call rejects. */
export interface SearchEngine {
  search(query: Query, signal?: AbortSignal): Promise<Answer>;
  suggest(query: Query, signal?: AbortSignal): Promise<readonly Suggestion[]>;
  dispose(): void;
}
