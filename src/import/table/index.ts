/** Tables of services, whichever file they came from: rows in, catalogue and report out. */
import type { Municipality } from '../../catalogue/types.js';
import type { LinkMapping } from '../link-mapping.js';
import type { ImportOptions } from '../options.js';
import { endImport, IssueCollector } from '../report.js';
import type { CataloguePart, ImportResult, LeftOut, TableReading } from '../report.js';
import { columnKey } from './column-mapping.js';
import type { ColumnMapping } from './column-mapping.js';
import { findTable, tellRowLengths } from './find-table.js';
import type { Column, TableWithHeader } from './header.js';
import { slugOf, uniqueIds } from '../ids.js';
import type { OtherTable } from './join-tables.js';
import { makeCatalogue } from './make-catalogue.js';
import { isFilledCell } from './table.js';
import type { Row } from './table.js';
import { valueOf } from './values.js';

export interface TableOptions extends ImportOptions {
  /** Which column is what; without it the columns' names tell. */
  readonly columns?: ColumnMapping;
  /** Tables that the mapping joins, read. */
  readonly tables?: readonly OtherTable[];
  /** Rules that tell links apart; default: those of the package. */
  readonly mapping?: LinkMapping;
  /** Address against which relative ones resolve. */
  readonly base?: string;
  /** Column whose values part the table into several catalogues. */
  readonly splitBy?: string;
}

/** What the reader of a file knows about the table. */
export interface TableSource {
  readonly format: 'csv' | 'xlsx';
  readonly rows: readonly Row[];
  readonly reading: Omit<TableReading, 'header' | 'columns'>;
  /** What the reader could not bring into the table. */
  readonly unmapped?: Readonly<Record<string, number>>;
}

/** Makes a catalogue of a table, or several. Never throws; what could not be used stands in the report. */
export function importTable(source: TableSource, collector: IssueCollector, options: TableOptions): ImportResult {
  return new TableImport(source, collector, options).run();
}

class TableImport {
  readonly #source: TableSource;
  readonly #collector: IssueCollector;
  readonly #options: TableOptions;
  readonly #unmapped: Map<string, number>;
  readonly #leftOut: LeftOut[] = [];
  #done = 0;

  constructor(source: TableSource, collector: IssueCollector, options: TableOptions) {
    this.#source = source;
    this.#collector = collector;
    this.#options = options;
    this.#unmapped = new Map(Object.entries(source.unmapped ?? {}));
  }

