/**
 * Services as the EU's Core Public Service Vocabulary describes them: CPSV-AP 3.2.0
 * (https://semiceu.github.io/CPSV-AP/releases/3.2.0/), names and cardinalities by its RDF and SHACL files.
 */
import { allVersions } from '../../catalogue/localized-text.js';
import { plainText } from '../../catalogue/rich-text.js';
import type { Catalogue, Channel, LocalizedRichText, Office, Service, Topic } from '../../catalogue/types.js';
import { areaIri, languageIri, leikaIri, LIFE_SITUATION_LABELS, LIFE_SITUATIONS } from './european-codes.js';
import { node } from './json-ld.js';
import type { JsonLdNode } from './json-ld.js';
import { Graph, languageValues, Names, officesOf } from './vocabulary-writer.js';
import type { ExportAddresses, LackingField, Vocabulary } from './vocabulary-writer.js';

const CONTEXT: JsonLdNode = {
  cpsv: 'http://purl.org/vocab/cpsv#',
  cv: 'http://data.europa.eu/m8g/',
  dcat: 'http://www.w3.org/ns/dcat#',
  dct: 'http://purl.org/dc/terms/',
  foaf: 'http://xmlns.com/foaf/0.1/',
  locn: 'http://www.w3.org/ns/locn#',
  org: 'http://www.w3.org/ns/org#',
  skos: 'http://www.w3.org/2004/02/skos/core#',
};

/** The class that the profile gives to administrative areas. */
const ADMINISTRATIVE_UNIT = 'http://data.europa.eu/88u/dataset/atu-type';

/** Sections by what they tell: our word, and the code of leikaTextmodul or of the portal network's gateway. */
const SUMMARY_SECTIONS: readonly string[] = ['05', '24', 'details', '06'];
const FEE_SECTIONS: readonly string[] = ['fees', '98'];

export const cpsvAp: Vocabulary = {
  export: (catalogue, services, addresses) => {
    const writer = new CpsvWriter(catalogue, addresses);
    for (const service of services) writer.service(service);
    return { document: { '@context': CONTEXT, '@graph': writer.graph.nodes }, lacking: writer.lacking };
  },
};

class CpsvWriter {
  readonly graph = new Graph();
  readonly lacking: LackingField[] = [];
  readonly #catalogue: Catalogue;
  readonly #names: Names;
  readonly #offices: ReadonlyMap<string, Office>;
  readonly #topics: ReadonlyMap<string, Topic>;

  constructor(catalogue: Catalogue, addresses: ExportAddresses) {
    this.#catalogue = catalogue;
    this.#names = new Names(catalogue, addresses);
    this.#offices = new Map((catalogue.offices ?? []).map((office) => [office.id, office]));
    this.#topics = new Map((catalogue.topics ?? []).map((topic) => [topic.id, topic]));
  }

