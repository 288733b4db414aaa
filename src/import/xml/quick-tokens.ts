import type { Tag, XmlVocabulary } from './vocabulary.js';

/** What a tokenizer of XML tells. Names are as written, with their prefix. */
export interface TokenHandler {
  /** @param attributes Names and values in turn. */
  openTag(name: string, attributes: readonly string[]): void;
  closeTag(): void;
  text(text: string): void;
  cdata(text: string): void;
}

const NAME = '[A-Za-z_][A-Za-z0-9_.-]*(?::[A-Za-z_][A-Za-z0-9_.-]*)?';
const OPEN_TAG = new RegExp(`^<(${NAME})((?: +${NAME}="[^"<>&\\t\\n\\r]*")*) *(/?)>$`);
const ATTRIBUTE = new RegExp(` +(${NAME})="([^"]*)"`, 'g');
/** Characters that XML does not allow; half characters cannot come, since the text was decoded. */
// eslint-disable-next-line no-control-regex
const FORBIDDEN = /[\0-\x08\x0B\x0C\x0E-\x1F\uFFFE\uFFFF]/;
const CDATA = '<![CDATA[';
/** Longest piece that is waited for; a longer one is not of the simple kind. */
const MAX_WAITING = 1_000_000;

const NUMBERS = /&#(?:(\d{1,7})|x([0-9A-Fa-f]{1,6}));/g;

/**
 * Tells the tokens of clean XML in a fraction of the time of a whole parser, since it searches where a parser looks at
 * every character. It knows tags in the usual notation, text, CDATA and XML's own references, and stops before anything
 * else: what is not well-formed, comments, declarations, names beyond ASCII. A whole parser takes over from there.
 */
export class QuickTokens {
  readonly #handler: TokenHandler;
  /** Names of the open elements. */
  readonly open: string[];
  line = 1;
  readonly #vocabulary: XmlVocabulary;
  #hasRoot: boolean;
  #waiting = '';
  /** Where the next line feed of the text stands that is read: looked for once, since a line may be long. */
  #nextLine = 0;

  /** @param open Names of elements that were opened before what is read. */
  constructor(handler: TokenHandler, vocabulary: XmlVocabulary, open: readonly string[] = []) {
    this.#handler = handler;
    this.#vocabulary = vocabulary;
    this.open = [...open];
    this.#hasRoot = open.length > 0;
  }

  /** Tells what it can; returns `undefined`, or what it stopped before. */
  write(chunk: string): string | undefined {
    const source = this.#waiting === '' ? chunk : this.#waiting + chunk;
    this.#waiting = '';
    const stop = this.#read(source);
    if (stop === undefined) return undefined;
    const rest = source.slice(stop.at);
    if (!stop.isIncomplete || rest.length > MAX_WAITING) return rest;
    this.#waiting = rest;
    return undefined;
  }

  /** Whether the root was closed. */
  get isClosed(): boolean {
    return this.#hasRoot && this.open.length === 0;
  }

  /** Whether everything that came was told. */
  get isIdle(): boolean {
    return this.#waiting === '';
  }

  /** What is left at the end of the file, for a whole parser to judge; "" where nothing is. */
  end(): string {
    return this.#waiting;
  }

