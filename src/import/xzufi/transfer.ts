/** Reads the files of a transfer, entry by entry. */
import type { SourceFile } from '../options.js';
import type { IssueCollector } from '../report.js';
import { XmlDecoder } from '../xml/decode.js';
import type { XmlElement } from '../xml/element.js';
import { XmlReader } from '../xml/reader.js';
import type { XmlFault, XmlHandler } from '../xml/reader.js';
import { entryKind } from './entries.js';
import type { XzufiEntries } from './entries.js';
import { canonicalField, isTextField } from './known-fields.js';

/** What carries a message, and is no data of it. */
const ENVELOPE: ReadonlySet<string> = new Set(['transaktionID', 'transaktionPosition']);
/** Longest path of a text outside the entries. */
const MAX_PATH_LENGTH = 120;

export class XzufiTransfer implements XmlHandler {
  /** When the message was made, ISO 8601; "" where it does not say. */
  created = '';
  /** The program that made it; "" where it does not say. */
  product = '';
  readonly #entries: XzufiEntries;
  readonly #collector: IssueCollector;
  #isTransfer = false;
  /** Depth of the message head while it is read. */
  #headDepth: number | undefined;

  constructor(entries: XzufiEntries, collector: IssueCollector) {
    this.#entries = entries;
    this.#collector = collector;
  }

  /**
   * Reads one file; `isXzufi` is false where nothing of the format is in it.
   * @param onBytes Called with the number of bytes read so far.
   */
  async readFile(
    file: SourceFile,
    onBytes: (done: number) => void,
  ): Promise<{ readonly isXzufi: boolean; readonly bytes: number }> {
    this.#entries.file = file.name;
    this.#isTransfer = false;
    this.#headDepth = undefined;
    const reader = new XmlReader(this);
    const decoder = new XmlDecoder(({ encoding }) => {
      this.#collector.warn({
        code: 'encoding',
        path: [],
        value: '',
        expected: encoding,
        file: file.name,
        line: reader.line,
      });
    });
    let bytes = 0;
    let goesOn = true;
    for await (const chunk of file.read()) {
      bytes += chunk.length;
      goesOn = reader.write(decoder.write(chunk));
      onBytes(bytes);
      if (!goesOn) break;
    }
    if (goesOn && reader.write(decoder.end())) reader.end();
    return { isXzufi: this.#isTransfer, bytes };
  }

  isEntry(name: string, parent: string): boolean {
    return parent === 'schreibe' || name === 'loesche' || entryKind(name) !== undefined;
  }

  isMarkup(name: string): boolean {
    return isTextField(name);
  }

  canonicalName(name: string): string {
    return canonicalField(name);
  }

  onOuterElement(name: string, depth: number, attributes: readonly string[]): void {
    if (this.#headDepth !== undefined && depth <= this.#headDepth) this.#headDepth = undefined;
    if (name === 'nachrichtenkopf') {
      this.#headDepth = depth;
      this.#isTransfer = true;
    }
    const product = attributes.indexOf('produktbezeichnung');
    if (product >= 0) this.product ||= (attributes[product + 1] ?? '').trim();
  }

  onOuterText(name: string, parent: string, text: string): void {
    if (this.#headDepth !== undefined) {
      if (/^erstellungs?(zeitpunkt|datum)/i.test(name) && /^\d{4}-\d{2}-\d{2}/.test(text)) this.created ||= text;
    } else if (!ENVELOPE.has(name)) {
      const path = parent === '' ? name : `${parent}.${name}`;
      if (name !== '') this.#entries.unmapped.note(new Set([path.slice(0, MAX_PATH_LENGTH)]));
    }
  }

  onEntry(entry: XmlElement, isDamaged: boolean): void {
    this.#isTransfer = true;
    this.#entries.read(entry, isDamaged);
  }

  onFault(fault: XmlFault): void {
    const at = { path: [], file: this.#entries.file, line: fault.line, value: '' };
    if (fault.kind === 'syntax')
      this.#collector.warn({ ...at, code: 'not-well-formed', value: fault.message, expected: 'xml' });
    else if (fault.kind === 'limit') this.#collector.error({ ...at, code: 'too-long', expected: fault.limit });
    else this.#collector.error({ ...at, code: 'incomplete', expected: 'xml' });
  }
}
