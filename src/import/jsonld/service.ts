/** One node as a service of the catalogue. */
import { plainIn } from '../../catalogue/localized-text.js';
import type { Audience, LocalizedText, Office, RichNode, Section, Service } from '../../catalogue/types.js';
import { EntryReader } from '../entry-reader.js';
import type { LinkMapping } from '../link-mapping.js';
import { localized } from '../table/texts.js';
import type { IssueCollector } from '../report.js';
import { summarise } from '../summary.js';
import { folded, readAudience, readDate, readLeikaKey } from '../table/cell-values.js';
import type { TopicRegister } from '../topics.js';
import { readLanguages, readNodeLinks } from './channels.js';
import { localizedText, textsOf } from './node.js';
import type { Node } from './node.js';
import { readOffice } from './office.js';
import { FIELDS } from './service-fields.js';

export interface NodeContext {
  readonly collector: IssueCollector;
  readonly mapping: LinkMapping;
  /** BCP 47 tag of texts that name none. */
  readonly language: string;
  readonly base?: string | undefined;
  readonly topics: TopicRegister;
  readonly addOffice: (office: Office) => void;
}

export interface NodeService {
  readonly service: Omit<Service, 'topics'>;
  readonly topicKeys: readonly string[];
}

/** The title of a node in the catalogue's language, or in any; "" where it has none. */
export function titleOf(node: Node, language: string): string {
  const texts = node.localized(language, ...FIELDS.title);
  return (texts.get(language) ?? [...texts.values()][0] ?? '').replace(/\s+/g, ' ');
}

export function readNode(
  node: Node,
  id: string,
  path: readonly (string | number)[],
  context: NodeContext,
): NodeService {
  const { language } = context;
  const page = node.addresses(...FIELDS.page).find((address) => /^https?:/i.test(address));
  const reader = new EntryReader(context.collector, { path, id, base: page ?? context.base });
  const title = localizedText(node.localized(language, ...FIELDS.title), language) ?? id;
  const plainTitle = plainIn(title, language, language);
  const description = richTexts(node, FIELDS.description, language, reader);
  const summary = summarise(description.get(language) ?? [...description.values()][0] ?? []);
  const links = readNodeLinks(node, plainTitle, context.mapping, reader);
  const languages = readLanguages(node);
  const channels = links.channels.map((channel) =>
    channel.kind === 'online' && channel.languages === undefined && languages.length > 0
      ? { ...channel, languages }
      : channel,
  );
  const leika = readLeika(node);
  const synonyms = readSynonyms(node, plainTitle, language);
  const audience = readAudiences(node);
  const areas = readAreas(node);
  const offices = readOffices(node, context, reader);
  const url = page === undefined ? undefined : reader.address(page, ['url']);
  const updated = readDate(node.text(...FIELDS.updated));
  const sections = readSections(node, description, links, language, reader);
  return {
    service: {
      id,
      title,
      ...(summary === '' ? {} : { summary }),
      ...(leika.length > 0 ? { leika } : {}),
      ...(synonyms.length > 0 ? { synonyms } : {}),
      ...(audience.length > 0 ? { audience } : {}),
      ...(areas.length > 0 ? { areas } : {}),
      ...(offices.length > 0 ? { offices } : {}),
      ...(sections.length > 0 ? { sections } : {}),
      ...(channels.length > 0 ? { channels } : {}),
      ...(updated === undefined ? {} : { updated }),
      source: { id: node.id || id, ...(url === undefined ? {} : { url }) },
    },
    topicKeys: readTopics(node, language).flatMap((label) => context.topics.add(label) ?? []),
  };
}

/** Identifiers of a node: texts, and property values with what they identify. */
export function identifiersOf(node: Node): readonly { readonly value: string; readonly scheme: string }[] {
  return [
    ...node.children('identifier').map((child) => ({
      value: child.text('value', 'notation', '@value'),
      scheme: child.text('propertyID', 'name', 'schemeAgency'),
    })),
    ...node.texts('identifier').map((value) => ({ value, scheme: '' })),
  ].filter(({ value }) => value !== '');
}

function readLeika(node: Node): string[] {
  const keys = identifiersOf(node).flatMap(({ value }) => {
    const reading = readLeikaKey(value.slice(value.lastIndexOf('/') + 1));
    return 'key' in reading ? [reading.key] : [];
  });
  return [...new Set(keys)];
}

function readSynonyms(node: Node, title: string, language: string): LocalizedText[] {
  const known = new Set([folded(title)]);
  return FIELDS.synonyms.flatMap((field) =>
    node.values(field).flatMap((value): LocalizedText[] => {
      return textsOf(value).flatMap(([tag, text]) =>
        text.split(/[,;\n]/).flatMap((written): LocalizedText[] => {
          const word = written.replace(/\s+/g, ' ').trim();
          const key = folded(word) || word;
          if (word === '' || known.has(key)) return [];
          known.add(key);
          return [tag === '' || tag === language ? word : { [tag]: word }];
        }),
      );
    }),
  );
}

function readAudiences(node: Node): Audience[] {
  const written = [
    ...node.texts(...FIELDS.audience),
    ...node.children(...FIELDS.audience).flatMap((child) => child.texts('audienceType', 'name', 'prefLabel')),
    // An event of CPSV-AP tells whom it is about by its type.
    ...node.children('isGroupedBy').flatMap(({ types }) => (types.includes('BusinessEvent') ? ['business'] : [])),
  ];
  return [...new Set(written.flatMap((text) => readAudience(text) ?? []))];
}

