import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { fileOf, importOf } from './fixtures/xzufi-import.js';
import {
  deleted,
  message,
  onlinedienst,
  organisationseinheit,
  spezialisierung,
  written,
  zustaendigkeit,
} from './fixtures/xzufi-transfer.js';
import { FixtureWriter, Seeded } from './fixtures/xzufi-writer.js';

const BUND = '000000000000';
const LAND = '090000000000';
const KREIS = '099990000000';
const TOWN = '099990001001';
const OTHER_TOWN = '099990001002';
const OTHER_LAND = '08';

const writer = new FixtureWriter('2.2', new Seeded(3));
const write = (entry: string): string => written('2.2', entry);

/** A small Leistung of a name. */
const service = (id: string, name: string, areas: readonly string[] = [], more: readonly string[] = []): string =>
  write(
    writer.element('leistung', [
      writer.shortIdentifier('id', id),
      writer.element('modulText', [
        writer.code('leikaTextmodul', '02'),
        writer.element('inhalt', name, { languageCode: 'de' }),
      ]),
      ...more,
      ...areas.map((area) => writer.element('gueltigkeitGebietID', area)),
    ]),
  );
const documents = (text: string): string =>
  writer.element('modulText', [
    writer.code('leikaTextmodul', '08'),
    writer.element('inhalt', text, { languageCode: 'de' }),
  ]);
const responsible = (id: string, subject: string, area: string, role = '01', of = '1'): string =>
  write(zustaendigkeit(writer, { id, subject, service: of, area, role }));
const office = (id: string): string => write(organisationseinheit(writer, id, TOWN));
const online = (id: string): string => write(onlinedienst(writer, id, `https://antrag.example.org/${id}`));
const forTown = { municipality: { name: 'Musterstadt', ars: TOWN } };

