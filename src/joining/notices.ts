/** What a build has to tell an editor; the sentences are in `i18n/cli`. */
import type { AmbiguousMatch, MatchRule } from './matching.js';

/** Where in the town's file a name stands. */
export type OwnPlace = 'services' | 'topics' | 'pins' | 'blocks' | 'same' | 'apart' | 'popularity';

export type BuildNotice =
  /** The town's file names a service that there is not; `near` are those it may be meant for. */
  | {
      readonly code: 'unknown-service';
      readonly place: OwnPlace;
      readonly name: string;
      readonly near: readonly string[];
    }
  /** The town's file names several services at once. */
  | {
      readonly code: 'ambiguous-service';
      readonly place: OwnPlace;
      readonly name: string;
      readonly candidates: readonly string[];
    }
  | { readonly code: 'unknown-topic'; readonly name: string; readonly near: readonly string[] }
  | { readonly code: 'unknown-concept'; readonly name: string; readonly near: readonly string[] }
  /** A topic that is to be found by LeiKa keys, words or concepts fits no service. */
  | { readonly code: 'empty-topic'; readonly name: string }
  /** A pin or block speaks of a service that is switched off. */
  | { readonly code: 'steered-off'; readonly service: string }
  /** Rows of the file of page views that name no service. */
  | { readonly code: 'unknown-views'; readonly rows: number; readonly examples: readonly string[] }
  /** A source's service may be the same as several others, and stands apart. */
  | {
      readonly code: 'ambiguous-match';
      readonly rule: MatchRule;
      readonly service: string;
      readonly candidates: AmbiguousMatch['candidates'];
    }
  /** Two sources use one id for different services. */
  | { readonly code: 'id-clash'; readonly id: string; readonly services: readonly string[]; readonly renamed: string };

/** A slip in the town's file, against what only deserves a look. */
export function isError({ code }: BuildNotice): boolean {
  return ['unknown-service', 'ambiguous-service', 'unknown-topic', 'unknown-concept'].includes(code);
}
