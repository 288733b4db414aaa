import { MAX_RICH_TEXT_DEPTH } from '../catalogue/rich-text.js';
import type { RichNode } from '../catalogue/types.js';

export type BlockName = 'p' | 'h' | 'ul' | 'ol' | 'li' | 'table' | 'tr' | 'th' | 'td';
export type InlineName = 'strong' | 'em';

type Name = BlockName | InlineName | 'a' | 'root';

/** A node under construction. */
interface Open {
  readonly name: Name;
  readonly href?: string;
  readonly children: RichNode[];
}

const INLINE: ReadonlySet<Name> = new Set<Name>(['strong', 'em', 'a']);
/** Where text and inline elements stand in a block of their own, or directly. */
const HOLDS_TEXT: ReadonlySet<Name> = new Set<Name>(['p', 'h', 'li', 'th', 'td', ...INLINE]);
/** What may stand in itself; the other nodes come in a fixed order below one of these (tr, td, p). */
const NESTS_FREELY: ReadonlySet<Name> = new Set<Name>(['ul', 'ol', 'table', ...INLINE]);
const FIXED_LEVELS = 3;
/** What the opening or closing of a list or item inside may not reach beyond. */
const CELLS: ReadonlySet<Name> = new Set<Name>(['root', 'th', 'td']);
/** The same for a row or cell; one that is still open inside is closed on the way, since HTML lets `</td>` be left out. */
const TABLES: ReadonlySet<Name> = new Set<Name>(['root', 'table']);
/** What a text may hold that is taken out or becomes a space. */
const UNCLEAN = /[\u200B\uFEFF\t\r\n\f]| {2}/;
const ROOT: ReadonlySet<Name> = new Set<Name>(['root']);
const PARTS_OF_TABLES: ReadonlySet<Name> = new Set<Name>(['tr', 'th', 'td']);

/**
 * Builds a rich text that is well-formed and bounded whatever it is told: lists hold items only, tables rows, text
 * stands in paragraphs, nothing nests deeper than `MAX_RICH_TEXT_DEPTH` (what would, becomes flat).
 */
export class RichTextBuilder {
  readonly #root: Open = { name: 'root', children: [] };
  #stack: Open[] = [this.#root];

