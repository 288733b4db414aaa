/** What can be wrong in a catalogue; the sentences for people are in `i18n/`. */
export type CatalogueIssueCode =
  /** The value is no object at all, or not a catalogue. */
  | 'not-a-catalogue'
  /** The file is not of the format that it was read as (`expected` names the format). */
  | 'format'
  /** `version` is another one than 1. */
  | 'version'
  /** The catalogue has no service (that could be used). */
  | 'empty'
  /** A required field is missing. */
  | 'missing'
  /** A value has another type than expected. */
  | 'type'
  /** A value is of the right type, but not one of the allowed ones. */
  | 'value'
  /** A link's scheme is not on the allow-list. */
  | 'link'
  /** A deep-link template has an unknown placeholder. */
  | 'placeholder'
  /** A field that the format does not know (`expected` names those it may be meant for). */
  | 'unknown-field'
  /** Two services have the same id; the first one stays. */
  | 'duplicate-id'
  /** A topic, office or pinned service is named that does not exist. */
  | 'unknown-reference'
  /** The source calls the link an online service, and no rule of the mapping bears that out. */
  | 'unproven-online'
  /** Nested deeper or longer than any real text. */
  | 'too-large';

/** One fault, with where it is and what stood there. */
export interface CatalogueIssue {
  readonly code: CatalogueIssueCode;
  /** From the top of the catalogue: ["services", 3, "channels", 0, "url"]. */
  readonly path: readonly (string | number)[];
  /** What stood there, shortened to 200 characters. */
  readonly value: string;
  /** What was expected, in the schema's terms: "string", "online | appointment | …". */
  readonly expected: string;
  /** The service concerned, where there is one. */
  readonly serviceId?: string;
  /** `error`: the service (or the catalogue) was left out. `warning`: only the field was. */
  readonly severity: 'error' | 'warning';
}
