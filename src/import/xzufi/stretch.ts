/** Stretches of a transfer, which can be read one beside the other since nothing in them hangs on what came before. */
import type { XmlElement } from '../xml/element.js';
import { XmlReader } from '../xml/reader.js';
import { XmlVocabulary } from '../xml/vocabulary.js';
import { XzufiEntries } from './entries.js';
import { ENTRY_WRAPPER, EntryHandler } from './entry-handler.js';
import { XzufiJournal } from './journal.js';
import type { JournalPage } from './journal.js';

/** Whole entries, one after the other. Plain data, so that another thread can read it. */
export interface Stretch {
  readonly text: string;
  /** Names, as written, of the elements that are open around it. */
  readonly open: readonly string[];
  /** Its first line in the file, from 1. */
  readonly line: number;
  /** The file's name. */
  readonly file: string;
  /** The place for which entries are wanted. */
  readonly ars: string | undefined;
}

/** Reads stretches in some other place than the one that asks. */
export interface StretchReaders {
  /** How many are read at once. */
  readonly atOnce: number;
  /** What a stretch says; `undefined` where that cannot be known without what comes before it, or where nobody reads any more. */
  read(stretch: Stretch): Promise<JournalPage | undefined>;
}

/** Reads stretches one after the other. */
export class StretchReader {
  readonly #vocabulary = new XmlVocabulary();
  readonly #journal = new XzufiJournal();

  /** What a stretch says; `undefined` where anything else than entries in clean XML stands in it. */
  read({ text, open, line, file, ars }: Stretch): JournalPage | undefined {
    const entries = new XzufiEntries(this.#journal, ars);
    entries.file = file;
    const handler = new StretchHandler(entries);
    const reader = new XmlReader(handler, this.#vocabulary, open);
    reader.passOver(line - 1);
    reader.write(text);
    const page = this.#journal.take();
    const isWhole = reader.openBetweenEntries?.length === open.length;
    return isWhole && !handler.isUnusual ? page : undefined;
  }
}

class StretchHandler extends EntryHandler {
  readonly #entries: XzufiEntries;
  isUnusual = false;

  constructor(entries: XzufiEntries) {
    super();
    this.#entries = entries;
  }

  override onOuterElement(name: string, _depth: number, attributes: readonly string[]): void {
    if (name !== ENTRY_WRAPPER || attributes.length > 0) this.isUnusual = true;
  }

  override onOuterText(): void {
    this.isUnusual = true;
  }

  override onEntry(entry: XmlElement, isDamaged: boolean): void {
    this.#entries.read(entry, isDamaged);
  }

  override onFault(): void {
    this.isUnusual = true;
  }
}
