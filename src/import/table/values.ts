/** Reading the cells of a column as the town's mapping says. */
import type { Column } from './header.js';
import { textOf } from './table.js';
import type { Row } from './table.js';

/** The text of a row in a column, translated where the mapping has a meaning for it. */
export type ValueOf = (row: Row, column: Column) => string;

export const valueOf: ValueOf = (row, column) => {
  const written = textOf(row.cells[column.index]).trim();
  if (column.values && Object.hasOwn(column.values, written)) return column.values[written] ?? '';
  return column.hyphenated === true ? unhyphenated(written) : written;
};

/** "dog-fouling" → "Dog fouling". */
function unhyphenated(written: string): string {
  const words = written.replace(/[-_]+/g, ' ').trim();
  return words.charAt(0).toUpperCase() + words.slice(1);
}
