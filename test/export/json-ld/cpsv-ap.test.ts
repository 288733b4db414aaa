import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { Catalogue, Service } from '../../../src/catalogue/types.js';
import { exportCatalogue, exportServices } from '../../../src/export/json-ld/index.js';
import { allNodes, countStatements, demo, expand, full, PLACE } from './fixtures.js';
import type { Expanded, ExpandedValue } from './fixtures.js';

const PREFIXES = {
  cpsv: 'http://purl.org/vocab/cpsv#',
  cv: 'http://data.europa.eu/m8g/',
  dcat: 'http://www.w3.org/ns/dcat#',
  dct: 'http://purl.org/dc/terms/',
  foaf: 'http://xmlns.com/foaf/0.1/',
  locn: 'http://www.w3.org/ns/locn#',
  org: 'http://www.w3.org/ns/org#',
  skos: 'http://www.w3.org/2004/02/skos/core#',
} as const;
/** "cv:Cost" in full. */
const iri = (short: string): string => {
  const [prefix = '', name = ''] = short.split(':');
  return PREFIXES[prefix as keyof typeof PREFIXES] + name;
};
const UNIT = 'http://data.europa.eu/88u/dataset/atu-type';

/** Cardinality and range as the SHACL shapes of CPSV-AP 3.2.0 have them; `text` is a text with a language. */
const SHAPES: Readonly<
  Record<string, Readonly<Record<string, readonly [least: number, most: number, range: string]>>>
> = {
  'cpsv:PublicService': {
    'dct:identifier': [1, 1, 'literal'],
    'dct:title': [1, Infinity, 'text'],
    'dct:description': [1, Infinity, 'text'],
    'dcat:keyword': [0, Infinity, 'text'],
    'dct:audience': [0, Infinity, 'skos:Concept'],
    'dct:language': [0, Infinity, 'dct:LinguisticSystem'],
    'dct:spatial': [0, Infinity, 'dct:Location'],
    'cv:thematicArea': [0, Infinity, 'skos:Concept'],
    'cv:isClassifiedBy': [0, Infinity, 'skos:Concept'],
    'cv:isGroupedBy': [0, Infinity, 'cv:Event'],
    'cv:hasCompetentAuthority': [1, Infinity, 'cv:PublicOrganisation'],
    'cv:hasChannel': [0, Infinity, 'cv:Channel'],
    'cv:hasCost': [0, Infinity, 'cv:Cost'],
    'cv:contactPoint': [0, Infinity, 'cv:ContactPoint'],
    'foaf:page': [0, Infinity, 'foaf:Document'],
  },
  'cv:PublicOrganisation': {
    'skos:prefLabel': [1, Infinity, 'text'],
    'dct:spatial': [1, Infinity, UNIT],
    'dct:identifier': [0, 1, 'literal'],
    'locn:address': [0, Infinity, 'locn:Address'],
    'cv:contactPoint': [0, Infinity, 'cv:ContactPoint'],
  },
  'cv:Channel': {
    'dct:identifier': [1, 1, 'literal'],
    'dct:type': [0, 1, 'skos:Concept'],
    'dct:description': [0, Infinity, 'text'],
    'cv:ownedBy': [0, Infinity, 'org:Organization'],
    'foaf:page': [0, Infinity, 'foaf:Document'],
  },
  'cv:Cost': { 'dct:identifier': [1, 1, 'literal'], 'dct:description': [0, Infinity, 'text'] },
  'cv:Event': {
    'dct:identifier': [1, 1, 'literal'],
    'dct:title': [1, Infinity, 'text'],
    'dct:type': [0, Infinity, 'skos:Concept'],
  },
  'cv:ContactPoint': {
    'cv:telephone': [0, Infinity, 'literal'],
    'cv:email': [0, Infinity, 'literal'],
    'cv:contactPage': [0, Infinity, 'foaf:Document'],
  },
  'locn:Address': {
    'locn:thoroughfare': [0, Infinity, 'text'],
    'locn:locatorDesignator': [0, Infinity, 'literal'],
    'locn:postCode': [0, Infinity, 'literal'],
    'locn:postName': [0, Infinity, 'text'],
  },
};

/** The faults that the shapes find, "TYPE FIELD" each. */
function faults(nodes: readonly Expanded[]): string[] {
  const types = new Map<string | undefined, readonly string[]>();
  for (const one of allNodes(nodes)) if (one['@type']) types.set(one['@id'], one['@type']);
  const isOf = (value: ExpandedValue, range: string): boolean => {
    if (range === 'literal') return '@value' in value;
    if (range === 'text') return typeof value['@value'] === 'string' && value['@language'] !== undefined;
    const wanted = range.includes('://') ? range : iri(range);
    return (value['@type'] ?? types.get(value['@id']) ?? []).includes(wanted);
  };
  const found: string[] = [];
  for (const one of allNodes(nodes))
    for (const [type, shape] of Object.entries(SHAPES)) {
      if (!one['@type']?.includes(iri(type))) continue;
      for (const [field, [least, most, range]] of Object.entries(shape)) {
        const values = one[iri(field)] ?? [];
        const isRight = values.length >= least && values.length <= most && values.every((value) => isOf(value, range));
        if (!isRight) found.push(`${type} ${field}`);
      }
      const known = new Set(Object.keys(shape).map(iri));
      for (const field of Object.keys(one))
        if (!field.startsWith('@') && !known.has(field)) found.push(`${type} has no ${field}`);
    }
  return found;
}

