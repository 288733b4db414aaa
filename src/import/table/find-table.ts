/** The table with its names found, other tables joined, and everything told that does not fit. */
import type { IssueCollector } from '../report.js';
import { columnKey } from './column-mapping.js';
import type { ColumnMapping } from './column-mapping.js';
import { findHeader } from './header.js';
import type { TableWithHeader } from './header.js';
import { joinTables } from './join-tables.js';
import type { OtherTable } from './join-tables.js';
import { isFilledCell, textOf } from './table.js';
import type { Row } from './table.js';

/** The table; `undefined`, with an error in the collector, where it holds no services. */
export function findTable(
  rows: readonly Row[],
  mapping: ColumnMapping | undefined,
  tables: readonly OtherTable[],
  collector: IssueCollector,
): TableWithHeader | undefined {
  const first = findHeader(rows, mapping);
  const joined = tables.length === 0 ? rows : joinTables(rows, first.header, tables, collector);
  const table = joined === rows ? first : findHeader(joined, { ...NO_MAPPING, ...mapping, header: first.header });
  if (mapping?.header !== undefined && table.header === 0) {
    const expected = `1–${String(rows.at(-1)?.number ?? 0)}`;
    collector.error({ code: 'not-in-table', path: [], value: String(mapping.header), expected });
    return undefined;
  }
  if (!table.columns.some(({ field }) => field === 'title')) {
    const names = table.header === 0 ? (table.rows[0]?.cells ?? []).map(textOf) : table.columns.map(({ name }) => name);
    const found = names.map((name) => name.trim()).filter(Boolean);
    collector.error({ code: 'no-title-column', path: [], value: found.join(', '), expected: 'title' });
    return undefined;
  }
  tellUnknownColumns(table, mapping, collector);
  return table;
}

const NO_MAPPING: ColumnMapping = { version: 1, columns: new Map(), tables: [] };

/** Columns of the mapping that the table does not have: a mapping of last year, or a name misspelt. */
function tellUnknownColumns(
  { columns }: TableWithHeader,
  mapping: ColumnMapping | undefined,
  collector: IssueCollector,
): void {
  const known = new Set(columns.flatMap(({ name, index }) => [columnKey(name), `#${String(index + 1)}`]));
  const expected = columns.map(({ name }) => name).join(', ');
  for (const name of mapping?.columns.keys() ?? [])
    if (!known.has(name)) collector.warn({ code: 'not-in-table', path: [], value: name, expected });
}

/** Rows of a text file that end before the last named column, or of any table that reach beyond it: told once with their number. */
export function tellRowLengths(
  rows: readonly Row[],
  header: number,
  tellShort: boolean,
  collector: IssueCollector,
): void {
  const named = rows.find(({ number }) => number === header)?.cells.findLastIndex(isFilledCell) ?? -1;
  const below = rows.filter((row) => row.number > header && row.cells.some(isFilledCell));
  const isShort = ({ cells }: Row): boolean => cells.length < named + 1;
  const isLong = ({ cells }: Row): boolean => cells.findLastIndex(isFilledCell) > named;
  for (const isOdd of tellShort ? [isShort, isLong] : [isLong]) {
    const odd = below.filter(isOdd);
    const [first] = odd;
    if (first)
      collector.warn({
        code: 'row-length',
        path: ['row', first.number],
        value: String(odd.length),
        expected: String(named + 1),
      });
  }
}
