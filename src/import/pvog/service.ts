import { plainText } from '../../catalogue/rich-text.js';
import type { RichNode, SectionLink, Service } from '../../catalogue/types.js';
import { objectIn, objectsIn, textIn } from '../json-fields.js';
import type { JsonObject } from '../json-fields.js';
import { DISPLAY_NAME_MODULE, OFFICIAL_NAME_MODULE, SUMMARY_MODULES } from '../leika-textmodul.js';
import { summarise } from '../summary.js';
import { readChannels } from './channels.js';
import { PvogEntryReader } from './context.js';
import type { PvogContext } from './context.js';
import { officeId } from './office.js';
import { readTexts } from './sections.js';
import type { PvogSection, PvogTexts } from './sections.js';

type Path = readonly (string | number)[];

/** Paths of a service's answer that the catalogue has a place for. */
export const MAPPED_SERVICE_FIELDS: ReadonlySet<string> = new Set([
  'id',
  'name',
  'title',
  'description',
  'ars',
  'leikakeys',
  'externalLastUpdate',
  'lastUpdate',
  'onlineServiceLinks[].uri',
  'onlineServiceLinks[].title',
  'organisations[].id',
  'organisations[].title',
  'organisations[].name',
  'organisations[].role',
  'sourcePortals[].uri',
  'sourcePortals[].title',
  'details[].code',
  'details[].title',
  'details[].text',
  'details[].placeholder',
  'details[].links[].uri',
  'details[].links[].title',
  'details[].date',
  // Details in details are read as deep as they go; the report looks four levels deep.
  'details[].details[].title',
  'details[].details[].text',
  'details[].details[].links',
  'details[].details[].details',
]);

/** Modules of which the portal that a text comes from is told, where the field of its own is missing. */
const SOURCE_PORTAL_MODULE = '94';

/** One service; `undefined`, with an error in the collector, where it cannot be one. */
export function readService(entry: JsonObject, path: Path, context: PvogContext): Service | undefined {
  const id = textIn(entry, 'id');
  const reader = new PvogEntryReader(context, { path, id });
  const texts = readTexts(entry, reader);
  const title = serviceTitle(entry, texts, reader);
  for (const [field, value] of [
    ['id', id],
    ['name', title],
  ] as const)
    if (value === '')
      context.collector.error({
        code: 'missing',
        path: [...path, field],
        value: '',
        expected: 'string',
        ...(id === '' ? {} : { serviceId: id }),
      });
  if (id === '' || title === '') return undefined;

  const summary = readSummary(entry, texts, reader);
  const leika = readKeys(entry, 'leikakeys', 14, 'leika-key', reader);
  const areas = readKeys(entry, 'ars', 12, 'ars', reader);
  const updated = [textIn(entry, 'externalLastUpdate'), textIn(entry, 'lastUpdate')].find(isDate);
  const offices = [...new Set(objectsIn(entry, 'organisations').map(officeId).filter(Boolean))];
  const channels = readChannels(entry, title, reader);
  const synonyms = otherNames(texts, title);
  const portals = readPortals(entry, texts, reader);
  const [portal] = portals;
  const extra = readExtra(entry, portals, texts);
  return {
    id,
    title,
    ...(summary === '' ? {} : { summary }),
    ...(leika.length > 0 ? { leika } : {}),
    ...(synonyms.length > 0 ? { synonyms } : {}),
    ...(areas.length > 0 ? { areas } : {}),
    ...(offices.length > 0 ? { offices } : {}),
    ...(texts.sections.length > 0 ? { sections: texts.sections } : {}),
    ...(channels.length > 0 ? { channels } : {}),
    ...(updated === undefined ? {} : { updated }),
    source: { id, ...(portal ? { url: portal.url } : {}) },
    ...(Object.keys(extra).length > 0 ? { extra } : {}),
  };
}

function isDate(text: string): boolean {
  return /^\d{4}-\d{2}-\d{2}/.test(text);
}