describe('a transfer joined for one place', () => {
  it('keeps what holds there or above, and leaves out by name what holds elsewhere', async () => {
    const { catalogue, report } = await importOf(
      [
        message('2.2', [
          service('1', 'Von der Stadt', [TOWN]),
          service('2', 'Vom Kreis', [KREIS]),
          service('3', 'Vom Land', ['09']),
          service('4', 'Vom Bund', [BUND]),
          service('5', 'Von überall'),
          service('6', 'Von der Nachbarstadt', [OTHER_TOWN]),
          service('7', 'Von einem anderen Land', [OTHER_LAND]),
          service('8', 'Von beiden', [OTHER_TOWN, TOWN]),
          service('9', 'Mit altem Schlüssel', ['09999001']),
          service('10', 'Mit fremdem Schlüssel', ['Musterregion']),
        ]),
      ],
      forTown,
    );
    assert.deepEqual(
      catalogue?.services.map(({ title }) => title),
      [
        'Von der Stadt',
        'Vom Kreis',
        'Vom Land',
        'Vom Bund',
        'Von überall',
        'Von beiden',
        'Mit altem Schlüssel',
        'Mit fremdem Schlüssel',
      ],
    );
    assert.deepEqual(
      report.leftOut.map(({ title, reason }) => [title, reason]),
      [
        ['Von der Nachbarstadt', 'other-area'],
        ['Von einem anderen Land', 'other-area'],
      ],
    );
    assert.equal(report.read, 10);
    assert.equal(report.written, 8);
  });

  it('takes the nearest office of each role, and the nearest online service', async () => {
    const entries = [
      service('1', 'Hund anmelden', [LAND]),
      ...['land', 'kreis', 'town', 'other', 'advice'].map(office),
      ...['online-land', 'online-kreis', 'online-other'].map(online),
      responsible('a', 'land', LAND),
      responsible('b', 'town', TOWN),
      responsible('c', 'kreis', KREIS),
      responsible('d', 'other', OTHER_TOWN),
      responsible('e', 'advice', LAND, '02'),
      responsible('f', 'online-land', LAND),
      responsible('g', 'online-kreis', KREIS),
      responsible('h', 'online-other', OTHER_TOWN),
    ];
    for (const order of [entries, [...entries].reverse()]) {
      const imported = await importOf([message('2.2', order)], forTown);
      const found = imported.service('1');
      assert.deepEqual([...(found.offices ?? [])].sort(), ['L100099:advice', 'L100099:town']);
      assert.deepEqual(
        found.channels?.map(({ url }) => url),
        ['https://antrag.example.org/online-kreis'],
      );
      assert.deepEqual(imported.report.leftOut.map(({ kind, id, reason }) => `${kind} ${id} ${reason}`).sort(), [
        'channel L100099:online-land unused',
        'channel L100099:online-other unused',
        'office L100099:kreis unused',
        'office L100099:land unused',
        'office L100099:other unused',
      ]);
    }
  });

  it('leaves out a service without an area for which only others are responsible', async () => {
    const { catalogue, report } = await importOf(
      [
        message('2.2', [
          service('1', 'Nur nebenan'),
          service('2', 'Auch hier'),
          office('o'),
          responsible('a', 'o', OTHER_TOWN),
          responsible('b', 'o', OTHER_TOWN, '01', '2'),
          responsible('c', 'o', TOWN, '01', '2'),
        ]),
      ],
      forTown,
    );
    assert.deepEqual(
      catalogue?.services.map(({ title }) => title),
      ['Auch hier'],
    );
    assert.deepEqual(catalogue.services[0]?.areas, [TOWN]);
    assert.deepEqual(
      report.leftOut.map(({ title, reason }) => [title, reason]),
      [['Nur nebenan', 'other-area']],
    );
  });

  it('puts specialisations above the service, the nearest on top', async () => {
    const imported = await importOf(
      [
        message('2.2', [
          write(spezialisierung(writer, 's-town', '1', TOWN)),
          service('1', 'Amtlicher Name', ['09'], [documents('Unterlagen'), writer.code('typisierung', '2')]),
          write(spezialisierung(writer, 's-land', '1', '09')),
          write(spezialisierung(writer, 's-other', '1', OTHER_TOWN)),
        ]),
      ],
      forTown,
    );
    const found = imported.service('1');
    assert.equal(found.title, `Name in ${TOWN}`);
    assert.match(JSON.stringify(found.sections), new RegExp(`Unterlagen in ${TOWN}`));
    assert.equal(found.sections?.length, 1);
    assert.deepEqual(found.codes?.typisierung, ['2']);
    assert.deepEqual(found.extra?.['spezialisierung'], ['L100099:s-land', 'L100099:s-town']);
    assert.deepEqual(imported.report.issues, []);
    assert.deepEqual(
      imported.report.leftOut.map(({ kind, reason }) => `${kind} ${reason}`),
      ['specialisation other-area'],
    );
  });

  it('is told by an office’s address what the place is called', async () => {
    const { catalogue } = await importOf([message('2.2', [service('1', 'Hund anmelden'), office('o')])], {
      municipality: { ars: TOWN },
    });
    assert.equal(catalogue?.municipality.name, 'Musterstadt');
  });
});

describe('a transfer kept whole', () => {
  it('has every service, with all offices and their areas', async () => {
    const imported = await importOf([
      message('2.2', [
        service('1', 'Hund anmelden'),
        service('2', 'Anderswo', [OTHER_TOWN]),
        ...['a', 'b'].map(office),
        responsible('x', 'a', TOWN),
        responsible('y', 'a', KREIS),
        responsible('z', 'b', OTHER_TOWN),
      ]),
    ]);
    assert.equal(imported.catalogue?.services.length, 2);
    assert.deepEqual(imported.service('1').offices, ['L100099:a', 'L100099:b']);
    assert.deepEqual(
      imported.catalogue.offices?.map(({ areas }) => areas),
      [[KREIS, TOWN], [OTHER_TOWN]],
    );
  });

  it('has a specialisation of a part as a service beside', async () => {
    const imported = await importOf([
      message('2.2', [service('1', 'Für alle', ['09']), write(spezialisierung(writer, 's', '1', TOWN))]),
    ]);
    assert.equal(imported.service('1').title, 'Für alle');
    assert.equal(imported.service('s').title, `Name in ${TOWN}`);
    assert.deepEqual(imported.service('s').areas, [TOWN]);
  });
});

