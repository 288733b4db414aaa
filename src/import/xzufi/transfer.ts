/** Reads the files of a transfer, entry by entry. */
import type { SourceFile } from '../options.js';
import { XmlDecoder } from '../xml/decode.js';
import type { XmlElement } from '../xml/element.js';
import { XmlReader } from '../xml/reader.js';
import type { XmlFault } from '../xml/handler.js';
import type { XzufiCollection } from './collection.js';
import { DividedReader } from './divided-reader.js';
import { XzufiEntries } from './entries.js';
import { EntryHandler } from './entry-handler.js';
import { XzufiJournal } from './journal.js';
import type { StretchReaders } from './stretch.js';

/** What carries a message, and is no data of it. */
const ENVELOPE: ReadonlySet<string> = new Set(['transaktionID', 'transaktionPosition']);
/** Longest path of a text outside the entries. */
const MAX_PATH_LENGTH = 120;

/** Bytes that are decoded at once: texts of that length do not outlive the entries in them (see `STRETCH_LENGTH`). */
const DECODED_BYTES = 16_384;
/** Bytes of entries that are taken over at once. */
const PAGE_BYTES = 1_000_000;

export class XzufiTransfer extends EntryHandler {
  /** When the message was made, ISO 8601; "" where it does not say. */
  created = '';
  /** The program that made it; "" where it does not say. */
  product = '';
  readonly #collection: XzufiCollection;
  readonly #ars: string | undefined;
  readonly #readers: StretchReaders | undefined;
  readonly #journal = new XzufiJournal();
  readonly #entries: XzufiEntries;
  #isTransfer = false;
  /** Depth of the message head while it is read. */
  #headDepth: number | undefined;

  /** @param ars The place for which entries are wanted; without it all are. */
  constructor(collection: XzufiCollection, ars: string | undefined, readers: StretchReaders | undefined) {
    super();
    this.#collection = collection;
    this.#ars = ars;
    this.#readers = readers;
    this.#entries = new XzufiEntries(this.#journal, ars);
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
    const divided = this.#divided(reader, file);
    const decoder = new XmlDecoder(({ encoding }) => {
      this.#journal.collector.warn({
        code: 'encoding',
        path: [],
        value: '',
        expected: encoding,
        file: file.name,
        line: (divided ?? reader).line,
      });
    });
    const write = async (text: string): Promise<boolean> => {
      const goesOn = await (divided ?? reader).write(text);
      if (this.#journal.length >= PAGE_BYTES) this.#turnPage();
      return goesOn;
    };
    let bytes = 0;
    let goesOn = true;
    for await (const chunk of file.read()) {
      for (let at = 0; at < chunk.length && goesOn; at += DECODED_BYTES)
        goesOn = await write(decoder.write(chunk.subarray(at, at + DECODED_BYTES)));
      bytes += chunk.length;
      onBytes(bytes);
      if (!goesOn) break;
    }
    if (goesOn && (await write(decoder.end())) && ((await divided?.end()) ?? true)) reader.end();
    this.#turnPage();
    return { isXzufi: this.#isTransfer, bytes };
  }

  #divided(reader: XmlReader, file: SourceFile): DividedReader | undefined {
    const readers = this.#readers;
    return (
      readers &&
      new DividedReader({
        reader,
        readers,
        file: file.name,
        ars: this.#ars,
        onPage: (page) => {
          // What was noted here, stands before the stretch.
          this.#turnPage();
          this.#collection.absorb(page);
        },
      })
    );
  }

  #turnPage(): void {
    this.#collection.absorb(this.#journal.take());
  }

  override onOuterElement(name: string, depth: number, attributes: readonly string[]): void {
    if (this.#headDepth !== undefined && depth <= this.#headDepth) this.#headDepth = undefined;
    if (name === 'nachrichtenkopf') {
      this.#headDepth = depth;
      this.#isTransfer = true;
    }
    const product = attributes.indexOf('produktbezeichnung');
    if (product >= 0) this.product ||= (attributes[product + 1] ?? '').trim();
  }

  override onOuterText(name: string, parent: string, text: string): void {
    if (this.#headDepth !== undefined) {
      if (/^erstellungs?(zeitpunkt|datum)/i.test(name) && /^\d{4}-\d{2}-\d{2}/.test(text)) this.created ||= text;
    } else if (!ENVELOPE.has(name)) {
      const path = parent === '' ? name : `${parent}.${name}`;
      if (name !== '') this.#journal.noteUnmapped(new Set([path.slice(0, MAX_PATH_LENGTH)]));
    }
  }

  override onEntry(entry: XmlElement, isDamaged: boolean): void {
    this.#isTransfer = true;
    this.#entries.read(entry, isDamaged);
  }

  override onFault(fault: XmlFault): void {
    const at = { path: [], file: this.#entries.file, line: fault.line, value: '' };
    if (fault.kind === 'syntax')
      this.#journal.collector.warn({ ...at, code: 'not-well-formed', value: fault.message, expected: 'xml' });
    else if (fault.kind === 'limit') this.#journal.collector.error({ ...at, code: 'too-long', expected: fault.limit });
    else this.#journal.collector.error({ ...at, code: 'incomplete', expected: 'xml' });
  }
}
