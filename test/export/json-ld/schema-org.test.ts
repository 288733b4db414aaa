import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { Catalogue, Service } from '../../../src/catalogue/types.js';
import { exportCatalogue, exportServices } from '../../../src/export/json-ld/index.js';
import { allNodes, countStatements, demo, expand, full, PLACE } from './fixtures.js';
import type { Expanded, ExpandedValue } from './fixtures.js';

const BASE = 'https://www.musterstadt.example/finder/catalogue.json';
const vocabulary = 'http://schema.org/';
const TEXT = 'Text';
const URL_TYPE = 'URL';

/** What schema.org lets a type have, and what may stand there: the part of its vocabulary that is written here. */
const RANGES: Readonly<Record<string, Readonly<Record<string, readonly string[]>>>> = {
  GovernmentService: {
    name: [TEXT],
    alternateName: [TEXT],
    description: [TEXT],
    identifier: ['PropertyValue'],
    url: [URL_TYPE],
    category: [TEXT],
    audience: ['Audience', 'PeopleAudience', 'BusinessAudience'],
    areaServed: ['AdministrativeArea'],
    provider: ['GovernmentOrganization'],
    serviceOperator: ['GovernmentOffice'],
    availableChannel: ['ServiceChannel'],
  },
  ServiceChannel: {
    name: [TEXT],
    serviceUrl: [URL_TYPE],
    servicePhone: ['ContactPoint'],
    servicePostalAddress: ['PostalAddress'],
    serviceLocation: ['GovernmentOffice'],
    availableLanguage: [TEXT],
  },
  GovernmentOrganization: {
    name: [TEXT],
    identifier: ['PropertyValue'],
    url: [URL_TYPE],
    contactPoint: ['ContactPoint'],
  },
  GovernmentOffice: {
    name: [TEXT],
    address: ['PostalAddress'],
    geo: ['GeoCoordinates'],
    telephone: [TEXT],
    email: [TEXT],
    url: [URL_TYPE],
    areaServed: ['AdministrativeArea'],
  },
  ContactPoint: { name: [TEXT], telephone: [TEXT], email: [TEXT], url: [URL_TYPE] },
  PostalAddress: { streetAddress: [TEXT], postalCode: [TEXT], addressLocality: [TEXT] },
  GeoCoordinates: { latitude: ['Number'], longitude: ['Number'] },
  AdministrativeArea: { name: [TEXT], identifier: ['PropertyValue'] },
  PropertyValue: { propertyID: [TEXT], value: [TEXT] },
  Audience: { audienceType: [TEXT] },
  PeopleAudience: { audienceType: [TEXT] },
  BusinessAudience: { audienceType: [TEXT] },
};

/** Asserts that every node has a type of the table, fields of that type, and values in their range. */
function checkRanges(nodes: readonly Expanded[]): void {
  const types = new Map(nodes.map((one) => [one['@id'], one['@type']?.[0]]));
  for (const one of allNodes(nodes)) {
    const type = one['@type']?.[0]?.slice(vocabulary.length);
    // Without a type it is a reference, or the address of a page.
    if (type === undefined) continue;
    const fields = RANGES[type];
    assert.ok(fields, type);
    for (const [field, values] of Object.entries(one)) {
      if (field.startsWith('@')) continue;
      const range = fields[field.slice(vocabulary.length)];
      assert.ok(range, `${type} has no ${field}`);
      for (const value of values as readonly ExpandedValue[])
        assert.ok(range.includes(typeOf(value, types)), `${type} ${field}: ${JSON.stringify(value)}`);
    }
  }
}

function typeOf(value: ExpandedValue, types: ReadonlyMap<string | undefined, string | undefined>): string {
  if ('@value' in value) return typeof value['@value'] === 'number' ? 'Number' : TEXT;
  return (value['@type']?.[0] ?? types.get(value['@id']))?.slice(vocabulary.length) ?? URL_TYPE;
}

const one = (fields: Partial<Service>, more: Partial<Catalogue> = {}): Catalogue => ({
  version: 1,
  municipality: { name: 'Musterstadt' },
  language: 'de',
  services: [{ id: 'hund', title: 'Hund anmelden', ...fields }],
  ...more,
});
const nodeOf = async (catalogue: Catalogue, type = 'GovernmentService'): Promise<Expanded | undefined> =>
  (await expand(exportCatalogue(catalogue, 'schema', {}).document)).find((node) =>
    node['@type']?.includes(vocabulary + type),
  );
const values = (node: Expanded | undefined, field: string): readonly ExpandedValue[] =>
  node?.[vocabulary + field] ?? [];

