import type { CatalogueIssue } from '../catalogue/issues.js';
import { excerpt } from '../catalogue/note-issue.js';
import { parseCatalogue } from '../catalogue/parse.js';
import type { Catalogue } from '../catalogue/types.js';

/** Why an entry of the source is not in the catalogue. */
export type LeftOutReason =
  /** The source marks it as not public. */
  | 'not-public'
  /** It has a fault without which it could not be used; `issues` says which. */
  | 'faulty'
  /** Another entry before it has the same id, or says the same. */
  | 'duplicate'
  /** It speaks of the same service as another entry, and what it says stands there. */
  | 'joined';

/** One entry of the source that the catalogue does not have. */
export interface LeftOut {
  readonly kind: 'service' | 'office';
  readonly id: string;
  readonly title: string;
  readonly reason: LeftOutReason;
}

/** What a column of a table was taken for. */
export interface ColumnReading {
  /** Its name as it is written; "#5" for the fifth column where it has none. */
  readonly column: string;
  /** Field of the catalogue, `extra`, `ignore`; absent where the column was not known. */
  readonly field?: string;
  /** BCP 47 tag of its texts, where the name or the mapping gives one. */
  readonly language?: string;
  /** Rows that fill it. */
  readonly filled: number;
}

/** How a table was read. */
export interface TableReading {
  /** Row that holds the columns' names, from 1. */
  readonly header: number;
  readonly columns: readonly ColumnReading[];
  /** Character encoding, of a text file. */
  readonly encoding?: string;
  /** What parts the cells of a text file. */
  readonly delimiter?: string;
  /** Sheet of a workbook. */
  readonly sheet?: string;
}

/** What an import did: nothing of the source is dropped without standing here. */
export interface ImportReport {
  /** Services in the source. */
  readonly read: number;
  /** Services in the catalogue. */
  readonly written: number;
  readonly leftOut: readonly LeftOut[];
  /** Faults of the source; paths are the source's. */
  readonly issues: readonly CatalogueIssue[];
  /** Fields of the source that the catalogue has no place for, with the number of entries that fill them. */
  readonly unmapped: Readonly<Record<string, number>>;
  /** How the table was read, where the source is one. */
  readonly table?: TableReading;
}

/** One of several catalogues made of one source. */
export interface CataloguePart {
  /** Fit for a file's name. */
  readonly name: string;
  readonly catalogue: Catalogue;
}

/** `catalogue` is absent where the source is of another format, or lacks what nobody can guess (`issues` say what). */
export interface ImportResult {
  readonly catalogue?: Catalogue;
  /** In place of `catalogue`, where the source was to be split. */
  readonly parts?: readonly CataloguePart[];
  readonly report: ImportReport;
}

/** What the importers share: collects faults while they read. */
export class IssueCollector {
  readonly issues: CatalogueIssue[] = [];

  /** Notes a fault that costs a field only. */
  warn(issue: Omit<CatalogueIssue, 'severity' | 'value'> & { readonly value: unknown }): void {
    this.#add(issue, 'warning');
  }

  /** Notes a fault that costs the whole entry, or the whole import. */
  error(issue: Omit<CatalogueIssue, 'severity' | 'value'> & { readonly value: unknown }): void {
    this.#add(issue, 'error');
  }

  #add(
    issue: Omit<CatalogueIssue, 'severity' | 'value'> & { readonly value: unknown },
    severity: CatalogueIssue['severity'],
  ): void {
    this.issues.push({ ...issue, value: excerpt(issue.value), severity });
  }
}

/** What an importer knows when it has read everything. */
export interface ImportEnd {
  /** Absent where the source is of another format, or lacks what nobody can guess. */
  readonly catalogue?: Catalogue | undefined;
  /** Services in the source. */
  readonly read: number;
  readonly leftOut?: readonly LeftOut[];
  readonly unmapped?: Readonly<Record<string, number>>;
  readonly table?: TableReading | undefined;
}

/** The result, with the catalogue as our own reader takes it, so that an import never writes what the finder would refuse. */
export function endImport({ issues }: IssueCollector, end: ImportEnd): ImportResult {
  const checked = end.catalogue && parseCatalogue(end.catalogue);
  const report: ImportReport = {
    read: end.read,
    written: checked?.catalogue?.services.length ?? 0,
    leftOut: end.leftOut ?? [],
    issues: [...issues, ...(checked?.issues ?? [])],
    unmapped: end.unmapped ?? {},
    ...(end.table ? { table: end.table } : {}),
  };
  return checked?.catalogue ? { catalogue: checked.catalogue, report } : { report };
}
