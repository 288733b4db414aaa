import type { IssueCollector } from '../report.js';
import type { LinkMapping } from '../link-mapping.js';
import { EntryReader } from '../entry-reader.js';
import type { EntryPlace } from '../entry-reader.js';

/** What reading an entry needs to know beyond the entry. */
export interface DldbContext {
  readonly mapping: LinkMapping;
  readonly collector: IssueCollector;
  /** BCP 47 tag of the export's texts. */
  readonly language: string;
  /** Ids of the offices that the catalogue has; `undefined` where no locations were given. */
  readonly officeIds?: ReadonlySet<string>;
  /** Ids of offices that were left out on purpose. */
  readonly leftOutOfficeIds: ReadonlySet<string>;
  /** Whether the export's `forms` say nothing beyond `links`. */
  readonly formsRepeatLinks: boolean;
}

/** Reads one entry of an export. */
export class DldbEntryReader extends EntryReader {
  constructor(
    readonly context: DldbContext,
    place: EntryPlace,
  ) {
    super(context.collector, place);
  }
}
