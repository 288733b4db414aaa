/** Which rows of a table speak of one service. */
import type { LeftOut } from '../report.js';
import { folded } from './cell-values.js';
import { isSingle } from './fields.js';
import type { Column, TableWithHeader } from './header.js';
import { isFilledCell, linkOf, textOf } from './table.js';
import type { Row } from './table.js';

/** The rows of one service, in their order; the first one has the title. */
export interface ServiceRows {
  /** The id that the table gives; "" where it has none. */
  readonly id: string;
  readonly title: string;
  readonly rows: readonly Row[];
}

export interface JoinedRows {
  readonly services: readonly ServiceRows[];
  /** Rows without a title, repeated rows, and rows that joined another. */
  readonly leftOut: readonly LeftOutRow[];
}

export interface LeftOutRow extends LeftOut {
  readonly row: number;
  /** Whether its id is another row's, which says something else. */
  readonly contradicts?: boolean;
}

/**
 * Rows with one id, or without ids one title, are one service where nothing in them contradicts: a table with a row
 * for each link has one service with several links. Two services with one title that differ in anything stay apart.
 */
export function joinRows({ columns, rows }: Pick<TableWithHeader, 'columns' | 'rows'>): JoinedRows {
  const idColumn = columns.find(({ field }) => field === 'id');
  const titleColumns = columns.filter(({ field }) => field === 'title');
  const singles = columns.filter(({ field }) => field !== undefined && (field === 'extra' || isSingleField(field)));
  const services: OpenService[] = [];
  const byKey = new Map<string, OpenService[]>();
  const leftOut: LeftOutRow[] = [];
  for (const row of rows) {
    const id = idColumn ? trimmed(row, idColumn) : '';
    const title = titleColumns.map((column) => trimmed(row, column)).find((text) => text !== '') ?? '';
    const leaveOut = (reason: LeftOut['reason'], contradicts = false): void => {
      const entry = { kind: 'service', id, title: title || firstWords(row), reason, row: row.number } as const;
      leftOut.push(contradicts ? { ...entry, contradicts } : entry);
    };
    if (title === '') {
      leaveOut('faulty');
      continue;
    }
    const key = id === '' ? `title ${folded(title) || title}` : `id ${id}`;
    const candidates = byKey.get(key) ?? [];
    const content = contentOf(row);
    const same = candidates.find((candidate) => candidate.contents.has(content) || candidate.accepts(row, singles));
    if (same?.contents.has(content)) leaveOut('duplicate');
    else if (same) {
      same.add(row, content, singles);
      leaveOut('joined');
    } else if (id !== '' && candidates.length > 0) leaveOut('duplicate', true);
    else {
      const opened = new OpenService(id, title);
      opened.add(row, content, singles);
      services.push(opened);
      // So many of one title are made up, and comparing each with all would take for ever.
      if (candidates.length < MAX_OF_ONE_TITLE) candidates.push(opened);
      byKey.set(key, candidates);
    }
  }
  return { services, leftOut };
}

const MAX_OF_ONE_TITLE = 50;

function isSingleField(field: NonNullable<Column['field']>): boolean {
  return field !== 'extra' && field !== 'ignore' && isSingle(field);
}

class OpenService implements ServiceRows {
  readonly rows: Row[] = [];
  readonly contents = new Set<string>();
  readonly #values = new Map<number, string>();

  constructor(
    readonly id: string,
    readonly title: string,
  ) {}

  /** Whether every single value of the row is the one known, or says something where nothing was known. */
  accepts(row: Row, singles: readonly Column[]): boolean {
    return singles.every((column) => {
      const value = folded(trimmed(row, column));
      const known = this.#values.get(column.index) ?? '';
      return value === '' || known === '' || value === known;
    });
  }

  add(row: Row, content: string, singles: readonly Column[]): void {
    this.rows.push(row);
    this.contents.add(content);
    for (const column of singles) {
      const value = folded(trimmed(row, column));
      if (value !== '') this.#values.set(column.index, value);
    }
  }
}

function trimmed(row: Row, { index }: Column): string {
  return textOf(row.cells[index]).replace(/\s+/g, ' ').trim();
}

function contentOf({ cells }: Row): string {
  const last = cells.findLastIndex(isFilledCell);
  return cells
    .slice(0, last + 1)
    .map((cell) => `${textOf(cell).trim()}\u0001${linkOf(cell) ?? ''}`)
    .join('\u0000');
}

function firstWords({ cells }: Row): string {
  return textOf(cells.find(isFilledCell)).trim().slice(0, 100);
}
