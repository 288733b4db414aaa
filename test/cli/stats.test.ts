import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import { fileURLToPath } from 'node:url';
import { parseCatalogue } from '../../src/catalogue/parse.js';
import { catalogueStats } from '../../src/cli/catalogue-stats.js';
import type { CatalogueStats } from '../../src/cli/catalogue-stats.js';
import { command } from './fixtures/command.js';

const catalogue = fileURLToPath(new URL('../catalogue/fixtures/full.json', import.meta.url));

describe('service-finder stats', () => {
  it('counts services, channels, fields, sections, topics and languages', () => {
    const stats = catalogueStats(parseCatalogue(JSON.parse(readFileSync(catalogue, 'utf8'))).catalogue!);
    assert.equal(stats.services, 2);
    assert.equal(stats.offices, 1);
    assert.deepEqual(stats.channels.slice(0, 2), [
      { id: 'online', services: 1, share: 0.5 },
      { id: 'appointment', services: 0, share: 0 },
    ]);
    assert.deepEqual(stats.sections, [
      { id: '08', services: 1, share: 0.5 },
      { id: 'fees', services: 1, share: 0.5 },
    ]);
    assert.deepEqual(stats.topics, [{ id: 'birth', label: 'Geburt', services: 1, share: 0.5 }]);
    assert.deepEqual(
      stats.languages.map(({ id, services }) => [id, services]),
      [
        ['de', 2],
        ['de-simple', 1],
        ['en', 1],
      ],
    );
    assert.equal(stats.fields.find((field) => field.id === 'identification')?.services, 1);
  });

  it('gives them as JSON with the sizes of the file', async () => {
    const outcome = await command(['stats', catalogue, '--json']);
    const stats = JSON.parse(outcome.out) as CatalogueStats & {
      sizes: { bytes: number; gzip: number; gzipPerService: number };
      errors: number;
    };
    assert.equal(outcome.code, 0);
    assert.equal(stats.sizes.bytes, readFileSync(catalogue).length);
    assert.equal(stats.sizes.gzipPerService, Math.round(stats.sizes.gzip / 2));
    assert.equal(stats.errors, 0);
  });

  it('gives them as tables with aligned columns', async () => {
    const outcome = await command(['stats', catalogue, '--language', 'de']);
    assert.match(outcome.out, /^Kommune +Musterstadt$/m);
    assert.match(outcome.out, /^Online +1 +50\s%$/m);
    assert.match(outcome.out, /^Geburt +1 +50\s%$/m);
    const [head = '', ...rows] = outcome.out.split('\n\n')[1]?.trimEnd().split('\n') ?? [];
    for (const row of rows) assert.equal(row.length, head.length, row);
  });
});
