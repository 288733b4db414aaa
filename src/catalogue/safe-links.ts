/** Takes every address that may not become a link out of a value, wherever it stands. */
import type { CatalogueIssue } from './issues.js';
import { FEEDBACK_PLACEHOLDERS, isAllowedLink, PLACEHOLDERS, unknownPlaceholders } from './links.js';
import { noteIssue } from './note-issue.js';

/** The fields that hold an address; `details`, `index` and `thesaurus` are fetched, the others become links. */
const ADDRESS_FIELDS: ReadonlySet<string> = new Set(['url', 'href', 'feedback', 'details', 'index', 'thesaurus']);

type Path = readonly (string | number)[];

/**
 * The value without addresses of a forbidden scheme or with an unknown placeholder: the same object where there are
 * none, which is nearly always. A channel or link without its address is taken out whole; a rich text keeps the words
 * of a link. Each removal is a warning in `issues`.
 * @param value Not nested without limit: the parser has checked that.
 * @param path Where the value stands in the catalogue.
 */
export function removeUnsafeLinks<T>(value: T, issues: CatalogueIssue[], path: Path = [], serviceId?: string): T {
  return new LinkRemoval(issues, [...path], serviceId).clean(value) as T;
}

class LinkRemoval {
  readonly #issues: CatalogueIssue[];
  /** Where the walk is; one list for the whole walk, since a copy a node is most of its cost. */
  readonly #path: (string | number)[];
  readonly #serviceId: string | undefined;

  constructor(issues: CatalogueIssue[], path: (string | number)[], serviceId: string | undefined) {
    this.#issues = issues;
    this.#path = path;
    this.#serviceId = serviceId;
  }

  clean(value: unknown): unknown {
    if (typeof value !== 'object' || value === null) return value;
    return Array.isArray(value)
      ? this.#cleanList(value)
      : this.#cleanObject(value as Readonly<Record<string, unknown>>);
  }

  #cleanList(items: readonly unknown[]): readonly unknown[] {
    let copy: unknown[] | undefined;
    for (let index = 0; index < items.length; index += 1) {
      const item = items[index];
      this.#path.push(index);
      const cleaned = this.clean(item);
      this.#path.pop();
      if (cleaned === item) {
        copy?.push(item);
        continue;
      }
      copy ??= items.slice(0, index);
      for (const kept of replacement(item, cleaned)) copy.push(kept);
    }
    return copy ?? items;
  }

  #cleanObject(value: Readonly<Record<string, unknown>>): Readonly<Record<string, unknown>> {
    let copy: Record<string, unknown> | undefined;
    for (const key of Object.keys(value)) {
      // What is kept in `extra` is never shown and never becomes a link.
      if (key === 'extra') continue;
      const inner = value[key];
      this.#path.push(key);
      const isRefused = typeof inner === 'string' && ADDRESS_FIELDS.has(key) && this.#refuses(inner, key);
      const cleaned = isRefused ? undefined : this.clean(inner);
      this.#path.pop();
      if (cleaned === inner) continue;
      copy ??= { ...value };
      if (isRefused) Reflect.deleteProperty(copy, key);
      else copy[key] = cleaned;
    }
    return copy ?? value;
  }

  #refuses(url: string, field: string): boolean {
    if (!isAllowedLink(url)) return this.#note('link', url, 'https, http, mailto, tel');
    const known = field === 'feedback' ? FEEDBACK_PLACEHOLDERS : PLACEHOLDERS;
    if (!url.includes('{') || unknownPlaceholders(url, known).length === 0) return false;
    return this.#note('placeholder', url, known.map((name) => `{${name}}`).join(' '));
  }

  #note(code: CatalogueIssue['code'], url: string, expected: string): true {
    const service = this.#serviceId === undefined ? {} : { serviceId: this.#serviceId };
    noteIssue(this.#issues, { code, path: [...this.#path], value: url, expected, severity: 'warning', ...service });
    return true;
  }
}

/** What stays of a list's item: nothing where its whole point was the address that is gone; a rich link's words. */
function replacement(item: unknown, cleaned: unknown): readonly unknown[] {
  if (!isObject(item) || !isObject(cleaned)) return [cleaned];
  if ('href' in item && !('href' in cleaned)) return cleaned['children'] as readonly unknown[];
  const isChannelOrLink = 'kind' in item || ('label' in item && !('id' in item));
  return isChannelOrLink && 'url' in item && !('url' in cleaned) ? [] : [cleaned];
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
