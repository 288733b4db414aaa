import assert from 'node:assert/strict';
import { readFileSync, writeFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import { buildReportPage } from '../../scripts/report-page.mjs';
import type { AuditResult } from '../../src/audit/audit.js';
import type { LinkResults } from '../../src/audit/link-results.js';
import { mkdirSync } from 'node:fs';
import { auditOf, soundService, town, TODAY } from '../audit/fixtures/town.js';
import { command, file } from './fixtures/command.js';

buildReportPage(file('package/dist/cli/report'));

const catalogue = town([
  soundService('Hund', { title: 'Hundesteuer <b>', validThrough: '2020-01-01', popularity: 0.9 }),
]);
const write = (name: string, value: unknown): string => {
  writeFileSync(file(name), JSON.stringify(value));
  return file(name);
};
const faulty = write('faulty.json', catalogue);
const sound = write('sound.json', town([]));

describe('service-finder audit', () => {
  it('tells the figures and each rule with its services and what to do, and ends with 1 for errors', async () => {
    const { code, out, error } = await command(['audit', faulty, '--today', TODAY, '--language', 'de']);
    assert.equal(code, 1);
    assert.match(out, /^Musterstadt: 7 Dienste, geprüft am 31\.05\.2026\nOnline: 7 von 7 \(100\s%\)\n/);
    assert.match(
      out,
      /\n\[Fehler\] Abgelaufen, aber noch im Katalog \(1 Dienst\) – expired\n {2}Was zu tun ist: .+\n {2}- Hundesteuer <b> \(Hund\): gültig bis 01\.01\.2020\n/,
    );
    assert.match(out, /\nWas der Katalog nicht sagt:\n/);
    assert.match(error, /--html/);
  });

  it('ends with 0 where there is no error', async () => {
    assert.equal((await command(['audit', sound, '--today', TODAY])).code, 0);
  });

  it('gives the result as JSON, the same as the functions do', async () => {
    const { code, out } = await command(['audit', faulty, '--today', TODAY, '--json']);
    assert.equal(code, 1);
    const { findings, today } = JSON.parse(out) as AuditResult;
    assert.equal(today, TODAY);
    assert.deepEqual(findings, JSON.parse(JSON.stringify(auditOf(catalogue).findings)));
  });

  it('writes a report that stands alone, and is the same each time', async () => {
    const write = (name: string) =>
      command(['audit', faulty, '--today', TODAY, '--language', 'de', '--html', file(name), '--json']);
    await write('one.html');
    const { error } = await write('two.html');
    assert.match(error, /two\.html/);
    const html = readFileSync(file('one.html'), 'utf8');
    assert.equal(html, readFileSync(file('two.html'), 'utf8'));
    assert.match(html, /^<!doctype html>\n<html lang="de">/);
    assert.match(html, /Content-Security-Policy" content="default-src &#39;none&#39;; style-src &#39;sha256-/);
    assert.ok(html.includes('Hundesteuer &lt;b&gt;'));
    assert.doesNotMatch(html, /<(?:link|img|iframe)|\ssrc=|@import|url\(/);
  });

  it('reads other catalogues, the link check and detail files', async () => {
    const { sections, ...dog } = soundService('Hund', {
      leika: ['99102013080000'],
      channels: [{ kind: 'appointment', url: 'https://termin.example/' }],
    });
    const lean = town([dog], { details: 'details/{serviceId}.json' });
    mkdirSync(file('details'), { recursive: true });
    write('details/Hund.json', { id: dog.id, sections });
    const state = write(
      'state.json',
      town([soundService('x', { leika: ['99102013080000'] })], { municipality: { name: 'Land' } }),
    );
    const links: LinkResults = {
      version: 1,
      results: [{ url: 'https://termin.example/', state: 'broken', status: 404, checked: '2026-05-30T00:00:00Z' }],
    };
    const { out, error } = await command([
      ...['audit', write('lean.json', lean), '--json', '--today', TODAY],
      ...['--sources', state, '--links', write('links.json', links)],
    ]);
    const { findings, summary } = JSON.parse(out) as AuditResult;
    assert.deepEqual(
      findings.filter(({ severity }) => severity === 'error').map(({ rule, serviceId }) => [rule, serviceId]),
      [
        ['online-elsewhere', 'Hund'],
        ['link-broken', 'Hund'],
      ],
    );
    assert.deepEqual([summary.hasDetails, summary.sources, summary.hasLinkResults], [true, ['Land'], true]);
    assert.equal(error, '');
  });

  it('says what is wrong with what it was given', async () => {
    const text = write('text.json', { version: 1 });
    for (const [args, code, sentence] of [
      [['audit', faulty, '--today', '31.05.2026'], 2, /--today takes a day such as 2026-05-31/],
      [['audit', faulty, '--today', '2026-02-31'], 2, /2026-02-31/],
      [['audit', faulty, '--links', text], 3, /no results of a link check/],
      [['audit', faulty, '--html', faulty], 2, /would be overwritten/],
      [['audit', file('nowhere.json')], 3, /nowhere\.json/],
      [['audit', faulty, '--sources', text], 3, /text\.json/],
      [['audit', faulty, '--html', file('no/folder.html')], 2, /folder/],
    ] as const) {
      const outcome = await command(args);
      assert.equal(outcome.code, code, `${args.join(' ')}: ${outcome.error}`);
      assert.match(outcome.error, sentence);
    }
    assert.deepEqual(JSON.parse(readFileSync(faulty, 'utf8')), JSON.parse(JSON.stringify(catalogue)));
  });
});
