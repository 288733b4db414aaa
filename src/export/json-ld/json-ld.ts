/** Shapes of JSON-LD, as far as they are written here, and its safe serialisation. */

export type JsonLdValue = string | number | boolean | JsonLdNode | readonly JsonLdValue[];

/** A node or a value object. Fields are written in the order in which they were set. */
export interface JsonLdNode {
  readonly [field: string]: JsonLdValue;
}

/** A document: a context and the nodes. */
export interface JsonLdDocument {
  readonly '@context': string | JsonLdNode;
  readonly '@graph': readonly JsonLdNode[];
}

/** Fields of a node that may be absent. */
export type JsonLdFields = Readonly<Record<string, JsonLdValue | undefined>>;

/** A node of those fields that say something: absent ones and empty lists are left out, lists of one are the one. */
export function node(fields: JsonLdFields): JsonLdNode {
  const kept: Record<string, JsonLdValue> = {};
  for (const [name, value] of Object.entries(fields)) {
    if (value === undefined) continue;
    if (!isList(value) || name === '@graph') kept[name] = value;
    else if (value.length > 0) kept[name] = value.length === 1 && value[0] !== undefined ? value[0] : value;
  }
  return kept;
}

function isList(value: JsonLdValue): value is readonly JsonLdValue[] {
  return Array.isArray(value);
}

/** What would end a script element, open a comment in it, or be a line's end in old scripts. */
const UNSAFE_IN_A_PAGE = /[<>&\u2028\u2029]/g;

/**
 * The document as text that may stand in a page's `<script type="application/ld+json">` as it is: inside JSON these
 * characters stand in strings only, where an escape means the same.
 */
export function serialiseJsonLd(document: JsonLdDocument): string {
  return JSON.stringify(document, undefined, 2).replace(
    UNSAFE_IN_A_PAGE,
    (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}
