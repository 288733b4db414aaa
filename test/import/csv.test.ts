/** Tables as offices make them: titles above the names, gaps, ragged rows, several values in a cell. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import { importCsv } from '../../src/import/csv/index.js';
import type { TableOptions } from '../../src/import/table/index.js';
import { readColumnMapping } from '../../src/import/table/column-mapping.js';

const town = { municipality: { name: 'Musterstadt' } };
const read = (text: string, options: TableOptions = {}) =>
  importCsv(new TextEncoder().encode(text), { ...town, ...options });
const mapped = (value: unknown): TableOptions => {
  const { mapping, issues } = readColumnMapping(value);
  assert.deepEqual(issues, []);
  return mapping ? { columns: mapping } : {};
};

describe('a real table of a town', () => {
  const { catalogue, report } = importCsv(readFileSync(new URL('fixtures/dienste.csv', import.meta.url)), town);
  const [dog, licence, party] = catalogue?.services ?? [];

  it('becomes one service for each row, with an id made of its title', () => {
    assert.deepEqual(
      catalogue?.services.map(({ id }) => id),
      ['hund-anmelden', 'fuehrerschein-umtauschen', 'strassenfest-klein-anzeigen'],
    );
    assert.deepEqual([report.read, report.written, report.leftOut.length], [3, 3, 0]);
  });

  it('keeps every language, way, word and text of a row', () => {
    assert.ok(dog && licence && party);
    assert.deepEqual(dog.title, { de: 'Hund anmelden', en: 'Register a dog' });
    assert.deepEqual(dog.synonyms, ['Hundesteuer', 'Hundemarke']);
    assert.deepEqual(dog.leika, ['99102013012000']);
    assert.equal(dog.updated, '2026-05-31');
    assert.deepEqual(dog.channels, [{ kind: 'online', url: 'https://antrag.example.org/{leika}?ars={ars}' }]);
    assert.deepEqual(dog.sections?.find(({ code }) => code === 'documents')?.text, [
      {
        type: 'ul',
        children: [
          { type: 'li', children: ['Personalausweis'] },
          { type: 'li', children: ['Impfausweis'] },
        ],
      },
    ]);
    assert.deepEqual(
      licence.channels?.map(({ kind, url }) => [kind, url]),
      [
        ['online', 'https://antrag.example.org/fuehrerschein'],
        ['appointment', 'https://www.example.org/termin'],
        ['phone', 'tel:09991231'],
      ],
    );
    assert.equal(party.title, 'Straßenfest "klein" anzeigen');
  });

  it('makes topics of paths, and one of a name with a comma', () => {
    assert.deepEqual(catalogue?.topics, [
      { id: 'tiere', label: 'Tiere' },
      { id: 'hunde', label: 'Hunde', parent: 'tiere' },
      { id: 'bauen-wohnen', label: 'Bauen, Wohnen' },
      { id: 'verkehr', label: 'Verkehr' },
    ]);
  });

  it('gives an office the number that is its own in every row, and a service the others', () => {
    assert.deepEqual(catalogue?.offices, [
      { id: 'steueramt', name: 'Steueramt', phone: '0999 123-0' },
      { id: 'buergerbuero', name: 'Bürgerbüro' },
    ]);
  });

  it('keeps pins, blocks and demand', () => {
    assert.deepEqual(catalogue?.pins, [{ words: ['Hund'], service: 'hund-anmelden' }]);
    assert.deepEqual(catalogue.blocks, [{ words: ['Hundekot'], service: 'hund-anmelden' }]);
    assert.deepEqual(
      catalogue.services.map(({ popularity }) => popularity),
      [1, 0.5, undefined],
    );
  });

  it('tells of a key that Excel rounded, at its row and column', () => {
    const rounded = report.issues.find(({ code }) => code === 'rounded-number');
    assert.deepEqual(rounded?.path, ['row', 5, 'LeiKa-Schlüssel']);
    assert.equal(licence?.leika, undefined);
  });

  it('counts what it has no place for, the lines above the names too', () => {
    assert.deepEqual(report.unmapped, {
      'Bemerkung intern': 1,
      'Dienstleistungen der Stadt Musterstadt': 1,
      'Stand: Mai 2026': 1,
    });
    assert.equal(report.table?.header, 3);
    assert.deepEqual(
      report.table.columns.find(({ column }) => column === 'Titel (en)'),
      {
        column: 'Titel (en)',
        field: 'title',
        language: 'en',
        filled: 2,
      },
    );
  });

  it('gives the same bytes again, and the same ids when the rows are sorted otherwise', () => {
    const lines = ['Titel;Link', 'Parken;https://a.example/', 'Parken;https://b.example/', 'Bäder;'];
    const ids = (text: string): Readonly<Record<string, string>> =>
      Object.fromEntries(
        (read(`${text}\n`, mapped({ version: 1, columns: { Link: 'page' } })).catalogue?.services ?? []).map(
          ({ id, source }) => [id, source?.url ?? ''],
        ),
      );
    const [head = '', ...rows] = lines;
    assert.deepEqual(ids(lines.join('\n')), ids([head, ...rows.toReversed()].join('\n')));
    assert.equal(Object.keys(ids(lines.join('\n'))).length, 3);
  });
});

describe('rows that are not as the names say', () => {
  it('are kept where they are longer or shorter, and told once with their number', () => {
    const { catalogue, report } = read('Titel;Thema;Link\nA;T;https://a.example/;x;y\nB\nC;T;;;z\n');
    assert.deepEqual(
      catalogue?.services.map(({ title }) => title),
      ['A', 'B', 'C'],
    );
    assert.deepEqual(report.unmapped, { '#5': 2, '#4': 1 });
    assert.deepEqual(
      report.issues.map(({ code, path, value, expected }) => [code, path, value, expected]),
      [
        ['row-length', ['row', 3], '1', '3'],
        ['row-length', ['row', 2], '2', '3'],
      ],
    );
  });

  it('without a title are left out by name and row', () => {
    const { report } = read('Titel;Thema\nA;T\n;Verwaist\n');
    assert.deepEqual(report.leftOut, [{ kind: 'service', id: '', title: 'Verwaist', reason: 'faulty' }]);
    assert.deepEqual(report.issues[0]?.path, ['row', 3, 'title']);
  });

  it('with one title are one service where they only name more ways', () => {
    const { catalogue, report } = read(
      'Titel;Link;Linkart\nPass;https://a.example/;Online\nPass;https://b.example/;Termin\nPass;https://b.example/;Termin\n',
    );
    assert.deepEqual(
      catalogue?.services[0]?.channels?.map(({ kind }) => kind),
      ['online', 'appointment'],
    );
    assert.deepEqual(
      report.leftOut.map(({ reason }) => reason),
      ['joined', 'duplicate'],
    );
    assert.equal(report.written + report.leftOut.length, report.read);
  });

  it('with one id that say different things are a fault of the second', () => {
    const { catalogue, report } = read('ID;Titel\n7;Pass\n7;Ausweis\n');
    assert.deepEqual(
      catalogue?.services.map(({ title }) => title),
      ['Pass'],
    );
    assert.equal(report.issues[0]?.code, 'duplicate-id');
    assert.equal(report.leftOut[0]?.reason, 'duplicate');
  });

  it('that are not public stay out unless they are asked for', () => {
    const text = 'Titel;Veröffentlicht\nA;ja\nB;nein\n';
    assert.deepEqual(
      read(text).report.leftOut.map(({ title, reason }) => [title, reason]),
      [['B', 'not-public']],
    );
    assert.equal(read(text, { all: true }).catalogue?.services.length, 2);
  });
});

describe('files that are half broken', () => {
  it('lose nothing behind a quotation mark that is never closed', () => {
    const { catalogue, report } = read('Titel;Thema\nA;"offen\nB;T\nC;U\n');
    assert.deepEqual(
      catalogue?.services.map(({ title }) => title),
      ['A', 'B', 'C'],
    );
    assert.deepEqual(
      report.issues.map(({ code, path }) => [code, path]),
      [['open-quote', ['row', 2]]],
    );
  });

  it('take Excel’s line for the delimiter at its word', () => {
    const { catalogue } = read('sep=|\nTitel|Thema\nA;B, C|T\n');
    assert.equal(catalogue?.services[0]?.title, 'A;B, C');
  });

  it('are refused with their own name where they are no text', () => {
    for (const [bytes, kind] of [
      [[0x50, 0x4b, 3, 4], 'xlsx'],
      [[0xd0, 0xcf, 0x11, 0xe0], 'xls'],
      [[0x25, 0x50, 0x44, 0x46], 'pdf'],
    ] as const) {
      const { report } = importCsv(Uint8Array.from(bytes), town);
      assert.deepEqual(
        report.issues.map(({ code, value }) => [code, value]),
        [['other-format', kind]],
      );
    }
  });

  it('say which columns there are where none names a service', () => {
    const { report } = read('Farbe;Form\nrot;rund\n');
    assert.deepEqual(
      report.issues.map(({ code, value }) => [code, value]),
      [['no-title-column', 'Farbe, Form']],
    );
  });

  it('take columns named like parts of prototypes as columns', () => {
    const { catalogue, report } = read(
      'Titel;__proto__;constructor\nA;x;y\n',
      mapped(JSON.parse('{"version":1,"columns":{"__proto__":"extra"}}')),
    );
    assert.deepEqual(Object.keys(report.unmapped), ['constructor']);
    assert.equal(({} as { x?: string }).x, undefined);
    assert.equal(catalogue?.services.length, 1);
  });

  it('are read in a time that grows with their length alone', () => {
    for (const piece of ['"a', '"a\n', ';', '\n', '" ', 'A;"b"c;\n', 'A;B\n']) {
      const start = performance.now();
      read(`Titel;Thema\n${piece.repeat(Math.ceil(300_000 / piece.length))}`);
      assert.ok(performance.now() - start < 20_000, JSON.stringify(piece));
    }
  });
});

describe('a mapping of columns', () => {
  it('says what no name tells', () => {
    const { catalogue } = read(
      'X;Y;Z;Q\nhund-anmelden;dog;a/b;1\n',
      mapped({
        version: 1,
        columns: {
          X: { field: 'title', hyphenated: true },
          Y: { field: 'topics', values: { dog: 'Tiere' } },
          '#3': { field: 'synonyms', separator: '/' },
          Q: 'extra',
        },
      }),
    );
    const [service] = catalogue?.services ?? [];
    assert.equal(service?.title, 'Hund anmelden');
    assert.deepEqual([service.synonyms, service.extra], [['a', 'b'], { Q: '1' }]);
    assert.equal(catalogue?.topics?.[0]?.label, 'Tiere');
  });

  it('is told each of its faults with its place', () => {
    const { issues } = readColumnMapping({
      version: 1,
      language: 'deutsch!',
      header: 0,
      columns: { A: 'titel', B: { field: 'title', speed: 1, values: { a: 1 } }, C: 5 },
      tables: [{ file: 'x.csv' }],
    });
    assert.deepEqual(
      issues.map(({ code, path }) => `${code} ${path.join('.')}`),
      [
        'value language',
        'value header',
        'value columns.A.field',
        'value columns.B.speed',
        'type columns.B.values.a',
        'type columns.C',
        'missing tables.0.column',
        'missing tables.0.key',
      ],
    );
  });

  it('says so where it names a column that is not there', () => {
    const { report } = read('Titel\nA\n', mapped({ version: 1, columns: { Tiel: 'title' } }));
    assert.deepEqual(
      report.issues.map(({ code, value }) => [code, value]),
      [['not-in-table', 'tiel']],
    );
  });
});
