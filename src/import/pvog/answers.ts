/** Which of the gateway's answers a document is: each is known by its shape, so that saved ones may lie in any order under any name. */
import { isObject, objectIn, objectsIn, textIn } from '../json-fields.js';
import type { JsonObject } from '../json-fields.js';
import { readListing } from './listing.js';

/** One answer of the Suchdienst (the search service of the portal network's gateway, PVOG), told apart. */
export type PvogAnswer =
  /** `/locations`: places with their ARS. */
  | { readonly kind: 'locations'; readonly entries: readonly JsonObject[] }
  /** `/servicedescriptions/{ars}` and the CSV listing: services by name; the texts stand in the details. */
  | { readonly kind: 'listed'; readonly entries: readonly JsonObject[] }
  /** `/servicedescriptions/{id}/detail`: one service with all its text modules. */
  | { readonly kind: 'details'; readonly entries: readonly JsonObject[] }
  /** `/onlineservices`: online services with the services that they serve. */
  | { readonly kind: 'onlineServices'; readonly entries: readonly JsonObject[] }
  /** `/organisationunits/detail` or `/titles`: offices. */
  | { readonly kind: 'offices'; readonly entries: readonly JsonObject[] };

/** What a document is; `undefined` for none of the gateway's answers. A text is read as the CSV listing. */
export function recogniseAnswer(value: unknown): PvogAnswer | undefined {
  if (typeof value === 'string') {
    const entries = readListing(value);
    return entries && { kind: 'listed', entries };
  }
  if (Array.isArray(value)) return recogniseList(value);
  if (!isObject(value)) return undefined;
  for (const list of [objectIn(value, 'serviceDescriptions')['content'], value['content']])
    if (Array.isArray(list)) return recogniseServices(list);
  for (const field of ['onlineservices', 'onlineServices'])
    if (Array.isArray(value[field])) return { kind: 'onlineServices', entries: objectsIn(value, field) };
  return recogniseEntry(value);
}

function recogniseList(values: readonly unknown[]): PvogAnswer | undefined {
  const entries = values.filter(isObject);
  const [first] = entries;
  if (!first) return values.length === 0 ? { kind: 'locations', entries: [] } : undefined;
  const kind = recogniseEntry(first)?.kind ?? (textIn(first, 'ars') === '' ? undefined : 'locations');
  return kind && { kind, entries };
}

/** A page's entries are services by name alone, or with all their texts. */
function recogniseServices(values: readonly unknown[]): PvogAnswer {
  const entries = values.filter(isObject);
  return { kind: entries.some((entry) => Array.isArray(entry['details'])) ? 'details' : 'listed', entries };
}

function recogniseEntry(value: JsonObject): PvogAnswer | undefined {
  if (textIn(value, 'id') === '' && textIn(value, 'title') === '' && textIn(value, 'name') === '') return undefined;
  if (Array.isArray(value['details']) || Array.isArray(value['leikakeys']))
    return { kind: 'details', entries: [value] };
  if (isObject(value['location']) || Array.isArray(value['internetAddresses']) || isObject(value['role']))
    return { kind: 'offices', entries: [value] };
  return undefined;
}
