/**
 * HTML of any quality → the catalogue's rich text. parse5 tells the tokens; the tree is built here, since ours is
 * smaller than HTML's and must stay bounded: time grows with the length of the text alone, however it is nested.
 */
import { Token, Tokenizer, TokenizerMode } from 'parse5';
import type { RichNode } from '../catalogue/types.js';
import { RichTextBuilder } from './rich-text-builder.js';
import type { BlockName, InlineName } from './rich-text-builder.js';
import { readSimpleHtml } from './simple-html.js';
import type { HtmlHandler } from './simple-html.js';

/** What the HTML of one text became. */
export interface RichTextResult {
  readonly nodes: readonly RichNode[];
  /** Addresses of links that may not become one; their words are kept. */
  readonly refusedLinks: readonly string[];
}

/** Resolves the address of a link in a text; `undefined` keeps the words without the link. */
export type LinkReader = (href: string) => string | undefined;

const BLOCKS: ReadonlyMap<string, BlockName> = new Map<string, BlockName>([
  ['p', 'p'],
  ...['h1', 'h2', 'h3', 'h4', 'h5', 'h6'].map((name): [string, BlockName] => [name, 'h']),
  ['ul', 'ul'],
  ['ol', 'ol'],
  ['li', 'li'],
  ['table', 'table'],
  ['tr', 'tr'],
  ['th', 'th'],
  ['td', 'td'],
]);

const INLINES: ReadonlyMap<string, InlineName> = new Map([
  ['strong', 'strong'],
  ['b', 'strong'],
  ['em', 'em'],
  ['i', 'em'],
]);

/** Elements that only separate what stands before and after them. */
const SEPARATORS = new Set(
  'address article aside blockquote caption center dd details div dl dt fieldset figcaption figure footer form header hr legend main nav pre section summary tbody tfoot thead'.split(
    ' ',
  ),
);

/** Elements whose content is no text for a reader, with the state in which a tokenizer reads it. */
type TokenizerState = Tokenizer['state'];
const UNREAD: ReadonlyMap<string, TokenizerState> = new Map<string, TokenizerState>([
  ['script', TokenizerMode.SCRIPT_DATA],
  ...['style', 'iframe', 'noembed', 'noframes', 'xmp'].map((name): [string, TokenizerState] => [
    name,
    TokenizerMode.RAWTEXT,
  ]),
  ...['textarea', 'title'].map((name): [string, TokenizerState] => [name, TokenizerMode.RCDATA]),
]);

/** Reads a text of a source: HTML, or plain text with one paragraph a line where no tag stands in it. */
export function readRichText(source: string, readLink: LinkReader): RichTextResult {
  if (!/<[a-z!/?]/i.test(source)) return { nodes: plainParagraphs(source), refusedLinks: [] };
  const quick = new RichTextReader(readLink);
  if (readSimpleHtml(source, quick)) return quick.finish();
  const whole = new RichTextReader(readLink);
  readAnyHtml(source, whole);
  return whole.finish();
}

/** Builds the rich text of what a tokenizer tells. */
class RichTextReader implements HtmlHandler {
  readonly #builder = new RichTextBuilder();
  readonly #refusedLinks: string[] = [];
  readonly #readLink: LinkReader;

  constructor(readLink: LinkReader) {
    this.#readLink = readLink;
  }

  startTag(name: string, href: string | undefined): void {
    const inline = INLINES.get(name);
    const block = BLOCKS.get(name);
    if (block) this.#builder.openBlock(block);
    else if (inline) this.#builder.openInline(inline);
    else if (name === 'a') this.#openLink(href?.trim());
    else if (name === 'br') this.#builder.lineBreak();
    else if (SEPARATORS.has(name)) this.#builder.separate();
  }

  endTag(name: string): void {
    const block = BLOCKS.get(name);
    const inline = INLINES.get(name);
    if (block) this.#builder.closeBlock(block);
    else if (inline) this.#builder.closeInline(inline);
    else if (name === 'a') this.#builder.closeInline('a');
    else if (name === 'br') this.#builder.lineBreak();
    else if (SEPARATORS.has(name)) this.#builder.separate();
  }

  text(chars: string): void {
    this.#builder.text(chars);
  }

  finish(): RichTextResult {
    return { nodes: this.#builder.finish(), refusedLinks: this.#refusedLinks };
  }

  #openLink(written: string | undefined): void {
    // An anchor without an address, or one within the source's own page, leads nowhere from here.
    if (written === undefined || written === '' || written.startsWith('#')) return;
    const href = this.#readLink(written);
    if (href === undefined) this.#refusedLinks.push(written);
    else this.#builder.openLink(href);
  }
}

/** Reads HTML of any quality, as a browser would. */
function readAnyHtml(source: string, reader: HtmlHandler): void {
  let unread = false;
  const startTag = (token: Token.TagToken): void => {
    const unreadMode = UNREAD.get(token.tagName);
    if (unreadMode === undefined) reader.startTag(token.tagName, Token.getTokenAttr(token, 'href') ?? undefined);
    else {
      tokenizer.state = unreadMode;
      unread = true;
    }
  };
  const endTag = (token: Token.TagToken): void => {
    if (unread) unread = false;
    else reader.endTag(token.tagName);
  };
  const text = (token: Token.CharacterToken): void => {
    if (!unread) reader.text(token.chars);
  };
  const nothing = (): void => undefined;
  const tokenizer = new Tokenizer(
    {},
    {
      onStartTag: startTag,
      onEndTag: endTag,
      onCharacter: text,
      onWhitespaceCharacter: text,
      onNullCharacter: nothing,
      onComment: nothing,
      onDoctype: nothing,
      onEof: nothing,
    },
  );
  tokenizer.write(source, true);
}

function plainParagraphs(source: string): RichNode[] {
  const builder = new RichTextBuilder();
  for (const line of decodeEntities(source).split(/\r\n|\r|\n/)) {
    builder.text(line);
    builder.separate();
  }
  return builder.finish();
}

/** Character references of a text without tags ("&amp;"), which sources escape all the same. */
function decodeEntities(source: string): string {
  if (!source.includes('&')) return source;
  let decoded = '';
  const add = (token: Token.CharacterToken): void => {
    decoded += token.chars;
  };
  const nothing = (): void => undefined;
  new Tokenizer(
    {},
    {
      onStartTag: nothing,
      onEndTag: nothing,
      onCharacter: add,
      onWhitespaceCharacter: add,
      onNullCharacter: nothing,
      onComment: nothing,
      onDoctype: nothing,
      onEof: nothing,
    },
  ).write(source, true);
  return decoded;
}