/** The name for citizens: the gateway's own field, else that of the text modules. */
function serviceTitle(entry: JsonObject, { sections }: PvogTexts, reader: PvogEntryReader): string {
  const own = plainText(reader.richText(textIn(entry, 'name') || textIn(entry, 'title'), ['name'])).replace(
    /\s+/g,
    ' ',
  );
  return own || wordsOf(sections, DISPLAY_NAME_MODULE) || wordsOf(sections, OFFICIAL_NAME_MODULE);
}

/** The names in the modules that are not the title: citizens know the service by them too. */
function otherNames({ sections }: PvogTexts, title: string): string[] {
  const known = new Set([title.toLowerCase()]);
  return [DISPLAY_NAME_MODULE, OFFICIAL_NAME_MODULE].flatMap((code): string[] => {
    const name = wordsOf(sections, code);
    if (name === '' || known.has(name.toLowerCase())) return [];
    known.add(name.toLowerCase());
    return [name];
  });
}

function readSummary(entry: JsonObject, { sections }: PvogTexts, reader: PvogEntryReader): string {
  const codes = [...SUMMARY_MODULES, 'details'];
  const nodes = codes.map((code) => nodesOf(sections, code)).find((found) => found.length > 0);
  return summarise(nodes ?? reader.richText(textIn(entry, 'description'), ['description']));
}

function nodesOf(sections: readonly PvogSection[], code: string): readonly RichNode[] {
  return sections.find((section) => section.code === code)?.text ?? [];
}

function wordsOf(sections: readonly PvogSection[], code: string): string {
  return plainText(nodesOf(sections, code)).replace(/\s+/g, ' ').trim();
}

/** Keys of a fixed length, each once; what is none is a warning. */
function readKeys(
  entry: JsonObject,
  field: string,
  digits: number,
  expected: string,
  reader: PvogEntryReader,
): string[] {
  const written = entry[field];
  const keys = new Set<string>();
  for (const [index, value] of (Array.isArray(written) ? written : []).entries()) {
    const key = typeof value === 'number' ? String(value) : typeof value === 'string' ? value.trim() : '';
    if (key.length === digits && /^\d+$/.test(key)) keys.add(key);
    else reader.warn('value', [field, index], value, expected);
  }
  return [...keys];
}

/** Where the text comes from: the field of its own, else the module that tells it. */
function readPortals(entry: JsonObject, { sections }: PvogTexts, reader: PvogEntryReader): readonly SectionLink[] {
  const portals = objectsIn(entry, 'sourcePortals').flatMap((portal, index): SectionLink[] => {
    const url = reader.address(textIn(portal, 'uri'), ['sourcePortals', index, 'uri']);
    return url === undefined ? [] : [{ url, label: textIn(portal, 'title') }];
  });
  return portals.length > 0 ? portals : (sections.find(({ code }) => code === SOURCE_PORTAL_MODULE)?.links ?? []);
}

/** What the source tells that no field of a service holds. */
function readExtra(
  entry: JsonObject,
  portals: readonly SectionLink[],
  { placeholders, dates }: PvogTexts,
): Record<string, unknown> {
  const roles = objectsIn(entry, 'organisations').flatMap((organisation): unknown[] => {
    const role = objectIn(organisation, 'role');
    const name = textIn(organisation, 'role') || textIn(role, 'name');
    const code = textIn(role, 'code');
    if (name === '' && code === '') return [];
    return [{ office: officeId(organisation), ...(name === '' ? {} : { name }), ...(code === '' ? {} : { code }) }];
  });
  const lastUpdate = textIn(entry, 'lastUpdate');
  return {
    ...(portals.length > 0 ? { sourcePortals: portals } : {}),
    ...(roles.length > 0 ? { officeRoles: roles } : {}),
    ...(placeholders.length > 0 ? { placeholders } : {}),
    ...(dates.length > 0 ? { moduleDates: dates } : {}),
    ...(lastUpdate === '' ? {} : { lastUpdate }),
  };
}
