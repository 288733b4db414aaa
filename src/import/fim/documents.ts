/** Which of the FIM portal's answers a document holds: each entry is known by its shape, in a page, a list or alone. */
import { isObject, textIn } from '../json-fields.js';
import type { JsonObject } from '../json-fields.js';

/**
 * An entry of the portal. `leistung`: a service as its XZuFi document was read (`parsed-xzufi`, schemas Leistung220 and
 * Leistung231). `stammtext`: a service's standard text, from a search or alone; `steckbrief`: its profile in the
 * catalogue of service keys (LeiKa). `documentProfile`: a document that services name, from the portal's v1.
 */
export type FimKind = 'leistung' | 'stammtext' | 'steckbrief' | 'documentProfile';

export interface FimEntry {
  readonly kind: FimKind;
  readonly entry: JsonObject;
  /** Where it stands in the document. */
  readonly path: readonly (string | number)[];
}

/** The entries of a document; `undefined` where it is none of the portal's. What is no entry in a page is `undefined` in the list. */
export function readDocument(value: unknown): readonly (FimEntry | undefined)[] | undefined {
  const list = isObject(value) && Array.isArray(value['items']) ? value['items'] : value;
  if (!Array.isArray(list)) {
    const only = recognise(value, []);
    return only && [only];
  }
  const inPage = list === value ? [] : ['items'];
  const entries = list.map((entry: unknown, index) => recognise(entry, [...inPage, index]));
  return entries.length === 0 || entries.some((entry) => entry) ? entries : undefined;
}

function recognise(value: unknown, path: FimEntry['path']): FimEntry | undefined {
  if (!isObject(value)) return undefined;
  const kind = kindOf(value);
  return kind && { kind, entry: value, path };
}

function kindOf(entry: JsonObject): FimKind | undefined {
  if (isObject(entry['id']) && Array.isArray(entry['modul_text'])) return 'leistung';
  if (textIn(entry, 'leistung_id') !== '') return 'stammtext';
  if (textIn(entry, 'fim_id') !== '' && entry['dokumentart'] !== undefined) return 'documentProfile';
  return entry['leistungsschluessel'] === undefined ? undefined : 'steckbrief';
}