describe('the order of a transfer', () => {
  it('lets a later entry take an earlier one’s place, and a deletion take it away', async () => {
    const first = message('2.2', [
      service('1', 'Alt'),
      service('2', 'Bleibt'),
      service('3', 'Geht'),
      service('4', 'Kommt wieder'),
      office('o'),
      responsible('z', 'o', TOWN, '01', '2'),
      responsible('y', 'o', TOWN, '01', '1'),
    ]);
    const second = message('2.2', [
      service('1', 'Neu'),
      deleted('Leistung', '3'),
      deleted('Leistung', '4'),
      service('4', 'Wieder da'),
      deleted('Zustaendigkeit', 'y'),
      deleted('Leistung', 'nie dagewesen'),
    ]);
    for (const files of [
      [fileOf(first, 'a.xml'), fileOf(second, 'b.xml')],
      [fileOf(first, 'a.xml', 7), fileOf(second, 'b.xml', 7)],
    ]) {
      const imported = await importOf(files);
      assert.deepEqual(
        imported.catalogue?.services.map(({ title }) => title),
        ['Neu', 'Bleibt', 'Wieder da'],
      );
      assert.deepEqual(imported.service('2').offices, ['L100099:o']);
      assert.equal(imported.service('1').offices, undefined);
      assert.deepEqual(
        imported.report.leftOut.map(({ title, reason }) => [title, reason]),
        [['Geht', 'deleted']],
      );
      assert.deepEqual(imported.report.issues, []);
    }
  });

  it('keeps services of one id and different agencies apart', async () => {
    const other = write(
      writer.element('leistung', [
        writer.shortIdentifier('id', '1', 'L100008'),
        writer.element('modulText', [writer.code('leikaTextmodul', '02'), writer.element('inhalt', 'Anderer')]),
      ]),
    );
    const { catalogue } = await importOf([message('2.2', [service('1', 'Einer'), other])]);
    assert.deepEqual(
      catalogue?.services.map(({ id, title }) => [id, title]),
      [
        ['L100099:1', 'Einer'],
        ['L100008:1', 'Anderer'],
      ],
    );
  });
});

describe('what does not fit', () => {
  it('is named with file, line and entry, and the rest is read', async () => {
    const faulty = message('2.2', [
      service('1', 'Gut'),
      write(writer.element('leistung', [writer.shortIdentifier('id', '2')])),
      write(writer.element('leistung', [documents('ohne Kennung')])),
      service(
        '3',
        'Auch gut',
        [],
        [writer.code('referenzLeiKa', '123'), writer.element('neuesFeld', [writer.element('tief', 'x')])],
      ),
      responsible('z', 'nicht da', TOWN),
      write(writer.element('gebiet', [writer.element('id', 'g')])),
      deleted('Rezept', '1'),
    ]);
    const { catalogue, report } = await importOf([fileOf(faulty, 'land.xml')]);
    assert.equal(catalogue?.services.length, 2);
    assert.deepEqual(
      report.issues.map(({ code, file, line, path, severity }) => [code, severity, file, line, path.join('.')]),
      [
        ['missing', 'error', 'land.xml', 5, 'leistung.modulText'],
        ['missing', 'error', 'land.xml', 6, 'leistung.id'],
        ['value', 'warning', 'land.xml', 7, 'leistung.referenzLeiKa'],
        ['value', 'warning', 'land.xml', 10, 'loesche.klasse'],
        ['unknown-reference', 'warning', undefined, undefined, 'uebergeordnetesObjektID'],
      ],
    );
    assert.deepEqual(report.unmapped, { 'leistung.neuesFeld.tief': 1, 'schreibe.gebiet': 1 });
    assert.match(JSON.stringify(catalogue.services[1]?.extra), /"123"/);
  });
});
