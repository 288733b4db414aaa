/** What an attribute that has been read is named, so that it no longer counts as unread. */
const READ = '';
/** The children of the many that have none. */
const NONE: readonly XmlElement[] = [];

/**
 * An element of one entry, without its namespace. Reading is noted: what was never taken is what did not reach the
 * catalogue, and can be counted when the entry is done.
 */
export class XmlElement {
  readonly name: string;
  /** Line in the file, from 1. */
  readonly line: number;
  /** The text directly inside; of a text field also its markup, as HTML. */
  text = '';
  /** Names and values in turn. */
  readonly #attributes: string[];
  #children: XmlElement[] | undefined;
  #isTextTaken = false;

  /** @param attributes Local names and values in turn. */
  constructor(name: string, line: number, attributes: string[]) {
    this.name = name;
    this.line = line;
    this.#attributes = attributes;
  }

  get children(): readonly XmlElement[] {
    return this.#children ?? NONE;
  }

  append(child: XmlElement): void {
    if (this.#children) this.#children.push(child);
    else this.#children = [child];
  }

  /** The first child of a name. */
  child(name: string): XmlElement | undefined {
    for (const child of this.children) if (child.name === name) return child;
    return undefined;
  }

  /** All children of one of the names, in the file's order. */
  all(...names: readonly string[]): XmlElement[] {
    const found: XmlElement[] = [];
    for (const child of this.children) if (names.includes(child.name)) found.push(child);
    return found;
  }

  /** The first element of a name below this one, at any depth. */
  below(name: string): XmlElement | undefined {
    for (const child of this.children) {
      const found = child.name === name ? child : child.below(name);
      if (found) return found;
    }
    return undefined;
  }

  /** The text without spaces around it; it counts as read. */
  takeText(): string {
    this.#isTextTaken = true;
    return this.text.trim();
  }

  /** The text of a child; "" where there is none. It counts as read. */
  take(name: string): string {
    return this.child(name)?.takeText() ?? '';
  }

  /** An attribute's value without spaces around it; "" where there is none. It counts as read. */
  takeAttribute(name: string): string {
    const value = this.attribute(name);
    for (let at = 0; at < this.#attributes.length; at += 2)
      if (this.#attributes[at] === name) this.#attributes[at] = READ;
    return value;
  }

  /** An attribute's value without spaces around it, not counted as read; "" where there is none. */
  attribute(name: string): string {
    for (let at = 0; at < this.#attributes.length; at += 2)
      if (this.#attributes[at] === name) return (this.#attributes[at + 1] ?? '').trim();
    return '';
  }

  /** Counts everything in the element as read. */
  takeAll(): void {
    this.#isTextTaken = true;
    for (let at = 0; at < this.#attributes.length; at += 2) this.#attributes[at] = READ;
    for (const child of this.children) child.takeAll();
  }

  /** The text that was never taken; "" where it says nothing. */
  get unreadText(): string {
    return this.#isTextTaken ? '' : this.text.trim();
  }

  /** Tells the attributes that were never taken and say something. */
  forEachUnread(tell: (name: string, value: string) => void): void {
    for (let at = 0; at < this.#attributes.length; at += 2) {
      const name = this.#attributes[at] ?? READ;
      const value = this.#attributes[at + 1]?.trim() ?? '';
      if (name !== READ && value !== '') tell(name, value);
    }
  }

  /** Whether there are attributes, read or not. */
  get hasAttributes(): boolean {
    return this.#attributes.length > 0;
  }
}
