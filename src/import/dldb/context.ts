import type { CatalogueIssue } from '../../catalogue/issues.js';
import { readAddress } from '../addresses.js';
import type { PlaceholderValues } from '../addresses.js';
import type { IssueCollector } from '../report.js';
import { readRichText } from '../rich-text.js';
import type { RichNode } from '../../catalogue/types.js';
import type { DldbMapping } from './mapping.js';

type Path = CatalogueIssue['path'];

/** What reading an entry needs to know beyond the entry. */
export interface DldbContext {
  readonly mapping: DldbMapping;
  readonly collector: IssueCollector;
  /** BCP 47 tag of the export's texts. */
  readonly language: string;
  /** Ids of the offices that the catalogue has; `undefined` where no locations were given. */
  readonly officeIds?: ReadonlySet<string>;
  /** Ids of offices that were left out on purpose. */
  readonly leftOutOfficeIds: ReadonlySet<string>;
  /** Whether the export's `forms` say nothing beyond `links`. */
  readonly formsRepeatLinks: boolean;
}

/** Reads addresses and texts of one entry, and reports what is wrong with them at the entry's place. */
export class EntryReader {
  constructor(
    readonly context: DldbContext,
    readonly path: Path,
    readonly id: string,
    readonly placeholders: PlaceholderValues,
    /** The entry's own page, against which its relative links resolve. */
    readonly base: string | undefined,
  ) {}

  /** The address, or `undefined` with a warning; also `undefined` for "". */
  address(written: string, path: Path, values: PlaceholderValues = this.placeholders): string | undefined {
    if (written === '') return undefined;
    const result = readAddress(written, values, this.base);
    if ('url' in result) return result.url;
    const expected =
      result.fault === 'link'
        ? 'https, http, mailto, tel'
        : Object.keys(values)
            .map((name) => `{${name}}`)
            .join(' ');
    this.warn(result.fault, path, written, expected);
    return undefined;
  }

  /** The rich text; links that may not become one are warnings. */
  richText(html: string, path: Path): readonly RichNode[] {
    const { nodes, refusedLinks } = readRichText(html, (href) => {
      const result = readAddress(href, this.placeholders, this.base);
      return 'url' in result ? result.url : undefined;
    });
    for (const refused of refusedLinks) this.warn('link', path, refused, 'https, http, mailto, tel');
    return nodes;
  }

  warn(code: CatalogueIssue['code'], path: Path, value: unknown, expected: string): void {
    this.context.collector.warn({ code, path: [...this.path, ...path], value, expected, serviceId: this.id });
  }
}
