/** The texts of a service's rows, in every language that the columns name. */
import { plainText } from '../../catalogue/rich-text.js';
import type { LocalizedText, RichNode } from '../../catalogue/types.js';
import type { EntryReader } from '../entry-reader.js';
import type { TableField } from './fields.js';
import type { Column } from './header.js';
import type { Row } from './table.js';
import type { ValueOf } from './values.js';

/** A text with the row and column in which it stands. */
export interface FoundText {
  readonly text: string;
  readonly row: Row;
  readonly column: Column;
}

/** By language tag; the columns are asked in their order, and the first row that says something holds. */
export function textsByLanguage(
  field: TableField,
  columns: readonly Column[],
  rows: readonly Row[],
  language: string,
  valueOf: ValueOf,
): ReadonlyMap<string, FoundText> {
  const found = new Map<string, FoundText>();
  for (const column of columns) {
    const tag = column.language ?? language;
    if (column.field !== field || found.has(tag)) continue;
    for (const row of rows) {
      const text = valueOf(row, column);
      if (text === '') continue;
      found.set(tag, { text, row, column });
      break;
    }
  }
  return found;
}

/** One text where it is only in the catalogue's language, else a map; `undefined` where there is none. */
export function localized<T extends string | readonly RichNode[]>(
  texts: ReadonlyMap<string, T>,
  language: string,
): T | Readonly<Record<string, T>> | undefined {
  const own = texts.get(language);
  if (texts.size === 0) return undefined;
  return own !== undefined && texts.size === 1 ? own : Object.fromEntries(texts);
}

/** Plain texts on one line, markup in them read as HTML. */
export function plainTexts(
  found: ReadonlyMap<string, FoundText>,
  reader: EntryReader,
  language: string,
): LocalizedText | undefined {
  const texts = [...found].flatMap(([tag, { text, row, column }]): [string, string][] => {
    const plain = plainText(reader.richText(text, ['row', row.number, column.name]))
      .replace(/\s+/g, ' ')
      .trim();
    return plain === '' ? [] : [[tag, plain]];
  });
  return localized(new Map(texts), language);
}

/**
 * Rich texts; lines that begin with a dash or bullet become a list.
 * @param isList Whether several lines are a list without any marks too.
 */
export function richTexts(
  found: ReadonlyMap<string, FoundText>,
  reader: EntryReader,
  isList: boolean,
): ReadonlyMap<string, readonly RichNode[]> {
  return new Map(
    [...found].flatMap(([tag, { text, row, column }]): [string, readonly RichNode[]][] => {
      const nodes = reader.richText(text, ['row', row.number, column.name]);
      return nodes.length === 0 ? [] : [[tag, withLists(nodes, isList)]];
    }),
  );
}

const BULLET = /^[-–•·*▪◦]\s+/;

function withLists(nodes: readonly RichNode[], isList: boolean): readonly RichNode[] {
  const all = isList && nodes.length > 1 && nodes.every((node) => typeof node === 'object' && node.type === 'p');
  const result: RichNode[] = [];
  let items: RichNode[] = [];
  const close = (): void => {
    if (items.length > 0) result.push({ type: 'ul', children: items });
    items = [];
  };
  for (const node of nodes) {
    const first = typeof node === 'object' && node.type === 'p' ? node.children[0] : undefined;
    const isItem = typeof first === 'string' && BULLET.test(first);
    if (typeof node === 'object' && node.type === 'p' && (isItem || all)) {
      const [, ...others] = node.children;
      items.push({ type: 'li', children: isItem ? [first.replace(BULLET, ''), ...others] : node.children });
    } else {
      close();
      result.push(node);
    }
  }
  close();
  return result;
}
