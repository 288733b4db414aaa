import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { importJsonLd } from '../../src/import/jsonld/index.js';
import { government, openReferral, publicService } from './fixtures/linked-data.js';

const town = { municipality: { name: 'Musterstadt' } };
const read = (...texts: readonly string[]) =>
  importJsonLd(
    texts.map((text, index) => ({ name: `${String(index)}.json`, text })),
    town,
  );

describe('a GovernmentService of schema.org', () => {
  const forms: Readonly<Record<string, string>> = {
    alone: JSON.stringify(government),
    'in a list': JSON.stringify([{ '@type': 'WebPage', name: 'x' }, government]),
    'in a graph': JSON.stringify({ '@context': 'https://schema.org', '@graph': [government] }),
    'inside a page': `<!doctype html><title>x</title><script>var a = "<script>";</script><script type="application/ld+json">${JSON.stringify(government)}</script>`,
    'with prefixes': JSON.stringify(government)
      .replaceAll(/"([a-z][A-Za-z]+)":/g, '"schema:$1":')
      .replaceAll('"schema:@', '"@'),
    'with whole IRIs': JSON.stringify(government).replaceAll(/"([a-z][A-Za-z]+)":/g, '"http://schema.org/$1":'),
  };
  for (const [form, text] of Object.entries(forms))
    it(`arrives whole ${form}`, () => {
      const { catalogue, report } = read(text);
      const [service] = catalogue?.services ?? [];
      assert.deepEqual(report.issues, []);
      assert.ok(service);
      assert.equal(service.id, 'hund-anmelden');
      assert.equal(service.title, 'Hund anmelden');
      assert.equal(service.summary, 'Wer einen Hund hält, meldet ihn an. Es gibt eine Marke.');
      assert.deepEqual([service.leika, service.synonyms], [['99102013012000'], ['Hundesteuer', 'Hundemarke']]);
      assert.deepEqual(
        [service.audience, service.areas, service.updated],
        [['citizen'], ['099990000000'], '2026-05-31'],
      );
      assert.deepEqual(service.channels, [
        { kind: 'online', url: 'https://antrag.example.org/hund', label: 'Online anmelden', languages: ['de', 'en'] },
        { kind: 'phone', url: 'tel:09991231', label: '0999 123-1' },
      ]);
      assert.deepEqual(catalogue?.topics, [{ id: 'tiere', label: 'Tiere' }]);
      assert.deepEqual(
        catalogue.offices?.map(({ name, phone, address }) => [name, phone, address?.postalCode]),
        [['Steueramt', '0999 123-0', '99999']],
      );
      assert.deepEqual(
        service.sections?.map(({ code }) => code),
        ['details', 'fees'],
      );
      assert.deepEqual(
        Object.keys(report.unmapped).map((name) => name.replace(/^.*[/:]/, '')),
        ['award'],
      );
    });
});

describe('a PublicService of CPSV-AP', () => {
  it('is put together from the nodes that refer to each other', () => {
    const { catalogue, report } = read(JSON.stringify(publicService));
    const [service] = catalogue?.services ?? [];
    assert.deepEqual(report.issues, []);
    assert.deepEqual(service?.title, { de: 'Führerschein umtauschen', en: 'Exchange a driving licence' });
    assert.deepEqual([service.leika, service.audience], [['99108008012000'], ['business']]);
    assert.deepEqual(service.synonyms, ['Lappen', { en: 'licence' }]);
    assert.deepEqual(service.channels, [
      { kind: 'online', url: 'https://antrag.example.org/fuehrerschein', languages: ['de'] },
    ]);
    assert.deepEqual(
      catalogue?.offices?.map(({ name }) => name),
      ['Bürgerbüro'],
    );
    assert.deepEqual(service.sections?.find(({ code }) => code === 'fees')?.text, [
      { type: 'p', children: ['25.3 EUR'] },
    ]);
    assert.deepEqual(service.sections.find(({ code }) => code === 'documents')?.text, [
      {
        type: 'ul',
        children: [
          { type: 'li', children: ['Biometrisches Foto'] },
          { type: 'li', children: ['Ausweis'] },
        ],
      },
    ]);
    assert.deepEqual(
      catalogue.topics?.map(({ label }) => label),
      ['Personal einstellen'],
    );
  });
});

describe('services of Open Referral', () => {
  it('come with their place, number, topic and costs; what is defunct stays out', () => {
    const { catalogue, report } = read(JSON.stringify(openReferral));
    const [service, ...others] = catalogue?.services ?? [];
    assert.deepEqual([others.length, report.leftOut[0]?.reason], [0, 'not-public']);
    assert.ok(service);
    assert.deepEqual(
      [service.id, service.title, service.source?.url],
      ['5a1', 'Energieberatung', 'https://www.example.org/energie'],
    );
    assert.deepEqual(service.channels, [{ kind: 'phone', url: 'tel:09991237', label: '0999 123-7' }]);
    assert.deepEqual(
      catalogue?.topics?.map(({ label }) => label),
      ['Umwelt'],
    );
    assert.deepEqual(
      catalogue.offices?.map(({ name, address }) => [name, address?.city]),
      [
        ['Klimabüro', undefined],
        ['Klimabüro am Markt', 'Musterstadt'],
      ],
    );
    assert.deepEqual(
      service.sections?.map(({ code }) => code),
      ['details', 'fees', 'documents', 'requirements', 'procedure', '23'],
    );
    assert.deepEqual(report.unmapped, { assurer_email: 1 });
  });
});

describe('linked data that is not as it should be', () => {
  it('says that a file holds no service', () => {
    assert.equal(read('{"@type":"WebPage","name":"x"}').report.issues.at(-1)?.code, 'format');
    assert.deepEqual(
      read('<html>').report.issues.map(({ code }) => code),
      ['format'],
    );
  });

  it('reads the other scripts of a page where one is broken', () => {
    const page = `<script type="application/ld+json">{"a":</script><script type="application/ld+json">${JSON.stringify(government)}</script>`;
    const { catalogue, report } = read(page);
    assert.deepEqual([catalogue?.services.length, report.issues[0]?.code], [1, 'damaged']);
  });

  it('takes a service that two files have once', () => {
    const { catalogue, report } = read(JSON.stringify(government), JSON.stringify(government));
    assert.deepEqual([catalogue?.services.length, report.read, report.leftOut[0]?.reason], [1, 2, 'duplicate']);
  });

  it('lets no forbidden address in', () => {
    const { catalogue, report } = read(
      JSON.stringify({ ...government, availableChannel: { serviceUrl: 'javascript:alert(1)' } }),
    );
    assert.equal(catalogue?.services[0]?.channels, undefined);
    assert.ok(report.issues.some(({ code }) => code === 'link'));
  });

  it('does not run out of stack or time by nesting and by references in a circle', () => {
    const circle = {
      '@graph': [
        { '@id': 'a', '@type': 'PublicService', name: 'x', provider: { '@id': 'b' } },
        { '@id': 'b', name: 'y', provider: { '@id': 'a' } },
      ],
    };
    assert.equal(read(JSON.stringify(circle)).catalogue?.services.length, 1);
    read(`${'['.repeat(50_000)}${']'.repeat(50_000)}`);
  });
});
