/** Services as schema.org's `GovernmentService`, which search engines read. */
import type { Audience, Catalogue, Channel, Municipality, Office, Service } from '../../catalogue/types.js';
import { node } from './json-ld.js';
import type { JsonLdFields, JsonLdNode } from './json-ld.js';
import { Graph, languageValues, Names, officesOf } from './vocabulary-writer.js';
import type { ExportAddresses, Vocabulary } from './vocabulary-writer.js';

/** Types of https://schema.org/Audience; citizens are its `PeopleAudience`. */
const AUDIENCES: Readonly<Record<Audience, JsonLdNode>> = {
  citizen: { '@type': 'PeopleAudience', audienceType: 'citizen' },
  business: { '@type': 'BusinessAudience', audienceType: 'business' },
  administration: { '@type': 'Audience', audienceType: 'administration' },
};

export const schemaOrg: Vocabulary = {
  export: (catalogue, services, addresses) => {
    const writer = new SchemaOrgWriter(catalogue, addresses);
    for (const service of services) writer.service(service);
    // schema.org demands no field.
    return { document: { '@context': 'https://schema.org', '@graph': writer.graph.nodes }, lacking: [] };
  },
};

class SchemaOrgWriter {
  readonly graph = new Graph();
  readonly #catalogue: Catalogue;
  readonly #names: Names;
  readonly #offices: ReadonlyMap<string, Office>;
  readonly #topics: ReadonlyMap<string, JsonLdNode[]>;

  constructor(catalogue: Catalogue, addresses: ExportAddresses) {
    this.#catalogue = catalogue;
    this.#names = new Names(catalogue, addresses);
    this.#offices = new Map((catalogue.offices ?? []).map((office) => [office.id, office]));
    this.#topics = new Map((catalogue.topics ?? []).map(({ id, label }) => [id, this.#text(label)]));
  }

  service(service: Service): void {
    const id = this.#names.service(service);
    const { language } = this.#catalogue;
    this.graph.add(id, () =>
      node({
        '@id': id,
        '@type': 'GovernmentService',
        name: this.#text(service.title),
        alternateName: (service.synonyms ?? []).flatMap((synonym) => languageValues(synonym, language)),
        description: this.#text(service.summary),
        identifier: (service.leika ?? []).map((key) => propertyValue('LeiKa', key)),
        url: this.#names.page(service) ?? this.#names.link(service.source?.url, service),
        category: (service.topics ?? []).flatMap((topic) => this.#topics.get(topic) ?? []),
        audience: (service.audience ?? []).map((audience) => AUDIENCES[audience]),
        areaServed: this.#areas(service),
        provider: this.#provider(service),
        serviceOperator: officesOf(service, this.#offices).map((office) => this.#office(office)),
        availableChannel: (service.channels ?? []).map((channel) => this.#channel(channel, service)),
      }),
    );
  }

  /** The areas that a service names, else the municipality whose catalogue it stands in. */
  #areas({ areas }: Service): JsonLdNode[] {
    const { municipality } = this.#catalogue;
    if (!areas || areas.length === 0) return [area(municipality.ars, municipality.name)];
    return areas.map((ars) => area(ars, ars === municipality.ars ? municipality.name : undefined));
  }

  /** The municipality where it answers for the service, or the catalogue does not say who does. */
  #provider({ level = 'municipality' }: Service): JsonLdNode | undefined {
    if (level !== 'municipality') return undefined;
    const id = this.#names.municipality();
    return this.graph.add(id, () => this.#municipality(id, this.#catalogue.municipality));
  }

  #municipality(id: string, { name, ars, url, contact }: Municipality): JsonLdNode {
    const point: JsonLdFields = {
      '@type': 'ContactPoint',
      name: this.#text(contact?.label),
      telephone: contact?.phone,
      email: contact?.email,
      url: this.#names.link(contact?.url),
    };
    return node({
      '@id': id,
      '@type': 'GovernmentOrganization',
      name,
      identifier: ars === undefined ? undefined : propertyValue('ARS', ars),
      url: this.#names.link(url),
      contactPoint: contact ? node(point) : undefined,
    });
  }

  #office(office: Office): JsonLdNode {
    const id = this.#names.id('office', office.id);
    return this.graph.add(id, () =>
      node({
        '@id': id,
        '@type': 'GovernmentOffice',
        name: this.#text(office.name),
        address: postalAddress(office),
        geo: office.geo && { '@type': 'GeoCoordinates', ...office.geo },
        telephone: office.phone,
        email: office.email,
        url: this.#names.link(office.url),
        areaServed: (office.areas ?? []).map((ars) => area(ars)),
      }),
    );
  }

  #channel({ kind, url, label, languages = [], office: officeId }: Channel, service: Service): JsonLdNode {
    const link = this.#names.link(url, service);
    const office = officeId === undefined ? undefined : this.#offices.get(officeId);
    const isPhone = link?.startsWith('tel:') ?? false;
    return node({
      '@type': 'ServiceChannel',
      name: this.#text(label),
      serviceUrl: isPhone ? undefined : link,
      servicePhone:
        isPhone && link !== undefined ? { '@type': 'ContactPoint', telephone: link.slice('tel:'.length) } : undefined,
      servicePostalAddress: kind === 'post' && office ? postalAddress(office) : undefined,
      serviceLocation: office && kind !== 'post' ? this.#office(office) : undefined,
      availableLanguage: [...languages],
    });
  }

  #text(text: Service['summary']): JsonLdNode[] {
    return languageValues(text, this.#catalogue.language);
  }
}

function area(ars: string | undefined, name?: string): JsonLdNode {
  return node({
    '@type': 'AdministrativeArea',
    name,
    identifier: ars === undefined ? undefined : propertyValue('ARS', ars),
  });
}

function propertyValue(propertyID: string, value: string): JsonLdNode {
  return { '@type': 'PropertyValue', propertyID, value };
}

function postalAddress({ address }: Office): JsonLdNode | undefined {
  if (!address) return undefined;
  const { street, houseNumber, postalCode, city } = address;
  return node({
    '@type': 'PostalAddress',
    streetAddress: [street, houseNumber].filter(Boolean).join(' ') || undefined,
    postalCode,
    addressLocality: city,
  });
}