  service(service: Service): void {
    const id = this.#names.service(service);
    this.graph.add(id, () => this.#service(id, service));
  }

  #service(id: string, service: Service): JsonLdNode {
    const { channels = [], codes } = service;
    const description = this.#description(service);
    const authorities = this.#authorities(service);
    if (description.length === 0) this.lacking.push({ serviceId: service.id, field: 'description' });
    if (authorities.length === 0) this.lacking.push({ serviceId: service.id, field: 'authority' });
    const situations = codes?.pvLagen ?? [];
    const page = this.#names.page(service) ?? this.#names.link(service.source?.url, service);
    return node({
      '@id': id,
      '@type': 'cpsv:PublicService',
      'dct:identifier': service.id,
      'dct:title': this.#text(service.title),
      'dct:description': description,
      'dcat:keyword': (service.synonyms ?? []).flatMap((synonym) => this.#text(synonym)),
      'foaf:page': page === undefined ? undefined : document(page),
      'dct:audience': (service.audience ?? []).map((audience) => concept(audience)),
      'dct:language': [...new Set(channels.flatMap(({ languages = [] }) => languagesOf(languages)))].map((iri) => ({
        '@id': iri,
        '@type': 'dct:LinguisticSystem',
      })),
      'dct:spatial': this.#areas(service.areas),
      'cv:thematicArea': (service.topics ?? []).flatMap((topic) => this.#topic(topic)),
      'cv:isClassifiedBy': [
        ...(service.leika ?? []).map((key) => concept(key, { '@id': leikaIri(key) })),
        ...situations.filter((code) => !LIFE_SITUATION_LABELS.has(code)).map((code) => lifeSituation(code)),
      ],
      'cv:isGroupedBy': situations.flatMap((code) => this.#event(code)),
      'cv:hasCompetentAuthority': authorities,
      'cv:hasChannel': channels.map((channel, index) => this.#channel(channel, index, service, id)),
      'cv:hasCost': this.#cost(service, id),
      'cv:contactPoint': officesOf(service, this.#offices).flatMap((office) => this.#contactPoint(office)),
    });
  }

  /** The summary; where there is none, what the source's own text modules say. */
  #description({ summary, sections = [] }: Service): JsonLdNode[] {
    const own = this.#text(summary);
    if (own.length > 0) return own;
    for (const code of SUMMARY_SECTIONS) {
      const words = this.#richText(sections.find((section) => section.code === code)?.text);
      if (words.length > 0) return words;
    }
    return [];
  }

  /** The municipality where it answers for the service or the catalogue does not say who does, else the offices named. */
  #authorities(service: Service): JsonLdNode[] {
    if ((service.level ?? 'municipality') === 'municipality') return [this.#municipality()];
    return officesOf(service, this.#offices).map((office) => this.#office(office));
  }

  #municipality(): JsonLdNode {
    const { name, ars } = this.#catalogue.municipality;
    const id = this.#names.municipality();
    return this.graph.add(id, () =>
      node({
        '@id': id,
        '@type': ['cv:PublicOrganisation', 'org:Organization'],
        'dct:identifier': ars,
        'skos:prefLabel': this.#text(name),
        'dct:spatial': this.#areas(undefined),
      }),
    );
  }

  #office(office: Office): JsonLdNode {
    const id = this.#names.id('office', office.id);
    return this.graph.add(id, () =>
      node({
        '@id': id,
        '@type': ['cv:PublicOrganisation', 'org:Organization'],
        'dct:identifier': office.id,
        'skos:prefLabel': this.#text(office.name),
        'dct:spatial': this.#areas(office.areas),
        'locn:address': this.#address(office),
        'cv:contactPoint': this.#contactPoint(office),
      }),
    );
  }

  /** Areas by their keys, else the municipality's. */
  #areas(keys: readonly string[] | undefined): JsonLdNode[] {
    const { ars, name } = this.#catalogue.municipality;
    const type = { '@type': ['dct:Location', ADMINISTRATIVE_UNIT] };
    if (keys && keys.length > 0) return keys.map((key) => ({ '@id': areaIri(key), ...type }));
    if (ars !== undefined) return [{ '@id': areaIri(ars), ...type }];
    return [node({ ...type, 'skos:prefLabel': this.#text(name) })];
  }

  #address({ address }: Office): JsonLdNode | undefined {
    if (!address) return undefined;
    return node({
      '@type': 'locn:Address',
      'locn:thoroughfare': this.#text(address.street),
      'locn:locatorDesignator': address.houseNumber,
      'locn:postCode': address.postalCode,
      'locn:postName': this.#text(address.city),
    });
  }

  #contactPoint({ phone, email, url }: Office): JsonLdNode[] {
    const page = this.#names.link(url);
    if (phone === undefined && email === undefined && page === undefined) return [];
    return [
      node({
        '@type': 'cv:ContactPoint',
        'cv:telephone': phone,
        'cv:email': email,
        'cv:contactPage': page === undefined ? undefined : document(page),
      }),
    ];
  }

  #channel({ kind, url, label, office: officeId }: Channel, index: number, service: Service, id: string): JsonLdNode {
    const office = officeId === undefined ? undefined : this.#offices.get(officeId);
    const link = this.#names.link(url, service);
    const name = partOf(id, `channel-${String(index + 1)}`);
    return this.graph.add(name, () =>
      node({
        '@id': name,
        '@type': 'cv:Channel',
        'dct:identifier': `${service.id}/channel/${String(index + 1)}`,
        'dct:type': concept(kind),
        'dct:description': this.#text(label),
        'cv:ownedBy': office && this.#office(office),
        // A telephone number is no document.
        'foaf:page': link?.startsWith('http') ? document(link) : undefined,
      }),
    );
  }

  /** What the texts say of fees, as text: sums are not read out of sentences. */
  #cost(service: Service, id: string): JsonLdNode | undefined {
    const description = this.#richText(service.sections?.find(({ code }) => FEE_SECTIONS.includes(code))?.text);
    if (description.length === 0) return undefined;
    const name = partOf(id, 'cost');
    return this.graph.add(name, () =>
      node({ '@id': name, '@type': 'cv:Cost', 'dct:identifier': `${service.id}/cost`, 'dct:description': description }),
    );
  }

  #topic(topicId: string): JsonLdNode[] {
    const topic = this.#topics.get(topicId);
    if (!topic) return [];
    const id = this.#names.id('topic', topicId);
    return [
      this.graph.add(id, () =>
        node({
          '@id': id,
          '@type': 'skos:Concept',
          'skos:notation': topicId,
          'skos:prefLabel': this.#text(topic.label),
          'skos:broader': topic.parent === undefined ? undefined : this.#topic(topic.parent),
        }),
      ),
    ];
  }

  /** A life or business event; a code whose label is not known is no event, since an event must have a name. */
  #event(code: string): JsonLdNode[] {
    const label = LIFE_SITUATION_LABELS.get(code);
    if (label === undefined) return [];
    const id = this.#names.id('event', code);
    return [
      this.graph.add(id, () =>
        node({
          '@id': id,
          // Codes of citizens begin with 1, those of business with 2.
          '@type': ['cv:Event', code.startsWith('2') ? 'cv:BusinessEvent' : 'cv:LifeEvent'],
          'dct:identifier': code,
          'dct:title': { '@value': label, '@language': 'de' },
          'dct:type': lifeSituation(code),
        }),
      ),
    ];
  }

  #text(text: Service['summary']): JsonLdNode[] {
    return languageValues(text, this.#catalogue.language);
  }

  #richText(text: LocalizedRichText | undefined): JsonLdNode[] {
    if (text === undefined) return [];
    return allVersions(text, this.#catalogue.language)
      .map((version) => ({ '@value': plainText(version.text).trim(), '@language': version.language }))
      .filter((value) => value['@value'] !== '');
  }
}

/** Names a part of a service; ids have their slashes encoded, so that none is like it. */
function partOf(id: string, part: string): string {
  return `${id}${id.includes('#') ? '/' : '#'}${part}`;
}

function concept(notation: string, more: JsonLdNode = {}): JsonLdNode {
  return { ...more, '@type': 'skos:Concept', 'skos:notation': notation };
}

function lifeSituation(code: string): JsonLdNode {
  return { ...concept(code), 'skos:inScheme': { '@id': LIFE_SITUATIONS } };
}

function document(url: string): JsonLdNode {
  return { '@id': url, '@type': 'foaf:Document' };
}

function languagesOf(tags: readonly string[]): string[] {
  return tags.flatMap((tag) => languageIri(tag) ?? []);
}
