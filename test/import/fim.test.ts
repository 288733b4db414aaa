import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { plainText } from '../../src/catalogue/rich-text.js';
import type { RichNode, Service } from '../../src/catalogue/types.js';
import { importFim } from '../../src/import/fim/index.js';
import { leistung220, leistung231, page, stammtext, steckbrief } from './fixtures/fim.js';

const town = { municipality: { name: 'Musterstadt' } };
const run = (...values: readonly unknown[]) =>
  importFim(
    values.map((value, index) => ({ name: `${String(index)}.json`, value })),
    town,
  );
const first = (...values: readonly unknown[]): Service => {
  const service = run(...values).catalogue?.services[0];
  assert.ok(service);
  return service;
};
const words = (service: Service, code: string, title?: string): string => {
  const text = service.sections?.find((section) => section.code === code && section.title === title)?.text;
  const nodes = Array.isArray(text) ? text : (text as Record<string, unknown> | undefined)?.['de'];
  return plainText((nodes ?? []) as readonly RichNode[]);
};

describe('a service’s XZuFi document from the FIM portal', () => {
  it('brings title, texts and terms in each of their languages', () => {
    const service = first(leistung220);
    assert.equal(service.id, 'S999:1001');
    assert.deepEqual(service.title, {
      de: 'Bewohnerparkausweis beantragen',
      en: 'Apply for a resident parking permit',
    });
    assert.deepEqual(service.summary, { de: 'Wer im Gebiet wohnt, bekommt einen Ausweis.', en: 'For residents.' });
    assert.deepEqual(service.synonyms, ['Bewohnerparkausweis Erteilung', 'Anwohnerparken', { en: 'resident parking' }]);
    assert.deepEqual(service.machineTranslated, ['en']);
  });

  it('writes structured deadlines, durations and fees as a reader would', () => {
    const service = first(leistung220);
    assert.equal(
      words(service, 'deadline'),
      'Rechtzeitig verlängern.\n2–3 Wochen\n1. März – 31. Mai 2026\nFür Anträge',
    );
    assert.equal(words(service, 'duration'), '5 Arbeitstage');
    assert.equal(
      words(service, 'fees').replaceAll('\u00A0', ' '),
      '30,70 €\nje Jahr\n10,00 € – 25,00 €\nnach Aufwand\nkostenfrei\nfür Pflegedienste',
    );
    const kept = JSON.stringify(service.extra?.['modul_kosten']);
    assert.match(kept, /"value":30.7/);
    assert.match(kept, /"vorkasse":true/);
  });

  it('lists the documents to hand in behind the text about them, and keeps those that come out', () => {
    const service = first(leistung220);
    assert.equal(words(service, 'documents'), 'Bringen Sie alles im Original mit.\nFahrzeugschein\nKopie genügt');
    assert.equal(service.sections?.filter(({ code }) => code === 'documents').length, 1);
    assert.match(JSON.stringify(service.extra?.['modul_dokument']), /Parkausweis/);
  });

  it('shows a module of the editors’ own under its name', () => {
    assert.equal(words(first(leistung220), 'more', 'Parkgebiete'), 'Nord und Süd');
  });

  it('brings codes, audience, area, validity and origin', () => {
    const { leika, audience, areas, codes, writtenForm, validFrom, validThrough, updated, source } = first(leistung220);
    assert.deepEqual(leika, ['99108001001000']);
    assert.deepEqual(audience, ['citizen', 'business']);
    assert.deepEqual(areas, ['099990001001']);
    assert.deepEqual(codes, { typisierung: ['5'], sdg: ['1020300'], pvLagen: ['1050200'] });
    assert.equal(writtenForm, false);
    assert.deepEqual([validFrom, validThrough], ['2026-01-01T00:00:00Z', '2027-01-01T00:00:00Z']);
    assert.equal(updated, '2026-04-01T10:00:00Z');
    assert.deepEqual(source, { id: 'S999:1001', url: 'https://portal.musterland.example/1001' });
  });

  it('makes topics of categories, in their tree, and of named life situations', () => {
    const { catalogue } = run(leistung220);
    assert.deepEqual(catalogue?.topics, [
      { id: 'k1', label: 'Parken', parent: 'k0' },
      { id: 'k0', label: 'Verkehr' },
      { id: 'pvlagen:1050200', label: 'Wohnen und Umzug' },
    ]);
    assert.deepEqual(catalogue.services[0]?.topics, ['k1', 'k0', 'pvlagen:1050200']);
  });

  it('of version 2.3 keeps apart what holds for one way of access only', () => {
    const service = first(leistung231);
    const fees = service.sections?.filter(({ code }) => code === 'fees');
    assert.equal(fees?.length, 2);
    assert.deepEqual(service.extra?.['zugangskanal'], [{ code: 'fees', channel: '100' }]);
    assert.deepEqual(service.codes?.sdg, ['1020300', '1010']);
    assert.equal(service.writtenForm, true);
    assert.equal(service.updated, '2026-04-02T10:00:00Z');
  });

  it('is joined to what a search tells of the same service, in any order', () => {
    const joined = first(page([stammtext]), leistung220);
    assert.deepEqual(first(leistung220, page([stammtext])), joined);
    assert.deepEqual(joined.codes?.ozg, ['10234']);
    assert.ok(joined.topics?.includes('ozg:mobilitaet_reisen'));
    assert.equal(joined.updated, '2026-04-01T10:00:00Z');
    assert.equal(joined.extra?.['freigabe_status'], 6);
    assert.equal(run(page([stammtext]), leistung220).report.read, 1);
  });
});

