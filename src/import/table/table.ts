/** A table as its reader hands it over, whichever file it came from. */

/** A cell's text; with the address where the cell itself is a link. */
export type Cell = string | LinkedCell;

export interface LinkedCell {
  readonly text: string;
  readonly link: string;
}

export interface Row {
  /** As spreadsheets count, from 1. */
  readonly number: number;
  readonly cells: readonly Cell[];
}

/** Longest text of a cell, in UTF-16 units: Excel's own limit is 32,767; what is longer is made up. */
export const MAX_CELL_LENGTH = 100_000;
/** Most columns and rows read of a table. */
export const MAX_COLUMNS = 500;
export const MAX_ROWS = 200_000;

export function textOf(cell: Cell | undefined): string {
  if (cell === undefined) return '';
  return typeof cell === 'string' ? cell : cell.text;
}

export function linkOf(cell: Cell | undefined): string | undefined {
  return typeof cell === 'object' ? cell.link : undefined;
}

/** Whether a cell says anything. */
export function isFilledCell(cell: Cell | undefined): boolean {
  return textOf(cell).trim() !== '' || linkOf(cell) !== undefined;
}

export function isEmptyRow({ cells }: Row): boolean {
  return !cells.some(isFilledCell);
}

/** How a spreadsheet names a column: 0 → "A", 26 → "AA". */
export function columnLetter(index: number): string {
  const last = String.fromCharCode(65 + (index % 26));
  return index < 26 ? last : columnLetter(Math.floor(index / 26) - 1) + last;
}
