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
    let fields: Map<string, Json[]> | undefined;
    const add = (name: string, value: Json): void => {
      fields ??= new Map();
      const known = fields.get(name);
      if (known) known.push(value);
      else fields.set(name, [value]);
    };
    for (const [name, value] of element.unreadAttributes)
      if (isKnownField(name)) add(name, value);
      else this.#noteUnknown(name);
    for (const child of element.children) {
      this.#path.push(child.name);
      const left = isKnownField(child.name) ? this.#left(child) : undefined;
      if (left !== undefined) add(child.name, left);
      else if (!isKnownField(child.name)) this.#countUnknown(child);
      this.#path.pop();
    }
    if (!fields) return undefined;
    if (withContext) for (const [name, value] of contextOf(element)) if (!fields.has(name)) add(name, value);
    return Object.fromEntries(
      [...fields].map(([name, values]) => [name, values.length > 1 ? values : (values[0] ?? '')]),
    );
  }

  #left(element: XmlElement): Json | undefined {
    const text = element.unreadText;
    const fields = this.fieldsOf(element, true);
    if (!fields) return text === '' ? undefined : text;
    // The value that an attribute speaks of belongs to it, also where it was read.
    const value = element.children.length === 0 ? element.text.trim() : text;
    return value === '' ? fields : { ...fields, value };
  }

  #countUnknown(element: XmlElement): void {
    if (element.unreadText !== '') this.#noteUnknown();
    for (const [name] of element.unreadAttributes) this.#noteUnknown(name);
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

function contextOf(element: XmlElement): [string, Json][] {
  return element.children.flatMap((child): [string, Json][] => {
    if (!CONTEXT.has(child.name)) return [];
    const text = (child.child('code') ?? child).text.trim();
    return text === '' ? [] : [[child.name, text]];
  });
}
