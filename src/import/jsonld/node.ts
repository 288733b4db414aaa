/**
 * Reading linked data without its contexts: terms are known by their local names, whether they are written plain,
 * with a prefix or as a whole IRI, so that nothing ever has to be fetched to understand a document.
 */
import type { LocalizedText } from '../../catalogue/types.js';
import { isObject } from '../json-fields.js';
import type { JsonObject } from '../json-fields.js';

/** "http://purl.org/dc/terms/title", "dct:title" and "title" → "title". */
export function localName(term: string): string {
  return term.slice(Math.max(term.lastIndexOf('/'), term.lastIndexOf('#'), term.lastIndexOf(':')) + 1);
}

/** Most steps through values that refer to each other, and most values read of one field. */
const MAX_VALUES = 1000;
/** Deepest nesting that is walked. */
const MAX_DEPTH = 50;

/** All nodes of a document, so that a reference can be followed to the node that it names. */
export class Graph {
  readonly #byId = new Map<string, Node>();
  readonly nodes: readonly Node[];

  constructor(value: unknown) {
    const nodes: Node[] = [];
    const open: { value: unknown; depth: number }[] = [{ value, depth: 0 }];
    for (let next = open.pop(); next; next = open.pop()) {
      if (next.depth > MAX_DEPTH || typeof next.value !== 'object' || next.value === null) continue;
      const inner = Object.values(next.value);
      // In reverse, since the stack gives back the last one first.
      for (let at = inner.length - 1; at >= 0; at -= 1) open.push({ value: inner[at], depth: next.depth + 1 });
      if (!isObject(next.value)) continue;
      const node = new Node(next.value, this);
      nodes.push(node);
      // A node that says something about itself, not one that only refers.
      if (node.id !== '' && !this.#byId.has(node.id) && Object.keys(next.value).length > 1)
        this.#byId.set(node.id, node);
    }
    this.nodes = nodes;
  }

  /** The node itself, or the one that it refers to. */
  resolve(node: Node): Node {
    return Object.keys(node.value).length === 1 ? (this.#byId.get(node.id) ?? node) : node;
  }
}

/** A JSON object read as a node. */
export class Node {
  readonly #fields = new Map<string, unknown[]>();

  constructor(
    readonly value: JsonObject,
    readonly graph: Graph,
  ) {
    for (const [name, field] of Object.entries(value)) {
      const key = name.startsWith('@') ? name : localName(name);
      const values = this.#fields.get(key) ?? [];
      // Lists may be written as a container, sets as one too.
      const found =
        isObject(field) && Array.isArray(field['@list'] ?? field['@set']) ? (field['@list'] ?? field['@set']) : field;
      for (const one of Array.isArray(found) ? found.slice(0, MAX_VALUES) : [found]) values.push(one);
      this.#fields.set(key, values);
    }
  }

  get id(): string {
    const id = this.value['@id'] ?? this.value['id'];
    return typeof id === 'string' ? id : '';
  }

  /** Local names of its types. */
  get types(): readonly string[] {
    return [...(this.#fields.get('@type') ?? []), ...(this.#fields.get('type') ?? [])].flatMap((type) =>
      typeof type === 'string' ? [localName(type)] : [],
    );
  }

  get fields(): readonly string[] {
    return [...this.#fields.keys()];
  }

  /** Every value of the first of these fields that has one. */
  values(...names: readonly string[]): readonly unknown[] {
    for (const name of names) {
      const values = (this.#fields.get(name) ?? []).filter((value) => value !== null && value !== '');
      if (values.length > 0) return values;
    }
    return [];
  }

  /** Every node in these fields, references followed. */
  children(...names: readonly string[]): readonly Node[] {
    return names.flatMap((name) =>
      (this.#fields.get(name) ?? []).flatMap((value) => {
        if (isObject(value)) return [this.graph.resolve(new Node(value, this.graph))];
        return [];
      }),
    );
  }

  /** Every text in these fields, whatever its language. */
  texts(...names: readonly string[]): readonly string[] {
    return names.flatMap((name) =>
      (this.#fields.get(name) ?? []).flatMap((value) => textsOf(value).map(([, text]) => text)),
    );
  }

  text(...names: readonly string[]): string {
    return this.texts(...names)[0] ?? '';
  }

  /** Addresses in a field: plain, as `@id`, or as a node's `url`. */
  addresses(...names: readonly string[]): readonly string[] {
    return names.flatMap((name) =>
      (this.#fields.get(name) ?? []).flatMap((value) => {
        if (!isObject(value)) return textsOf(value).map(([, text]) => text);
        const node = this.graph.resolve(new Node(value, this.graph));
        const own = node.texts('url', 'hasURL', '@value');
        return own.length > 0 ? own : node.id === '' ? [] : [node.id];
      }),
    );
  }

  /** A node of which no more than the name is known. */
  named(name: string): Node {
    return new Node({ name }, this.graph);
  }

  /** The texts of the first of these fields that has one, by language; `fallback` is the tag of those that name none. */
  localized(fallback: string, ...names: readonly string[]): ReadonlyMap<string, string> {
    const texts = new Map<string, string>();
    for (const value of this.values(...names))
      for (const [tag, text] of textsOf(value)) if (!texts.has(tag || fallback)) texts.set(tag || fallback, text);
    return texts;
  }
}

const TAG = /^[A-Za-z]{2,8}(?:-[A-Za-z0-9]{1,8})*$/;

/** Texts with their tags ("" for none) of a string, a number, a value object, or a map of languages. */
export function textsOf(value: unknown): readonly (readonly [tag: string, text: string])[] {
  if (typeof value === 'number') return [['', String(value)]];
  if (typeof value === 'string') return value.trim() === '' ? [] : [['', value.trim()]];
  if (!isObject(value)) return [];
  const own = value['@value'];
  if (typeof own === 'string' || typeof own === 'number') {
    const tag = value['@language'];
    return [[typeof tag === 'string' && TAG.test(tag) ? tag : '', String(own).trim()]];
  }
  const entries = Object.entries(value);
  if (
    entries.length === 0 ||
    !entries.every(([tag, text]) => /^[a-z]{2}(?:-[A-Za-z0-9]{1,8})*$/.test(tag) && typeof text === 'string')
  )
    return [];
  return entries.map(([tag, text]) => [tag, (text as string).trim()] as const);
}

/** One text where it is only in the catalogue's language, else a map; `undefined` where there is none. */
export function localizedText(texts: ReadonlyMap<string, string>, language: string): LocalizedText | undefined {
  const own = texts.get(language);
  if (texts.size === 0) return undefined;
  return own !== undefined && texts.size === 1 ? own : Object.fromEntries(texts);
}
