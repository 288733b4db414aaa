import assert from 'node:assert/strict';
import { copyFileSync, existsSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, beforeEach, describe, it } from 'node:test';
import { fileURLToPath } from 'node:url';
import { parseCatalogue } from '../../src/catalogue/parse.js';
import type { Catalogue } from '../../src/catalogue/types.js';
import { Searcher } from '../../src/search/searcher.js';
import { command, file } from './fixtures/command.js';

const source = fileURLToPath(new URL('../catalogue/fixtures/full.json', import.meta.url));
const folder = mkdtempSync(join(tmpdir(), 'service-finder-index-'));
const catalogueFile = join(folder, 'catalogue.json');
const indexFile = join(folder, 'index.json');
const read = (file: string): unknown => JSON.parse(readFileSync(file, 'utf8'));

/** The searcher that a page makes of the two files, or the reason why it builds its own. */
function load(): Searcher | string {
  const { catalogue } = parseCatalogue(read(catalogueFile));
  const steps = Searcher.loadInSteps(catalogue!, read(indexFile));
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
  }
}

// The build lays the words beside the command.
const words = fileURLToPath(new URL('../../dist/cli/thesaurus', import.meta.url));
if (existsSync(words)) symlinkSync(words, file('package/dist/cli/thesaurus'), 'junction');

describe('service-finder index', { skip: existsSync(words) ? false : 'there is no build yet' }, () => {
  beforeEach(() => {
    copyFileSync(source, catalogueFile);
  });
  after(() => {
    rmSync(folder, { recursive: true, force: true });
  });

  it('writes what a page can load for this catalogue, and says how the catalogue names it', async () => {
    const outcome = await command(['index', catalogueFile, '--out', indexFile, '--language', 'en']);
    assert.equal(outcome.code, 0, outcome.error);
    assert.match(outcome.error, /2 services, \d+ KiB packed/);
    assert.match(outcome.error, /"index": "index\.json"/);
    assert.ok(load() instanceof Searcher);
  });

  it('has the catalogue name it where that is wanted, and the index fits the catalogue still', async () => {
    const before = read(catalogueFile) as Catalogue;
    const outcome = await command(['index', catalogueFile, '--out', indexFile, '--enter']);
    assert.equal(outcome.code, 0, outcome.error);
    assert.deepEqual(read(catalogueFile), { ...before, index: 'index.json' });
    assert.ok(load() instanceof Searcher);
  });

  it('no longer fits once a title has changed', async () => {
    await command(['index', catalogueFile, '--out', indexFile]);
    const { services, ...head } = read(catalogueFile) as Catalogue;
    const [first, ...others] = services;
    writeFileSync(catalogueFile, JSON.stringify({ ...head, services: [{ ...first, title: 'Umbenannt' }, ...others] }));
    assert.equal(load(), 'catalogue');
  });

  it('names the languages there are where one is asked for that has no words', async () => {
    const outcome = await command([
      'index',
      catalogueFile,
      '--out',
      indexFile,
      '--languages',
      'de,xx',
      '--language',
      'de',
    ]);
    assert.equal(outcome.code, 2);
    assert.match(outcome.error, /Für xx gibt es keine Wörter/);
  });
});
