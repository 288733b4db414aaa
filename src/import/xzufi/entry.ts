import type { CatalogueIssue } from '../../catalogue/issues.js';
import type { RichNode } from '../../catalogue/types.js';
import { EntryReader } from '../entry-reader.js';
import type { IssueCollector } from '../report.js';
import type { XmlElement } from '../xml/element.js';
import { LanguageTags } from './languages.js';
import { readRemainder } from './remainder.js';
import type { Remainder } from './remainder.js';

/** One entry of a transfer while it is read. */
export class XzufiEntry {
  readonly element: XmlElement;
  readonly id: string;
  readonly languages: LanguageTags;
  readonly #collector: IssueCollector;
  readonly #kind: string;
  readonly #file: string;

  /** @param kind The entry's element name, as `unmapped` and messages begin. @param file The file's name. */
  constructor(element: XmlElement, id: string, kind: string, file: string, collector: IssueCollector) {
    this.element = element;
    this.id = id;
    this.#kind = kind;
    this.#file = file;
    this.#collector = collector;
    this.languages = new LanguageTags(element.all('sprachversion'), (at, written) => {
      this.warn(at, 'value', written, 'language-tag');
    });
  }

  /** The element's text as rich text; it counts as read. */
  richText(element: XmlElement): readonly RichNode[] {
    const text = element.takeText();
    return text === '' ? [] : this.#readerAt(element).richText(text, []);
  }

  /** The address in an element; `undefined`, with a warning, where it may not become one. */
  address(element: XmlElement): string | undefined {
    const url = this.#readerAt(element).address(element.text.trim(), []);
    if (url !== undefined) element.takeText();
    return url;
  }

  warn(element: XmlElement, code: CatalogueIssue['code'], value: unknown, expected: string): void {
    this.#readerAt(element).warn(code, [], value, expected);
  }

  remainder(): Remainder {
    return readRemainder(this.element, this.#kind);
  }

  #readerAt(element: XmlElement): EntryReader {
    return new EntryReader(this.#collector, {
      path: [this.#kind, element.name],
      id: this.id,
      file: this.#file,
      line: element.line,
    });
  }
}
