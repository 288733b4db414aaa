/**
 * The links of a page that may be services, with what stands around them. Read from the tokens alone, so that time and
 * memory grow with the page's length only, however it is nested.
 */
import { Token, Tokenizer, TokenizerMode } from 'parse5';

/** A link in the page's content. */
export interface PageLink {
  readonly href: string;
  /** The link's own words. */
  readonly text: string;
  /** Words before the link in its item, paragraph or row. */
  readonly before: string;
  /** Words after it, up to the next link. */
  readonly after: string;
  /** Headings above it, the outermost first; the page's title (`h1`) is none of them. */
  readonly headings: readonly string[];
}

export interface PageLinks {
  readonly links: readonly PageLink[];
  /** Address that the page names for its relative links (`<base href>`). */
  readonly base?: string;
  /** BCP 47 tag of the page. */
  readonly language?: string;
  readonly title: string;
  /** Links in navigation, header and footer, that are left out. */
  readonly around: number;
}

export function readPageLinks(html: string): PageLinks {
  const reader = new PageReader(html);
  return reader.read();
}

/** Elements whose links lead around the site. */
const AROUND: ReadonlySet<string> = new Set(['nav', 'footer', 'aside', 'header', 'template', 'dialog']);
const AROUND_ROLES: ReadonlySet<string> = new Set(['navigation', 'banner', 'contentinfo', 'search', 'complementary']);
/** Names that editors give such places where they are plain `div`s; whole words, or parts between hyphens. */
const AROUND_NAMES =
  /(?:^|[\s_-])(?:nav|navi|navigation|menu|menue|breadcrumbs?|footer|fusszeile|sidebar|social|share|skip|skiplinks?|pagination|pager|cookie|sitemap|toolbar|metanav|suche|search)(?:$|[\s_-])/i;
/** Elements that hold others, so that they are followed until they close. */
const CONTAINERS: ReadonlySet<string> = new Set(
  'nav footer aside header template dialog main div section article ul ol dl table form body'.split(' '),
);
/** Elements at whose border an item ends. */
const ITEMS: ReadonlySet<string> = new Set(
  'li p tr dt div section article main ul ol dl table h1 h2 h3 h4 h5 h6 body form header footer nav aside figure blockquote'.split(
    ' ',
  ),
);
type TokenizerState = Tokenizer['state'];
const UNREAD: ReadonlyMap<string, TokenizerState> = new Map<string, TokenizerState>([
  ['script', TokenizerMode.SCRIPT_DATA],
  ...['style', 'iframe', 'noembed', 'noframes', 'xmp'].map((name): [string, TokenizerState] => [
    name,
    TokenizerMode.RAWTEXT,
  ]),
  ...['textarea', 'title'].map((name): [string, TokenizerState] => [name, TokenizerMode.RCDATA]),
]);

interface OpenLink {
  readonly href: string;
  readonly label: string;
  readonly before: string;
  readonly headings: readonly string[];
  readonly isAround: boolean;
  readonly isInMain: boolean;
  text: string;
  after: string;
}

interface OpenContainer {
  readonly name: string;
  readonly isAround: boolean;
  readonly isMain: boolean;
}

/** Longest text kept of one place, in UTF-16 units. */
const MAX_TEXT = 2000;

class PageReader {
  readonly #html: string;
  readonly #found: OpenLink[] = [];
  readonly #containers: OpenContainer[] = [];
  /** How often each container is open, so that a stray end tag need not be looked for. */
  readonly #open = new Map<string, number>();
  #aroundDepth = 0;
  #mainDepth = 0;
  #hasMain = false;
  #link: OpenLink | undefined;
  /** The last link of the item, whose words may go on. */
  #last: OpenLink | undefined;
  #before = '';
  readonly #headings: { level: number; text: string }[] = [];
  #heading: { level: number; text: string } | undefined;
  #unread: string | undefined;
  #title = '';
  #base: string | undefined;
  #language: string | undefined;

  constructor(html: string) {
    this.#html = html;
  }

