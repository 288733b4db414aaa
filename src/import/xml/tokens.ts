/** The door to the XML parser. */
import { SaxesParser } from 'saxes';
import { QuickTokens } from './quick-tokens.js';
import type { TokenHandler } from './quick-tokens.js';
import type { XmlVocabulary } from './vocabulary.js';

export interface FaultHandler extends TokenHandler {
  /** Against XML's grammar; what follows is told all the same. @param message The parser's words. */
  fault(message: string): void;
}

/**
 * Tells a file's tokens: clean XML by itself, and from the first thing on that is not of the simple kind by saxes, which
 * says what is not well-formed and goes on. Neither knows a DTD: entities beyond XML's own five are left as they are
 * written, so that none can expand, and nothing is loaded.
 */
export class XmlTokens {
  readonly #handler: FaultHandler;
  #quick: QuickTokens | undefined;
  #parser: SaxesParser | undefined;
  /** Lines before the place from which the parser reads. */
  #linesBefore = 0;
  #hasBegun: boolean;

  /** @param open Names, as written, of elements that were opened before what is read. */
  constructor(handler: FaultHandler, vocabulary: XmlVocabulary, open: readonly string[] = []) {
    this.#handler = handler;
    this.#quick = new QuickTokens(handler, vocabulary, open);
    this.#hasBegun = open.length > 0;
  }

  /** Names of the open elements, as written; `undefined` in the middle of a token, or where the file is not all clean. */
  get open(): readonly string[] | undefined {
    return this.#quick?.isIdle ? this.#quick.open : undefined;
  }

  /** Goes on behind a part that was read elsewhere. */
  passOver(lines: number): void {
    if (this.#quick) this.#quick.line += lines;
  }

  /** The line that was reached, from 1. */
  get line(): number {
    return this.#parser ? this.#linesBefore + this.#parser.line : (this.#quick?.line ?? 1);
  }

  write(text: string): void {
    if (this.#parser) {
      this.#parser.write(text);
      return;
    }
    const rest = this.#quick?.write(this.#hasBegun ? text : this.#withoutDeclaration(text));
    if (rest !== undefined) this.#takeOver(rest);
  }

  end(): void {
    const quick = this.#quick;
    if (quick?.isClosed && quick.end().trim() === '') return;
    if (quick) this.#takeOver(quick.end());
    this.#parser?.close();
  }

  /** Nearly every file begins with one, and it says nothing beyond the encoding. */
  #withoutDeclaration(text: string): string {
    if (text === '') return text;
    this.#hasBegun = true;
    const [declaration = ''] =
      /^\uFEFF?<\?xml version="1\.0"(?: encoding="[\w.-]+")?(?: standalone="(?:yes|no)")? ?\?>\s*/.exec(text) ?? [];
    if (this.#quick) this.#quick.line += declaration.split('\n').length - 1;
    return text.slice(declaration.length);
  }

  /** Brings a parser to where the quick reader stands, by telling it the tags that are open. */
  #takeOver(rest: string): void {
    const { open = [], line = 1, isClosed = false } = this.#quick ?? {};
    const parser = new SaxesParser({ xmlns: false });
    this.#quick = undefined;
    for (const name of open) parser.write(`<${name}>`);
    if (isClosed) parser.write('<root/>');
    this.#linesBefore = line - parser.line;
    this.#parser = parser;
    let attributes: string[] = [];
    parser.on('attribute', ({ name, value }) => {
      attributes.push(name, value);
    });
    parser.on('opentag', ({ name }) => {
      const own = attributes;
      attributes = [];
      this.#handler.openTag(name, own);
    });
    parser.on('closetag', () => {
      this.#handler.closeTag();
    });
    parser.on('text', (text) => {
      this.#handler.text(text);
    });
    parser.on('cdata', (text) => {
      this.#handler.cdata(text);
    });
    parser.on('error', ({ message }) => {
      this.#handler.fault(message.replace(/^\d+:\d+: /, ''));
    });
    parser.write(rest);
  }
}
