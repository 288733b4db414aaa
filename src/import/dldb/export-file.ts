import { isObject, objectIn, objectsIn, textIn } from '../json-fields.js';
import type { JsonObject } from '../json-fields.js';

/** One file of a DLDB export: services or locations, with what stands around them. */
export interface ExportFile {
  readonly entries: readonly JsonObject[];
  /** When the export was made, ISO 8601; "" where it does not say. */
  readonly created: string;
  /** BCP 47 tag of its texts. */
  readonly language: string;
}

/** Reads the envelope; `undefined` where it is none of this format. */
export function readExportFile(value: unknown): ExportFile | undefined {
  if (!isObject(value) || !Array.isArray(value['data'])) return undefined;
  const entries = objectsIn(value, 'data');
  // An entry of this format has at least an id and a name; a list of anything else is another format.
  if (entries.length > 0 && !entries.some((entry) => textIn(entry, 'id') !== '' && textIn(entry, 'name') !== ''))
    return undefined;
  const created = textIn(objectIn(value, 'meta'), 'generated') || textIn(value, 'created');
  const locale =
    textIn(value, 'locale') || entries.map((entry) => textIn(objectIn(entry, 'meta'), 'locale')).find(Boolean);
  return { entries, created: isDate(created) ? created : '', language: languageTag(locale) };
}

/** "de_DE" → "de". The region is left away: the format names where the export was made, not a variety of the language. */
function languageTag(locale: string | undefined): string {
  return /^[a-z]{2,3}/i.exec(locale ?? '')?.[0].toLowerCase() ?? 'de';
}

/** Whether a text begins like an ISO 8601 date. */
export function isDate(text: string): boolean {
  return /^\d{4}-\d{2}-\d{2}/.test(text);
}

/**
 * Whether the `forms` field says anything: some exports repeat `links` in it, for every service, and then it does not
 * tell which of the links are forms.
 */
export function formsRepeatLinks(services: readonly JsonObject[]): boolean {
  const withForms = services.filter((service) => objectsIn(service, 'forms').length > 0);
  return (
    withForms.length > 0 && withForms.every((service) => addresses(service, 'forms') === addresses(service, 'links'))
  );
}

function addresses(service: JsonObject, field: string): string {
  return objectsIn(service, field)
    .map((link) => textIn(link, 'link'))
    .sort()
    .join('\n');
}