  /** Reads as far as it goes; where it stopped, and whether more text may help. */
  #read(source: string): { readonly at: number; readonly isIncomplete: boolean } | undefined {
    let at = 0;
    this.#nextLine = nextLineFeed(source, 0);
    while (at < source.length) {
      const isTag = source.charCodeAt(at) === 0x3c;
      const end = isTag ? this.#readTag(source, at) : this.#readText(source, at);
      if (end === INCOMPLETE || end === UNUSUAL) return { at, isIncomplete: end === INCOMPLETE };
      this.#countLines(source, end);
      at = end;
    }
    return undefined;
  }

  #countLines(source: string, to: number): void {
    while (this.#nextLine < to) {
      this.line += 1;
      this.#nextLine = nextLineFeed(source, this.#nextLine + 1);
    }
  }

  /** Reads the text from a place on, if all of it is there; returns where it ends. */
  #readText(source: string, at: number): number {
    const end = source.indexOf('<', at);
    if (end < 0) return INCOMPLETE;
    const text = decodeText(source.slice(at, end));
    if (text === undefined || this.open.length === 0) return UNUSUAL;
    this.#handler.text(text);
    return end;
  }

  /** Reads the tag at a place; returns where it ends. */
  #readTag(source: string, at: number): number {
    const next = source.charCodeAt(at + 1);
    if (next === 0x2f) return this.#readCloseTag(source, at);
    if (next === 0x21) return this.#readCdata(source, at);
    const end = source.indexOf('>', at) + 1;
    if (end === 0) return INCOMPLETE;
    const tag = this.#vocabulary.tag(source.slice(at, end), readOpenTag);
    if (!tag || this.isClosed) return UNUSUAL;
    this.#hasRoot = true;
    this.#handler.openTag(tag.name, tag.attributes);
    if (tag.isEmpty) this.#handler.closeTag();
    else this.open.push(tag.name);
    return end;
  }

  #readCloseTag(source: string, at: number): number {
    const name = this.open.at(-1);
    if (name === undefined) return UNUSUAL;
    const end = at + 2 + name.length;
    if (source.length <= end) return INCOMPLETE;
    if (!source.startsWith(name, at + 2) || source.charCodeAt(end) !== 0x3e) return UNUSUAL;
    this.open.pop();
    this.#handler.closeTag();
    return end + 1;
  }

  #readCdata(source: string, at: number): number {
    if (source.length < at + CDATA.length) return INCOMPLETE;
    if (!source.startsWith(CDATA, at) || this.open.length === 0) return UNUSUAL;
    const end = source.indexOf(']]>', at + CDATA.length);
    if (end < 0) return INCOMPLETE;
    const text = source.slice(at + CDATA.length, end);
    if (FORBIDDEN.test(text)) return UNUSUAL;
    this.#handler.cdata(withLineFeeds(text));
    return end + 3;
  }
}

/** Where reading stops, in place of a position: more text is needed, or another reader. */
const INCOMPLETE = -1;
const UNUSUAL = -2;

/** `undefined` where the tag is not well-formed or not of the simple kind. */
function readOpenTag(source: string): Tag | undefined {
  const [, name, written = '', slash] = OPEN_TAG.exec(source) ?? [];
  const attributes = attributesIn(written);
  return name === undefined || !attributes ? undefined : { name, attributes, isEmpty: slash === '/' };
}

/** Names and values in turn; `undefined` where a name stands twice. */
function attributesIn(written: string): string[] | undefined {
  const attributes: string[] = [];
  ATTRIBUTE.lastIndex = 0;
  for (let match = ATTRIBUTE.exec(written); match; match = ATTRIBUTE.exec(written)) {
    const [, name = '', value = ''] = match;
    for (let at = 0; at < attributes.length; at += 2) if (attributes[at] === name) return undefined;
    if (FORBIDDEN.test(value)) return undefined;
    attributes.push(name, value);
  }
  return attributes;
}

/** A text with its references decoded; `undefined` where it is not well-formed or not of the simple kind. */
function decodeText(text: string): string | undefined {
  if (FORBIDDEN.test(text) || text.includes(']]>')) return undefined;
  const lines = withLineFeeds(text);
  if (!lines.includes('&')) return lines;
  const named = lines
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&apos;', "'");
  const numbered = named.includes('&#') ? decodeNumbers(named) : named;
  if (numbered === undefined) return undefined;
  // Every sign that is left must begin "&amp;": one that does not belongs to a reference that nobody here knows.
  for (let at = numbered.indexOf('&'); at >= 0; at = numbered.indexOf('&', at + 1))
    if (!numbered.startsWith('&amp;', at)) return undefined;
  return numbered.replaceAll('&amp;', '&');
}

/** `undefined` where a number is no character of XML, or would become a sign that is looked at again. */
function decodeNumbers(text: string): string | undefined {
  let decoded = '';
  let from = 0;
  for (const match of text.matchAll(NUMBERS)) {
    const [all, decimal, hexadecimal = ''] = match;
    const code = decimal === undefined ? parseInt(hexadecimal, 16) : Number(decimal);
    if (code < 0x20 || code > 0xd7ff || code === 0x26) return undefined;
    decoded += text.slice(from, match.index) + String.fromCharCode(code);
    from = match.index + all.length;
  }
  return decoded + text.slice(from);
}

function nextLineFeed(source: string, from: number): number {
  const at = source.indexOf('\n', from);
  return at < 0 ? Number.MAX_SAFE_INTEGER : at;
}

function withLineFeeds(text: string): string {
  return text.includes('\r') ? text.replace(/\r\n?/g, '\n') : text;
}