function readAreas(node: Node): string[] {
  const written = [
    ...node.texts(...FIELDS.areas),
    ...node.addresses(...FIELDS.areas),
    ...node.children(...FIELDS.areas).flatMap((child) => child.texts('identifier', 'value')),
  ];
  return [
    ...new Set(written.map((text) => text.slice(text.lastIndexOf('/') + 1)).filter((text) => /^\d{12}$/.test(text))),
  ];
}

/** Labels of topics: plain, of a concept or event, or of HSDS's taxonomy. */
function readTopics(node: Node, language: string): string[] {
  const terms = [
    ...node.children(...FIELDS.topics, 'taxonomy_terms', 'taxonomy'),
    ...node
      .children('attributes', 'service_taxonomies')
      .flatMap((entry) => [entry, ...entry.children('taxonomy_term', 'taxonomy_detail')]),
  ];
  const labels = terms.map((term) => {
    const texts = term.localized(language, 'prefLabel', 'name', 'title', 'term');
    return texts.get(language) ?? [...texts.values()][0] ?? '';
  });
  const plain = node.texts(...FIELDS.topics).filter((text) => !/^[a-z][a-z0-9+.-]*:\/\//i.test(text));
  return [...new Set([...plain, ...labels].map((label) => label.replace(/\s+/g, ' ').trim()).filter(Boolean))];
}

function readOffices(node: Node, context: NodeContext, reader: EntryReader): string[] {
  const places = node
    .children('service_at_locations', 'service_at_location', 'locations')
    .flatMap((entry) => (entry.text('name') === '' ? entry.children('location') : [entry]));
  const channelPlaces = node.children(...FIELDS.channels).flatMap((channel) => channel.children('serviceLocation'));
  const offices = [...node.children(...FIELDS.offices), ...places, ...channelPlaces].flatMap(
    (office) => readOffice(office, context.language, reader) ?? [],
  );
  const named = node
    .texts('serviceOperator', 'provider', 'hasCompetentAuthority')
    .filter((text) => !/^[a-z][a-z0-9+.-]*:/i.test(text))
    .flatMap((name) => readOffice(node.named(name), context.language, reader) ?? []);
  const all = [...offices, ...named];
  for (const office of all) context.addOffice(office);
  return [...new Set(all.map(({ id }) => id))];
}

function richTexts(
  node: Node,
  fields: readonly string[],
  language: string,
  reader: EntryReader,
): ReadonlyMap<string, readonly RichNode[]> {
  return new Map(
    [...node.localized(language, ...fields)].flatMap(([tag, text]): [string, readonly RichNode[]][] => {
      const nodes = reader.richText(text, [fields[0] ?? '']);
      return nodes.length > 0 ? [[tag, nodes]] : [];
    }),
  );
}

function readSections(
  node: Node,
  description: ReadonlyMap<string, readonly RichNode[]>,
  links: ReturnType<typeof readNodeLinks>,
  language: string,
  reader: EntryReader,
): Section[] {
  const listed = (fields: readonly string[], isList = false): ReturnType<typeof localized<readonly RichNode[]>> => {
    const own = richTexts(node, fields, language, reader);
    const lines = node.children(...fields).flatMap((child) => lineOf(child, reader));
    if (lines.length === 0) return localized(own, language);
    const items: RichNode[] = lines.map((line) => ({ type: isList ? 'li' : 'p', children: [line] }));
    return isList ? [{ type: 'ul', children: items }] : items;
  };
  const sections: readonly { code: string; text: ReturnType<typeof listed>; links?: Section['links'] }[] = [
    { code: 'details', text: localized(description, language) },
    { code: 'fees', text: listed(FIELDS.fees) },
    { code: 'documents', text: listed(FIELDS.documents, true) },
    { code: 'duration', text: listed(FIELDS.duration) },
    { code: 'requirements', text: listed(FIELDS.requirements) },
    { code: 'procedure', text: listed(FIELDS.procedure) },
    { code: 'legal', text: listed(FIELDS.legal, true) },
    { code: '23', text: contactOf(node, language) },
    { code: 'forms', text: undefined, links: links.forms },
    { code: 'more', text: undefined, links: links.more },
  ];
  return sections.flatMap(({ code, text, links: own = [] }): Section[] => {
    if (text === undefined && own.length === 0) return [];
    return [{ code, ...(text === undefined ? {} : { text }), ...(own.length > 0 ? { links: own } : {}) }];
  });
}

/** One thing that is listed: a fee, a document, a rule. */
function lineOf(child: Node, reader: EntryReader): readonly RichNode[] {
  const amount = child.text('price', 'value', 'hasValue', 'amount');
  const currency = (child.addresses('priceCurrency', 'currency')[0] ?? '').replace(/^.*\//, '');
  const name = child.text('name', 'title', 'prefLabel', 'document', 'option');
  const about = child.text('description', 'amount_description');
  const words = [amount === '' ? '' : `${amount}${currency === '' ? '' : ` ${currency}`}`, name, about].filter(Boolean);
  const text = [...new Set(words)].join(' – ');
  const [address = ''] = child.addresses('url', 'uri', 'page', 'homepage');
  const url = /^https?:/i.test(address) ? reader.address(address, ['link']) : undefined;
  if (url !== undefined) return [{ type: 'a', href: url, children: [text || url] }];
  return text === '' ? [] : [text];
}

function contactOf(node: Node, language: string): readonly RichNode[] | undefined {
  const points = node.children(...FIELDS.contacts);
  const lines = [
    ...points.flatMap((point) => [
      titleOf(point, language),
      ...point.texts('telephone', 'hasTelephone', 'email', 'hasEmail', 'contactPage'),
    ]),
    ...node.texts(...FIELDS.emails),
  ].filter(Boolean);
  return lines.length > 0 ? lines.map((line): RichNode => ({ type: 'p', children: [line] })) : undefined;
}
