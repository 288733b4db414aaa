import assert from 'node:assert/strict';
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import { parseCatalogue, parseDetails } from '../../src/catalogue/parse.js';
import type { Catalogue } from '../../src/catalogue/types.js';
import { command, file, locations, services } from './fixtures/command.js';

const json = (path: string): unknown => JSON.parse(readFileSync(path, 'utf8'));
const town = ['--municipality', 'Musterstadt'];
const importTo = (out: string, ...more: readonly string[]) =>
  command(['import', 'dldb', services, '--locations', locations, '--out', out, ...town, ...more]);

describe('service-finder import', () => {
  it('writes a catalogue and sums up what came in, went out and was left out', async () => {
    const out = file('catalogue.json');
    const outcome = await importTo(out);
    assert.equal(outcome.code, 1, 'two entries of the export are faulty');
    assert.equal(outcome.out, '2 services, 2 errors\n');
    assert.match(outcome.error, /^Read: 5 services$/m);
    assert.match(outcome.error, /^Left out as not public: 1 service \(included with --all\)$/m);
    assert.match(outcome.error, /^Left out as faulty: 1 service$/m);
    assert.match(outcome.error, /^Left out as duplicate: 1 service$/m);
    assert.match(outcome.error, /services\.responsibility_all \(1\)/);
    assert.deepEqual(parseCatalogue(json(out)).issues, []);
  });

  it('ends with 0 where no entry is faulty', async () => {
    const clean = file('clean.json');
    writeFileSync(
      clean,
      JSON.stringify({ data: [{ id: '1', name: 'Reisepass', authorities: [{ name: 'Stadt Muster' }] }] }),
    );
    const outcome = await command(['import', 'dldb', clean, '--out', file('clean-catalogue.json')]);
    assert.deepEqual([outcome.code, outcome.out], [0, '1 service, 0 errors\n']);
    assert.equal((json(file('clean-catalogue.json')) as Catalogue).municipality.name, 'Stadt Muster');
  });

  it('writes the same bytes for the same input, and leaves nothing else behind', async () => {
    const folder = file('same');
    mkdirSync(folder);
    await importTo(`${folder}/a.json`);
    await importTo(`${folder}/b.json`);
    assert.deepEqual(readFileSync(`${folder}/a.json`), readFileSync(`${folder}/b.json`));
    assert.deepEqual(readdirSync(folder), ['a.json', 'b.json']);
  });

  it('writes the catalogue alone to standard output for --out -', async () => {
    const outcome = await importTo('-');
    assert.equal((JSON.parse(outcome.out) as Catalogue).services.length, 2);
    assert.match(outcome.error, /2 services, 2 errors/);
  });

  it('takes the municipality from the options, and what is not public with --all', async () => {
    await importTo(file('all.json'), '--all', '--ars', '099990000000', '--pretty');
    const catalogue = json(file('all.json')) as Catalogue;
    assert.deepEqual(catalogue.municipality, { name: 'Musterstadt', ars: '099990000000' });
    assert.equal(catalogue.services.length, 3);
    assert.match(readFileSync(file('all.json'), 'utf8'), /^\{\n {2}"version": 1,\n/);
  });

  it('writes details apart and a lean catalogue that names them', async () => {
    const out = file('lean.json');
    const folder = file('texts/de');
    assert.equal((await importTo(out, '--details', folder)).code, 1);
    const lean = json(out) as Catalogue;
    assert.equal(lean.details, 'texts/de/{serviceId}.json');
    assert.equal(lean.offices, undefined);
    assert.deepEqual(parseCatalogue(lean).issues, []);
    for (const service of lean.services) {
      assert.equal(service.sections, undefined);
      const { catalogue: details, issues } = parseDetails(json(`${folder}/${service.id}.json`));
      assert.deepEqual(issues, []);
      assert.equal(details?.id, service.id);
      assert.ok((details.sections?.length ?? 0) > 0);
    }
    const { catalogue: dogTax } = parseDetails(json(`${folder}/900101.json`));
    assert.deepEqual(
      dogTax?.offices?.map((office) => office.id),
      ['700001', '700002'],
    );
  });

  it('says so where detail files of an earlier run are still there', async () => {
    const folder = file('stale');
    mkdirSync(folder);
    writeFileSync(`${folder}/old.json`, '{}');
    const outcome = await importTo(file('stale.json'), '--details', folder);
    assert.match(outcome.error, /still holds 1 other JSON file/);
    assert.ok(existsSync(`${folder}/old.json`));
  });

  it('writes no detail file outside its folder', async () => {
    for (const id of ['../outside', '/etc/x', '..', '.', 'a/b', 'a\\b', '', 'con\u0000', 'ä'.repeat(300)]) {
      const hostile = file('hostile.json');
      writeFileSync(
        hostile,
        JSON.stringify({
          data: [
            { id, name: 'x' },
            { id: 'ok', name: 'y' },
          ],
        }),
      );
      const outcome = await command([
        'import',
        'dldb',
        hostile,
        '--out',
        file('hostile-out.json'),
        '--details',
        file('hostile'),
        ...town,
      ]);
      assert.equal(outcome.code, 1, outcome.error);
    }
    assert.equal(existsSync(file('outside.json')), false);
    assert.equal(existsSync(file('hostile')) && readdirSync(file('hostile')).some((name) => name !== 'ok.json'), false);
  });

  it('writes the full report where asked to', async () => {
    await importTo(file('reported.json'), '--report', file('report.json'));
    const report = json(file('report.json')) as { read: number; leftOut: unknown[]; issues: { code: string }[] };
    assert.equal(report.read, 5);
    assert.equal(report.leftOut.length, 3);
    assert.ok(report.issues.some((issue) => issue.code === 'unproven-online'));
  });

  it('follows a mapping file of the town’s own', async () => {
    const mapping = file('mapping.json');
    writeFileSync(mapping, JSON.stringify({ version: 1, rules: [{ kind: 'online', hosts: ['portal.example.com'] }] }));
    await importTo(file('mapped.json'), '--mapping', mapping);
    const channels = (json(file('mapped.json')) as Catalogue).services.flatMap((service) => service.channels ?? []);
    assert.deepEqual(
      channels.filter((channel) => channel.kind === 'online').map((channel) => channel.url),
      ['https://portal.example.com/anmeldung'],
    );
  });
});

describe('service-finder import, told wrongly', () => {
  it('names every fault of a mapping file with its place', async () => {
    const mapping = file('bad-mapping.json');
    writeFileSync(
      mapping,
      JSON.stringify({ version: 1, rules: [{ kind: 'internet', hosts: ['a'] }, { kind: 'online' }] }),
    );
    const outcome = await importTo(file('never.json'), '--mapping', mapping);
    assert.equal(outcome.code, 3);
    assert.match(outcome.error, /Field rules › 1 › kind: this value is not allowed.*“internet”/);
    assert.match(outcome.error, /Field rules › 2/);
    assert.equal(existsSync(file('never.json')), false);
  });

  it('asks for the municipality that the data does not name', async () => {
    const outcome = await command(['import', 'dldb', services, '--out', file('never.json')]);
    assert.equal(outcome.code, 2);
    assert.match(outcome.error, /--municipality/);
    assert.equal(existsSync(file('never.json')), false);
  });

  const usage: readonly (readonly [what: string, args: readonly string[], sentence: RegExp])[] = [
    ['without --out', ['import', 'dldb', services], /out/],
    ['with an unknown format', ['import', 'pdf', services, '--out', 'x'], /dldb/],
    ['with an unknown option', ['import', 'dldb', services, '--out', 'x', '--fast'], /fast/],
    ['with an ARS of 8 digits', ['import', 'dldb', services, '--out', 'x', '--ars', '09999000'], /12 digits/],
    ['with its input as output', ['import', 'dldb', services, '--out', services], /overwritten/],
    [
      'into a folder that is not there',
      ['import', 'dldb', services, ...town, '--out', file('no/such/x.json')],
      /does not exist/,
    ],
    ['onto a folder', ['import', 'dldb', services, ...town, '--out', file('.')], /is a folder/],
    [
      'with details and no file for the catalogue',
      ['import', 'dldb', services, '--out', '-', '--details', 'x'],
      /--details/,
    ],
  ];
  for (const [what, args, sentence] of usage)
    it(`${what} ends with 2 and one clear sentence`, async () => {
      const outcome = await command(args);
      assert.equal(outcome.code, 2, outcome.error);
      assert.match(outcome.error, sentence);
      assert.doesNotMatch(outcome.error, /^\s+at /m);
      assert.equal(outcome.out, '');
    });

  it('leaves the input as it was', () => {
    assert.equal((json(services) as { data: unknown[] }).data.length, 5);
  });
});
