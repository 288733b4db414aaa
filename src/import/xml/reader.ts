/** A file's entries as small trees, one after the other, everything else as it comes. */
import { XmlElement } from './element.js';
import type { XmlHandler } from './handler.js';
import { XmlTokens } from './tokens.js';
import type { FaultHandler } from './tokens.js';
import { XmlVocabulary } from './vocabulary.js';

/** Levels below an entry's own; no real document comes near. */
export const MAX_ENTRY_DEPTH = 200;
/** Characters of one entry, markup aside. */
export const MAX_ENTRY_CHARACTERS = 32_000_000;
/** Elements of one entry. */
export const MAX_ENTRY_ELEMENTS = 300_000;
/** Levels of a file: the parser keeps a note of each, so a file of nothing but opening tags would fill the memory. */
const MAX_FILE_DEPTH = 10_000;
/** Characters without a tag, a text or any other thing to tell: the parser holds them all. */
const MAX_TOKEN_CHARACTERS = 64_000_000;
/** Faults with nothing told in between: the parser is lost, and finds one in each character until the file ends. */
const MAX_FAULTS_IN_A_ROW = 100_000;

/** Those of the many elements that have none. */
const NO_ATTRIBUTES: string[] = [];

/** Thrown inside to stop at a file's limit. */
class FileLimit extends Error {
  override readonly name = 'FileLimit';
}

/** Reads one file. */
export class XmlReader implements FaultHandler {
  readonly #handler: XmlHandler;
  readonly #tokens: XmlTokens;
  readonly #vocabulary: XmlVocabulary;
  readonly #outer: string[];
  readonly #open: XmlElement[] = [];
  /** Names of open markup elements of a text. */
  readonly #markup: string[] = [];
  #current: XmlElement | undefined;
  #characters = 0;
  #elements = 0;
  #untold = 0;
  #faultsInARow = 0;
  /** The last fault's words: said again before anything else was told, they add nothing. */
  #lastFault = '';
  /** Levels of an entry that is left out and of what is too deep in it. */
  #skipped = 0;
  #isDamaged = false;
  /** Whether the file has ended, so that nothing more is told. */
  #isOver = false;
  /** An entry waits for the next thing told, since the parser names a stray closing tag only after it has obeyed it. */
  #pending: XmlElement | undefined;

  /**
   * @param vocabulary What readers with such handlers have made out before.
   * @param open Names, as written, of elements outside any entry that were opened before what is read.
   */
  constructor(handler: XmlHandler, vocabulary = new XmlVocabulary(), open: readonly string[] = []) {
    this.#handler = handler;
    this.#vocabulary = vocabulary;
    this.#tokens = new XmlTokens(this, vocabulary, open);
    this.#outer = open.map((name) => this.#localName(name));
  }

  /** The line that was reached, from 1. */
  get line(): number {
    return this.#tokens.line;
  }

  /**
   * Names, as written, of the open elements, where the reader stands between entries and everything so far was clean
   * XML: there another reader can go on. `undefined` anywhere else.
   */
  get openBetweenEntries(): readonly string[] | undefined {
    return this.#current || this.#pending ? undefined : this.#tokens.open;
  }

  /** Goes on behind a part that another reader has read. */
  passOver(lines: number): void {
    this.#tokens.passOver(lines);
  }

