/** One table of many municipalities → a catalogue for each, joined with tables of their names. */
import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { fileURLToPath } from 'node:url';
import { parseCatalogue } from '../../src/catalogue/parse.js';
import type { Catalogue } from '../../src/catalogue/types.js';
import type { ImportReport } from '../../src/import/report.js';
import { command, file } from './fixtures/command.js';

const root = fileURLToPath(new URL('../../', import.meta.url));
const fixtures = join(root, 'test/import/fixtures/councils');
const json = (path: string): unknown => JSON.parse(readFileSync(path, 'utf8'));
const read = (path: string): Catalogue => {
  const { catalogue, issues } = parseCatalogue(json(path));
  assert.deepEqual(issues, []);
  assert.ok(catalogue);
  return catalogue;
};
const split = (links: string, columns: string, out: string) =>
  command([
    'import',
    'csv',
    links,
    '--columns',
    columns,
    '--split-by',
    'la',
    '--out',
    out,
    '--report',
    `${out}.report.json`,
  ]);

describe('a table of many councils', () => {
  it('becomes a folder with one catalogue for each, in the councils’ own names', async () => {
    const out = file('councils');
    const outcome = await split(join(fixtures, 'links.csv'), join(fixtures, 'columns.json'), out);
    assert.equal(outcome.code, 1, outcome.error);
    assert.deepEqual(readdirSync(out).sort(), ['lost-vale.json', 'north-vale.json', 'south-vale.json']);
    const north = read(join(out, 'north-vale.json'));
    assert.deepEqual(north.municipality, { name: 'North Vale Council', url: 'https://www.northvale.example/' });
    assert.deepEqual(
      north.services.map(({ title, summary }) => [title, summary]),
      [
        ['Abandoned vehicles', 'Find out about abandoned vehicles, and report one'],
        ['Street lighting', 'Find out about street lights'],
      ],
    );
    const [vehicles, ...others] = read(join(out, 'south-vale.json')).services;
    assert.equal(others.length, 0, 'two links of one service are one service');
    assert.deepEqual(vehicles?.channels, [
      { kind: 'online', url: 'https://www.southvale.example/report?Type=Dead%20animal' },
    ]);
  });

  it('tells what is missing in the tables beside it, and what has no council', () => {
    const { read: rows, written, leftOut, issues, unmapped } = json(`${file('councils')}.report.json`) as ImportReport;
    assert.deepEqual([rows, written, leftOut.map(({ reason }) => reason)], [6, 4, ['faulty', 'joined']]);
    assert.deepEqual(
      issues.map(({ code, path, value }) => `${code} ${path.join('.')} ${value}`),
      [
        'unknown-reference row.6.la lost-vale',
        'unknown-reference row.6.#5 19',
        'row-length row.2 6',
        'missing row.7.la ',
        'link row.6.link javascript:void(0)',
      ],
    );
    assert.equal(unmapped['#6'], 6);
  });

  it('needs a folder, and a column that is there', async () => {
    const args = ['import', 'csv', join(fixtures, 'links.csv'), '--columns', join(fixtures, 'columns.json')];
    assert.equal((await command([...args, '--split-by', 'la', '--out', '-'])).code, 2);
    const missing = await command([...args, '--split-by', 'council', '--out', file('never')]);
    assert.deepEqual([missing.code, /“council” is not in the table/.test(missing.error)], [3, true]);
    assert.equal(existsSync(file('never')), false);
  });
});

const govuk = join(root, '../shared/data/govuk');
describe(
  'the links of Britain’s councils',
  { skip: existsSync(govuk) ? false : 'the data beside the project is not there' },
  () => {
    it('come in and go out per council, every one of them accounted for', async () => {
      const columns = json(join(fixtures, 'columns.json')) as { tables: { file: string }[] };
      for (const [index, name] of ['local-authorities.csv', 'publisher-local_services.csv'].entries())
        columns.tables[index] = { ...columns.tables[index], file: `${govuk}/${name}` };
      writeFileSync(file('govuk.json'), JSON.stringify(columns));
      const out = file('govuk');
      const outcome = await split(join(govuk, 'lgsl_lgil_fallback_links.csv'), file('govuk.json'), out);
      assert.equal(outcome.code, 0, outcome.error.slice(-2000));
      const report = json(`${out}.report.json`) as ImportReport;
      const catalogues = readdirSync(out).map((name) => read(join(out, name)));
      const links = catalogues.flatMap(({ services }) =>
        services.flatMap(({ channels = [], sections = [] }) => [
          ...channels.flatMap(({ url }) => url ?? []),
          ...sections.flatMap((section) => (section.links ?? []).map(({ url }) => url)),
        ]),
      );
      const services = catalogues.reduce((sum, catalogue) => sum + catalogue.services.length, 0);
      assert.deepEqual([report.read, report.written, services], [7405, services, report.written]);
      assert.equal(report.written + report.leftOut.length, 7405);
      assert.ok(report.leftOut.every(({ reason }) => reason === 'joined'));
      // 17 rows name a link again that the same council has for the same service under another kind of errand.
      assert.deepEqual([catalogues.length, links.length], [388, 7388]);
      assert.ok(catalogues.some(({ municipality }) => municipality.name === 'Argyll and Bute Council'));
    });
  },
);
