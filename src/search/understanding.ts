/** What a query was understood as: the words between reading, expanding, weighing and ranking. */
import type { Token } from '../text/tokens.js';
import type { ConceptKey, PhraseMatch, Reading } from '../thesaurus/thesaurus.js';
import type { Tier } from './contract.js';

/** One word of the query, or one part of a compound in it. */
export interface Place {
  /** Folded. */
  readonly word: string;
  readonly stem: string;
  /** Index of the token that it belongs to. */
  readonly token: number;
}

/** What a place in the query is. */
export type Role = 'object' | 'action' | 'person' | 'noise';

/** One way in which words of the query find services. */
export interface Expansion {
  /** Places in the query that it covers. */
  readonly positions: readonly number[];
  readonly kind: Exclude<Tier, 'text'>;
  /** Certainty, 0 to 1. */
  readonly factor: number;
  readonly target:
    | { readonly type: 'term'; readonly term: number; readonly stem: string }
    | { readonly type: 'concept'; readonly concept: ConceptKey }
    | { readonly type: 'lead'; readonly concept: ConceptKey; readonly action: ConceptKey | undefined };
  /** Whether it was reached over a relation of the thesaurus: it answers the wish, but is not what was meant. */
  readonly isNear?: boolean;
  /**
   * Whether it answers a little, and is nothing that the service is called: a loose relation, or a part of a word that
   * means something else as a whole ("Büchereiausweis", asked where there are other "Ausweise").
   */
  readonly isLoose?: boolean;
  /** Words for the reason: what was typed, what it was taken for. */
  readonly from: string;
  readonly to: string;
}

/** A misspelt word and what it was read as. */
export interface Mending {
  /** Index of the token. */
  readonly token: number;
  readonly word: string;
  readonly surface: string;
  readonly certainty: number;
}

export interface Understanding {
  readonly tokens: readonly Token[];
  /** Roles, weights and the positions of expansions go by place. */
  readonly places: readonly Place[];
  readonly roles: readonly Role[];
  readonly weights: readonly number[];
  readonly expansions: readonly Expansion[];
  /** Actions that the query asks for, with their certainty. */
  readonly actions: ReadonlyMap<ConceptKey, number>;
  readonly mendings: readonly Mending[];
}

/** A way to read one or several places as one stem. */
export interface PlacedReading extends Reading {
  readonly stem: string;
  readonly kind: Expansion['kind'];
  readonly to: string;
  readonly positions: readonly number[];
  /** As in an expansion. */
  readonly isLoose?: boolean;
}

/** A phrase of the thesaurus among the query's words. */
export interface ReadPhrase extends PhraseMatch {
  /** Whether one of its words was misspelt. */
  readonly isMended: boolean;
}

/** A query's words as they can be read, before anything is looked up. */
export interface ReadQuery {
  readonly tokens: readonly Token[];
  readonly places: readonly Place[];
  /** Token → its places. */
  readonly placesOf: readonly (readonly number[])[];
  readonly readings: readonly PlacedReading[];
  /** Parts of compounds that are known as a whole; they find little. */
  readonly faint: readonly PlacedReading[];
  readonly mendings: readonly Mending[];
}

/** What was typed at these places. */
export function typedAt(
  { tokens, places }: Pick<ReadQuery, 'tokens' | 'places'>,
  positions: readonly number[],
): string {
  const numbers = new Set(positions.map((position) => places[position]?.token ?? 0));
  return [...numbers]
    .sort((a, b) => a - b)
    .map((number) => tokens[number]?.surface ?? '')
    .join(' ');
}
