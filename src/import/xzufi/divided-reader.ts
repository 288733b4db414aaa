import type { XmlReader } from '../xml/reader.js';
import type { JournalPage } from './journal.js';
import { ENTRY_WRAPPER } from './entry-handler.js';
import type { StretchReaders } from './stretch.js';

/** Where an entry ends, whatever prefix the file uses. */
const ENTRY_END = new RegExp(`</(?:[A-Za-z_][\\w.-]*:)?${ENTRY_WRAPPER}>`);
/**
 * Least characters of a stretch. V8 makes texts up to 128 KB in memory that is used again and again; longer ones get
 * memory of their own, which costs more to come by than passing on twenty times as many stretches.
 */
const STRETCH_LENGTH = 30_000;
/** Characters without an entry's end after which the file is read undivided. */
const MAX_UNDIVIDED = 8_000_000;

/** What a file is read by, and for. */
export interface DividedReading {
  readonly reader: XmlReader;
  readonly readers: StretchReaders;
  readonly file: string;
  readonly ars: string | undefined;
  /** What the stretches say, in their order. */
  readonly onPage: (page: JournalPage) => void;
}

interface Sent {
  readonly text: string;
  readonly lines: number;
  readonly page: Promise<JournalPage | undefined>;
}

/**
 * Reads a file whose entries other readers read at the same time: the XML reader itself has what is before and after
 * them, and everything from the first thing on that is not as usual. The result is the same as if it had read it all.
 */
export class DividedReader {
  readonly #reading: DividedReading;
  readonly #sent: Sent[] = [];
  /** Text that is not read yet. */
  #text = '';
  /** The line on which it begins. */
  #line = 1;
  /** The end of an entry as this file writes it; "" before the first. */
  #entryEnd = '';
  #open: readonly string[] = [];
  #isDivided = true;

  constructor(reading: DividedReading) {
    this.#reading = reading;
  }

  /** The line that was reached, from 1. */
  get line(): number {
    const isAhead = this.#isDivided && this.#entryEnd !== '';
    return isAhead ? this.#line + lineFeeds(this.#text) : this.#reading.reader.line;
  }

  /** Reads on; false where a limit has ended the file. */
  async write(text: string): Promise<boolean> {
    if (!this.#isDivided) return this.#reading.reader.write(text);
    this.#text += text;
    if (this.#text.length < STRETCH_LENGTH) return true;
    if (this.#entryEnd === '') return this.#begin();
    const at = this.#text.lastIndexOf(this.#entryEnd);
    if (at < 0) return this.#waitOrReadHere();
    this.#send(at + this.#entryEnd.length);
    return this.#sent.length <= this.#reading.readers.atOnce || this.#settle();
  }

  /** Reads what is left. */
  async end(): Promise<boolean> {
    return !this.#isDivided || this.#readHere();
  }

  /** Reads up to the end of the first entry, where it can be seen whether the file is one to divide. */
  #begin(): boolean | Promise<boolean> {
    const found = ENTRY_END.exec(this.#text);
    if (!found) return this.#waitOrReadHere();
    const { reader } = this.#reading;
    const [entryEnd] = found;
    const head = found.index + entryEnd.length;
    if (!reader.write(this.#text.slice(0, head))) return false;
    this.#text = this.#text.slice(head);
    const open = reader.openBetweenEntries;
    if (!open) return this.#readHere();
    this.#entryEnd = entryEnd;
    this.#open = [...open];
    this.#line = reader.line;
    return true;
  }

  #waitOrReadHere(): boolean | Promise<boolean> {
    return this.#text.length < MAX_UNDIVIDED || this.#readHere();
  }

  #send(length: number): void {
    const { readers, file, ars } = this.#reading;
    const text = this.#text.slice(0, length);
    this.#text = this.#text.slice(length);
    const page = readers.read({ text, open: this.#open, line: this.#line, file, ars });
    const lines = lineFeeds(text);
    this.#line += lines;
    this.#sent.push({ text, lines, page });
  }

  /** Takes over what the first stretch that was sent says. */
  async #settle(): Promise<boolean> {
    const page = await this.#sent[0]?.page;
    if (!page) return this.#readHere();
    this.#takeOver(page);
    return true;
  }

  #takeOver(page: JournalPage): void {
    this.#reading.reader.passOver(this.#sent.shift()?.lines ?? 0);
    this.#reading.onPage(page);
  }

  /** From the first stretch on that another reader cannot make out, everything is read here. */
  async #readHere(): Promise<boolean> {
    this.#isDivided = false;
    for (let page = await this.#sent[0]?.page; page; page = await this.#sent[0]?.page) this.#takeOver(page);
    return [...this.#sent, { text: this.#text }].every(({ text }) => this.#reading.reader.write(text));
  }
}

function lineFeeds(text: string): number {
  let count = 0;
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) count += 1;
  return count;
}
