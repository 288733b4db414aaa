import { EntryReader } from '../entry-reader.js';
import type { EntryPlace } from '../entry-reader.js';
import type { LinkMapping } from '../link-mapping.js';
import type { IssueCollector } from '../report.js';

/** What reading an entry needs to know beyond the entry. */
export interface PvogContext {
  readonly mapping: LinkMapping;
  readonly collector: IssueCollector;
  /** Key of the place whose services these are, where it is known. */
  readonly ars?: string | undefined;
}

/** Reads one entry of an answer. */
export class PvogEntryReader extends EntryReader {
  constructor(
    readonly context: PvogContext,
    place: Pick<EntryPlace, 'path' | 'id'>,
  ) {
    super(context.collector, {
      ...place,
      placeholders: { serviceId: place.id ?? '', ...(context.ars === undefined ? {} : { ars: context.ars }) },
    });
  }
}
