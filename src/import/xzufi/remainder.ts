import type { XmlElement } from '../xml/element.js';
import { isKnownField } from './known-fields.js';

/** What is left of an entry when everything that has a place of its own was taken. */
export interface Remainder {
  /** Known fields, as JSON: an element is its text, or an object of its attributes, children and `value`. */
  readonly extra: Readonly<Record<string, unknown>>;
  /** Paths of unknown fields, each once: "leistung.modulText.neuesFeld". */
  readonly unmapped: ReadonlySet<string>;
}

/** Taken fields that stand beside what is left, since it would not be understood without them. */
const CONTEXT: ReadonlySet<string> = new Set(['code', 'id', 'leikaTextmodul', 'individuellesTextmodultyp']);
/** Longest name in a path, and most names; deeper, a field is counted with the one above. */
const MAX_NAME_LENGTH = 60;
const MAX_NAMES = 6;
/** Different unknown fields of one entry. */
const MAX_UNKNOWN = 200;

type Json = string | { readonly [name: string]: Json | readonly Json[] };

/** Reads what was not taken of an entry. @param kind What the paths begin with. */
export function readRemainder(entry: XmlElement, kind: string): Remainder {
  const walk = new RemainderWalk(kind);
  const extra = walk.fieldsOf(entry, false) ?? {};
  return { extra, unmapped: walk.unmapped };
}

class RemainderWalk {
  readonly unmapped = new Set<string>();
  /** Names from the entry to where the walk is: one list, since a copy an element is most of its cost. */
  readonly #path: string[];

  constructor(kind: string) {
    this.#path = [kind];
  }

  /** The unread fields of an element; `undefined` where there are none. */
  fieldsOf(element: XmlElement, withContext: boolean): Record<string, Json | Json[]> | undefined {
    const fields = new Fields();
    if (element.hasAttributes)
      element.forEachUnread((name, value) => {
        if (isKnownField(name)) fields.add(name, value);
        else this.#noteUnknown(name);
      });
    for (const child of element.children) {
      this.#path.push(child.name);
      const left = isKnownField(child.name) ? this.#left(child) : undefined;
      if (left !== undefined) fields.add(child.name, left);
      else if (!isKnownField(child.name)) this.#countUnknown(child);
      this.#path.pop();
    }
    if (withContext && fields.isFilled)
      for (const child of element.children) if (CONTEXT.has(child.name)) fields.addContext(child);
    return fields.finish();
  }

  #left(element: XmlElement): Json | undefined {
    const text = element.unreadText;
    const isPlain = element.children.length === 0 && !element.hasAttributes;
    const fields = isPlain ? undefined : this.fieldsOf(element, true);
    if (!fields) return text === '' ? undefined : text;
    // The value that an attribute speaks of belongs to it, also where it was read.
    const value = element.children.length === 0 ? element.text.trim() : text;
    return value === '' ? fields : { ...fields, value };
  }

  #countUnknown(element: XmlElement): void {
    if (element.unreadText !== '') this.#noteUnknown();
    element.forEachUnread((name) => {
      this.#noteUnknown(name);
    });
    for (const child of element.children) {
      this.#path.push(child.name);
      this.#countUnknown(child);
      this.#path.pop();
    }
  }

  #noteUnknown(attribute?: string): void {
    if (this.unmapped.size >= MAX_UNKNOWN) return;
    const names = attribute === undefined ? this.#path : [...this.#path, attribute];
    const path = names.slice(0, MAX_NAMES).map((name) => name.slice(0, MAX_NAME_LENGTH));
    this.unmapped.add(path.join('.'));
  }
}

/** The fields of one element; most have none, and cost nothing. */
class Fields {
  #values: Map<string, Json[]> | undefined;

  get isFilled(): boolean {
    return this.#values !== undefined;
  }

  add(name: string, value: Json): void {
    this.#values ??= new Map();
    const known = this.#values.get(name);
    if (known) known.push(value);
    else this.#values.set(name, [value]);
  }

  /** A field that was taken, unless something of it is left anyway. */
  addContext(element: XmlElement): void {
    if (this.#values?.has(element.name)) return;
    const text = (element.child('code') ?? element).text.trim();
    if (text !== '') this.add(element.name, text);
  }

  finish(): Record<string, Json | Json[]> | undefined {
    if (!this.#values) return undefined;
    // All names are of the list of known fields, so that none can be one that objects have by nature.
    const fields: Record<string, Json | Json[]> = {};
    for (const [name, values] of this.#values) fields[name] = values.length > 1 ? values : (values[0] ?? '');
    return fields;
  }
}
