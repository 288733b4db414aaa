/**
 * One engine over one catalogue in a process of its own, so that none profits from, or pays for, another. Prints what
 * it measured as JSON: node --expose-gc speed-run.mjs ENGINE CATALOGUE QUERIES THESAURUS INDEX SECONDS
 */
import { readFileSync, writeFileSync } from 'node:fs';
import type { Catalogue } from '../src/catalogue/types.js';
import { Searcher } from '../src/search/searcher.js';
import type { ThesaurusFile } from '../src/thesaurus/format.js';
import { askedOf, documentsOf } from './engines.mjs';
import { costOf, percentiles, usedMemory } from './measure.mjs';
import { peers } from './peers.mjs';
import type { Measured } from './speed-table.mjs';

/** Keystrokes before anything is timed: a page's visitor has typed some letters before. */
const WARM_UP = 60;

const [engine = '', catalogueFile = '', queriesFile = '', thesaurusFile = '', indexFile = '', seconds = '10'] =
  process.argv.slice(2);
const read = (file: string): string => readFileSync(file, 'utf8');
const catalogue = JSON.parse(read(catalogueFile)) as Catalogue;
const typed = JSON.parse(read(queriesFile)) as readonly string[];

/** What is at hand before anything is built: the data as a page has parsed it. */
function preparation(): () => (query: string) => unknown {
  const thesauri = [JSON.parse(read(thesaurusFile)) as ThesaurusFile];
  const peer = peers[engine];
  if (peer) {
    const documents = documentsOf(catalogue);
    return () => peer(documents);
  }
  return () => askedOf(Searcher.build(catalogue, { thesauri }));
}

const build = preparation();
const before = usedMemory();
let ask: (query: string) => unknown = () => undefined;
const built = costOf(() => {
  ask = build();
});
const memory = usedMemory() - before;
for (const query of typed.slice(0, WARM_UP)) ask(query);
const end = performance.now() + Number(seconds) * 1000;
const times: number[] = [];
for (const query of typed) {
  times.push(costOf(() => ask(query)));
  if (performance.now() > end) break;
}
const [p50, p95, max] = percentiles(times);
void writeFileSync;
void indexFile;
process.stdout.write(JSON.stringify({ build: built, memory, p50, p95, max, keys: times.length } satisfies Measured));
