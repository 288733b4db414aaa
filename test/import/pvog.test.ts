import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { plainText } from '../../src/catalogue/rich-text.js';
import type { RichNode, Service } from '../../src/catalogue/types.js';
import { importPvog } from '../../src/import/pvog/index.js';
import { savedAnswer, savedAnswers } from './fixtures/saved-answers.js';

const ars = '099990001001';
const town = { municipality: { name: 'Musterstadt', ars } };

/** All saved answers as a catalogue. */
function imported() {
  const { catalogue, report } = importPvog(savedAnswers(), town);
  assert.ok(catalogue);
  const service = (id: string): Service => {
    const found = catalogue.services.find((candidate) => candidate.id === id);
    assert.ok(found, id);
    return found;
  };
  return { catalogue, report, service };
}
const words = (service: Service, code: string): string =>
  plainText((service.sections?.find((section) => section.code === code)?.text ?? []) as readonly RichNode[]);
const one = (fields: Readonly<Record<string, unknown>>) =>
  importPvog([{ name: 'a.json', value: { id: 'L1.LB.1', name: 'Reisepass', details: [], ...fields } }], town);

describe('answers of the gateway (PVOG)', () => {
  it('become a catalogue in which no field of the source is lost', () => {
    const { catalogue, report } = imported();
    assert.deepEqual(report.unmapped, {});
    assert.deepEqual([report.read, report.written, report.leftOut.length], [4, 4, 0]);
    assert.deepEqual(
      catalogue.services.map(({ title }) => title),
      ['Kindergeld beantragen', 'Bewohnerparkausweis beantragen', 'Hundesteuer anmelden', 'Fundsache melden'],
    );
  });

  it('bring every text module to its section, those of the gateway’s own codes too', () => {
    const parking = imported().service('L999001.LB.1001');
    const codes = parking.sections?.map(({ code }) => code);
    assert.deepEqual(
      codes,
      '02 03 05 details legal documents requirements procedure forms more 16 18 22 23 24 appeal 93 94 duration deadline fees'.split(
        ' ',
      ),
    );
    assert.equal(words(parking, 'duration'), 'Bearbeitungsdauer\n2 bis 3 Tage');
    assert.equal(words(parking, 'deadline'), 'Vor Ablauf verlängern.\nGeltungsdauer\n1 Jahr');
    assert.match(words(parking, 'fees'), /Gebühr\n30,70 EUR\nZweitfahrzeug\n15 EUR\nErsatz\n5 EUR\nSatzung$/);
    assert.equal(parking.summary, 'Parken vor der eigenen Tür: so bekommen Sie den Ausweis.');
    assert.deepEqual(parking.synonyms, ['Bewohnerparkausweis Erteilung']);
    assert.deepEqual(parking.leika, ['99108001001000', '99108001000000']);
    assert.deepEqual(parking.areas, [ars]);
    assert.equal(parking.updated, '2026-05-04T08:30:00Z');
  });

  it('give online services from the service itself and from the list of online services, each address once', () => {
    const { service } = imported();
    assert.deepEqual(service('L999001.LB.1001').channels, [
      {
        kind: 'online',
        url: `https://antrag.musterstadt.example/parken?ort=${ars}`,
        label: 'Parkausweis online beantragen',
      },
      { kind: 'form', url: 'https://www.musterstadt.example/antrag-parken.pdf', label: 'Antrag als PDF' },
    ]);
    assert.deepEqual(service('L999001.LB.1002').channels, [
      { kind: 'online', url: 'https://antrag.musterstadt.example/hund', label: 'Hund online anmelden' },
    ]);
  });

  it('name an online service that belongs to none of the services', () => {
    const { issues } = imported().report;
    assert.deepEqual(
      issues.map(({ code, value, severity }) => [code, value, severity]),
      [['unknown-reference', 'B999002.LB.9999', 'warning']],
    );
  });

  it('give offices, with address and telephone where an answer of their own tells them', () => {
    const { catalogue, service } = imported();
    assert.deepEqual(service('L999001.LB.1001').offices, ['L999001.OE.7', 'Servicetelefon']);
    assert.deepEqual(catalogue.offices?.[0], {
      id: 'L999001.OE.7',
      name: 'Bürgeramt Musterstadt',
      address: { street: 'Marktplatz', houseNumber: '1', postalCode: '99901', city: 'Musterstadt' },
      phone: '+49 9999 115',
      email: 'buergeramt@musterstadt.example',
      url: 'https://www.musterstadt.example/buergeramt',
    });
    assert.deepEqual(
      catalogue.offices.slice(1).map(({ name }) => name),
      ['Servicetelefon', 'Stadtkasse'],
    );
  });

  it('keep source portals, roles and the day of approval', () => {
    const { source, extra } = imported().service('L999001.LB.1001');
    assert.equal(source?.url, 'https://portal.musterland.example/leistung/1001');
    assert.deepEqual(extra?.['moduleDates'], [{ code: '93', date: '2026-03-02' }]);
    assert.match(JSON.stringify(extra), /Stadtportal.*Zuständige Stelle.*Ansprechpunkt/);
  });

  it('never show a filler as a text, and say where one stands', () => {
    const { sections, extra } = imported().service('L999001.LB.1002');
    assert.deepEqual(
      sections?.map(({ code }) => code),
      ['details', 'duration'],
    );
    assert.deepEqual(extra?.['placeholders'], ['98', '97']);
  });

  it('take the short description of a listing where the texts are not there', () => {
    assert.equal(imported().service('L999001.LB.1003').summary, 'Etwas gefunden? Melden Sie es dem Fundbüro.');
  });

  it('may come in any order', () => {
    const sorted = (answers: Parameters<typeof importPvog>[0]): unknown => {
      const { catalogue } = importPvog(answers, town);
      return catalogue?.services.toSorted((a, b) => (a.id < b.id ? -1 : 1));
    };
    assert.deepEqual(sorted(savedAnswers().reverse()), sorted(savedAnswers()));
  });

  it('tell the municipality by its key', () => {
    const named = importPvog(savedAnswers(), { municipality: { ars: '099990002002' } });
    assert.deepEqual(named.catalogue?.municipality, { name: 'Musterstadt am See', ars: '099990002002' });
    const { catalogue, report } = importPvog([savedAnswer('page-0.json')], {});
    assert.equal(catalogue, undefined);
    assert.deepEqual(
      report.issues.map(({ expected }) => expected),
      ['municipality'],
    );
  });

  it('are read from pages that bring all texts with them', () => {
    const { value } = savedAnswer('detail-L999001.LB.1001.json');
    const { catalogue } = importPvog([{ name: 'leika.json', value: { content: [value] } }], town);
    assert.equal(catalogue?.services[0]?.sections?.length, 21);
  });
});

