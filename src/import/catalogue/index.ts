/** Catalogues of our own: checked again, and several joined by simply standing together. */
import { parseCatalogue, parseDetails } from '../../catalogue/parse.js';
import { checkReferences } from '../../catalogue/references.js';
import type { Catalogue, Office, RichNode, Service, ServiceDetails } from '../../catalogue/types.js';
import { isObject } from '../json-fields.js';
import type { ImportOptions } from '../options.js';
import { endImport, IssueCollector } from '../report.js';
import type { ImportResult, LeftOut } from '../report.js';
import { UnmappedFields } from '../unmapped-fields.js';

/** A catalogue file, parsed as JSON, with the detail files that lie beside it. */
export interface CatalogueFile {
  readonly name: string;
  readonly value: unknown;
  /** Parsed detail files by the id of their service. */
  readonly details?: ReadonlyMap<string, unknown>;
}

/** Fields that a catalogue has a place for; what else stands in a file is of a newer version, or a mistake. */
const HEAD_FIELDS: ReadonlySet<string> = new Set([
  ...['version', 'municipality', 'language', 'updated', 'details', 'index', 'thesaurus', 'sources', 'topics'],
  ...['offices', 'pins', 'blocks', 'services'],
]);
const SERVICE_FIELDS: ReadonlySet<string> = new Set([
  ...['id', 'title', 'summary', 'leika', 'synonyms', 'topics', 'audience', 'popularity', 'level', 'areas', 'offices'],
  ...['sections', 'channels', 'codes', 'writtenForm', 'maturity', 'validFrom', 'validThrough', 'updated', 'source'],
  ...['machineTranslated', 'extra'],
]);

/** Checks catalogues and joins them: of two services, topics or offices with one id the first one holds. */
export function importCatalogues(files: readonly CatalogueFile[], options: ImportOptions = {}): ImportResult {
  const collector = new IssueCollector();
  const unmapped = new UnmappedFields();
  const leftOut: LeftOut[] = [];
  const read: Catalogue[] = [];
  let entries = 0;
  for (const [index, file] of files.entries()) {
    const { value, name } = file;
    const { catalogue, issues } = parseCatalogue(value);
    const path = files.length > 1 ? [name] : [];
    collector.issues.push(...issues.map((issue) => ({ ...issue, path: [...path, ...issue.path] })));
    const raw = isObject(value) && Array.isArray(value['services']) ? (value['services'] as unknown[]) : [];
    entries += raw.length;
    if (isObject(value)) unmapped.count('catalogue', value, HEAD_FIELDS);
    for (const entry of raw) if (isObject(entry)) unmapped.count('services', entry, SERVICE_FIELDS);
    if (!catalogue) continue;
    leftOut.push(...withoutUsed(raw, catalogue.services));
    read.push(withDetails(catalogue, file.details, collector));
    options.onProgress?.(index + 1, files.length);
  }
  const joined = join(read, options, leftOut);
  if (joined) collector.issues.push(...checkReferences(joined));
  return endImport(collector, { catalogue: joined, read: entries, leftOut, unmapped: unmapped.counts() });
}

/** Entries that the check took out. */
function withoutUsed(raw: readonly unknown[], services: readonly Service[]): LeftOut[] {
  const left = new Map<string, number>();
  for (const { id } of services) left.set(id, 1);
  return raw.flatMap((entry): LeftOut[] => {
    const id = isObject(entry) && typeof entry['id'] === 'string' ? entry['id'] : '';
    const times = left.get(id);
    if (times === 1) {
      left.set(id, 0);
      return [];
    }
    const title = isObject(entry) && typeof entry['title'] === 'string' ? entry['title'] : '';
    return [{ kind: 'service', id, title, reason: times === 0 ? 'duplicate' : 'faulty' }];
  });
}

