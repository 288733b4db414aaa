/** Codes that both of the portal's kinds of answer give, as the catalogue has them. */
import type { Audience, LocalizedText, ServiceCodes, Topic } from '../../catalogue/types.js';
import { isObject, objectsIn, textIn } from '../json-fields.js';
import type { JsonObject } from '../json-fields.js';
import type { FimEntryReader } from './context.js';

/** `urn:xoev-de:fim:codeliste:leistungsadressat`. */
const AUDIENCES: ReadonlyMap<string, Audience> = new Map([
  ['001', 'citizen'],
  ['002', 'business'],
  ['003', 'administration'],
]);

/** The list of the portal network's life situations (Lagen), which citizens browse by. */
const LIFE_SITUATIONS = /codeliste:pvlagen/i;

/** The texts of a list; a value that is neither a text nor a number is passed over. */
export function codesIn(parent: JsonObject, field: string): string[] {
  const value = parent[field];
  const list: readonly unknown[] = Array.isArray(value) ? value : [value];
  const codes = list.flatMap((code): string[] => {
    const text = typeof code === 'number' ? String(code) : typeof code === 'string' ? code.trim() : '';
    return text === '' ? [] : [text];
  });
  return [...new Set(codes)];
}

export function readAudience(entry: JsonObject, reader: FimEntryReader): Audience[] {
  return codesIn(entry, 'leistungsadressat').flatMap((code): Audience[] => {
    const audience = AUDIENCES.get(code);
    if (audience) return [audience];
    reader.warn('value', ['leistungsadressat'], code, [...AUDIENCES.keys()].join(' | '));
    return [];
  });
}

/** Service keys (LeiKa), each once; what is none is a warning, and stays in `extra`. */
export function leikaKeys(keys: readonly string[], field: string, reader: FimEntryReader): string[] {
  const isKey = (key: string): boolean => /^\d{14}$/.test(key);
  for (const key of keys.filter((candidate) => !isKey(candidate))) reader.warn('value', [field], key, 'leika-key');
  return [...new Set(keys.filter(isKey))];
}

/** The life situations among an entry's classifications: codes, and topics where the source names them. */
export function readLifeSituations(entry: JsonObject): { readonly codes: string[]; readonly topics: Topic[] } {
  const situations = objectsIn(entry, 'klassifizierung').filter((one) => LIFE_SITUATIONS.test(textIn(one, 'list_uri')));
  const coded = situations.map((one) => ({
    code: textIn(one, 'code') || textIn(one, 'value'),
    name: textIn(one, 'name'),
  }));
  return {
    codes: [...new Set(coded.map(({ code }) => code).filter(Boolean))],
    topics: coded.flatMap(({ code, name }) =>
      code === '' || name === '' ? [] : [{ id: `pvlagen:${code}`, label: name }],
    ),
  };
}

/** Categories as topics, each below its own parent. */
export function readCategories(entry: JsonObject, reader: FimEntryReader): Topic[] {
  return objectsIn(entry, 'kategorie').flatMap((category, index): Topic[] => {
    const id = identifier(category['id']);
    const label: LocalizedText | undefined = reader.texts(category, 'bezeichnung', ['kategorie', index]);
    const parent = identifier(category['uebergeordnete_kategorie_id']);
    if (id === '' || label === undefined) return [];
    return [{ id, label, ...(parent === '' || parent === id ? {} : { parent }) }];
  });
}

/** Codes without those that are empty; `undefined` where none is left. */
export function asCodes(codes: Readonly<Record<keyof ServiceCodes, readonly string[]>>): ServiceCodes | undefined {
  const filled = Object.entries(codes).filter(([, list]) => list.length > 0);
  return filled.length > 0 ? Object.fromEntries(filled) : undefined;
}

/** An Identifikator's value; "" where there is none. */
export function identifier(value: unknown): string {
  return isObject(value) ? textIn(value, 'value') : '';
}
