/** The links of a service's rows. */
import { PLACEHOLDERS } from '../../catalogue/links.js';
import { classifyLink } from '../link-mapping.js';
import type { LinkMapping } from '../link-mapping.js';
import type { EntryReader } from '../entry-reader.js';
import { readLinkKind } from './cell-values.js';
import type { TableLinkKind } from './column-mapping.js';
import { LINK_FIELDS } from './fields.js';
import type { TableField } from './fields.js';
import type { Column } from './header.js';
import { addressesIn } from './lists.js';
import { linkOf, textOf } from './table.js';
import type { Row } from './table.js';
import type { ValueOf } from './values.js';

export interface TableLink {
  readonly kind: 'online' | 'appointment' | 'form' | 'attachment' | 'more';
  readonly url: string;
  readonly label: string;
  /** BCP 47 tag that the column names. */
  readonly language?: string;
}

/** What the links of a row came to. */
export interface RowLinks {
  readonly links: readonly TableLink[];
  /** Words in a column for links that are no address: the name of a form, "siehe Website". */
  readonly words: readonly { readonly column: Column; readonly text: string }[];
}

/** The column with the words of each column's links. */
export type LabelColumns = ReadonlyMap<number, Column>;

/** Words of a link stand right of its address, or left of it. */
export function labelColumns(columns: readonly Column[]): LabelColumns {
  const links = columns.filter(({ field }) => LINK_FIELDS.some((linkField) => linkField === field));
  return new Map(
    columns
      .filter(({ field }) => field === 'linkLabel')
      .flatMap((label): [number, Column][] => {
        const nearest =
          links.findLast(({ index }) => index < label.index) ?? links.find(({ index }) => index > label.index);
        return nearest ? [[nearest.index, label]] : [];
      }),
  );
}

/** What reading a row's links needs to know. */
export interface LinkContext {
  readonly columns: readonly Column[];
  readonly labels: LabelColumns;
  readonly mapping: LinkMapping;
  readonly serviceTitle: string;
  readonly valueOf: ValueOf;
}

/** Every link of one row: addresses in columns for links, and cells that are links themselves. */
export function readRowLinks(row: Row, context: LinkContext, reader: EntryReader): RowLinks {
  const links: TableLink[] = [];
  const words: { column: Column; text: string }[] = [];
  const kindColumn = context.columns.find(({ field }) => field === 'linkKind');
  const told = kindColumn && readLinkKind(context.valueOf(row, kindColumn));
  const add = (written: string, label: string, column: Column, kind: TableLinkKind): void => {
    const url = readTemplate(written, ['row', row.number, column.name], reader);
    if (url === undefined) return;
    const language = column.language === undefined ? {} : { language: column.language };
    links.push({ url, label, kind: decide(url, label, kind, context), ...language });
  };
  for (const column of context.columns) {
    const cell = row.cells[column.index];
    const isForLinks = LINK_FIELDS.some((field) => field === column.field);
    const target = linkOf(cell);
    const text = textOf(cell).trim();
    const kind = isForLinks ? kindOf(column.field as TableField, told) : 'link';
    const labelColumn = context.labels.get(column.index);
    const label = (labelColumn ? textOf(row.cells[labelColumn.index]).trim() : '') || (column.label ?? '');
    if (target !== undefined && column.field !== 'email' && column.field !== 'phone' && column.field !== 'page') {
      const own = isForLinks && !isAddress(text) ? text : '';
      add(target, label || own, column, kind);
    } else if (isForLinks)
      for (const part of addressesIn(text))
        if (isAddress(part)) add(part, label, column, kind);
        else words.push({ column, text: part });
  }
  return { links, words };
}

function kindOf(field: TableField, told: TableLinkKind | undefined): TableLinkKind {
  // A column that is about one kind of link says more than a remark beside it.
  return field === 'link' ? (told ?? 'link') : (field as TableLinkKind);
}

function decide(url: string, label: string, kind: TableLinkKind, context: LinkContext): TableLink['kind'] {
  if (kind !== 'link') return kind;
  const link = { url, label, field: 'links' as const, serviceTitle: context.serviceTitle };
  return classifyLink(link, context.mapping) ?? 'more';
}

const SCHEME = /^[a-z][a-z0-9+.-]*:/i;
const MAIL = /^[^\s@:/]+@[^\s@/]+\.[a-z]{2,}$/i;
const DOMAIN = /^(?:[\p{L}\p{N}-]+\.)+[a-z]{2,}(?:[/?#:]\S*)?$/iu;
/** Without a scheme only what has the shape of a path is an address. */
const PATH = /^(?:[/?]\S+|\S*\/\S*\.(?:html?|php|aspx?|pdf|docx?|odt)\S*|\S+\.(?:html?|php|aspx?|pdf|docx?|odt))$/i;

/** Spaces that nobody encoded stand in values of a query only; anywhere else words follow the address. */
const SPACED_QUERY = /^https?:\/\/\S+\?\S*=\S*(?: \S+)+$/i;

/** Whether a cell's text is meant as an address. */
export function isAddress(text: string): boolean {
  if (SPACED_QUERY.test(text)) return true;
  return !/\s/.test(text) && (SCHEME.test(text) || MAIL.test(text) || DOMAIN.test(text) || PATH.test(text));
}

/** "www.example.org" and "amt@example.org" as editors write them, with their schemes. */
export function withScheme(written: string): string {
  if (SCHEME.test(written) && !DOMAIN.test(written)) return written;
  if (MAIL.test(written)) return `mailto:${written}`;
  return DOMAIN.test(written) && !PATH.test(written.split('/')[0] ?? '') ? `https://${written}` : written;
}

/** An address that may hold the catalogue's own placeholders, `{ars}` `{leika}` `{lang}` `{serviceId}`. */
export function readTemplate(
  written: string,
  path: readonly (string | number)[],
  reader: EntryReader,
): string | undefined {
  // Reading an address encodes braces, so each placeholder is a word while it is read.
  const masked = PLACEHOLDERS.reduce(
    (text, name) => text.replaceAll(`{${name}}`, `zz${name.toLowerCase()}zz`),
    written,
  );
  const url = reader.address(withScheme(masked), path);
  return url === undefined || masked === written
    ? url
    : PLACEHOLDERS.reduce((text, name) => text.replaceAll(`zz${name.toLowerCase()}zz`, `{${name}}`), url);
}
