import type { Service } from '../../catalogue/types.js';
import { summarise } from '../summary.js';
import { readAddress } from '../addresses.js';
import { DldbEntryReader } from './context.js';
import type { DldbContext } from './context.js';
import { isDate } from './export-file.js';
import { objectIn, objectsIn, textIn } from '../json-fields.js';
import type { JsonObject } from '../json-fields.js';
import { readLinks } from './links.js';
import { classifyLink } from '../link-mapping.js';
import { readSections } from './sections.js';

/** Paths of a service entry that the catalogue has a place for. */
export const MAPPED_SERVICE_FIELDS: ReadonlySet<string> = new Set([
  'id',
  'name',
  'description',
  'fees',
  'process_time',
  'responsibility',
  'prerequisites',
  'requirements',
  'legal',
  'publications',
  'links',
  'forms',
  'leika',
  'public',
  'meta.url',
  'meta.lastupdate',
  'meta.keywords',
  'meta.locale',
  'meta.id',
  'authorities',
  'onlineprocessing.link',
  'appointment.link',
  'locations[].location',
  'locations[].appointment.link',
  'locations[].appointment.allowed',
]);

/** One service of the export; `undefined`, with an error in the collector, where it cannot be one. */
export function readService(
  entry: JsonObject,
  path: readonly (string | number)[],
  context: DldbContext,
): Service | undefined {
  const id = textIn(entry, 'id');
  const title = textIn(entry, 'name').replace(/\s+/g, ' ');
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

  const page = readAddress(textIn(objectIn(entry, 'meta'), 'url'), { serviceId: id });
  const base = 'url' in page ? page.url : undefined;
  const reader = new DldbEntryReader(context, { path, id, placeholders: { serviceId: id }, base });
  const description = reader.richText(textIn(entry, 'description'), ['description']);
  const links = readLinks(entry, title, reader);
  const summary = summarise(description);
  const updated = textIn(objectIn(entry, 'meta'), 'lastupdate');
  const leika = readLeika(entry, reader);
  const synonyms = readKeywords(textIn(objectIn(entry, 'meta'), 'keywords'), title);
  const offices = readOffices(entry, reader);
  const sections = readSections(entry, description, links, reader);
  return {
    id,
    title,
    ...(summary === '' ? {} : { summary }),
    ...(leika.length > 0 ? { leika } : {}),
    ...(synonyms.length > 0 ? { synonyms } : {}),
    ...(offices.length > 0 ? { offices } : {}),
    ...(sections.length > 0 ? { sections } : {}),
    ...(links.channels.length > 0 ? { channels: links.channels } : {}),
    ...(isDate(updated) ? { updated } : {}),
    source: { id, ...ownPage(base, title, context) },
  };
}

/** The service's page at the source, unless the mapping knows it as the page for appointments. */
function ownPage(url: string | undefined, serviceTitle: string, context: DldbContext): { url?: string } {
  if (url === undefined) return {};
  const kind = classifyLink({ url, label: '', field: 'links', serviceTitle }, context.mapping);
  return kind === undefined || kind === 'more' ? { url } : {};
}

/** The field holds one key or a comma list; what is not 14 digits is a warning. */
function readLeika(entry: JsonObject, reader: DldbEntryReader): string[] {
  const keys = textIn(entry, 'leika')
    .split(/[\s,;]+/)
    .filter(Boolean);
  const isKey = (key: string): boolean => /^\d{14}$/.test(key);
  for (const key of keys.filter((candidate) => !isKey(candidate))) reader.warn('value', ['leika'], key, 'leika-key');
  return [...new Set(keys.filter(isKey))];
}

/** Editors' keywords, each once whatever its case, without those that only repeat the title. */
export function readKeywords(keywords: string, title: string): string[] {
  const known = new Set([title.toLowerCase()]);
  return keywords.split(/[,;\n]/).flatMap((written): string[] => {
    const keyword = written.replace(/\s+/g, ' ').trim();
    const folded = keyword.toLowerCase();
    if (keyword === '' || known.has(folded)) return [];
    known.add(folded);
    return [keyword];
  });
}

/** Ids of the offices that the catalogue has; one that no locations file knows is a warning. */
function readOffices(entry: JsonObject, reader: DldbEntryReader): string[] {
  const { officeIds, leftOutOfficeIds } = reader.context;
  const ids = objectsIn(entry, 'locations').map((location) => textIn(location, 'location'));
  return [...new Set(ids)].filter((id, index) => {
    if (id === '' || leftOutOfficeIds.has(id)) return false;
    const isKnown = officeIds?.has(id) ?? false;
    if (officeIds && !isKnown) reader.warn('unknown-reference', ['locations', index, 'location'], id, 'locations');
    return isKnown;
  });
}
