/** The formats that the command reads beside the DLDB, each from a real file on disk. */
import assert from 'node:assert/strict';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { fileURLToPath } from 'node:url';
import type { Catalogue } from '../../src/catalogue/types.js';
import { government } from '../import/fixtures/linked-data.js';
import { listPage } from '../import/fixtures/list-page.js';
import { row, workbook } from '../import/fixtures/workbook.js';
import { command, file, services } from './fixtures/command.js';

const fixtures = fileURLToPath(new URL('../import/fixtures/', import.meta.url));
const read = (path: string): Catalogue => JSON.parse(readFileSync(path, 'utf8')) as Catalogue;
const town = ['--municipality', 'Musterstadt'];

describe('service-finder import csv', () => {
  it('says how the table was read, and which column is what', async () => {
    const out = file('table.json');
    const outcome = await command(['import', 'csv', join(fixtures, 'dienste.csv'), '--out', out, ...town], {
      LANG: 'de_DE.UTF-8',
    });
    assert.deepEqual([outcome.code, outcome.out], [0, '3 Dienste, 0 Fehler\n']);
    assert.match(outcome.error, /^Kodierung utf-8, Trennzeichen ;, Spaltennamen in Zeile 3$/m);
    assert.match(outcome.error, /^Erkannte Spalten: .*Titel \(en\) → title \(en\).*Oben bei → pins/m);
    assert.match(outcome.error, /^Felder ohne Platz im Katalog: .*Bemerkung intern \(1\)/m);
    assert.match(
      outcome.error,
      /Zeile 5, Spalte „LeiKa-Schlüssel“: Aus dem Schlüssel ist die gerundete Zahl „9,9108E\+13“ geworden/m,
    );
    assert.equal(read(out).services.length, 3);
  });

  it('names each fault of a mapping file, and a base that is no address', async () => {
    const mapping = file('columns.json');
    writeFileSync(mapping, JSON.stringify({ version: 1, columns: { A: 'titel' } }));
    const table = join(fixtures, 'dienste.csv');
    const faulty = await command(['import', 'csv', table, '--columns', mapping, '--out', file('never.json')]);
    assert.deepEqual(
      [faulty.code, /field columns › A › field: this value is not allowed/i.test(faulty.error)],
      [3, true],
    );
    const base = await command(['import', 'csv', table, '--base', 'rathaus', '--out', file('never.json')]);
    assert.deepEqual([base.code, /--base must be a full address/.test(base.error)], [2, true]);
  });
});

describe('service-finder import xlsx, jsonld, html', () => {
  it('reads a sheet of a workbook', async () => {
    const sheets = [
      { name: 'Neu', data: row(1, ['Titel']) + row(2, ['A']) },
      { name: 'Alt', data: row(1, ['Titel']) + row(2, ['B']) },
    ];
    writeFileSync(file('mappe.xlsx'), workbook(sheets));
    const outcome = await command([
      'import',
      'xlsx',
      file('mappe.xlsx'),
      '--sheet',
      'Alt',
      '--out',
      file('sheet.json'),
      ...town,
    ]);
    assert.equal(outcome.code, 0, outcome.error);
    assert.match(outcome.error, /^Sheet “Alt”, names of columns in row 1$/m);
    assert.equal(read(file('sheet.json')).services[0]?.title, 'B');
  });

  it('reads several pages with linked data', async () => {
    writeFileSync(file('a.html'), `<script type="application/ld+json">${JSON.stringify(government)}</script>`);
    writeFileSync(file('b.json'), JSON.stringify({ ...government, '@id': 'x', name: 'Katze anmelden' }));
    const outcome = await command([
      'import',
      'jsonld',
      file('a.html'),
      file('b.json'),
      '--out',
      file('linked.json'),
      ...town,
    ]);
    assert.deepEqual([outcome.code, outcome.out], [0, '2 services, 0 errors\n'], outcome.error);
  });

  it('reads a saved page against its address', async () => {
    writeFileSync(file('page.html'), listPage);
    const outcome = await command([
      'import',
      'html',
      file('page.html'),
      '--base',
      'https://www.example.org/',
      '--out',
      file('page.json'),
      ...town,
    ]);
    assert.equal(outcome.out, '4 services, 0 errors\n', outcome.error);
    assert.match(outcome.error, /^Left out as faulty: 1 service$/m);
    assert.equal(
      read(file('page.json')).services[0]?.sections?.[0]?.links?.[0]?.url,
      'https://www.example.org/rathaus/hund.html',
    );
  });
});

describe('service-finder import catalogue', () => {
  it('puts a catalogue and its detail files together again as they were', async () => {
    mkdirSync(file('lean'));
    const common = ['import', 'dldb', services, ...town];
    await command([...common, '--out', file('whole.json')]);
    await command([...common, '--out', file('lean/catalogue.json'), '--details', file('lean/texte je Dienst')]);
    const outcome = await command(['import', 'catalogue', file('lean/catalogue.json'), '--out', file('again.json')]);
    assert.equal(outcome.code, 0, outcome.error);
    assert.deepEqual(read(file('again.json')), read(file('whole.json')));
  });

  it('joins several, the first of each id, and tells of the others', async () => {
    const one = { version: 1, municipality: { name: 'A' }, services: [{ id: 'x', title: 'Eins' }] };
    const two = {
      version: 1,
      municipality: { name: 'B' },
      language: 'en',
      future: 1,
      services: [{ id: 'x', title: 'One' }, { id: 'y', title: 'Two', summary: 'Too' }, { id: 'z' }],
    };
    for (const [name, value] of Object.entries({ one, two }))
      writeFileSync(file(`${name}.json`), JSON.stringify(value));
    const outcome = await command([
      'import',
      'catalogue',
      file('one.json'),
      file('two.json'),
      '--out',
      file('both.json'),
    ]);
    assert.equal(outcome.code, 1);
    assert.match(outcome.error, /^Left out as duplicate: 1 service$/m);
    assert.match(outcome.error, /^Left out as faulty: 1 service$/m);
    assert.match(outcome.error, /catalogue\.future \(1\)/);
    assert.deepEqual(read(file('both.json')).services, [
      { id: 'x', title: 'Eins' },
      { id: 'y', title: { en: 'Two' }, summary: { en: 'Too' } },
    ]);
  });

  it('leaves behind the index of the catalogue that it was made of', async () => {
    const value = {
      version: 1,
      municipality: { name: 'M' },
      index: 'index.json',
      services: [{ id: '1', title: 'Hund anmelden' }],
    };
    writeFileSync(file('indexed.json'), JSON.stringify(value));
    const outcome = await command(['import', 'catalogue', file('indexed.json'), '--out', file('plain.json')]);
    assert.equal(outcome.code, 0, outcome.error);
    assert.equal(read(file('plain.json')).index, undefined);
    assert.doesNotMatch(outcome.error, /catalogue\.index/);
  });

  it('reads no detail files from outside the catalogue’s folder', async () => {
    const hostile = {
      version: 1,
      municipality: { name: 'A' },
      details: '../{serviceId}.json',
      services: [{ id: 'one', title: 'Eins' }],
    };
    mkdirSync(file('inside'));
    writeFileSync(file('inside/c.json'), JSON.stringify(hostile));
    await command(['import', 'catalogue', file('inside/c.json'), '--out', file('inside/out.json')]);
    assert.equal(read(file('inside/out.json')).services[0]?.sections, undefined);
  });
});