  /** Reads on; false where a limit has ended the file. Never throws. */
  write(text: string): boolean {
    this.#untold += text.length;
    return this.#withinLimits(() => {
      this.#tokens.write(text);
      if (this.#untold > MAX_TOKEN_CHARACTERS) this.#stop(`${String(MAX_TOKEN_CHARACTERS / 1e6)} MB`);
    });
  }

  /** Ends the file; an entry that is still open is told as damaged. */
  end(): void {
    const { line } = this.#tokens;
    const isOpen = this.#outer.length > 0 || this.#open.length > 0;
    if (isOpen) this.#handler.onFault({ kind: 'end', line });
    this.#flush();
    const [entry] = this.#open;
    if (entry) this.#handler.onEntry(entry, true);
    // That the file is cut off has been said; the parser would say it for each open tag.
    this.#isOver = isOpen;
    this.#withinLimits(() => {
      this.#tokens.end();
    });
  }

  /** False where a limit of the file ended the reading. */
  #withinLimits(read: () => void): boolean {
    try {
      read();
      return true;
    } catch (error) {
      if (error instanceof FileLimit) return false;
      throw error;
    }
  }

  openTag(written: string, attributes: readonly string[]): void {
    if (this.#isOver) return;
    this.#goOn();
    if (this.#pending) this.#flush();
    const name = this.#localName(written);
    if (this.#current === undefined) this.#openOuter(name, this.#localAttributes(attributes));
    else if (this.#skipped > 0) this.#skip();
    else if (this.#markup.length > 0 || this.#handler.isMarkup(this.#current.name)) this.#openMarkup(name, attributes);
    else this.#openInner(name, attributes, this.#current);
  }

  closeTag(): void {
    if (this.#isOver) return;
    this.#goOn();
    if (this.#pending) this.#flush();
    if (this.#skipped > 0) this.#skipped -= 1;
    else if (this.#markup.length > 0) this.#add(`</${this.#markup.pop() ?? ''}>`);
    else if (this.#current === undefined) this.#outer.pop();
    else {
      const closed = this.#open.pop();
      this.#current = this.#open.at(-1);
      if (this.#open.length === 0) this.#pending = closed;
    }
  }

  text(text: string): void {
    this.#addText(text, this.#markup.length > 0);
  }

  cdata(text: string): void {
    this.#addText(text, false);
  }

  fault(message: string): void {
    if (this.#isOver) return;
    // Tags that do not match mean that what was read may not be what was written.
    if (/(unexpected|unmatched) clos/.test(message)) this.#isDamaged = true;
    const { line } = this;
    const isRepeated = this.#faultsInARow > 0 && message === this.#lastFault;
    if (!isRepeated) this.#handler.onFault({ kind: 'syntax', line, message });
    this.#lastFault = message;
    this.#faultsInARow += 1;
    if (this.#faultsInARow < MAX_FAULTS_IN_A_ROW) return;
    this.#handler.onFault({ kind: 'end', line });
    this.#flush();
    throw new FileLimit(message);
  }

  /** Something was told, so the parser is not lost. */
  #goOn(): void {
    this.#untold = 0;
    this.#faultsInARow = 0;
  }

  #openOuter(name: string, attributes: string[]): void {
    const parent = this.#outer.at(-1) ?? '';
    if (this.#handler.isEntry(name, parent)) {
      this.#characters = 0;
      this.#elements = 0;
      this.#isDamaged = false;
      this.#current = new XmlElement(name, this.#tokens.line, attributes);
      this.#open.push(this.#current);
      return;
    }
    if (this.#outer.length >= MAX_FILE_DEPTH) this.#stop(String(MAX_FILE_DEPTH));
    this.#handler.onOuterElement(name, this.#outer.length, attributes);
    this.#outer.push(name);
  }

  #openInner(name: string, attributes: readonly string[], parent: XmlElement): void {
    this.#elements += 1;
    if (this.#open.length >= MAX_ENTRY_DEPTH) this.#leaveOut(String(MAX_ENTRY_DEPTH));
    else if (this.#elements > MAX_ENTRY_ELEMENTS) this.#leaveOut(String(MAX_ENTRY_ELEMENTS));
    if (this.#skipped > 0) return;
    const element = new XmlElement(name, this.#tokens.line, this.#localAttributes(attributes));
    parent.append(element);
    this.#open.push(element);
    this.#current = element;
  }

  /** Markup that is not escaped becomes HTML again; what stood before it was text, and is escaped to stay so. */
  #openMarkup(name: string, attributes: readonly string[]): void {
    const text = this.#current;
    if (!text) return;
    if (this.#open.length + this.#markup.length >= MAX_ENTRY_DEPTH) {
      this.#leaveOut(String(MAX_ENTRY_DEPTH));
      return;
    }
    if (this.#markup.length === 0 && !text.text.includes('<')) text.text = escapeHtml(text.text);
    this.#markup.push(name);
    const at = attributes.indexOf('href');
    const href = at < 0 ? undefined : attributes[at + 1];
    this.#add(`<${name}${href === undefined ? '' : ` href="${escapeHtml(href)}"`}>`);
  }

  #addText(text: string, isToEscape: boolean): void {
    if (this.#isOver) return;
    this.#goOn();
    if (this.#current === undefined) {
      if (text.trim() !== '')
        this.#handler.onOuterText(this.#outer.at(-1) ?? '', this.#outer.at(-2) ?? '', text.trim());
    } else if (this.#skipped === 0) this.#add(isToEscape ? escapeHtml(text) : text);
  }

  #add(text: string): void {
    if (!this.#current) return;
    this.#characters += text.length;
    if (this.#characters > MAX_ENTRY_CHARACTERS) {
      if (!this.#isDamaged) this.#limit(`${String(MAX_ENTRY_CHARACTERS / 1e6)} MB`);
      this.#isDamaged = true;
    } else if (this.#current.text === '') this.#current.text = text;
    else this.#current.text += text;
  }

  /** Passes over the rest of an entry's part that is beyond a limit. */
  #leaveOut(limit: string): void {
    if (!this.#isDamaged) this.#limit(limit);
    this.#isDamaged = true;
    this.#skip();
  }

  #skip(): void {
    this.#skipped += 1;
    if (this.#skipped > MAX_FILE_DEPTH) this.#stop(String(MAX_FILE_DEPTH));
  }

  #limit(limit: string): void {
    this.#handler.onFault({ kind: 'limit', line: this.#tokens.line, limit, isWholeFile: false });
  }

  #stop(limit: string): never {
    this.#handler.onFault({ kind: 'limit', line: this.#tokens.line, limit, isWholeFile: true });
    throw new FileLimit(limit);
  }

  #flush(): void {
    const pending = this.#pending;
    this.#pending = undefined;
    if (pending) this.#handler.onEntry(pending, this.#isDamaged);
  }

  /** Attributes by their local names, without those that declare namespaces and schemas. */
  #localAttributes(written: readonly string[]): string[] {
    if (written.length === 0) return NO_ATTRIBUTES;
    const attributes: string[] = [];
    for (let at = 0; at < written.length; at += 2) {
      const name = this.#attributeName(written[at] ?? '');
      if (name !== '') attributes.push(name, written[at + 1] ?? '');
    }
    return attributes;
  }

  /** "" for an attribute that declares something. */
  #attributeName(written: string): string {
    return this.#vocabulary.attributeName(written, this.#makeAttributeName);
  }

  #localName(written: string): string {
    return this.#vocabulary.name(written, this.#makeLocalName);
  }

  readonly #makeLocalName = (written: string): string =>
    this.#handler.canonicalName(written.slice(written.lastIndexOf(':') + 1));

  readonly #makeAttributeName = (written: string): string =>
    written.startsWith('xmlns') || /:(schemaLocation|nil)$/.test(written) ? '' : this.#makeLocalName(written);
}

const ESCAPES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

function escapeHtml(text: string): string {
  return text.replace(/[&<>"]/g, (character) => ESCAPES[character] ?? character);
}
