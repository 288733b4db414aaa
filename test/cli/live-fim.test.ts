import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { beforeEach, describe, it } from 'node:test';
import type { Catalogue } from '../../src/catalogue/types.js';
import { command, file } from './fixtures/command.js';
import type { Outcome } from './fixtures/command.js';
import { PortalServer } from './fixtures/portal-server.js';

const portal = await PortalServer.start();
beforeEach(() => {
  portal.reset();
});

let count = 0;
async function live(...more: readonly string[]): Promise<Outcome & { readonly catalogue: () => Catalogue }> {
  count += 1;
  const out = file(`fim-${String(count)}.json`);
  const town = ['--municipality', 'Musterstadt'];
  const asked = ['import', 'fim', '--live', '--api', portal.fim, '--interval', '0', ...town, '--out', out, ...more];
  const outcome = await command(asked);
  return { ...outcome, catalogue: () => JSON.parse(readFileSync(out, 'utf8')) as Catalogue };
}

describe('service-finder import fim --live', () => {
  it('asks for every page of the search and the XZuFi document of each service', async () => {
    const outcome = await live('--cache', file('fim-cache'));
    assert.deepEqual([outcome.code, outcome.out], [0, '2 services, 0 errors\n'], outcome.error);
    assert.match(outcome.error, /Found: 2 services/);
    assert.deepEqual(portal.paths, [
      '/leistung-stammtexte?limit=200&offset=0',
      '/leistung-stammtexte/S999/1001/landesredaktion/parsed-xzufi',
      '/leistung-stammtexte?limit=200&offset=1',
      '/leistung-stammtexte/S999/1002/landesredaktion/parsed-xzufi',
    ]);
    const [parking, dog] = outcome.catalogue().services;
    assert.deepEqual(parking?.codes?.ozg, ['10234'], 'what only the search tells');
    assert.ok(
      parking.sections?.some(({ code }) => code === 'fees'),
      'what only the document tells',
    );
    assert.equal(dog?.id, 'S999:1002');
    const again = file('fim-again.json');
    const fromFolder = await command([
      'import',
      'fim',
      file('fim-cache'),
      '--municipality',
      'Musterstadt',
      '--out',
      again,
    ]);
    assert.equal(fromFolder.out, '2 services, 0 errors\n');
    assert.deepEqual(JSON.parse(readFileSync(again, 'utf8')), outcome.catalogue());
  });

  it('asks for what fits the filters, by the portal’s names for them', async () => {
    await live(
      ...['--leistungsschluessel', '99108', '--fts-query', 'Parken', '--updated-since', '2026-01-31T00:00:00'],
      ...['--ozg-themenfeld', 'mobilitaet_reisen', '--source', 'pvog', '--redaktion-id', 'S999', '--list-only'],
    );
    assert.equal(
      portal.paths[0],
      '/leistung-stammtexte?leistungsschluessel=99108&fts_query=Parken&updated_since=2026-01-31T00%3A00%3A00&ozg_themenfeld=mobilitaet_reisen&source=pvog&redaktion_id=S999&limit=200&offset=0',
    );
    assert.ok(!portal.paths.some((path) => path.includes('parsed-xzufi')));
  });

  it('asks for profiles', async () => {
    const outcome = await live('--list', 'steckbriefe');
    assert.equal(outcome.catalogue().services[0]?.title, 'Geburtsurkunde anfordern');
    assert.deepEqual(portal.paths, ['/leistung-steckbriefe?limit=200&offset=0']);
  });

  it('waits for its turn, and takes what the list tells where a document is not there', async () => {
    portal.misbehave(/1001/, { status: 429, headers: { 'retry-after': '0' } }, { status: 404 });
    const outcome = await live();
    assert.equal(outcome.out, '2 services, 0 errors\n');
    assert.match(outcome.error, /S999:1001[^\n]*has no texts/);
    assert.equal(outcome.catalogue().services[0]?.summary, 'Parken vor der eigenen Tür.');
  });

  it('is not led around in circles by a wrong total', async () => {
    portal.misbehave(
      /offset/,
      ...Array.from({ length: 60 }, () => ({ changed: { items: [{ leistungsschluessel: '1' }], total_count: 1e9 } })),
    );
    const outcome = await live('--list-only');
    assert.match(outcome.error, /repeats itself/);
    assert.ok(portal.asked.length < 5);
  });

  it('says clearly that it is not let in, or got a page', async () => {
    portal.misbehave(/offset/, { status: 403 }, 'html');
    const refused = await live();
    assert.equal(refused.code, 3);
    assert.match(refused.error, /does not let us in \(403\)[^]*--api/);
    const html = await live();
    assert.equal(html.code, 3);
    assert.match(html.error, /not JSON/);
  });
});
