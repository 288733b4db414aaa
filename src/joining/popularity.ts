/** Demand from how often pages or services are called up. */
import type { Service } from '../catalogue/types.js';
import { addressKey } from './addresses.js';
import type { BuildNotice } from './notices.js';
import type { ServiceRegister } from './service-register.js';

/** How often one service, or one page, was called up. */
export interface ViewCount {
  /** What the service is called in the town's file, or the address of one of its pages. */
  readonly name: string;
  readonly count: number;
}

export interface Popularity {
  /** Service id → 0 (least called up) to 1 (most). */
  readonly shares: ReadonlyMap<string, number>;
  readonly notices: readonly BuildNotice[];
}

/** Rows that name no service, told as examples. */
const MAX_EXAMPLES = 5;

/**
 * The rank of each service among those with a count, over 0 to 1; equal counts share a rank, several rows of one service
 * add up. By rank, since counts fall so steeply that as a share all but a few services would be near 0. A service
 * without a row stays unknown.
 */
export function popularityOf(
  views: readonly ViewCount[],
  services: readonly Service[],
  register: ServiceRegister,
): Popularity {
  const pages = pagesOf(services);
  const sums = new Map<string, number>();
  const unknown: string[] = [];
  for (const { name, count } of views) {
    const id = idOf(name, pages, register);
    if (id === undefined) unknown.push(name);
    else sums.set(id, (sums.get(id) ?? 0) + count);
  }
  const sorted = [...sums.values()].sort((a, b) => a - b);
  const shares = [...sums].map(([id, sum]) => [id, rankOf(sum, sorted)] as const);
  const notices: BuildNotice[] =
    unknown.length > 0
      ? [{ code: 'unknown-views', rows: unknown.length, examples: [...new Set(unknown)].slice(0, MAX_EXAMPLES) }]
      : [];
  return { shares: new Map(shares), notices };
}

function rankOf(sum: number, sorted: readonly number[]): number {
  if (sorted.length < 2) return 1;
  const below = sorted.findIndex((other) => other >= sum);
  return Math.round((below / (sorted.length - 1)) * 1000) / 1000;
}

/** Addresses of services' pages and ways; one that several services share names none of them. */
function pagesOf(services: readonly Service[]): ReadonlyMap<string, string | undefined> {
  const pages = new Map<string, string | undefined>();
  for (const { id, source, channels } of services)
    for (const url of [source?.url, ...(channels ?? []).map((channel) => channel.url)]) {
      if (url === undefined) continue;
      const key = addressKey(url);
      pages.set(key, pages.has(key) && pages.get(key) !== id ? undefined : id);
    }
  return pages;
}

function idOf(
  name: string,
  pages: ReadonlyMap<string, string | undefined>,
  register: ServiceRegister,
): string | undefined {
  if (/^https?:\/\//i.test(name.trim())) return pages.get(addressKey(name));
  const resolved = register.resolve(name);
  return 'id' in resolved ? resolved.id : undefined;
}

/** Names that columns of such files usually have; folded by case only. */
const NAME_COLUMNS = [
  'service',
  'id',
  'dienst',
  'leistung',
  'url',
  'adresse',
  'seite',
  'page',
  'label',
  'titel',
  'title',
];
const COUNT_COLUMNS = [
  'count',
  'views',
  'aufrufe',
  'seitenaufrufe',
  'pageviews',
  'anzahl',
  'nb_hits',
  'nb_visits',
  'hits',
  'besuche',
];

/** Names of the columns, where they are not the usual ones. */
export interface ViewColumns {
  readonly service?: string | undefined;
  readonly count?: string | undefined;
}

/** The column with the service or the number that is not there, with those that are. */
export interface MissingColumn {
  readonly missing: keyof ViewColumns;
  readonly columns: readonly string[];
}

/** Counts of a table whose first row names the columns; rows without a name or a number are passed over. */
export function readViewTable(
  rows: readonly (readonly string[])[],
  columns: ViewColumns = {},
): readonly ViewCount[] | MissingColumn {
  const [header = [], ...body] = rows;
  const names = header.map((cell) => cell.trim());
  const nameAt = columnAt(names, columns.service, NAME_COLUMNS);
  const countAt = columnAt(names, columns.count, COUNT_COLUMNS);
  if (nameAt < 0 || countAt < 0) return { missing: nameAt < 0 ? 'service' : 'count', columns: names };
  return body.flatMap((row): ViewCount[] => {
    const name = row[nameAt]?.trim() ?? '';
    const count = numberOf(row[countAt]);
    return name === '' || count === undefined ? [] : [{ name, count }];
  });
}

function columnAt(names: readonly string[], wanted: string | undefined, usual: readonly string[]): number {
  const lower = names.map((name) => name.toLowerCase());
  if (wanted !== undefined) return lower.indexOf(wanted.toLowerCase());
  return usual.map((name) => lower.indexOf(name)).find((at) => at >= 0) ?? -1;
}

/** "1.234" and "1 234" are one thousand and more: nobody counts parts of a page view. */
function numberOf(cell = ''): number | undefined {
  const digits = cell.replace(/[\s.,'’]/g, '');
  return /^\d{1,15}$/.test(digits) ? Number(digits) : undefined;
}

/** Counts of a JSON file: `{"service": 12}`, or a list of objects with the columns of a table. */
export function readViewJson(value: unknown, columns: ViewColumns = {}): readonly ViewCount[] | MissingColumn {
  if (Array.isArray(value)) {
    const entries = value.filter((entry): entry is object => typeof entry === 'object' && entry !== null);
    const names = [...new Set(entries.flatMap((entry) => Object.keys(entry)))];
    const rows = entries.map((entry) => {
      const fields = new Map<string, unknown>(Object.entries(entry));
      return names.map((name) => textOf(fields.get(name)));
    });
    return readViewTable([names, ...rows], columns);
  }
  const entries = typeof value === 'object' && value !== null ? Object.entries(value) : [];
  return entries.flatMap(([name, count]): ViewCount[] =>
    typeof count === 'number' && Number.isFinite(count) && count >= 0 ? [{ name, count }] : [],
  );
}

function textOf(value: unknown): string {
  return typeof value === 'string' || typeof value === 'number' ? String(value) : '';
}
