/** Workbooks as spreadsheet programs save them, and as somebody means harm with them. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { zipSync } from 'fflate';
import { importXlsx } from '../../src/import/xlsx/index.js';
import { row, workbook, workbookParts, zipped } from './fixtures/workbook.js';
import type { SheetParts } from './fixtures/workbook.js';

const town = { municipality: { name: 'Musterstadt' } };
const sheet = (data: readonly string[], more: Partial<SheetParts> = {}): SheetParts => ({
  name: 'Dienste',
  data: data.join(''),
  ...more,
});
const STYLES =
  '<numFmts><numFmt numFmtId="164" formatCode="dd\\.mm\\.yyyy"/><numFmt numFmtId="165" formatCode="#,##0.00\\ &quot;€&quot;"/></numFmts><cellXfs><xf numFmtId="0"/><xf numFmtId="164"/><xf numFmtId="165"/><xf numFmtId="14"/></cellXfs>';
const number = (value: string, style = 0): { raw: string } => ({
  raw: `<c r="REF" s="${String(style)}"><v>${value}</v></c>`,
});

describe('a workbook', () => {
  it('is read with its shared texts, dates, amounts and keys that were typed as numbers', () => {
    const bytes = workbook(
      [
        sheet([
          row(1, ['Dienstleistungen']),
          row(3, ['Titel', 'Stand', 'Gebühren', 'LeiKa', 'Veröffentlicht']),
          row(4, [
            { raw: '<c r="REF" t="s"><v>0</v></c>' },
            number('46173', 1),
            number('12.5', 2),
            number('9.9102013012000004E13'),
            { raw: '<c r="REF" t="b"><v>1</v></c>' },
          ]),
          row(5, ['Reisepass', number('46174.5', 3), '', '', '']),
        ]),
      ],
      {
        strings: '<si><r><t>Hund </t></r><r><rPr><b/></rPr><t>anmelden</t></r><rPh><t>x</t></rPh></si>',
        styles: STYLES,
      },
    );
    const { catalogue, report } = importXlsx(bytes, town);
    const [dog, passport] = catalogue?.services ?? [];
    assert.deepEqual(report.issues, []);
    assert.deepEqual([dog?.title, dog?.updated, dog?.leika], ['Hund anmelden', '2026-05-31', ['99102013012000']]);
    assert.deepEqual(dog?.sections, [{ code: 'fees', text: [{ type: 'p', children: ['12,50 €'] }] }]);
    assert.equal(passport?.updated, '2026-06-01');
    assert.deepEqual([report.table?.sheet, report.table?.header], ['Dienste', 3]);
  });

  it('counts days from 1904 where it says so', () => {
    const bytes = workbook([sheet([row(1, ['Titel', 'Stand']), row(2, ['A', number('44711', 3)])])], {
      styles: STYLES,
      properties: '<workbookPr date1904="1"/>',
    });
    assert.equal(importXlsx(bytes, town).catalogue?.services[0]?.updated, '2026-05-31');
  });

  it('gives the addresses behind cells, of links and of formulas', () => {
    const bytes = workbook([
      sheet(
        [
          row(1, ['Titel', 'Onlinedienst', 'Termin']),
          row(2, [
            'Hund',
            'Zum Antrag',
            { raw: '<c r="REF" t="str"><f>HYPERLINK("https://termin.example.org/","Termin")</f><v>Termin</v></c>' },
          ]),
        ],
        {
          after: '<hyperlinks><hyperlink ref="B2" r:id="rId9"/></hyperlinks>',
          links: { rId9: 'https://antrag.example.org/?a=1&b=2' },
        },
      ),
    ]);
    assert.deepEqual(importXlsx(bytes, town).catalogue?.services[0]?.channels, [
      { kind: 'online', url: 'https://antrag.example.org/?a=1&b=2', label: 'Zum Antrag' },
      { kind: 'appointment', url: 'https://termin.example.org/', label: 'Termin' },
    ]);
  });

  it('gives the value of a merged cell to each of its rows', () => {
    const bytes = workbook([
      sheet([row(1, ['Thema', 'Titel']), row(2, ['Tiere', 'Hund']), row(3, ['', 'Katze']), row(4, ['', 'Pass'])], {
        after: '<mergeCells><mergeCell ref="A2:A3"/></mergeCells>',
      }),
    ]);
    assert.deepEqual(
      importXlsx(bytes, town).catalogue?.services.map(({ topics }) => topics),
      [['tiere'], ['tiere'], undefined],
    );
  });

  it('tells of formulas without a result at their cell', () => {
    const bytes = workbook([
      sheet([
        row(1, ['Titel', 'Kurzbeschreibung']),
        row(2, ['A', { raw: '<c r="REF" t="e"><f>B9</f><v>#REF!</v></c>' }]),
        row(3, ['B', { raw: '<c r="REF"><f>A1</f></c>' }]),
      ]),
    ]);
    assert.deepEqual(
      importXlsx(bytes, town).report.issues.map(({ code, path, value }) => [code, path, value]),
      [
        ['formula', ['row', 2, 'Kurzbeschreibung'], '#REF!'],
        ['formula', ['row', 3, 'Kurzbeschreibung'], ''],
      ],
    );
  });

  it('takes the sheet that looks like services, or the one asked for, and tells of the others', () => {
    const sheets = [
      sheet([row(1, ['Notizen']), row(2, ['x'])], { name: 'Blatt 1' }),
      sheet([row(1, ['Titel', 'Thema']), row(2, ['A', 'T'])], { name: 'Dienste' }),
      sheet([row(1, ['Titel']), row(2, ['B'])], { name: 'Alt', state: 'hidden' }),
    ];
    const { report } = importXlsx(workbook(sheets), town);
    assert.deepEqual([report.table?.sheet, report.unmapped], ['Dienste', { Alt: 2, 'Blatt 1': 2 }]);
    for (const name of ['alt', '3'])
      assert.equal(importXlsx(workbook(sheets), { ...town, sheet: name }).catalogue?.services[0]?.title, 'B');
    const missing = importXlsx(workbook(sheets), { ...town, sheet: 'Neu' }).report.issues[0];
    assert.deepEqual([missing?.code, missing?.expected], ['not-in-table', 'Blatt 1, Dienste, Alt']);
  });
});

describe('a workbook that somebody means harm with', () => {
  const parts = workbookParts([sheet([row(1, ['Titel']), row(2, ['A'])])]);
  const codes = (bytes: Uint8Array): string[] => importXlsx(bytes, town).report.issues.map(({ code }) => code);

  it('is not unpacked beyond the limit', () => {
    const bomb = zipSync({
      'xl/workbook.xml': new TextEncoder().encode(parts['xl/workbook.xml']),
      'xl/worksheets/sheet1.xml': [new Uint8Array(250_000_000), { level: 1 }],
    });
    assert.ok(bomb.length < 3_000_000);
    assert.deepEqual(codes(bomb), ['too-long']);
  });

  it('expands no entities and fetches nothing', () => {
    const bombs = [
      '<!DOCTYPE x [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;">]>',
      '<!DOCTYPE x SYSTEM "http://127.0.0.1:1/x.dtd">',
    ];
    for (const doctype of bombs) {
      const path = 'xl/worksheets/sheet1.xml';
      const { catalogue, report } = importXlsx(
        zipped({ ...parts, [path]: `${doctype}${(parts[path] ?? '').replace('>A<', '>&b;<')}` }),
        town,
      );
      assert.equal(catalogue, undefined);
      assert.deepEqual(
        report.issues.map(({ code }) => code),
        ['damaged'],
      );
    }
  });

  it('keeps what stands before the place where a sheet is cut off', () => {
    const path = 'xl/worksheets/sheet1.xml';
    const cut = (parts[path] ?? '').split('</sheetData>')[0] ?? '';
    const { catalogue, report } = importXlsx(zipped({ ...parts, [path]: cut }), town);
    assert.deepEqual([catalogue?.services.length, report.issues[0]?.code], [1, 'damaged']);
  });

  it('does not fill memory with far cells or one long text shown a thousand times', () => {
    const far = importXlsx(
      workbook([sheet([row(1, ['Titel']), row(2, ['A', { raw: '<c r="XFD1048576" t="str"><v>x</v></c>' }])])]),
      town,
    );
    assert.deepEqual(
      far.report.issues.map(({ code }) => code),
      ['too-long'],
    );
    const shown = Array.from(
      { length: 3000 },
      (_, index) => `<row r="${String(index + 2)}"><c r="A${String(index + 2)}" t="s"><v>0</v></c></row>`,
    );
    const long = importXlsx(
      workbook([sheet([row(1, ['Titel']), ...shown])], { strings: `<si><t>${'x'.repeat(1_000_000)}</t></si>` }),
      town,
    );
    assert.ok(long.report.issues.some(({ code }) => code === 'too-long'));
  });

  it('is refused by its own name where it is another file', () => {
    const others: readonly (readonly [Uint8Array, string])[] = [
      [new TextEncoder().encode('Titel;Thema\nA;T'), 'csv'],
      [Uint8Array.from([0xd0, 0xcf, 0x11, 0xe0, 0, 0]), 'xls'],
      [zipped({ 'content.xml': '<x/>' }), 'ods'],
      [zipped({ 'word/document.xml': '<x/>' }), 'docx'],
    ];
    for (const [bytes, kind] of others) {
      const [issue] = importXlsx(bytes, town).report.issues;
      assert.deepEqual([issue?.code, issue?.value], ['other-format', kind]);
    }
    assert.deepEqual(codes(zipped({ 'x.txt': 'x' })), ['damaged']);
    assert.deepEqual(codes(new Uint8Array()), ['empty']);
  });
});
