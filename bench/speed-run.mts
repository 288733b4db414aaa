/**
 * One engine over one catalogue in a process of its own, so that none profits from, or pays for, another. Prints what
 * it measured as JSON: node --expose-gc speed-run.mjs ENGINE CATALOGUE QUERIES THESAURUS INDEX SECONDS
 * With a THESAURUS our engine builds its index, with an INDEX it loads it; with both it builds, and writes the INDEX.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import type { Catalogue } from '../src/catalogue/types.js';
import { Searcher } from '../src/search/searcher.js';
import { writeIndex } from '../src/search/write-index.js';
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
  const peer = peers[engine];
  if (peer) {
    const documents = documentsOf(catalogue);
    return () => peer(documents);
  }
  if (thesaurusFile === '') {
    const index: unknown = JSON.parse(read(indexFile));
    return () => askedOf(loaded(index));
  }
  const thesauri = [JSON.parse(read(thesaurusFile)) as ThesaurusFile];
  return () => {
    built = Searcher.build(catalogue, { thesauri });
    return askedOf(built);
  };
}

function loaded(index: unknown): Searcher {
  const steps = Searcher.loadInSteps(catalogue, index);
  for (;;) {
    const step = steps.next();
    if (!step.done) continue;
    if (typeof step.value === 'string') throw new Error(`the index was not loaded: ${step.value}`);
    return step.value;
  }
}

let built: Searcher | undefined;
const build = preparation();
const before = usedMemory();
let ask: (query: string) => unknown = () => undefined;
const cost = costOf(() => {
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
if (built && indexFile !== '')
  writeFileSync(
    indexFile,
    JSON.stringify(writeIndex(built.index, catalogue, [JSON.parse(read(thesaurusFile)) as ThesaurusFile])),
  );
process.stdout.write(JSON.stringify({ build: cost, memory, p50, p95, max, keys: times.length } satisfies Measured));
