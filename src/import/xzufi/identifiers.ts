import { owned } from '../owned.js';
import type { XmlElement } from '../xml/element.js';

/** Longest id that is taken for one, in UTF-16 units. */
const MAX_ID_LENGTH = 300;

/** An Identifikator: what is unique is the value together with the agency that gave it. */
export interface Identifier {
  /** `agency:value`, or the value alone where no agency is named. */
  readonly key: string;
  readonly value: string;
  readonly agency: string;
}

/** Reads an Identifikator; `undefined` where there is none, or none that anybody wrote by hand or program. */
export function readIdentifier(element: XmlElement | undefined): Identifier | undefined {
  if (!element) return undefined;
  const value = element.takeText().replace(/\s+/g, ' ');
  const agency = element.takeAttribute('schemeAgencyID').replace(/\s+/g, ' ');
  if (value === '' || value.length + agency.length > MAX_ID_LENGTH) return undefined;
  return { key: owned(agency === '' ? value : `${agency}:${value}`), value, agency };
}

/** A code of a code list: the `code` inside, or the text itself. Its list is named by the field, so it counts as read. */
export function readCode(element: XmlElement | undefined): string {
  if (!element) return '';
  const code = (element.child('code') ?? element).takeText();
  for (const name of ['listURI', 'listVersionID', 'listName', 'listAgencyID']) element.takeAttribute(name);
  return code;
}

/** The codes of a repeated field, each once. */
export function readCodes(elements: readonly XmlElement[]): string[] {
  return [...new Set(elements.map(readCode).filter((code) => code !== ''))];
}

/** `true` or `false` as XML Schema writes them; `undefined` for anything else. */
export function readFlag(element: XmlElement | undefined): boolean | undefined {
  const text = element?.text.trim() ?? '';
  const value = text === 'true' || text === '1' ? true : text === 'false' || text === '0' ? false : undefined;
  if (value !== undefined) element?.takeText();
  return value;
}

/** The ISO 8601 date or date-time in a text; "" where it is none. */
export function readDate(element: XmlElement | undefined): string {
  const text = element?.text.trim() ?? '';
  if (!/^\d{4}-\d{2}-\d{2}(T[\d:.]+(Z|[+-]\d{2}:\d{2})?)?$/.test(text)) return '';
  element?.takeText();
  return text;
}
