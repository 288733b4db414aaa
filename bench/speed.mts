/**
 * Time to build and to answer, for us and for the peers, in one run, queries typed key by key:
 *   npm run bench:speed -- CATALOGUE.json QUERIES.jsonl [COPIES]
 * COPIES grows the catalogue: each copy's titles carry one more made-up word, so that the vocabulary grows with it.
 */
import { readFileSync } from 'node:fs';
import { plainIn } from '../src/catalogue/localized-text.js';
import type { Catalogue } from '../src/catalogue/types.js';
import { builders, percentiles, readCatalogue, thesauri } from './engines.mjs';

/** Of all beginnings of all queries, every n-th: enough for a 95th percentile. */
const EVERY = 7;
const SYLLABLES = ['ber', 'lin', 'mar', 'tos', 'wei', 'kon', 'hal', 'ner', 'gut', 'rau'];

const [catalogueFile, queriesFile, copies = '1'] = process.argv.slice(2);
if (catalogueFile === undefined || queriesFile === undefined) {
  process.stdout.write('skipped: give a catalogue and a file of queries\n');
  process.exit(0);
}

function grown(catalogue: Catalogue, times: number): Catalogue {
  const word = (copy: number): string =>
    copy === 0 ? '' : ` ${[...String(copy)].map((digit) => SYLLABLES[Number(digit)] ?? '').join('')}au`;
  const services = Array.from({ length: times }).flatMap((_, copy) =>
    catalogue.services.map((service) => ({
      ...service,
      id: `${service.id}-${String(copy)}`,
      title: plainIn(service.title, catalogue.language, catalogue.language) + word(copy),
    })),
  );
  return { ...catalogue, services };
}

const catalogue = grown(readCatalogue(catalogueFile), Number(copies));
const typed = readFileSync(queriesFile, 'utf8')
  .split('\n')
  .filter((line) => line.trim() !== '')
  .flatMap((line) => {
    const { q } = JSON.parse(line) as { q: string };
    return Array.from(q, (_, length) => q.slice(0, length + 1));
  })
  .filter((_, number) => number % EVERY === 0);

const rows = Object.entries(builders(thesauri().slice(0, 1))).map(([name, build]) => {
  const started = performance.now();
  const engine = build(catalogue);
  const built = performance.now() - started;
  for (const query of typed.slice(0, 100)) engine(query);
  const times = typed.map((query) => {
    const start = performance.now();
    engine(query);
    return performance.now() - start;
  });
  const [p50, p95, max] = percentiles(times).map((time) => time.toFixed(2));
  return [name, { 'build ms': built.toFixed(0), 'p50 ms': p50, 'p95 ms': p95, 'max ms': max }] as const;
});
process.stdout.write(`${String(catalogue.services.length)} services, ${String(typed.length)} beginnings of queries\n`);
console.table(Object.fromEntries(rows));
