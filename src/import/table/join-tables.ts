/** Other tables whose columns join the rows of the main one by a key. */
import { columnKey } from './column-mapping.js';
import { columnLetter, isEmptyRow, isFilledCell, textOf } from './table.js';
import type { Cell, Row } from './table.js';
import type { IssueCollector } from '../report.js';

/** A table that was read, with how it joins. */
export interface OtherTable {
  readonly name: string;
  /** Column of the main table: its name, or "#5" for the fifth. */
  readonly column: string;
  /** Column of this table with the same values. */
  readonly key: string;
  readonly rows: readonly Row[];
}

/**
 * The main table's rows with the columns of the others behind their own. A column whose name the main table has already
 * is called "file: column". A value that the other table does not have is told once for all rows that have it.
 * @param header Row of the main table's names, by its number.
 */
export function joinTables(
  rows: readonly Row[],
  header: number,
  tables: readonly OtherTable[],
  collector: IssueCollector,
): readonly Row[] {
  return tables.reduce((joined, table) => joinTable(joined, header, table, collector), rows);
}

function joinTable(
  rows: readonly Row[],
  headerNumber: number,
  table: OtherTable,
  collector: IssueCollector,
): readonly Row[] {
  const header = rows.find(({ number }) => number === headerNumber);
  const width = rows.reduce((widest, { cells }) => Math.max(widest, cells.length), 0);
  const at = header ? indexOf(header, table.column) : -1;
  const other = keyed(table);
  if (!header || at < 0 || !other) {
    const [where, column] = at < 0 ? [header, table.column] : [table.rows[0], table.key];
    collector.error({ code: 'not-in-table', path: [table.name], value: column, expected: namesOf(where).join(', ') });
    return rows;
  }
  const missing = new Map<string, Row>();
  const known = new Set(namesOf(header).map(columnKey));
  const joined = rows.map((row): Row => {
    if (row === header) {
      const names = other.names.map((name) => (known.has(columnKey(name)) ? `${table.name}: ${name}` : name));
      return { ...row, cells: [...padded(row.cells, width), ...names] };
    }
    if (row.number < headerNumber || isEmptyRow(row)) return row;
    const value = textOf(row.cells[at]).trim();
    const cells = other.byKey.get(value);
    // An empty cell refers to nothing.
    if (!cells && value !== '' && !missing.has(value)) missing.set(value, row);
    return cells ? { ...row, cells: [...padded(row.cells, width), ...cells] } : row;
  });
  for (const [value, row] of missing)
    collector.warn({
      code: 'unknown-reference',
      path: ['row', row.number, table.column],
      value,
      expected: table.name,
    });
  return joined;
}

function keyed({
  rows,
  key,
}: OtherTable):
  { readonly names: readonly string[]; readonly byKey: ReadonlyMap<string, readonly Cell[]> } | undefined {
  const header = rows.find((row) => !isEmptyRow(row));
  const at = header ? indexOf(header, key) : -1;
  if (!header || at < 0) return undefined;
  const byKey = new Map<string, readonly Cell[]>();
  for (const row of rows) {
    const value = textOf(row.cells[at]).trim();
    // The first row of a key is the one that holds.
    if (row !== header && value !== '' && !byKey.has(value)) byKey.set(value, row.cells);
  }
  return { names: namesOf(header), byKey };
}

function indexOf(header: Row, column: string): number {
  const position = /^#(\d{1,4})$/.exec(column)?.[1];
  if (position !== undefined) return Number(position) - 1;
  return header.cells.findIndex((cell) => isFilledCell(cell) && columnKey(textOf(cell)) === columnKey(column));
}

function namesOf(row: Row | undefined): string[] {
  return (row?.cells ?? []).map((cell, index) => textOf(cell).trim() || columnLetter(index));
}

function padded(cells: readonly Cell[], width: number): readonly Cell[] {
  return [...cells, ...new Array<Cell>(Math.max(0, width - cells.length)).fill('')];
}
