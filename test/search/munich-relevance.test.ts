import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import { fileURLToPath } from 'node:url';
import type { Catalogue } from '../../src/catalogue/types.js';
import { importDldb } from '../../src/import/dldb/index.js';
import { Searcher } from '../../src/search/searcher.js';
import { compileAll } from '../thesaurus/fixtures/project-thesaurus.js';

const MIN_HITS_AMONG_THREE = 0.8;
const MAX_NOISE = 0.15;

const shared = fileURLToPath(new URL('../../../shared/', import.meta.url));
const servicesFile = `${shared}data/munich/munich-services_de.json`;
const locationsFile = `${shared}data/munich/munich-locations_de.json`;
const queriesFile = `${shared}relevance/munich-queries.jsonl`;
const isAbsent = ![servicesFile, locationsFile, queriesFile].every(existsSync);

interface GoldQuery {
  readonly q: string;
  /** Ids of the right services; none for a query that should find nothing. */
  readonly gold: readonly string[];
}

const readJson = (file: string): unknown => JSON.parse(readFileSync(file, 'utf8'));

function importMunich(): Catalogue {
  const { catalogue } = importDldb({ services: readJson(servicesFile), locations: readJson(locationsFile) });
  assert.ok(catalogue);
  return catalogue;
}

describe(
  'a big city’s services and what its citizens type',
  { skip: isAbsent && 'the city’s export and the queries are not beside this project' },
  () => {
    const queries = (): GoldQuery[] =>
      readFileSync(queriesFile, 'utf8')
        .split('\n')
        .filter((line) => line.trim() !== '')
        .map((line) => JSON.parse(line) as GoldQuery);
    const strongIds = (searcher: Searcher, text: string): string[] =>
      searcher.search({ text }).hits.flatMap((hit) => (hit.weak ? [] : [hit.serviceId]));

    it('finds a right one among the first three strong hits, with every language loaded, and nothing for nonsense', () => {
      const searcher = Searcher.build(importMunich(), { thesauri: compileAll() });
      const asked = queries();
      const real = asked.filter(({ gold }) => gold.length > 0);
      const missed = real.filter(
        ({ q, gold }) =>
          !strongIds(searcher, q)
            .slice(0, 3)
            .some((id) => gold.includes(id)),
      );
      const share = 1 - missed.length / real.length;
      assert.ok(
        share >= MIN_HITS_AMONG_THREE,
        `${(100 * share).toFixed(1)} %: ${missed.map(({ q }) => q).join(' | ')}`,
      );
      const nonsense = asked.filter(({ gold }) => gold.length === 0);
      const noisy = nonsense.filter(({ q }) => strongIds(searcher, q).length > 0);
      assert.ok(noisy.length <= MAX_NOISE * nonsense.length, noisy.map(({ q }) => q).join(' | '));
    });
  },
);
