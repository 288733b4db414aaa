/** The text of a CSV file → rows. Papa Parse reads the cells; here stands what it leaves to its caller. */
import papa from 'papaparse';
import type { ColumnMapping } from '../table/column-mapping.js';
import { headerScore } from '../table/header.js';
import { MAX_CELL_LENGTH, MAX_COLUMNS, MAX_ROWS } from '../table/table.js';
import type { Row } from '../table/table.js';

/** What parts the cells of a file; tabulators stand in Excel's "Unicode text". */
const DELIMITERS = [';', ',', '\t', '|'];

/** A quotation mark that nothing closes, with where its row begins. */
export interface OpenQuote {
  readonly row: number;
  readonly text: string;
}

export interface CsvRows {
  readonly rows: readonly Row[];
  readonly delimiter: string;
  readonly openQuotes: readonly OpenQuote[];
  /** Rows with a cell that is too long, and rows and columns beyond what is read. */
  readonly cut: readonly { readonly row: number; readonly expected: string }[];
}

/** Rows from which the delimiter is told. */
const PREVIEW = 50;
/** Most open quotation marks mended one by one; with more of them none is meant as one. */
const MAX_OPEN_QUOTES = 20;

export function readCsvRows(text: string, mapping?: ColumnMapping): CsvRows {
  const lines = text.replace(/\r\n?/g, '\n');
  // Excel's own first line, which only tells the delimiter.
  const told = /^sep=(.)\n/i.exec(lines);
  const body = told ? lines.slice(told[0].length) : lines;
  const delimiter = told?.[1] ?? likeliestDelimiter(body, mapping);
  const { cells, openQuotes } = readCells(body, delimiter);
  // A line break at the end of the file begins no row.
  if (cells.at(-1)?.join('') === '') cells.pop();
  const firstRow = told ? 2 : 1;
  const cut: { row: number; expected: string }[] = [];
  const rows = cells.slice(0, MAX_ROWS).map((row, index): Row => {
    const number = index + firstRow;
    const isLong = row.some((cell) => cell.length > MAX_CELL_LENGTH);
    if (isLong) cut.push({ row: number, expected: String(MAX_CELL_LENGTH) });
    if (row.length > MAX_COLUMNS) cut.push({ row: number, expected: String(MAX_COLUMNS) });
    return { number, cells: row.slice(0, MAX_COLUMNS).map((cell) => cell.slice(0, MAX_CELL_LENGTH)) };
  });
  if (cells.length > MAX_ROWS) cut.push({ row: MAX_ROWS + firstRow, expected: String(MAX_ROWS) });
  return { rows, delimiter, openQuotes: openQuotes.map((open) => ({ ...open, row: open.row + firstRow })), cut };
}

/** The delimiter that makes the best table: known names of columns first, then rows of one length. */
function likeliestDelimiter(text: string, mapping: ColumnMapping | undefined): string {
  const start = text.slice(0, 200_000);
  let best = ';';
  let bestScore = 0;
  for (const delimiter of DELIMITERS) {
    const rows = parse(start, delimiter, PREVIEW).data.filter((row) => row.join('') !== '');
    const names = Math.max(0, ...rows.map((cells) => headerScore({ number: 0, cells }, mapping)));
    const score = names * 1000 + steadiness(rows);
    if (score <= bestScore) continue;
    best = delimiter;
    bestScore = score;
  }
  return best;
}

/** Share of rows that have the commonest number of cells, times that number (at most 99). */
function steadiness(rows: readonly (readonly string[])[]): number {
  const counts = new Map<number, number>();
  for (const { length } of rows) if (length > 1) counts.set(length, (counts.get(length) ?? 0) + 1);
  const [length, count] = [...counts].sort(([, m], [, n]) => n - m)[0] ?? [0, 0];
  return rows.length === 0 ? 0 : (count / rows.length) * Math.min(length, 99);
}

function parse(text: string, delimiter: string, preview = 0): ReturnType<typeof papa.parse> {
  return papa.parse(text, { delimiter, newline: '\n', quoteChar: '"', preview });
}

/**
 * Cells of the whole text. A quotation mark that is opened and never closed would swallow everything behind it: there
 * the line is read without quoting, and what follows as usual.
 */
function readCells(text: string, delimiter: string): { cells: string[][]; openQuotes: OpenQuote[] } {
  const cells: string[][] = [];
  const openQuotes: OpenQuote[] = [];
  let rest = text;
  for (;;) {
    const { data, errors } = parse(rest, delimiter);
    const open = errors.find(({ code }) => code === 'MissingQuotes')?.row;
    // A mark inside a quoted cell is kept as it is; only where the cell ends may be doubtful.
    for (const { code, row = 0 } of errors.slice(0, MAX_OPEN_QUOTES))
      if (code === 'InvalidQuotes' && row !== open && openQuotes.length < MAX_OPEN_QUOTES)
        openQuotes.push({ row: cells.length + row, text: (data[row] ?? []).join(delimiter).slice(0, 100) });
    if (open === undefined || openQuotes.length >= MAX_OPEN_QUOTES) {
      append(cells, data);
      return { cells, openQuotes };
    }
    const start = open === 0 ? 0 : parse(rest, delimiter, open).meta.cursor;
    append(cells, data.slice(0, open));
    const end = rest.indexOf('\n', start);
    const line = end < 0 ? rest.slice(start) : rest.slice(start, end);
    openQuotes.push({ row: cells.length, text: line.slice(0, 100) });
    cells.push(line.split(delimiter));
    if (end < 0) return { cells, openQuotes };
    rest = rest.slice(end + 1);
  }
}

function append(all: string[][], more: readonly string[][]): void {
  for (const row of more) all.push(row);
}