describe('a search of the FIM portal', () => {
  it('becomes services with the texts that it tells', () => {
    const { catalogue, report } = run(page([stammtext, steckbrief]));
    const [parking, birth] = catalogue?.services ?? [];
    assert.equal(parking?.summary, 'Parken vor der eigenen Tür.');
    assert.deepEqual(
      parking.sections?.map(({ code }) => code),
      ['02', '03', '05', 'legal'],
    );
    assert.equal(birth?.id, '99027002012000');
    assert.equal(birth.title, 'Geburtsurkunde anfordern');
    assert.deepEqual(birth.synonyms, ['Geburtsurkunde Ausstellung']);
    assert.deepEqual(report.unmapped, {});
  });

  it('needs the name of a municipality', () => {
    const { catalogue, report } = importFim([{ name: 'a', value: page([stammtext]) }]);
    assert.equal(catalogue, undefined);
    assert.deepEqual(
      report.issues.map(({ expected }) => expected),
      ['municipality'],
    );
  });

  it('says that the same service comes twice', () => {
    const { report } = run(page([stammtext]), page([stammtext]));
    assert.deepEqual(
      report.leftOut.map(({ id, reason }) => [id, reason]),
      [['S999:1001', 'duplicate']],
    );
  });
});

describe('answers of the FIM portal that are not as they should be', () => {
  it('are refused where none is the portal’s', () => {
    for (const value of [null, 'FIM', 7, {}, { items: [{ a: 1 }] }, [1], { version: 1, services: [] }]) {
      const { catalogue, report } = run(value);
      assert.equal(catalogue, undefined);
      assert.deepEqual(
        report.issues.map(({ code }) => code),
        ['unknown-document', 'format'],
      );
    }
  });

  it('count each field that the schema is not known to have', () => {
    const { report } = run({ ...leistung220, neues_feld: ['x'] });
    assert.deepEqual(report.unmapped, { 'leistung.neues_feld': 1 });
  });

  it('keep no name that means something to JavaScript, and report it', () => {
    const value: unknown = JSON.parse(
      JSON.stringify({ ...leistung220, struktur: {} }).replace(
        '"struktur":{}',
        '"struktur":{"__proto__":{"hacked":1}}',
      ),
    );
    const { catalogue, report } = run(value);
    assert.deepEqual(report.unmapped, { 'leistung.struktur.__proto__': 1 });
    assert.doesNotMatch(JSON.stringify(catalogue), /__proto__|hacked/);
    assert.equal(({} as Record<string, unknown>)['hacked'], undefined);
  });

  it('keep the words of an unsafe link without the link', () => {
    const inhalt = [{ language_code: 'de', _value: '<a href="javascript:alert(1)">hier</a>' }];
    const service = first({
      ...leistung220,
      modul_text: [...leistung220.modul_text, { leika_textmodul: '11', inhalt }],
    });
    assert.equal(words(service, 'procedure'), 'hier');
    assert.doesNotMatch(JSON.stringify(service), /javascript/);
  });

  it('show a text whose language is not known as such', () => {
    const inhalt = [{ language_code: '!?', _value: 'Text' }];
    const { catalogue, report } = run({
      ...leistung231,
      modul_text: [...leistung231.modul_text, { leika_textmodul: '11', inhalt }],
    });
    assert.deepEqual(Object.keys(catalogue?.services[0]?.sections?.[1]?.text ?? {}), ['und']);
    assert.deepEqual(
      report.issues.map(({ code, expected }) => [code, expected]),
      [['value', 'language-tag']],
    );
  });

  it('survive anything in any field', () => {
    const nonsense = [null, false, 0, 42, '', 'x', [], [[]], {}, [null, 1, 'x', {}], { value: 5 }, [{ value: {} }]];
    for (const entry of [leistung220, leistung231, stammtext, steckbrief])
      for (const field of Object.keys(entry))
        for (const value of nonsense) assert.doesNotThrow(() => run({ ...entry, [field]: value }), field);
  });
});
