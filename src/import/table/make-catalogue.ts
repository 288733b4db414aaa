/** The rows of a table as one catalogue. */
import type { Catalogue, Municipality, Service, Steering } from '../../catalogue/types.js';
import { defaultListMapping } from '../link-mapping.js';
import type { LinkMapping } from '../link-mapping.js';
import type { IssueCollector, LeftOut } from '../report.js';
import { readYesOrNo } from './cell-values.js';
import type { Column, TableWithHeader } from './header.js';
import { slugOf, uniqueIds } from '../ids.js';
import { labelColumns } from './links.js';
import { listReader } from './lists.js';
import { OfficeRegister } from './offices.js';
import { readTableService } from './service.js';
import type { TableService } from './service.js';
import { joinRows } from './service-rows.js';
import type { ServiceRows } from './service-rows.js';
import { textOf } from './table.js';
import type { Row } from './table.js';
import { TopicRegister } from '../topics.js';
import { valueOf } from './values.js';

/** What making a catalogue needs to know beyond the table. */
export interface CatalogueContext {
  readonly format: 'csv' | 'xlsx';
  /** BCP 47 tag of columns that name none. */
  readonly language: string;
  readonly base?: string | undefined;
  readonly mapping?: LinkMapping | undefined;
  /** Whether rows that are marked as not public are taken too. */
  readonly all: boolean;
  readonly collector: IssueCollector;
  readonly leaveOut: (entry: LeftOut) => void;
  /** Called for a filled cell of a known column that nothing could be made of. */
  readonly unused: (column: Column) => void;
  /** Called with the number of rows that a service took. */
  readonly onRows: (rows: number) => void;
}

export function makeCatalogue(
  table: TableWithHeader,
  municipality: Municipality,
  context: CatalogueContext,
): Catalogue {
  const { columns } = table;
  const rows = publicRows(table, context);
  const services = servicesOf({ columns, rows }, context);
  const topics = new TopicRegister();
  const offices = new OfficeRegister(columns, rows, valueOf);
  const reading = {
    ...context,
    columns,
    labels: labelColumns(columns),
    lists: new Map(columns.map((column) => [column.index, listReader(column, rows)])),
    mapping: context.mapping ?? defaultListMapping(),
    topics,
    offices,
  };
  const ids = idsOf(services);
  const read = services.map((service, index) => {
    context.onRows(service.rows.length);
    return readTableService(service, ids[index] ?? '', reading);
  });
  const named = topics.finish();
  const places = offices.offices();
  return {
    version: 1,
    municipality,
    language: context.language,
    sources: [{ id: context.format, name: context.format.toUpperCase() }],
    ...(named.topics.length > 0 ? { topics: named.topics } : {}),
    ...(places.length > 0 ? { offices: places } : {}),
    ...steering('pins', read),
    ...steering('blocks', read),
    services: withTopicsAndDemand(read, named.ids),
  };
}

function publicRows(
  { columns, rows }: TableWithHeader,
  { all, collector, leaveOut }: CatalogueContext,
): readonly Row[] {
  const column = columns.find(({ field }) => field === 'public');
  if (!column) return rows;
  const title = columns.find(({ field }) => field === 'title');
  return rows.filter((row) => {
    const written = valueOf(row, column);
    const isPublic = readYesOrNo(written);
    const path = ['row', row.number, column.name];
    if (isPublic === undefined && written !== '')
      collector.warn({ code: 'value', path, value: written, expected: 'yes-or-no' });
    if (isPublic !== false || all) return true;
    leaveOut({ kind: 'service', id: '', title: title ? valueOf(row, title) : '', reason: 'not-public' });
    return false;
  });
}

function servicesOf(
  table: Pick<TableWithHeader, 'columns' | 'rows'>,
  { collector, leaveOut }: CatalogueContext,
): readonly ServiceRows[] {
  const { services, leftOut } = joinRows(table);
  for (const { row, contradicts, ...entry } of leftOut) {
    const { id } = entry;
    if (contradicts === true)
      collector.error({ code: 'duplicate-id', path: ['row', row], value: id, expected: 'id', serviceId: id });
    else if (entry.reason === 'faulty')
      collector.error({ code: 'missing', path: ['row', row, 'title'], value: '', expected: 'string' });
    leaveOut(entry);
  }
  return services;
}

/** The table's own ids, made fit for files and addresses; else one made of the title. */
function idsOf(services: readonly ServiceRows[]): string[] {
  const taken = new Set(services.map(({ id }) => id).filter(Boolean));
  const without = services.filter(({ id }) => id === '');
  const made = uniqueIds(
    without.map(({ title, rows }) => ({ slug: slugOf(title), marks: marksOf(rows[0]) })),
    taken,
  );
  let next = 0;
  return services.map(({ id }) => (id === '' ? (made[next++] ?? '') : id));
}

/** Cells of a row from the last to the first, addresses before the rest: what tells services of one title apart. */
function marksOf(row: Row | undefined): string[] {
  const texts = (row?.cells ?? []).map((cell) => textOf(cell).trim());
  return [texts.filter((text) => /^https?:/i.test(text)).join('\n'), texts.join('\n')];
}

function steering(
  field: 'pins' | 'blocks',
  read: readonly TableService[],
): Partial<Record<'pins' | 'blocks', readonly Steering[]>> {
  const all = read.flatMap((service) => service[field]);
  return all.length > 0 ? { [field]: all } : {};
}

function withTopicsAndDemand(read: readonly TableService[], ids: ReadonlyMap<string, string>): Service[] {
  const most = read.reduce((highest, { demand = 0 }) => Math.max(highest, demand), 0);
  return read.map(({ service, topicKeys, demand }) => {
    const topics = [...new Set(topicKeys.flatMap((key) => ids.get(key) ?? []))];
    // Counts become shares of the greatest; what is a share already stays.
    const popularity = demand === undefined ? undefined : most > 1 ? demand / most : demand;
    return {
      ...service,
      ...(topics.length > 0 ? { topics } : {}),
      ...(popularity === undefined ? {} : { popularity: Math.round(popularity * 1000) / 1000 }),
    };
  });
}