  text(chars: string): void {
    // Zero-width spaces and byte order marks are left-overs of editors; they would part words for the search.
    const clean = UNCLEAN.test(chars) ? chars.replace(/[\u200B\uFEFF]/g, '').replace(/[ \t\r\n\f]+/g, ' ') : chars;
    if (clean === '') return;
    if (!HOLDS_TEXT.has(this.#top.name)) {
      if (clean.trim() === '') return;
      this.#holdText();
    }
    this.#top.children.push(clean);
  }

  lineBreak(): void {
    if (!HOLDS_TEXT.has(this.#top.name)) return;
    const { name, children } = this.#top;
    const before = children.findLast((node) => typeof node !== 'string' || node.trim() !== '');
    // Two in a row are how editors make a new paragraph.
    if (name === 'p' && isBreak(before)) this.separate();
    else children.push({ type: 'br' });
  }

  openBlock(name: BlockName): void {
    this.separate();
    if (name === 'li') this.#openItem();
    else if (name === 'tr') {
      if (this.#closeTo(['table'], ROOT)) this.#push(name);
    } else if (name === 'td' || name === 'th') this.#openCell(name);
    else {
      if (this.#top.name === 'ul' || this.#top.name === 'ol') this.#push('li');
      if (this.#top.name === 'table' || this.#top.name === 'tr') this.#openCell('td');
      this.#push(name);
    }
  }

  closeBlock(name: BlockName): void {
    if (name === 'p' || name === 'h') this.separate();
    else {
      const borders = PARTS_OF_TABLES.has(name) ? TABLES : name === 'table' ? ROOT : CELLS;
      if (this.#closeTo([name], borders)) this.#pop();
    }
  }

  openInline(name: InlineName): void {
    this.#holdText();
    this.#push(name);
  }

  openLink(href: string): void {
    this.#holdText();
    this.closeInline('a');
    this.#push('a', href);
  }

  closeInline(name: InlineName | 'a'): void {
    for (let at = this.#stack.length - 1; INLINE.has(this.#stack[at]?.name ?? 'root'); at -= 1)
      if (this.#stack[at]?.name === name) {
        while (this.#stack.length > at) this.#pop();
        return;
      }
  }

  /** Ends the paragraph or heading, and every inline element in it. */
  separate(): void {
    while (INLINE.has(this.#top.name)) this.#pop();
    if (this.#top.name === 'p' || this.#top.name === 'h') this.#pop();
    else if (this.#top.name === 'li' || this.#top.name === 'td' || this.#top.name === 'th') this.#wrapLooseText();
  }

  finish(): RichNode[] {
    while (this.#stack.length > 1) this.#pop();
    return this.#root.children;
  }

  get #top(): Open {
    return this.#stack.at(-1) ?? this.#root;
  }

  /** Makes the innermost open node one that text may stand in. */
  #holdText(): void {
    const { name } = this.#top;
    if (name === 'root') this.#push('p');
    else if (name === 'ul' || name === 'ol') this.#push('li');
    else if (name === 'table' || name === 'tr') this.#openCell('td');
  }

  #openItem(): void {
    if (!this.#closeTo(['ul', 'ol'], CELLS)) this.#push('ul');
    this.#push('li');
  }

  #openCell(name: 'td' | 'th'): void {
    if (!this.#closeTo(['tr', 'table'], ROOT)) return;
    if (this.#top.name === 'table') this.#push('tr');
    this.#push(name);
  }

  /** Closes what is open inside the innermost of these; false, and nothing closed, where there is none before a border. */
  #closeTo(names: readonly Name[], borders: ReadonlySet<Name>): boolean {
    for (let at = this.#stack.length - 1; at >= 0; at -= 1) {
      const name = this.#stack[at]?.name ?? 'root';
      if (names.includes(name)) {
        while (this.#stack.length > at + 1) this.#pop();
        return true;
      }
      if (borders.has(name)) return false;
    }
    return false;
  }

  /** In an item or cell that turns out to hold several blocks, the text so far becomes a paragraph. */
  #wrapLooseText(): void {
    const { children } = this.#top;
    const start = children.findLastIndex(isBlockNode) + 1;
    const paragraph = trimmed(children.splice(start));
    if (paragraph.length > 0) children.push({ type: 'p', children: paragraph });
  }

  #push(name: Exclude<Name, 'root'>, href?: string): void {
    // At the limit a list's items join the list that is open, and words lose their emphasis, but none is lost.
    if (NESTS_FREELY.has(name) && this.#stack.length > MAX_RICH_TEXT_DEPTH - FIXED_LEVELS) return;
    this.#stack.push({ name, children: [], ...(href === undefined ? {} : { href }) });
  }

  #pop(): void {
    const { name, children } = this.#top;
    if ((name === 'li' || name === 'td' || name === 'th') && children.some(isBlockNode)) this.#wrapLooseText();
    const closed = this.#stack.pop();
    const node = closed && asNode(closed);
    if (node !== undefined) this.#top.children.push(node);
  }
}

function isBlockNode(node: RichNode): boolean {
  return typeof node === 'object' && node.type !== 'br' && !INLINE.has(node.type);
}

/** The finished node; `undefined` where nothing stands in it. */
function asNode({ name, href, children }: Open): RichNode | undefined {
  if (INLINE.has(name)) {
    // Spaces at an inline element's edge part words, so they stay; an element of spaces alone is a space.
    if (children.every((child) => typeof child === 'string' && child.trim() === ''))
      return children.length > 0 ? ' ' : undefined;
    if (name === 'a') return { type: 'a', href: href ?? '', children: joined(children) };
    return { type: name as InlineName, children: joined(children) };
  }
  const inside = trimmed(children);
  // An empty cell holds its column's place; everything else without content is a left-over.
  if (inside.length === 0 && name !== 'td' && name !== 'th') return undefined;
  return { type: name as BlockName, children: unwrapped(name, inside) };
}

/** One paragraph alone in an item or cell says no more than its text. */
function unwrapped(name: Name, children: RichNode[]): readonly RichNode[] {
  const [only] = children;
  const alone = children.length === 1 && typeof only === 'object' && only.type === 'p';
  return alone && (name === 'li' || name === 'td' || name === 'th') ? only.children : children;
}

/** Neighbouring strings as one, with single spaces and none beside a line break. */
function joined(nodes: readonly RichNode[]): RichNode[] {
  // A text alone is the usual case, and has nothing to be joined with.
  if (nodes.length === 1 && typeof nodes[0] === 'string') return [nodes[0]];
  const result: RichNode[] = [];
  let words: string[] = [];
  const flush = (beforeBreak: boolean): void => {
    const isAfterBreak = isBreak(result.at(-1));
    const text = words.join('').replace(/ {2,}/g, ' ');
    words = [];
    const left = isAfterBreak ? text.trimStart() : text;
    const kept = beforeBreak ? left.trimEnd() : left;
    if (kept !== '') result.push(kept);
  };
  for (const node of nodes) {
    if (typeof node === 'string') words.push(node);
    else {
      flush(isBreak(node));
      result.push(node);
    }
  }
  flush(false);
  return result;
}

function isBreak(node: RichNode | undefined): boolean {
  return typeof node === 'object' && node.type === 'br';
}

/** Without line breaks and spaces at both ends. */
function trimmed(loose: readonly RichNode[]): RichNode[] {
  const [only] = loose;
  if (loose.length === 1 && typeof only === 'string') {
    const text = only.trim();
    return text === '' ? [] : [text];
  }
  const nodes = joined(loose);
  const isEmpty = (node: RichNode): boolean => (typeof node === 'string' ? node.trim() === '' : isBreak(node));
  const start = nodes.findIndex((node) => !isEmpty(node));
  if (start < 0) return [];
  const kept = nodes.slice(start, nodes.findLastIndex((node) => !isEmpty(node)) + 1);
  return kept.map((node, index) => {
    if (typeof node !== 'string') return node;
    const left = index === 0 ? node.trimStart() : node;
    return index === kept.length - 1 ? left.trimEnd() : left;
  });
}
