/** What of a source's entry has no place of its own in the catalogue: kept as it is, so that no word of it is lost. */
import { plainText } from '../catalogue/rich-text.js';
import { isObject } from './json-fields.js';
import type { JsonObject } from './json-fields.js';
import { readRichText } from './rich-text.js';

/** Deeper than any format goes; what lies below is named, not kept. */
const MAX_LEVELS = 12;

/** Names that mean something to JavaScript itself. */
const UNSAFE_NAMES: ReadonlySet<string> = new Set(['__proto__', 'constructor', 'prototype']);

/** How an entry is told apart into what has a place and what is left. */
export interface LeftoverRules {
  /** Paths ("modul_text[].inhalt") that the catalogue has a place for; one that names an object or list covers what is in it. */
  readonly mapped: ReadonlySet<string>;
  /** Paths that only tell entries of a list apart: kept where something else of the entry is. */
  readonly labels?: ReadonlySet<string>;
}

export interface Leftover {
  readonly kept: JsonObject;
  /** Paths of what could not even be kept. */
  readonly dropped: readonly string[];
}

/** The filled fields of an entry that the rules do not map; markup in their texts becomes plain text. */
export function leftoverFields(entry: JsonObject, { mapped, labels = new Set() }: LeftoverRules): Leftover {
  const dropped = new Set<string>();
  const walk = (value: unknown, path: string, level: number): unknown => {
    if (mapped.has(path) || isEmpty(value)) return undefined;
    if (typeof value === 'string') return withoutMarkup(value);
    if (typeof value !== 'object') return value;
    if (level > MAX_LEVELS) {
      dropped.add(path);
      return undefined;
    }
    if (Array.isArray(value)) {
      const items = value.map((item: unknown) => walk(item, `${path}[]`, level + 1)).filter((item) => !isEmpty(item));
      return items.length > 0 ? items : undefined;
    }
    return isObject(value) ? walkFields(value, `${path}.`, level) : undefined;
  };
  const walkFields = (value: JsonObject, prefix: string, level: number): JsonObject | undefined => {
    let saysMore = false;
    const fields: [string, unknown][] = [];
    for (const [name, inner] of Object.entries(value)) {
      const path = `${prefix}${name}`;
      if (UNSAFE_NAMES.has(name)) {
        dropped.add(path);
        continue;
      }
      const kept = walk(inner, path, level + 1);
      if (isEmpty(kept)) continue;
      fields.push([name, kept]);
      saysMore ||= !labels.has(path);
    }
    return saysMore ? Object.fromEntries(fields) : undefined;
  };
  return { kept: walkFields(entry, '', 0) ?? {}, dropped: [...dropped] };
}

/** Unlike `isFilled`, `false` says something here. */
function isEmpty(value: unknown): boolean {
  if (Array.isArray(value)) return value.length === 0;
  if (isObject(value)) return Object.keys(value).length === 0;
  return value === undefined || value === null || value === '';
}

function withoutMarkup(text: string): string {
  return /<[a-z!/?]/i.test(text) ? plainText(readRichText(text, () => undefined).nodes) : text;
}
