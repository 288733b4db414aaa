import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import { allVersions } from '../../src/catalogue/localized-text.js';
import { parseCatalogue, parseDetails } from '../../src/catalogue/parse.js';
import type { Catalogue, Channel } from '../../src/catalogue/types.js';

const builder = fileURLToPath(new URL('../../demo/build-catalogue.mjs', import.meta.url));
const MAX_SUMMARY_LENGTH = 140;
/** The design's promise for a delivered catalogue. */
const MAX_GZIP_BYTES_PER_SERVICE = 200;

const build = (folder: string): void => {
  execFileSync(process.execPath, [builder, folder], { stdio: 'pipe' });
};
const readJson = (...path: string[]): unknown => JSON.parse(readFileSync(join(...path), 'utf8'));

describe('the demo town’s catalogue', () => {
  let folder: string;
  let catalogue: Catalogue;
  let channels: readonly Channel[];

  before(() => {
    folder = mkdtempSync(join(tmpdir(), 'demo-catalogue-'));
    build(folder);
    const result = parseCatalogue(readJson(folder, 'catalogue.json'));
    assert.deepEqual(result.issues, []);
    assert.ok(result.catalogue);
    catalogue = result.catalogue;
    channels = catalogue.services.flatMap((service) => service.channels ?? []);
  });
  after(() => {
    rmSync(folder, { recursive: true, force: true });
  });

  it('has at least 150 services', () => {
    assert.ok(catalogue.services.length >= 150, `${String(catalogue.services.length)} services`);
  });

  it('shows every kind of channel, means of identification, audience and level', () => {
    const { services } = catalogue;
    const present = {
      kinds: new Set(channels.map(({ kind }) => kind)),
      means: new Set(channels.flatMap(({ identification }) => identification ?? [])),
      audiences: new Set(services.flatMap(({ audience }) => audience ?? [])),
      levels: new Set(services.map(({ level }) => level)),
    };
    assert.deepEqual(present, {
      kinds: new Set(['online', 'appointment', 'form', 'inPerson', 'phone', 'post']),
      means: new Set(['none', 'account', 'bundid', 'eid', 'elster', 'muk']),
      audiences: new Set(['citizen', 'business', 'administration']),
      levels: new Set(['municipality', 'district', 'state', 'federal']),
    });
  });

  it('has online services whose identification is unknown, and services without any channel online', () => {
    const online = channels.filter(({ kind }) => kind === 'online');
    assert.ok(online.some(({ identification }) => identification === undefined));
    assert.ok(catalogue.services.some((service) => service.channels?.every(({ kind }) => kind !== 'online')));
  });

  it('uses every topic, and has sub-topics and a derived one', () => {
    const used = new Set(catalogue.services.flatMap(({ topics }) => topics ?? []));
    assert.deepEqual(
      (catalogue.topics ?? []).map(({ id }) => id).filter((id) => !used.has(id)),
      [],
    );
    assert.ok(catalogue.topics?.some(({ parent }) => parent !== undefined));
    assert.ok(catalogue.topics?.some(({ derived }) => derived));
  });

  it('can be read in English for its most demanded services, and has Turkish, Ukrainian and Leichte Sprache', () => {
    const inTag = (tag: string) =>
      catalogue.services.filter(({ title }) => typeof title === 'object' && title[tag] !== undefined);
    assert.ok(inTag('en').length >= 80, `${String(inTag('en').length)} English titles`);
    for (const tag of ['tr', 'uk', 'de-simple']) assert.ok(inTag(tag).length >= 10, tag);
    const mostDemanded = catalogue.services.filter(({ popularity = 0 }) => popularity >= 0.5);
    for (const { id, title } of mostDemanded)
      assert.ok(typeof title === 'object' && title['en'], `${id} has no English title`);
  });

  it('has summaries that fit into a hit', () => {
    for (const { id, summary = '' } of catalogue.services)
      for (const { text, language } of allVersions(summary, catalogue.language))
        assert.ok(text.length > 0 && text.length <= MAX_SUMMARY_LENGTH, `${id} (${language}): ${String(text.length)}`);
  });

  it('leads every relative link to a page of the demo', () => {
    const catalogueAddress = new URL('../../demo/generated/catalogue.json', import.meta.url);
    const pages = new Set(
      channels.flatMap(({ url }) => (url === undefined || /^[a-z]+:/i.test(url) ? [] : [url.replace(/\?.*/, '')])),
    );
    assert.ok(pages.size > 0);
    for (const page of pages) assert.ok(existsSync(fileURLToPath(new URL(page, catalogueAddress))), page);
  });

  it('keeps sections and offices in one readable detail file a service', () => {
    assert.equal(catalogue.offices, undefined);
    assert.ok(catalogue.services.every(({ sections }) => sections === undefined));
    assert.equal(readdirSync(join(folder, 'details')).length, catalogue.services.length);
    for (const { id, offices = [] } of catalogue.services) {
      const { catalogue: details, issues } = parseDetails(readJson(folder, 'details', `${id}.json`));
      assert.deepEqual(issues, [], id);
      assert.ok(details);
      assert.equal(details.id, id);
      assert.ok((details.sections?.length ?? 0) >= 2, `${id} has fewer than two sections`);
      const named = details.offices?.map((office) => office.id) ?? [];
      assert.ok(
        offices.every((office) => named.includes(office)),
        `${id} lacks an office`,
      );
    }
  });

  it('weighs at most 200 bytes gzip a service', () => {
    const bytes = gzipSync(readFileSync(join(folder, 'catalogue.json')), { level: 9 }).length;
    const perService = bytes / catalogue.services.length;
    assert.ok(perService <= MAX_GZIP_BYTES_PER_SERVICE, `${perService.toFixed(1)} bytes a service`);
  });

  it('is the same at every build', () => {
    const first = readFileSync(join(folder, 'catalogue.json'), 'utf8');
    build(folder);
    assert.equal(readFileSync(join(folder, 'catalogue.json'), 'utf8'), first);
  });
});
