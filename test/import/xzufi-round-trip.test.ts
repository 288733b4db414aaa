import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import { parseCatalogue } from '../../src/catalogue/parse.js';
import { plainText } from '../../src/catalogue/rich-text.js';
import type { RichText, Section, Service } from '../../src/catalogue/types.js';
import { importOf } from './fixtures/xzufi-import.js';
import { leistung, TEXT_MODULES } from './fixtures/xzufi-leistung.js';
import { message, onlinedienst, organisationseinheit, written, zustaendigkeit } from './fixtures/xzufi-transfer.js';
import { FixtureWriter, Seeded } from './fixtures/xzufi-writer.js';
import type { Version } from './fixtures/xzufi-writer.js';

const ARS = '099990001001';
const fieldList = new URL('../../../shared/data/fim/xzufi-leistung-fields.txt', import.meta.url);

async function roundTrip(version: Version) {
  const writer = new FixtureWriter(version, new Seeded(7));
  const options = { id: '4711', leika: '99115005012000', areas: [ARS], blocks: 2 };
  const entries = [
    leistung(writer, options),
    organisationseinheit(writer, 'o1', ARS),
    onlinedienst(writer, 'd1'),
    zustaendigkeit(writer, { id: 'z1', subject: 'o1', service: '4711', area: ARS }),
    zustaendigkeit(writer, { id: 'z2', subject: 'd1', service: '4711', area: ARS }),
  ].map((entry) => written(version, entry));
  const imported = await importOf([message(version, entries)]);
  return { writer, ...imported, service: imported.service('4711') };
}

function section(service: Service, code: string): Section {
  const found = service.sections?.find((one) => one.code === code);
  assert.ok(found, `section ${code}`);
  return found;
}

function words(text: Section['text'], language: string): string {
  const version = (text as Readonly<Record<string, RichText>>)[language];
  return plainText(version ?? '').replaceAll('\u00A0', ' ');
}

for (const version of ['2.1', '2.2', '2.3'] as const)
  describe(`a Leistung with every field of XZuFi ${version}`, () => {
    it('arrives: every value is in the catalogue, none is unmapped, none faulty', async () => {
      const { writer, catalogue, report } = await roundTrip(version);
      assert.deepEqual(report.unmapped, {});
      assert.deepEqual(report.issues, []);
      assert.deepEqual(report.leftOut, []);
      const json = JSON.stringify(catalogue);
      const lost = [...writer.values].filter(([, value]) => !json.includes(value));
      assert.deepEqual(lost, []);
      assert.ok(writer.values.size > 250, String(writer.values.size));
      assert.deepEqual(parseCatalogue(catalogue).issues, []);
    });

    it('has its fields where the finder and the audit look for them', async () => {
      const { service, catalogue } = await roundTrip(version);
      assert.deepEqual(service.leika, ['99115005012000']);
      assert.deepEqual(service.audience, ['citizen', 'business']);
      assert.deepEqual(service.areas, [ARS]);
      assert.equal(service.writtenForm, true);
      assert.equal(service.updated, '2026-03-02T09:30:00');
      assert.match(service.validFrom ?? '', /^19\d\d-01-/);
      assert.match(service.validThrough ?? '', /^19\d\d-11-/);
      assert.deepEqual(service.source, { id: '4711', url: 'https://muster.example.org/portal/4711' });
      assert.deepEqual(service.codes, {
        typisierung: ['2'],
        sdg: version === '2.3' ? ['1020300', '3010'] : ['1020300'],
        pvLagen: ['1050200'],
      });
      assert.deepEqual(service.topics, ['L100099:K7', 'pvlagen:1050200']);
      assert.equal(catalogue?.topics?.find((topic) => topic.id === 'pvlagen:1050200')?.label, 'Wohnen und Umzug');
      assert.deepEqual(service.machineTranslated, version === '2.3' ? ['en'] : undefined);
      assert.equal(catalogue.updated, '2026-04-01T06:00:00');
      assert.equal(catalogue.sources?.[0]?.name, 'Musterredaktion');
    });

    it('is titled by the name for citizens, and found by the official one too', async () => {
      const { writer, service } = await roundTrip(version);
      const valuesOf = (path: string) =>
        [...writer.values].filter(([key]) => key.startsWith(`${path} `)).map(([, value]) => value);
      const [german, english] = valuesOf('modulText.03.inhalt');
      const [officialGerman, officialEnglish] = valuesOf('modulText.02.inhalt');
      assert.deepEqual(service.title, { de: german, en: english });
      assert.deepEqual(service.synonyms?.at(-1), { de: officialGerman, en: officialEnglish });
      assert.equal(service.synonyms.length, 3);
    });

    it('has every text module as a section, in the order in which it wants to be shown', async () => {
      const { service } = await roundTrip(version);
      const names: Readonly<Record<string, string>> = {
        '06': 'details',
        '07': 'legal',
        '08': 'documents',
        '09': 'requirements',
        '11': 'procedure',
        '14': 'forms',
        '15': 'more',
        '25': 'appeal',
      };
      const modules = [...TEXT_MODULES].reverse().map((code) => names[code] ?? code);
      assert.deepEqual(
        service.sections?.map(({ code }) => code),
        [...modules, 'individual-muster7', 'deadline', 'duration', 'fees'],
      );
      assert.ok(service.sections.every(({ text, links }) => text !== undefined && links !== undefined));
      assert.match(JSON.stringify(section(service, 'individual-muster7').title), /individuellesTextmodultyp|name/);
    });

    it('says deadlines, durations and fees in words, in each language', async () => {
      const { service } = await roundTrip(version);
      assert.match(words(section(service, 'duration').text, 'de'), /^2–4 Wochen\n/);
      assert.match(words(section(service, 'duration').text, 'en'), /^2–4 weeks\n/);
      assert.match(words(section(service, 'deadline').text, 'de'), /1\. März – 31\. Mai 2026\n/);
      const fees = words(section(service, 'fees').text, 'de');
      assert.match(fees, /^28,80 €\n/);
      assert.match(fees, /\n10,00–55,50 €\n/);
      assert.ok(section(service, 'fees').links?.some(({ url }) => url.includes('muster.example.org')));
    });

    it('is joined with the office and the online service that are responsible', async () => {
      const { service, catalogue } = await roundTrip(version);
      assert.deepEqual(service.offices, ['L100099:o1']);
      const online = service.channels?.filter((channel) => channel.kind === 'online') ?? [];
      assert.equal(online.length, 1);
      assert.equal(online[0]?.url, 'https://antrag.example.org/start');
      assert.equal(online[0].trustLevel, '40');
      const office = catalogue?.offices?.[0];
      assert.equal(office?.phone, '+49 999 123-0');
      assert.equal(office.email, 'amt@muster.example.org');
      assert.equal(office.url, 'https://muster.example.org/amt');
      assert.equal(office.hours, 'Montag: 8–12 Uhr');
      assert.deepEqual(office.areas, [ARS]);
      assert.equal(office.address?.city, 'Musterstadt');
      assert.match(JSON.stringify(office.extra), /09999001.*099990001001/);
    });
  });