const one = (fields: Partial<Service>, more: Partial<Catalogue> = {}): Catalogue => ({
  version: 1,
  municipality: { name: 'Musterstadt' },
  language: 'de',
  services: [{ id: 'hund', title: 'Hund anmelden', summary: 'Sie melden Ihren Hund an.', ...fields }],
  ...more,
});
const cpsv = (catalogue: Catalogue): ReturnType<typeof exportCatalogue> => exportCatalogue(catalogue, 'cpsv', {});
const nodesOf = async (catalogue: Catalogue, type: string): Promise<Expanded[]> =>
  [...allNodes(await expand(cpsv(catalogue).document))].filter((node) => node['@type']?.includes(iri(type)));
const valuesOf = (node: Expanded | undefined, field: string): unknown[] =>
  (node?.[iri(field)] ?? []).map((value) => value['@value'] ?? value['@id']);

describe('a catalogue as CPSV-AP', () => {
  it('is valid JSON-LD without a network, and keeps the shapes of the profile', async () => {
    const { document, lacking } = cpsv(demo);
    const nodes = await expand(document);
    // What the state or the federation does, and no office is named for: whose it is, nobody can tell from the catalogue.
    const nobodys = demo.services.filter(
      ({ level = 'municipality', offices = [], channels = [] }) =>
        level !== 'municipality' && offices.length === 0 && channels.every(({ office }) => office === undefined),
    );
    assert.ok(nobodys.length < 5);
    assert.deepEqual(
      faults(nodes),
      nobodys.map(() => 'cpsv:PublicService cv:hasCompetentAuthority'),
    );
    assert.deepEqual(
      lacking,
      nobodys.map(({ id }) => ({ serviceId: id, field: 'authority' })),
    );
    assert.equal(
      nodes.filter((node) => node['@type']?.includes(iri('cpsv:PublicService'))).length,
      demo.services.length,
    );
    assert.ok((await countStatements(document)) > demo.services.length * 8);
  });

  it('is one document a service, each of which keeps the shapes', async () => {
    for (const { document } of [...exportServices(demo, 'cpsv', {})].slice(0, 40))
      assert.deepEqual(faults(await expand(document)), []);
  });

  it('says which services lack what the profile demands, and makes nothing up', async () => {
    const catalogue: Catalogue = {
      ...full,
      services: [...full.services, { id: 'land', title: 'Land', level: 'state' }],
    };
    const { document, lacking } = cpsv(catalogue);
    assert.deepEqual(lacking, [
      { serviceId: 'minimal', field: 'description' },
      { serviceId: 'land', field: 'description' },
      { serviceId: 'land', field: 'authority' },
    ]);
    assert.deepEqual(faults(await expand(document)), [
      'cpsv:PublicService dct:description',
      'cpsv:PublicService dct:description',
      'cpsv:PublicService cv:hasCompetentAuthority',
    ]);
  });

  it('names authority, area, service key and audience by the names of their registers', async () => {
    const [service] = await nodesOf(full, 'cpsv:PublicService');
    assert.deepEqual(valuesOf(service, 'cv:hasCompetentAuthority'), [`${PLACE}#municipality`]);
    assert.deepEqual(valuesOf(service, 'dct:spatial'), [
      'http://dcat-ap.de/def/politicalGeocoding/regionalKey/099990000000',
    ]);
    assert.deepEqual(valuesOf(service, 'cv:isClassifiedBy'), ['urn:de:fim:leika:leistung:99027003012000']);
    assert.deepEqual(valuesOf(service, 'dct:language'), [
      'http://publications.europa.eu/resource/authority/language/DEU',
      'http://publications.europa.eu/resource/authority/language/ENG',
    ]);
  });

  it('groups services by the events of life and business whose names are known', async () => {
    const catalogue = one({ codes: { pvLagen: ['1110300', '2010100', '9999999'] } });
    assert.deepEqual(
      (await nodesOf(catalogue, 'cv:LifeEvent')).map((event) => valuesOf(event, 'dct:title')),
      [['Tierhaltung']],
    );
    assert.deepEqual(
      (await nodesOf(catalogue, 'cv:BusinessEvent')).map((event) => valuesOf(event, 'dct:identifier')),
      [['2010100']],
    );
    const [service] = await nodesOf(catalogue, 'cpsv:PublicService');
    assert.equal(valuesOf(service, 'cv:isClassifiedBy').length, 1);
    assert.deepEqual(faults(await expand(cpsv(catalogue).document)), []);
  });

  it('gives fees as the text that tells them, without a sum', async () => {
    const [cost] = await nodesOf(full, 'cv:Cost');
    assert.deepEqual(valuesOf(cost, 'dct:description'), ['12 Euro, bar\nArt', '12 euros']);
    assert.ok(!JSON.stringify(cpsv(full)).includes('hasValue'));
  });

  it('takes the short text of the source where there is no summary', async () => {
    const { summary: _summary, ...service } = one({}).services[0]!;
    const catalogue: Catalogue = {
      ...one({}),
      services: [{ ...service, sections: [{ code: '05', text: [{ type: 'p', children: ['Kurz gesagt.'] }] }] }],
    };
    assert.deepEqual(cpsv(catalogue).lacking, []);
    const [node] = await nodesOf(catalogue, 'cpsv:PublicService');
    assert.deepEqual(valuesOf(node, 'dct:description'), ['Kurz gesagt.']);
  });

  it('ends, though topics stand in a circle', () => {
    const topics = [
      { id: 'a', label: 'A', parent: 'b' },
      { id: 'b', label: 'B', parent: 'a' },
    ];
    assert.equal(cpsv(one({ topics: ['a', 'unknown'] }, { topics })).document['@graph'].length, 4);
  });

  it('is the same, byte for byte, each time', () => {
    assert.equal(JSON.stringify(cpsv(demo)), JSON.stringify(cpsv(demo)));
  });
});
