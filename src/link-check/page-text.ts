/** What a page says to its reader, from its first bytes. */
import { Token, Tokenizer, TokenizerMode } from 'parse5';

export interface PageText {
  readonly title: string;
  /** Headings of the first two levels. */
  readonly headings: readonly string[];
  /** All words but title, scripts and styles; runs of white space are one space. */
  readonly text: string;
  /** Whether scripts may add to it. */
  readonly hasScript: boolean;
  /** Whether it asks for a password. */
  readonly asksForPassword: boolean;
}

type TokenizerState = Tokenizer['state'];
/** Elements whose content is no text for a reader, with the state in which a tokenizer reads it. */
const UNREAD: ReadonlyMap<string, TokenizerState> = new Map<string, TokenizerState>([
  ['script', TokenizerMode.SCRIPT_DATA],
  ...['style', 'iframe', 'noembed', 'noframes', 'noscript', 'xmp'].map((name): [string, TokenizerState] => [
    name,
    TokenizerMode.RAWTEXT,
  ]),
  ['textarea', TokenizerMode.RCDATA],
]);
const HEADINGS = new Set(['h1', 'h2']);

/** Reads HTML; time grows with its length alone, however it is nested. */
export function readPageText(html: string): PageText {
  const reader = new PageReader();
  const nothing = (): void => undefined;
  const text = (token: Token.CharacterToken): void => {
    reader.text(token.chars);
  };
  const tokenizer = new Tokenizer(
    {},
    {
      onStartTag: (token) => {
        const state = reader.startTag(token);
        if (state !== undefined) tokenizer.state = state;
      },
      onEndTag: (token) => {
        reader.endTag(token.tagName);
      },
      onCharacter: text,
      onWhitespaceCharacter: text,
      onNullCharacter: nothing,
      onComment: nothing,
      onDoctype: nothing,
      onEof: nothing,
    },
  );
  tokenizer.write(html, true);
  return reader.page;
}

class PageReader {
  readonly #text: string[] = [];
  readonly #headings: string[][] = [];
  readonly #title: string[] = [];
  /** The element whose content is being passed over. */
  #unread: string | undefined;
  /** Where words go beside the text. */
  #open: string[] | undefined;
  #hasTitle = false;
  #inTitle = false;
  #hasScript = false;
  #asksForPassword = false;

  get page(): PageText {
    return {
      title: words(this.#title),
      headings: this.#headings.map(words),
      text: words(this.#text),
      hasScript: this.#hasScript,
      asksForPassword: this.#asksForPassword,
    };
  }

  /** The state in which the tokenizer reads the element's content, where it is another one. */
  startTag(token: Token.TagToken): TokenizerState | undefined {
    const { tagName } = token;
    const unread = UNREAD.get(tagName);
    this.#hasScript ||= tagName === 'script';
    if (unread !== undefined) {
      this.#unread = tagName;
      return unread;
    }
    // A second title is one of a drawing.
    if (tagName === 'title') {
      this.#inTitle = true;
      this.#open = this.#hasTitle ? undefined : this.#title;
      this.#hasTitle = true;
      return TokenizerMode.RCDATA;
    }
    if (HEADINGS.has(tagName)) this.#headings.push((this.#open = []));
    this.#asksForPassword ||=
      tagName === 'input' && Token.getTokenAttr(token, 'type')?.trim().toLowerCase() === 'password';
    this.text(' ');
    return undefined;
  }

  endTag(tagName: string): void {
    if (this.#unread !== undefined) {
      this.#unread = undefined;
      return;
    }
    if (tagName === 'title') this.#inTitle = false;
    if (tagName === 'title' || HEADINGS.has(tagName)) this.#open = undefined;
    this.text(' ');
  }

  text(text: string): void {
    if (this.#unread !== undefined) return;
    this.#open?.push(text);
    if (!this.#inTitle) this.#text.push(text);
  }
}

function words(parts: readonly string[]): string {
  return parts.join('').replace(/\s+/g, ' ').trim();
}

/** The text of a page's first bytes in the encoding that its header or, failing that, it itself names. */
export function decodePage(body: Uint8Array, contentType: string | undefined): string {
  const declared = /charset\s*=\s*["']?([\w.:-]+)/i;
  // The standard looks for the page's own word within 1,024 bytes (HTML, "prescan a byte stream").
  const start = String.fromCharCode(...body.subarray(0, 1024));
  const label = declared.exec(contentType ?? '')?.[1] ?? declared.exec(start)?.[1] ?? 'utf-8';
  try {
    return new TextDecoder(label).decode(body);
  } catch {
    // An encoding that nobody knows; its ASCII words can still be read.
    return new TextDecoder('windows-1252').decode(body);
  }
}
