import type { CatalogueIssue } from '../catalogue/issues.js';
import { excerpt } from '../catalogue/note-issue.js';
import { parseCatalogue } from '../catalogue/parse.js';
import type { Catalogue } from '../catalogue/types.js';
import { owned } from './owned.js';

/** Why an entry of the source is not in the catalogue. */
export type LeftOutReason =
  /** The source marks it as not public. */
  | 'not-public'
  /** It has a fault without which it could not be used; `issues` says which. */
  | 'faulty'
  /** Another entry before it has the same id, or says the same. */
  | 'duplicate'
  /** It speaks of the same service as another entry, and what it says stands there. */
  | 'joined'
  /** It is given in other areas than the wanted one. */
  | 'other-area'
  /** The source itself takes it back further on. */
  | 'deleted'
  /** Nothing that is in the catalogue refers to it. */
  | 'unused';

/** One entry of the source that the catalogue does not have. */
export interface LeftOut {
  /** `specialisation`: what a Land or municipality adds to a service; `channel`: an online service. */
  readonly kind: 'service' | 'office' | 'specialisation' | 'channel';
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
  /** Faults of the source; paths are the source's. At most `MAX_ISSUES_LISTED` of each severity. */
  readonly issues: readonly CatalogueIssue[];
  /** How many faults more there are than `issues` lists. */
  readonly unlisted?: { readonly errors: number; readonly warnings: number };
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

/** Most faults of one severity that are listed: a source may be made of nothing else, and the rest is counted. */
export const MAX_ISSUES_LISTED = 10_000;

/** What was collected of a part of a source. */
export interface CollectedIssues {
  readonly issues: readonly CatalogueIssue[];
  /** How many faults are not in `issues`. */
  readonly unlisted: { readonly errors: number; readonly warnings: number };
}

/** What the importers share: collects faults while they read. */
export class IssueCollector implements CollectedIssues {
  readonly issues: CatalogueIssue[] = [];
  readonly #counts = { error: 0, warning: 0 };

  /** How many faults are not in `issues`. */
  get unlisted(): CollectedIssues['unlisted'] {
    const { error, warning } = this.#counts;
    return { errors: Math.max(0, error - MAX_ISSUES_LISTED), warnings: Math.max(0, warning - MAX_ISSUES_LISTED) };
  }

  /** Notes a fault that costs a field only. */
  warn(issue: Omit<CatalogueIssue, 'severity' | 'value'> & { readonly value: unknown }): void {
    this.#add(issue, 'warning');
  }

  /** Notes a fault that costs the whole entry, or the whole import. */
  error(issue: Omit<CatalogueIssue, 'severity' | 'value'> & { readonly value: unknown }): void {
    this.#add(issue, 'error');
  }

  /** Takes over what was collected of another part of the source. */
  absorb({ issues, unlisted }: CollectedIssues): void {
    for (const { severity, ...issue } of issues) this.#add(issue, severity);
    this.#counts.error += unlisted.errors;
    this.#counts.warning += unlisted.warnings;
  }

  #add(
    issue: Omit<CatalogueIssue, 'severity' | 'value'> & { readonly value: unknown },
    severity: CatalogueIssue['severity'],
  ): void {
    this.#counts[severity] += 1;
    if (this.#counts[severity] <= MAX_ISSUES_LISTED)
      this.issues.push({ ...issue, value: owned(excerpt(issue.value)), severity });
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
export function endImport(collector: IssueCollector, end: ImportEnd): ImportResult {
  const checked = end.catalogue && parseCatalogue(end.catalogue);
  const report = reportOf(collector, end, checked?.catalogue?.services.length ?? 0, checked?.issues);
  return checked?.catalogue ? { catalogue: checked.catalogue, report } : { report };
}

/** The report of an import. @param found Faults that the check of the catalogue found. */
export function reportOf(
  { issues, unlisted }: IssueCollector,
  end: Omit<ImportEnd, 'catalogue'>,
  written: number,
  found: readonly CatalogueIssue[] = [],
): ImportReport {
  return {
    read: end.read,
    written,
    leftOut: end.leftOut ?? [],
    issues: [...issues, ...found],
    ...(unlisted.errors + unlisted.warnings > 0 ? { unlisted } : {}),
    unmapped: end.unmapped ?? {},
    ...(end.table ? { table: end.table } : {}),
  };
}