describe('the fixture', () => {
  it('writes every field that a Leistung has in the FIM portal’s reading of 2.2 and 2.3', (test) => {
    if (!existsSync(fieldList)) {
      test.skip('the list of fields is not there');
      return;
    }
    const flat = (name: string): string => name.replaceAll('_', '').toLowerCase();
    for (const [version, type] of [
      ['2.2', 'Leistung220'],
      ['2.3', 'Leistung231'],
    ] as const) {
      const writer = new FixtureWriter(version, new Seeded(1));
      leistung(writer, { id: '1', leika: '99115005012000', areas: [ARS], blocks: 1 });
      const names = new Set([...writer.names].map(flat));
      const missing = fieldsBelow(type, readFileSync(fieldList, 'utf8')).filter((field) => !names.has(flat(field)));
      // How the portal's own JSON names things; in the file they are attributes, texts, or written in another way.
      const otherwise = new Set([
        '_value',
        'value',
        'wert',
        'list_uri',
        'list_version_id',
        'kennzeichen_schritformerfordernis',
        'language_code',
        'currency_code',
        'klasse',
        'bild',
        'verrichtung_leika',
        'leistungsgruppierung',
        'leistungsgruppierung_leika',
        // A publisher's area names its own publisher again, and so on without end.
        'herausgeber',
      ]);
      assert.deepEqual(
        missing.filter((field) => !otherwise.has(field)),
        [],
        version,
      );
    }
  });
});

/** The fields of a type of the list and of the types below it. */
function fieldsBelow(type: string, list: string): string[] {
  const types = new Map(
    list.split(/^## /m).map((block) => [block.split(' ')[0] ?? '', block.split('\n').slice(1)] as const),
  );
  const seen = new Set<string>();
  const fields = new Set<string>();
  const visit = (name: string): void => {
    if (seen.has(name)) return;
    seen.add(name);
    for (const line of types.get(name) ?? []) {
      const [, field, inner] = /^ {4}(\w+) \* : (.*)$/.exec(line) ?? [];
      if (field === undefined) continue;
      fields.add(field);
      for (const [other] of (inner ?? '').matchAll(/\w+/g)) if (types.has(other)) visit(other);
    }
  };
  visit(type);
  return [...fields];
}