  read(): PageLinks {
    const nothing = (): void => undefined;
    const text = ({ chars }: Token.CharacterToken): void => {
      this.#text(chars);
    };
    const tokenizer = new Tokenizer(
      {},
      {
        onStartTag: (token) => {
          const mode = UNREAD.get(token.tagName);
          if (mode !== undefined) {
            tokenizer.state = mode;
            this.#unread = token.tagName;
          } else this.#startTag(token);
        },
        onEndTag: (token) => {
          if (this.#unread === undefined) this.#endTag(token.tagName);
          this.#unread = undefined;
        },
        onCharacter: text,
        onWhitespaceCharacter: text,
        onNullCharacter: nothing,
        onComment: nothing,
        onDoctype: nothing,
        onEof: nothing,
      },
    );
    tokenizer.write(this.#html, true);
    // Where the page says what its content is, nothing else is content.
    const content = this.#found.filter((link) => !link.isAround && (link.isInMain || !this.#hasMain));
    return {
      links: content.map(({ href, text: own, label, before, after, headings }) => ({
        href,
        text: oneLine(own) || oneLine(label),
        before: oneLine(before),
        after: oneLine(after),
        headings,
      })),
      title: oneLine(this.#title),
      around: this.#found.length - content.length,
      ...(this.#base === undefined ? {} : { base: this.#base }),
      ...(this.#language === undefined ? {} : { language: this.#language }),
    };
  }

  #startTag(token: Token.TagToken): void {
    const { tagName: name } = token;
    const attribute = (key: string): string => Token.getTokenAttr(token, key) ?? '';
    if (name === 'html') this.#language = /^[a-z]{2,3}(?=$|-)/i.exec(attribute('lang'))?.[0].toLowerCase();
    if (name === 'base') this.#base ??= attribute('href') || undefined;
    if (CONTAINERS.has(name) && !token.selfClosing) this.#openContainer(name, attribute);
    if (ITEMS.has(name)) this.#endItem();
    const level = /^h([1-6])$/.exec(name)?.[1];
    if (level !== undefined) this.#heading = { level: Number(level), text: '' };
    if (name === 'a') {
      this.#closeLink();
      const href = attribute('href').trim();
      if (href !== '') this.#openLink(href, attribute('aria-label') || attribute('title'));
    } else if (name === 'img') this.#text(` ${attribute('alt')} `);
    else if (name === 'br' || name === 'td' || name === 'th' || name === 'dd') this.#text(' ');
  }

  #endTag(name: string): void {
    if (name === 'a') this.#closeLink();
    if (/^h[1-6]$/.test(name)) this.#closeHeading();
    if (ITEMS.has(name)) this.#endItem();
    if (CONTAINERS.has(name)) this.#closeContainer(name);
  }

  #text(chars: string): void {
    if (this.#unread === 'title' && this.#title.length < MAX_TEXT) this.#title += chars;
    if (this.#unread !== undefined) return;
    if (this.#heading && this.#heading.text.length < MAX_TEXT) this.#heading.text += chars;
    if (this.#link) {
      if (this.#link.text.length < MAX_TEXT) this.#link.text += chars;
      return;
    }
    if (this.#last && this.#last.after.length < MAX_TEXT) this.#last.after += chars;
    if (this.#before.length < MAX_TEXT) this.#before += chars;
  }

  #openContainer(name: string, attribute: (key: string) => string): void {
    const role = attribute('role').toLowerCase();
    const isMain = name === 'main' || role === 'main';
    const isNamedSo = name !== 'body' && AROUND_NAMES.test(`${attribute('class')} ${attribute('id')}`);
    // A header within the content heads the content.
    const isAround =
      !isMain &&
      ((AROUND.has(name) && !(name === 'header' && this.#mainDepth > 0)) || AROUND_ROLES.has(role) || isNamedSo);
    this.#containers.push({ name, isAround, isMain });
    this.#open.set(name, (this.#open.get(name) ?? 0) + 1);
    if (isAround) this.#aroundDepth += 1;
    if (isMain) this.#mainDepth += 1;
    this.#hasMain ||= isMain;
  }

  #closeContainer(name: string): void {
    if ((this.#open.get(name) ?? 0) === 0) return;
    for (let closed = this.#containers.pop(); closed; closed = this.#containers.pop()) {
      this.#open.set(closed.name, (this.#open.get(closed.name) ?? 1) - 1);
      if (closed.isAround) this.#aroundDepth -= 1;
      if (closed.isMain) this.#mainDepth -= 1;
      if (closed.name === name) return;
    }
  }

  #openLink(href: string, label: string): void {
    this.#link = {
      href,
      label,
      before: this.#before,
      headings: this.#headings.filter(({ level }) => level > 1).map(({ text }) => text),
      isAround: this.#aroundDepth > 0,
      isInMain: this.#mainDepth > 0,
      text: '',
      after: '',
    };
  }

  #closeLink(): void {
    if (!this.#link) return;
    this.#found.push(this.#link);
    this.#last = this.#link;
    this.#link = undefined;
  }

  #closeHeading(): void {
    const heading = this.#heading;
    this.#heading = undefined;
    if (!heading || this.#aroundDepth > 0 || oneLine(heading.text) === '') return;
    while ((this.#headings.at(-1)?.level ?? 0) >= heading.level) this.#headings.pop();
    this.#headings.push({ level: heading.level, text: oneLine(heading.text) });
  }

  #endItem(): void {
    this.#closeLink();
    this.#last = undefined;
    this.#before = '';
  }
}

function oneLine(text: string): string {
  return text
    .replace(/[\u200B\uFEFF\u00AD]/g, '')
    .replace(/\s+/g, ' ')
    .trim();
}