/** The catalogue as one piece again, where its texts stand in files of their own. */
function withDetails(
  catalogue: Catalogue,
  files: ReadonlyMap<string, unknown> | undefined,
  collector: IssueCollector,
): Catalogue {
  if (!files || files.size === 0) return catalogue;
  const { details: _details, ...head } = catalogue;
  const offices = new Map((catalogue.offices ?? []).map((office): [string, Office] => [office.id, office]));
  const services = catalogue.services.map((service): Service => {
    const file = files.get(service.id);
    if (file === undefined) {
      collector.warn({
        code: 'unknown-reference',
        path: ['details'],
        value: service.id,
        expected: 'id',
        serviceId: service.id,
      });
      return service;
    }
    const { catalogue: details, issues } = parseDetails(file);
    collector.issues.push(...issues.map((issue) => ({ ...issue, serviceId: service.id })));
    if (!details) return service;
    for (const office of details.offices ?? []) if (!offices.has(office.id)) offices.set(office.id, office);
    return withParts(service, details);
  });
  return { ...head, ...(offices.size > 0 ? { offices: [...offices.values()] } : {}), services };
}

function withParts(service: Service, { sections, offices = [] }: ServiceDetails): Service {
  const ids = [...new Set([...(service.offices ?? []), ...offices.map(({ id }) => id)])];
  return { ...service, ...(sections ? { sections } : {}), ...(ids.length > 0 ? { offices: ids } : {}) };
}

function join(read: readonly Catalogue[], { municipality }: ImportOptions, leftOut: LeftOut[]): Catalogue | undefined {
  const [first] = read;
  if (!first) return undefined;
  const services = new Map<string, Service>();
  for (const catalogue of read)
    for (const service of catalogue.services)
      if (services.has(service.id))
        leftOut.push({ kind: 'service', id: service.id, title: plainTitle(service), reason: 'duplicate' });
      else services.set(service.id, inLanguageOf(service, catalogue.language, first.language));
  const lists = {
    sources: firstOfEach(read.flatMap(({ sources = [] }) => sources)),
    topics: firstOfEach(read.flatMap(({ topics = [] }) => topics)),
    offices: firstOfEach(read.flatMap(({ offices = [] }) => offices)),
    pins: read.flatMap(({ pins = [] }) => pins),
    blocks: read.flatMap(({ blocks = [] }) => blocks),
  };
  const filled = Object.fromEntries(Object.entries(lists).filter(([, list]) => list.length > 0));
  // A prebuilt index is of the catalogue that it was made of, and words lie beside the one that names them.
  const { index: _index, thesaurus: _thesaurus, ...head } = first;
  return {
    ...head,
    ...filled,
    municipality: { ...first.municipality, ...municipality },
    services: [...services.values()],
  };
}

/** In a catalogue of another language, plain texts say which one they are in. */
function inLanguageOf(service: Service, own: string, whole: string): Service {
  if (own === whole) return service;
  const tagged = <T extends string | readonly RichNode[]>(
    text: T | Readonly<Record<string, T>>,
  ): Readonly<Record<string, T>> =>
    typeof text === 'string' || Array.isArray(text) ? { [own]: text as T } : (text as Readonly<Record<string, T>>);
  const { title, summary, synonyms, channels, sections } = service;
  return {
    ...service,
    title: tagged(title),
    ...(summary === undefined ? {} : { summary: tagged(summary) }),
    ...(synonyms ? { synonyms: synonyms.map((word) => tagged(word)) } : {}),
    ...(channels
      ? { channels: channels.map((way) => (way.label === undefined ? way : { ...way, label: tagged(way.label) })) }
      : {}),
    ...(sections
      ? {
          sections: sections.map((section) => ({
            ...section,
            ...(section.title === undefined ? {} : { title: tagged(section.title) }),
            ...(section.text === undefined ? {} : { text: tagged(section.text) }),
            ...(section.links ? { links: section.links.map((link) => ({ ...link, label: tagged(link.label) })) } : {}),
          })),
        }
      : {}),
  };
}

function plainTitle({ title }: Service): string {
  return typeof title === 'string' ? title : (Object.values(title)[0] ?? '');
}

function firstOfEach<T extends { readonly id: string }>(entries: readonly T[]): T[] {
  const known = new Map<string, T>();
  for (const entry of entries) if (!known.has(entry.id)) known.set(entry.id, entry);
  return [...known.values()];
}