  run(): ImportResult {
    const { columns, tables = [], splitBy } = this.#options;
    const table = findTable(this.#source.rows, columns, tables, this.#collector);
    if (!table) return endImport(this.#collector, { read: 0 });
    this.#countUnmapped(table);
    tellRowLengths(this.#source.rows, table.header, this.#source.format === 'csv', this.#collector);
    if (splitBy !== undefined) return this.#split(table, splitBy);
    const municipality = this.#municipality(table);
    if (!municipality)
      this.#collector.error({ code: 'missing', path: ['municipality'], value: '', expected: 'municipality' });
    const catalogue = municipality && this.#catalogue(table, municipality);
    return endImport(this.#collector, { catalogue, ...this.#end(table) });
  }

  #countUnmapped({ columns, rows, above }: TableWithHeader): void {
    // What stands above the names is told by its first words.
    for (const line of above) this.#count(line.slice(0, 60));
    const unknown = columns.filter(({ field }) => field === undefined);
    for (const { cells } of rows)
      for (const { index, name } of unknown) if (isFilledCell(cells[index])) this.#count(name);
  }

  #count(name: string): void {
    this.#unmapped.set(name, (this.#unmapped.get(name) ?? 0) + 1);
  }

  /** One catalogue for each value of a column. */
  #split(table: TableWithHeader, splitBy: string): ImportResult {
    const column = table.columns.find(({ name }) => columnKey(name) === columnKey(splitBy));
    if (!column) {
      const expected = table.columns.map(({ name }) => name).join(', ');
      this.#collector.error({ code: 'not-in-table', path: [], value: splitBy, expected });
      return endImport(this.#collector, this.#end(table));
    }
    const groups = this.#groups(table.rows, column);
    const names = uniqueIds(
      [...groups.keys()].map((key) => ({ slug: slugOf(key), marks: [key] })),
      new Set(),
    );
    const results = [...groups].map(([key, rows], index) => {
      const part = { ...table, rows };
      const catalogue = this.#catalogue(part, { name: key, ...this.#municipality(part) });
      const checked = endImport(new IssueCollector(), { catalogue, read: rows.length });
      return { name: names[index] ?? '', ...checked };
    });
    const parts = results.flatMap(({ name, catalogue }): CataloguePart[] =>
      catalogue && catalogue.services.length > 0 ? [{ name, catalogue }] : [],
    );
    // An empty part is no fault of its own, since its rows are told one by one; that all are empty is.
    const faults = results.flatMap(({ report }) => report.issues).filter(({ code }) => code !== 'empty');
    if (parts.length === 0)
      this.#collector.error({ code: 'empty', path: ['services'], value: '', expected: 'services' });
    const { report } = endImport(this.#collector, this.#end(table));
    const written = parts.reduce((sum, { catalogue }) => sum + catalogue.services.length, 0);
    return { parts, report: { ...report, written, issues: [...report.issues, ...faults] } };
  }

  #groups(rows: readonly Row[], column: Column): Map<string, Row[]> {
    const groups = new Map<string, Row[]>();
    for (const row of rows) {
      const key = valueOf(row, column);
      const group = groups.get(key);
      if (group) group.push(row);
      else groups.set(key, [row]);
    }
    for (const { number } of groups.get('') ?? []) {
      const path = ['row', number, column.name];
      this.#collector.error({ code: 'missing', path, value: '', expected: 'string' });
      this.#leftOut.push({ kind: 'service', id: '', title: '', reason: 'faulty' });
    }
    groups.delete('');
    return groups;
  }

  #catalogue(table: TableWithHeader, municipality: Municipality): ReturnType<typeof makeCatalogue> {
    const { columns, base, mapping, all = false, onProgress } = this.#options;
    return makeCatalogue(table, municipality, {
      format: this.#source.format,
      language: columns?.language ?? 'de',
      base,
      mapping,
      all,
      collector: this.#collector,
      leaveOut: (entry) => this.#leftOut.push(entry),
      unused: ({ name }) => {
        this.#count(name);
      },
      onRows: (rows) => {
        this.#done += rows;
        onProgress?.(this.#done, this.#source.rows.length);
      },
    });
  }

  /** From the options, else from the columns where all rows name one and the same. */
  #municipality({ columns, rows }: TableWithHeader): Municipality | undefined {
    const { municipality: given = {} } = this.#options;
    const only = (field: string): string | undefined => {
      const column = columns.find((candidate) => candidate.field === field);
      const values = new Set(column ? rows.map((row) => valueOf(row, column)).filter(Boolean) : []);
      return values.size === 1 ? [...values][0] : undefined;
    };
    const name = given.name ?? only('municipality');
    if (name === undefined) return undefined;
    const [ars, url] = [only('municipalityArs'), only('municipalityUrl')];
    return { name, ...(ars === undefined ? {} : { ars }), ...(url === undefined ? {} : { url }), ...given };
  }

  #end(table: TableWithHeader): {
    read: number;
    leftOut: readonly LeftOut[];
    unmapped: Record<string, number>;
    table: TableReading;
  } {
    const byCount = [...this.#unmapped].sort(([a, m], [b, n]) => n - m || (a < b ? -1 : 1));
    const columns = table.columns.map(({ index, name, field, language }) => ({
      column: name,
      ...(field === undefined ? {} : { field }),
      ...(language === undefined ? {} : { language }),
      filled: table.rows.filter(({ cells }) => isFilledCell(cells[index])).length,
    }));
    return {
      read: table.rows.length,
      leftOut: this.#leftOut,
      unmapped: Object.fromEntries(byCount),
      table: { ...this.#source.reading, header: table.header, columns },
    };
  }
}
