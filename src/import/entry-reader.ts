import type { CatalogueIssue } from '../catalogue/issues.js';
import type { RichNode } from '../catalogue/types.js';
import { readAddress } from './addresses.js';
import type { AddressFault, AddressResult, PlaceholderValues } from './addresses.js';
import type { IssueCollector } from './report.js';
import { readRichText } from './rich-text.js';

type Path = CatalogueIssue['path'];

/** Where an entry of a source stands, and what its addresses are read with. */
export interface EntryPlace {
  readonly path: Path;
  /** Absent where the entry has no id of its own; then the path alone tells an editor which one it is. */
  readonly id?: string;
  /** The file, and the line in it, where the source is read in that way. */
  readonly file?: string | undefined;
  readonly line?: number | undefined;
  /** What the source's own placeholders stand for in this entry. */
  readonly placeholders?: PlaceholderValues;
  /** The entry's own page, against which its relative links resolve. */
  readonly base?: string | undefined;
}

/** Reads addresses and texts of one entry, and reports what is wrong with them at the entry's place. */
export class EntryReader {
  readonly #collector: IssueCollector;
  readonly #place: EntryPlace;

  constructor(collector: IssueCollector, place: EntryPlace) {
    this.#collector = collector;
    this.#place = place;
  }

  get placeholders(): PlaceholderValues {
    return this.#place.placeholders ?? {};
  }

  /** The address, or `undefined` with a warning; also `undefined` for "". */
  address(written: string, path: Path, values: PlaceholderValues = this.placeholders): string | undefined {
    if (written === '') return undefined;
    const result = readAddress(written, values, this.#place.base);
    if ('url' in result) return result.url;
    this.#warnOfAddress(result.fault, path, written, values);
    return undefined;
  }

  /** The rich text; links that may not become one are warnings. */
  richText(html: string, path: Path): readonly RichNode[] {
    const read = (href: string): AddressResult => readAddress(href, this.placeholders, this.#place.base);
    const { nodes, refusedLinks } = readRichText(html, (href) => {
      const result = read(href);
      return 'url' in result ? result.url : undefined;
    });
    for (const refused of refusedLinks) {
      const result = read(refused);
      // An unknown placeholder in a text is told as a link that may not become one: nothing fills it there.
      const isRelative = 'fault' in result && result.fault === 'relative-link';
      this.#warnOfAddress(isRelative ? 'relative-link' : 'link', path, refused);
    }
    return nodes;
  }

  #warnOfAddress(fault: AddressFault, path: Path, written: string, values: PlaceholderValues = {}): void {
    const names = Object.keys(values).map((name) => `{${name}}`);
    const expected = { link: 'https, http, mailto, tel', 'relative-link': 'https://…', placeholder: names.join(' ') };
    this.warn(fault, path, written, expected[fault]);
  }

  warn(code: CatalogueIssue['code'], path: Path, value: unknown, expected: string): void {
    const { path: own, id, file, line } = this.#place;
    this.#collector.warn({
      code,
      path: [...own, ...path],
      value,
      expected,
      ...(id === undefined || id === '' ? {} : { serviceId: id }),
      ...(file === undefined ? {} : { file }),
      ...(line === undefined ? {} : { line }),
    });
  }
}