describe('answers that are not as they should be', () => {
  it('are refused where none is the gateway’s', () => {
    for (const value of [null, 'PVOG', 42, {}, [1], { data: [] }, { version: 1, services: [] }]) {
      const { catalogue, report } = importPvog([{ name: 'other.json', value }], town);
      assert.equal(catalogue, undefined);
      assert.deepEqual(
        report.issues.map(({ code, severity }) => [code, severity]),
        [
          ['unknown-document', 'warning'],
          ['format', 'error'],
        ],
      );
    }
  });

  it('are passed over by name where the others are good', () => {
    const { catalogue, report } = importPvog([...savedAnswers(), { name: 'notes.json', value: { a: 1 } }], town);
    assert.equal(catalogue?.services.length, 4);
    assert.equal(report.issues.find(({ code }) => code === 'unknown-document')?.value, 'notes.json');
  });

  it('lose no good service for one without a name, and none twice', () => {
    const { catalogue, report } = importPvog(
      [
        savedAnswer('detail-L999001.LB.1002.json'),
        { name: 'nameless.json', value: { id: 'L1.LB.1', details: [] } },
        { ...savedAnswer('detail-L999001.LB.1002.json'), name: 'again.json' },
      ],
      town,
    );
    assert.equal(catalogue?.services.length, 1);
    assert.deepEqual(
      report.leftOut.map(({ id, reason }) => [id, reason]),
      [
        ['L1.LB.1', 'faulty'],
        ['L999001.LB.1002', 'duplicate'],
      ],
    );
    assert.equal(report.read, 3);
  });

  it('never bring an unsafe link into the catalogue', () => {
    const uri = 'java\nscript:alert(1)';
    const { catalogue, report } = one({
      onlineServiceLinks: [{ title: 'x', uri }],
      sourcePortals: [{ title: 'x', uri }],
      details: [{ code: '06', text: `<a href="${uri}">x</a>`, links: [{ uri }], details: [{ links: [{ uri }] }] }],
    });
    assert.doesNotMatch(JSON.stringify(catalogue), /script/);
    assert.equal(report.issues.filter(({ code }) => code === 'link').length, 5);
  });

  it('count each field that the format is not known to have', () => {
    const { report } = one({ rating: 5, details: [{ code: '06', text: 'x', tone: 'plain' }] });
    assert.deepEqual(report.unmapped, { 'services.details[].tone': 1, 'services.rating': 1 });
  });

  it('are bounded in the depth of details', () => {
    let details: unknown[] = [{ title: 'deepest', text: 'x' }];
    for (let level = 0; level < 5000; level += 1) details = [{ title: 'x', details }];
    const { catalogue, report } = one({ details: [{ code: '98', details }] });
    assert.equal(catalogue?.services.length, 1);
    assert.deepEqual(
      report.issues.map(({ code }) => code),
      ['too-large'],
    );
  });

  it('survive anything in any field', () => {
    const nonsense = [null, false, 0, 42, '', 'x', [], [[]], {}, [null, 1, 'x', {}], { uri: 5 }, [{ uri: {} }]];
    const fields =
      'id name title ars leikakeys externalLastUpdate onlineServiceLinks organisations sourcePortals details'.split(
        ' ',
      );
    for (const field of fields)
      for (const value of nonsense)
        assert.doesNotThrow(() => one({ [field]: value }), `${field} ${JSON.stringify(value)}`);
  });
});
