/** Where a table's columns have their names, and what each column is. */
import { columnKey } from './column-mapping.js';
import type { ColumnMapping, ColumnRule } from './column-mapping.js';
import { readColumnName } from './column-name.js';
import { isSingleInRow } from './fields.js';
import { isEmptyRow, isFilledCell, textOf } from './table.js';
import type { Cell, Row } from './table.js';

/** One column of the table. */
export interface Column extends Partial<Omit<ColumnRule, 'field'>> {
  readonly index: number;
  /** As it is written; "#5" where the fifth column has no name. */
  readonly name: string;
  /** Absent where the column is not known. */
  readonly field?: ColumnRule['field'];
}

/** A table with its names found. */
export interface TableWithHeader {
  /** Row that holds the names; 0 where none was found. */
  readonly header: number;
  readonly columns: readonly Column[];
  /** Rows below the names, empty ones left out. */
  readonly rows: readonly Row[];
  /** Words in rows above the names. */
  readonly above: readonly string[];
}

/** Rows looked at for the names; offices put titles, dates and remarks above them. */
const ROWS_SEARCHED = 40;

/** Finds the row of names: the one that has most names that are known. */
export function findHeader(rows: readonly Row[], mapping?: ColumnMapping): TableWithHeader {
  const header =
    mapping?.header === undefined ? bestRow(rows, mapping) : rows.find(({ number }) => number === mapping.header);
  const body = rows.filter((row) => !isEmptyRow(row));
  if (!header) return { header: 0, columns: [], rows: body, above: [] };
  const below = body.filter((row) => row.number > header.number && !isSameRow(row, header));
  const above = body.filter((row) => row.number < header.number).flatMap(({ cells }) => cells.filter(isFilledCell));
  return {
    header: header.number,
    columns: columnsOf(header, below, mapping),
    rows: below,
    above: above.map((cell) => textOf(cell).trim()),
  };
}

/** How many columns a row names, a title counted as two: without it no row is a service. */
export function headerScore({ cells }: Row, mapping?: ColumnMapping): number {
  const fields = new Set(cells.map((cell) => knownField(textOf(cell), mapping)).filter((field) => field !== undefined));
  return fields.size + (fields.has('title') ? 1 : 0);
}

function bestRow(rows: readonly Row[], mapping: ColumnMapping | undefined): Row | undefined {
  let best: Row | undefined;
  // A title alone names a table; any other name alone may stand in a sentence above it.
  let bestScore = 1;
  for (const row of rows.filter((candidate) => !isEmptyRow(candidate)).slice(0, ROWS_SEARCHED)) {
    const score = headerScore(row, mapping);
    if (score <= bestScore) continue;
    best = row;
    bestScore = score;
  }
  return best;
}

function knownField(name: string, mapping: ColumnMapping | undefined): string | undefined {
  return mapping?.columns.get(columnKey(name))?.field ?? readColumnName(name)?.field;
}

/** Offices repeat the names on each printed page. */
function isSameRow(row: Row, header: Row): boolean {
  return header.cells.every((cell, index) => textOf(cell).trim() === textOf(row.cells[index]).trim());
}

function columnsOf(header: Row, rows: readonly Row[], mapping: ColumnMapping | undefined): Column[] {
  const width = rows.reduce((widest, { cells }) => Math.max(widest, cells.length), header.cells.length);
  const used = new Array<boolean>(width).fill(false);
  for (const { cells } of rows) for (const [index, cell] of cells.entries()) if (isFilledCell(cell)) used[index] = true;
  const columns = Array.from({ length: width }, (_, index) => readColumn(header.cells[index], index, mapping));
  return withoutRivals(columns.filter(({ index, name }) => used[index] === true || !name.startsWith('#')));
}

interface RankedColumn extends Column {
  /** How sure the field is; absent where the mapping says it. */
  readonly rank?: number;
}

function readColumn(cell: Cell | undefined, index: number, mapping: ColumnMapping | undefined): RankedColumn {
  const position = `#${String(index + 1)}`;
  const name = textOf(cell).replace(/\s+/g, ' ').trim() || position;
  const rule = mapping?.columns.get(columnKey(name)) ?? mapping?.columns.get(position);
  if (rule) return { ...rule, index, name };
  const known = readColumnName(name);
  return known ? { ...known, index, name } : { index, name };
}

/** Of columns that name the same single value the surest is taken; the others hold something else. */
function withoutRivals(columns: readonly RankedColumn[]): Column[] {
  return columns.map(({ rank, ...column }) => {
    const { field, index, name } = column;
    if (rank === undefined || field === undefined || field === 'extra' || field === 'ignore' || !isSingleInRow(field))
      return column;
    const isBeaten = columns.some(
      (other) =>
        other.index !== index &&
        other.field === field &&
        other.language === column.language &&
        (other.rank === undefined || other.rank < rank || (other.rank === rank && other.index < index)),
    );
    return isBeaten ? { index, name } : column;
  });
}
