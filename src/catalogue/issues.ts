/** What can be wrong in a catalogue; the sentences for people are in `i18n/`. */
export type CatalogueIssueCode =
  /** The value is no object at all, or not a catalogue. */
  | 'not-a-catalogue'
  /** The file is not of the format that it was read as (`expected` names the format). */
  | 'format'
  /** One of several files (`value`) holds nothing that the format (`expected`) knows; it was passed over. */
  | 'unknown-document'
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
  /** An address of the source is relative, and nothing says to what. */
  | 'relative-link'
  /** A deep-link template has an unknown placeholder. */
  | 'placeholder'
  /** A field that the format does not know (`expected` names those it may be meant for). */
  | 'unknown-field'
  /** Two services have the same id; the first one stays. */
  | 'duplicate-id'
  /** A topic, office or pinned service is named that does not exist. */
  | 'unknown-reference'
  /** The prebuilt index (`value`) cannot be used (`expected` says what it is not); pages build their own. */
  | 'index'
  /** The source calls the link an online service, and no rule of the mapping bears that out. */
  | 'unproven-online'
  /** Nested deeper or longer than any real text. */
  | 'too-large'
  /** An entry or file of a source is longer than any real one. */
  | 'too-long'
  /** The source breaks the grammar of its file format (`expected` names it); reading went on after it. */
  | 'not-well-formed'
  /** The source's file ends before its content does. */
  | 'incomplete'
  /** Bytes of the source's file are not of the encoding that it names (`expected`). */
  | 'encoding'
  /** The file is of another kind (`value`) than the one that is read (`expected`). */
  | 'other-format'
  /** The file ends too early, or is broken inside. */
  | 'damaged'
  /** A table has no column that names its services (`value` has the names it has). */
  | 'no-title-column'
  /** A column, sheet or row that the options name is not in the table (`expected` has those that are). */
  | 'not-in-table'
  /** Rows have more or fewer cells than there are names of columns (`value` of them, `expected` cells). */
  | 'row-length'
  /** A number was rounded by the spreadsheet, so that nobody can tell what it was. */
  | 'rounded-number'
  /** A formula gave an error, or its result was not saved. */
  | 'formula'
  /** Characters were lost or mixed up when the file was saved in another encoding (`value` of them). */
  | 'lost-characters'
  /** A quotation mark is opened and never closed. */
  | 'open-quote'
  /** More than is read (`expected`): characters of a cell, rows or columns of a table, bytes of a file. */
  | 'cut-off';

/** One fault, with where it is and what stood there. */
export interface CatalogueIssue {
  readonly code: CatalogueIssueCode;
  /** From the top of the catalogue: ["services", 3, "channels", 0, "url"]. */
  readonly path: readonly (string | number)[];
  /** What stood there, shortened to 200 characters. */
  readonly value: string;
  /** What was expected, in the schema's terms: "string", "online | appointment | …". */
  readonly expected: string;
  /** The source's file, where there are several. */
  readonly file?: string;
  /** Line in the source's file, from 1. */
  readonly line?: number;
  /** The service concerned, where there is one. */
  readonly serviceId?: string;
  /** `error`: the service (or the catalogue) was left out. `warning`: only the field was. */
  readonly severity: 'error' | 'warning';
}
