import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import { importDldb } from '../../src/import/dldb/index.js';

const folder = new URL('../../../shared/data/munich/', import.meta.url);
const read = (name: string): unknown => JSON.parse(readFileSync(new URL(name, folder), 'utf8'));
const skip = existsSync(folder) ? false : "the City of Munich's export is not beside the project";

describe("the City of Munich's export", { skip }, () => {
  const run = () =>
    importDldb({ services: read('munich-services_de.json'), locations: read('munich-locations_de.json') });

  it('becomes 162 services without an error', () => {
    const { report } = run();
    assert.equal(report.read, 287);
    assert.equal(report.written, 162);
    assert.equal(report.leftOut.filter((entry) => entry.kind === 'service').length, 125);
    assert.deepEqual(
      report.issues.filter((issue) => issue.severity === 'error'),
      [],
    );
  });

  it('names the one authority of all services', () => {
    assert.deepEqual(run().catalogue?.municipality, { name: 'Stadtverwaltung München', url: 'https://muenchen.de' });
  });

  it('takes appointment pages for appointments, and no page of theirs for online', () => {
    const channels = run().catalogue?.services.flatMap((service) => service.channels ?? []) ?? [];
    const online = channels.filter((channel) => channel.kind === 'online');
    assert.equal(
      channels.filter((channel) => channel.kind === 'appointment' && channel.label === undefined).length,
      162,
    );
    assert.ok(online.length > 0);
    for (const { url } of online) assert.doesNotMatch(url ?? '', /termin/i);
  });

  it('leaves no placeholder, no markup and no forbidden scheme behind', () => {
    const json = JSON.stringify(run().catalogue);
    assert.doesNotMatch(json, /\{serviceId\}|\{locationId\}|javascript:|<\/?(p|a|ul|li|strong|br)\b/);
  });

  it('gives summaries of at most 200 characters', () => {
    for (const { summary = '' } of run().catalogue?.services ?? [])
      assert.ok(typeof summary === 'string' && summary.length <= 200);
  });

  it('splits the list of keys that one service has', () => {
    assert.ok(run().catalogue?.services.some((service) => service.leika?.length === 4));
  });
});