describe('a catalogue as schema.org', () => {
  for (const [name, catalogue] of Object.entries({ full, demo }))
    for (const base of [undefined, BASE])
      it(`is valid JSON-LD, with types and ranges of the vocabulary (${name}, ${base ? 'with' : 'without'} a base)`, async () => {
        const { document, lacking } = exportCatalogue(catalogue, 'schema', { base });
        const nodes = await expand(document);
        checkRanges(nodes);
        assert.equal(
          nodes.filter((node) => node['@type']?.includes(`${vocabulary}GovernmentService`)).length,
          catalogue.services.length,
        );
        assert.ok((await countStatements(document)) > catalogue.services.length * 3);
        assert.deepEqual(lacking, []);
      });

  it('is one document a service, which holds all that it refers to', async () => {
    for (const { document } of [...exportServices(demo, 'schema', { base: BASE })].slice(0, 40)) {
      const nodes = await expand(document);
      checkRanges(nodes);
      const ids = new Set(nodes.map((node) => node['@id']));
      for (const node of allNodes(nodes))
        if (node['@id']?.includes('#office-') || node['@id']?.endsWith('#municipality'))
          assert.ok(ids.has(node['@id']));
      assert.equal(nodes.filter((node) => node['@type']?.[0]?.endsWith('GovernmentService')).length, 1);
    }
  });

  it('is the same, byte for byte, each time', () => {
    const text = (): string => JSON.stringify(exportCatalogue(demo, 'schema', { base: BASE }));
    assert.equal(text(), text());
  });

  it('tells each text with its language', async () => {
    const service = await nodeOf(full);
    assert.deepEqual(
      values(service, 'name').map((value) => [value['@language'], value['@value']]),
      [
        ['de', 'Geburtsurkunde'],
        ['de-simple', 'Urkunde zur Geburt'],
        ['en', 'Birth certificate'],
      ],
    );
    assert.deepEqual(
      values(service, 'alternateName').map((value) => value['@value']),
      ['Geburtsschein', 'proof of birth'],
    );
  });

  it('names the service key, the area and who provides the service', async () => {
    const service = await nodeOf(full);
    const key = (value: ExpandedValue | undefined): unknown => [
      values(value, 'propertyID')[0]?.['@value'],
      values(value, 'value')[0]?.['@value'],
    ];
    assert.deepEqual(key(values(service, 'identifier')[0]), ['LeiKa', '99027003012000']);
    assert.deepEqual(key(values(values(service, 'areaServed')[0], 'identifier')[0]), ['ARS', '099990000000']);
    assert.equal(values(service, 'provider')[0]?.['@id'], `${PLACE}#municipality`);
    assert.equal(values(service, 'serviceOperator')[0]?.['@id'], `${PLACE}#office-registry`);
  });

  it('does not make the town the provider of what another level answers for', async () => {
    assert.deepEqual(values(await nodeOf(one({ level: 'state' })), 'provider'), []);
    assert.equal(values(await nodeOf(one({})), 'provider').length, 1);
  });

  it('leads to the page of the service, where one is given', async () => {
    const page = 'https://www.musterstadt.example/dienste?sf-service={serviceId}';
    const [service] = await expand(exportCatalogue(one({ id: 'a b&c' }), 'schema', { page }).document);
    assert.equal(service?.['@id'], 'https://www.musterstadt.example/dienste?sf-service=a%20b%26c');
    assert.equal(values(service, 'url')[0]?.['@id'], service['@id']);
  });

  it('has a telephone as a telephone, and an address of the post where one writes', async () => {
    const catalogue = one(
      {
        channels: [
          { kind: 'phone', url: 'tel:+4912345' },
          { kind: 'post', office: 'rathaus' },
          { kind: 'inPerson', office: 'rathaus' },
        ],
      },
      {
        offices: [
          { id: 'rathaus', name: 'Rathaus', address: { street: 'Markt', houseNumber: '1', city: 'Musterstadt' } },
        ],
      },
    );
    const [phone, post, visit] = values(await nodeOf(catalogue), 'availableChannel');
    assert.equal(values(values(phone, 'servicePhone')[0], 'telephone')[0]?.['@value'], '+4912345');
    assert.deepEqual(values(phone, 'serviceUrl'), []);
    assert.equal(values(values(post, 'servicePostalAddress')[0], 'streetAddress')[0]?.['@value'], 'Markt 1');
    assert.equal(values(visit, 'serviceLocation')[0]?.['@id'], `${PLACE}#office-rathaus`);
  });

  it('leaves out links that are relative to nobody knows what', async () => {
    const catalogue = one({ channels: [{ kind: 'online', url: 'antrag?id={serviceId}' }] });
    const [channel] = values(await nodeOf(catalogue), 'availableChannel');
    assert.deepEqual(values(channel, 'serviceUrl'), []);
    const [service] = await expand(exportCatalogue(catalogue, 'schema', { base: BASE }).document);
    assert.equal(
      values(values(service, 'availableChannel')[0], 'serviceUrl')[0]?.['@id'],
      'https://www.musterstadt.example/finder/antrag?id=hund',
    );
  });

  it('reads no fee and no duration out of sentences', () => {
    const catalogue = one({
      sections: [
        { code: 'fees', text: 'Die Gebühr beträgt 37,00 Euro.' },
        { code: 'duration', text: 'Etwa drei Wochen' },
      ],
    });
    const text = JSON.stringify(exportCatalogue(catalogue, 'schema', {}));
    for (const word of ['37', 'offers', 'processingTime', 'Wochen']) assert.ok(!text.includes(word), word);
  });
});
