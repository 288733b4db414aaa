/** Every encoding in which a German office saves, with every delimiter. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { importCsv } from '../../src/import/csv/index.js';

const options = { municipality: { name: 'Musterstadt' } };

/** What Excel writes into a cell with the delimiter, a quotation mark or a line break. */
const quoted = (cell: string, delimiter: string): string =>
  cell.includes(delimiter) || /["\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell;
const rows = [
  ['Titel', 'Kurzbeschreibung', 'Gebühren', 'Suchbegriffe'],
  ['Straßenfest anmelden', 'Für Feste, Umzüge; und|Märkte\tim Ort', '25 Ä-Taler\nje Tag', 'Grünfläche'],
  ['Größe „XXL“ prüfen', 'Öl', '', 'Äpfel'],
];
const textOf = (delimiter: string): string =>
  rows.map((cells) => cells.map((cell) => quoted(cell, delimiter)).join(delimiter)).join('\r\n');

/** Windows-1252 differs from ISO-8859-1 in the quotation marks; the older one cannot hold them. */
const WINDOWS: Readonly<Record<string, number>> = { '„': 0x84, '“': 0x93 };
const MACINTOSH: Readonly<Record<string, number>> = {
  ä: 0x8a,
  ö: 0x9a,
  ü: 0x9f,
  Ä: 0x80,
  Ö: 0x85,
  Ü: 0x86,
  ß: 0xa7,
  '„': 0xe3,
  '“': 0xd2,
};
const DOS: Readonly<Record<string, number>> = { ä: 0x84, ö: 0x94, ü: 0x81, Ä: 0x8e, Ö: 0x99, Ü: 0x9a, ß: 0xe1 };
const bytes = (text: string, table: Readonly<Record<string, number>>): Uint8Array =>
  Uint8Array.from(Array.from(text), (letter) => table[letter] ?? letter.charCodeAt(0));
const wide = (text: string, isLittle: boolean, mark: boolean): Uint8Array => {
  const units = Array.from({ length: text.length }, (_, index) => text.charCodeAt(index));
  return Uint8Array.from(
    [...(mark ? [0xfeff] : []), ...units].flatMap((unit) =>
      isLittle ? [unit & 255, unit >> 8] : [unit >> 8, unit & 255],
    ),
  );
};
const without = (text: string): string => text.replace(/[„“]/g, "'");

/** What a program shows that takes UTF-8 for Windows-1252. */
const readAsWindows = (utf8: Uint8Array): string =>
  Array.from(
    utf8,
    (byte) => Object.keys(MISREAD).find((letter) => MISREAD[letter] === byte) ?? String.fromCharCode(byte),
  ).join('');
const MISREAD: Readonly<Record<string, number>> = { '€': 0x80, Ÿ: 0x9f, '“': 0x93, '¼': 0xbc };

const ENCODINGS: Readonly<Record<string, (text: string) => Uint8Array>> = {
  'UTF-8': (text) => Buffer.from(text, 'utf8'),
  'UTF-8 with a byte order mark': (text) => Buffer.from(`\uFEFF${text}`, 'utf8'),
  'UTF-16, Excel’s “Unicode text”': (text) => wide(text, true, true),
  'UTF-16 without a mark': (text) => wide(text, true, false),
  'UTF-16, big end first': (text) => wide(text, false, true),
  'Windows-1252': (text) => bytes(text, WINDOWS),
  'ISO-8859-1': (text) => bytes(without(text), {}),
  Macintosh: (text) => bytes(text, MACINTOSH),
  'MS-DOS (code page 850)': (text) => bytes(without(text), DOS),
};
const DELIMITERS: Readonly<Record<string, string>> = { semicolons: ';', commas: ',', tabulators: '\t', bars: '|' };

describe('a table of a German office', () => {
  for (const [encoding, encode] of Object.entries(ENCODINGS))
    for (const [delimiters, delimiter] of Object.entries(DELIMITERS))
      it(`is read in ${encoding} with ${delimiters}`, () => {
        const { catalogue, report } = importCsv(encode(textOf(delimiter)), options);
        const [first, second] = catalogue?.services ?? [];
        assert.deepEqual(report.issues, []);
        assert.equal(report.table?.delimiter, delimiter);
        assert.equal(first?.title, 'Straßenfest anmelden');
        assert.equal(first.summary, 'Für Feste, Umzüge; und|Märkte im Ort');
        assert.deepEqual(first.synonyms, ['Grünfläche']);
        assert.deepEqual(first.sections?.[0]?.text, [
          { type: 'p', children: ['25 Ä-Taler'] },
          { type: 'p', children: ['je Tag'] },
        ]);
        assert.match(JSON.stringify(second?.title), /^"Größe [„']XXL[“'] prüfen"$/);
        assert.deepEqual([second?.summary, second?.synonyms], ['Öl', ['Äpfel']]);
      });

  it('is mended and told where UTF-8 was converted twice', () => {
    const twice = readAsWindows(Buffer.from('Titel;Gebühren\nStraßenfest – groß;5 €\n', 'utf8'));
    const { catalogue, report } = importCsv(Buffer.from(twice, 'utf8'), options);
    assert.equal(catalogue?.services[0]?.title, 'Straßenfest – groß');
    assert.deepEqual(
      report.issues.map(({ code, value }) => [code, value]),
      [['lost-characters', '4']],
    );
  });

  it('tells of characters that an earlier program lost', () => {
    const { report } = importCsv(Buffer.from('Titel;Thema\nStra\uFFFDenfest;M\uFFFDll\n', 'utf8'), options);
    assert.deepEqual(
      report.issues.map(({ code, value }) => [code, value]),
      [['lost-characters', '2']],
    );
  });

  it('keeps UTF-8 where one place of the file is broken', () => {
    const whole = Buffer.from('Titel;Thema\nMüllabfuhr für alle Straßen;Müll\nGrünschnitt;Gärten', 'utf8');
    const { catalogue, report } = importCsv(whole.subarray(0, whole.length - 6), options);
    assert.equal(catalogue?.services[0]?.title, 'Müllabfuhr für alle Straßen');
    assert.equal(report.table?.encoding, 'utf-8');
  });
});
