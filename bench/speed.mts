/**
 * Time and memory to build, and time to answer, for us and for the peers, queries typed key by key:
 *   npm run bench:speed -- [--nightly] [CATALOGUE.json QUERIES.jsonl]
 * Default: the demo town's catalogue, and queries made of its titles. The catalogue is grown to each size (grow.mts).
 * Every engine runs in processes of its own; of several runs the least disturbed counts. Exits with 1 where a promise is
 * broken. With --nightly all peers take part, three runs each, up to 50,000 services.
 */
import { execFileSync } from 'node:child_process';
import { copyFileSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import { plainIn } from '../src/catalogue/localized-text.js';
import type { Catalogue } from '../src/catalogue/types.js';
import { readCatalogue } from './engines.mjs';
import { grow } from './grow.mjs';
import { peers } from './peers.mjs';
import { writeResults } from './results.mjs';
import { brokenPromises, OURS, tableOf, type Measured, type Size } from './speed-table.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));
const files = process.argv.slice(2).filter((argument) => !argument.startsWith('--'));
const isNightly = process.argv.includes('--nightly');
const [catalogueFile = `${root}demo/generated/catalogue.json`, queriesFile] = files;

const RUNS = isNightly ? 3 : 1;
/** Seconds of typing for one engine in one run; the slowest peers answer a few dozen keys in that time. */
const SECONDS = isNightly ? 20 : 8;
const SIZES = isNightly ? [162, 1500, 8500, 50_000] : [162, 1500, 8500];
/** Beyond this size only we and MiniSearch run: the others need minutes or gigabytes. */
const ALL_PEERS_UP_TO = 8500;
const QUICK_PEERS = ['minisearch', 'fuse.js'];

/** Each query key by key, as it is typed. */
function typedOut(catalogue: Catalogue): string[] {
  const queries =
    queriesFile === undefined
      ? catalogue.services.map((service) => plainIn(service.title, catalogue.language, catalogue.language))
      : readFileSync(queriesFile, 'utf8')
          .split('\n')
          .filter((line) => line.trim() !== '')
          .map((line) => (JSON.parse(line) as { q: string }).q);
  // A step that has no common divisor with anything takes them from everywhere, whatever the time allows.
  const step = queries.length % 7 === 0 ? 11 : 7;
  return queries.flatMap((_, number) => {
    const query = queries[(number * step) % queries.length] ?? '';
    return Array.from(query, (_letter, place) =>
      Array.from(query)
        .slice(0, place + 1)
        .join(''),
    );
  });
}

const scratch = mkdtempSync(join(tmpdir(), 'service-finder-bench-'));
// Inside the project, so that it finds the peers; built as a page's script is, without a loader's additions.
const script = `${root}dist/bench/speed-run.mjs`;
await build({
  entryPoints: [`${root}bench/speed-run.mts`],
  outfile: script,
  bundle: true,
  format: 'esm',
  platform: 'node',
  target: 'es2022',
  packages: 'external',
  logLevel: 'error',
});

/** Which thesaurus a row of ours builds with, and which index it writes or loads. */
const FILES: Readonly<Record<string, readonly [thesaurus: string, index: string]>> = {
  'service-finder': [join(scratch, 'page.json'), ''],
  'with all words': [join(scratch, 'whole.json'), join(scratch, 'index.json')],
  prebuilt: ['', join(scratch, 'index.json')],
};

function run(engine: string, catalogue: string, typed: string): Measured {
  const [thesaurus, index] = FILES[engine] ?? ['', ''];
  const options = ['--expose-gc', '--max-old-space-size=12000', script];
  const output = execFileSync(
    process.execPath,
    [...options, engine, catalogue, typed, thesaurus, index, String(SECONDS)],
    { encoding: 'utf8', maxBuffer: 1 << 20 },
  );
  return JSON.parse(output) as Measured;
}

/** The least of each figure: what disturbs a run only ever adds. */
function best(runs: readonly Measured[]): Measured {
  const least = (figure: keyof Measured): number => Math.min(...runs.map((one) => one[figure]));
  return {
    build: least('build'),
    memory: least('memory'),
    p50: least('p50'),
    p95: least('p95'),
    max: least('max'),
    keys: Math.max(...runs.map((one) => one.keys)),
  };
}

const sizes: Size[] = [];
try {
  const catalogue = readCatalogue(catalogueFile);
  copyFileSync(`${root}dist/thesaurus/de.json`, join(scratch, 'page.json'));
  copyFileSync(`${root}dist/cli/thesaurus/de.json`, join(scratch, 'whole.json'));
  const typed = join(scratch, 'typed.json');
  writeFileSync(typed, JSON.stringify(typedOut(catalogue)));
  for (const services of SIZES) {
    const file = join(scratch, 'catalogue.json');
    writeFileSync(file, JSON.stringify(grow(catalogue, services)));
    const others = services > ALL_PEERS_UP_TO ? ['minisearch'] : isNightly ? Object.keys(peers) : QUICK_PEERS;
    const engines = new Map<string, Measured>();
    // In turns, so that a busy minute of the machine does not fall on one engine alone.
    const rounds = Array.from({ length: RUNS }, () =>
      [...OURS, ...others].map((name) => [name, run(name, file, typed)] as const),
    );
    for (const name of [...OURS, ...others])
      engines.set(
        name,
        best(rounds.map((round) => round.find(([other]) => other === name)?.[1]).filter((one) => one !== undefined)),
      );
    const size = { services, engines };
    sizes.push(size);
    process.stdout.write(`\n${tableOf(size)}\n`);
  }
} finally {
  rmSync(scratch, { recursive: true, force: true });
}
const broken = brokenPromises(sizes);
writeResults(isNightly ? 'speed, nightly' : 'speed', sizes.map(tableOf).join('\n\n'));
process.stdout.write(broken.length > 0 ? `\nbroken promises:\n${broken.join('\n')}\n` : '\nevery promise is kept\n');
process.exitCode = broken.length > 0 ? 1 : 0;
