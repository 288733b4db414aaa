/** Reading the XML parts of a workbook. No entity but XML's own is ever expanded, and nothing is fetched. */
import { SaxesParser } from 'saxes';

/** What happens while a part is read; names come without their prefixes. */
export interface XmlEvents {
  open(name: string, attributes: Readonly<Record<string, string>>): void;
  close?(name: string): void;
  text?(text: string): void;
}

/** Characters given to the parser at once. */
const PIECE = 1 << 16;
/** Deepest nesting; a workbook has about ten levels. */
const MAX_DEPTH = 100;

/** Reads a part; `false` where it is not well-formed, and then everything up to the fault has been told. */
export function readXml(bytes: Uint8Array, events: XmlEvents): boolean {
  const encoding = bytes[0] === 0xff && bytes[1] === 0xfe ? 'utf-16le' : bytes[0] === 0xfe ? 'utf-16be' : 'utf-8';
  return new XmlPart(events).read(new TextDecoder(encoding).decode(bytes));
}

class XmlPart {
  readonly #parser = new SaxesParser();
  #isSound = true;
  #depth = 0;

  constructor(events: XmlEvents) {
    const fail = (): void => {
      this.#isSound = false;
    };
    const tellText = (characters: string): void => {
      if (this.#isSound) events.text?.(characters);
    };
    this.#parser.on('error', fail);
    // A document type is where entities would be declared; workbooks have none.
    this.#parser.on('doctype', fail);
    this.#parser.on('text', tellText);
    this.#parser.on('cdata', tellText);
    this.#parser.on('opentag', ({ name, attributes }) => {
      this.#depth += 1;
      if (this.#depth > MAX_DEPTH) fail();
      if (this.#isSound) events.open(localName(name), withLocalNames(attributes));
    });
    this.#parser.on('closetag', ({ name }) => {
      this.#depth -= 1;
      if (this.#isSound) events.close?.(localName(name));
    });
  }

  read(text: string): boolean {
    for (let start = 0; start < text.length && this.#isSound; start += PIECE)
      this.#parser.write(text.slice(start, start + PIECE));
    if (this.#isSound) this.#parser.close();
    return this.#isSound;
  }
}

function localName(name: string): string {
  return name.slice(name.indexOf(':') + 1);
}

function withLocalNames(attributes: Readonly<Record<string, string>>): Readonly<Record<string, string>> {
  return Object.fromEntries(Object.entries(attributes).map(([name, value]) => [localName(name), value]));
}
