/**
 * A transfer of XZuFi as a whole Land sends it, through the command line: time beside the SAX parser alone on the same
 * file, memory, and whether two builds are the same bytes. Each run has a process of its own.
 *   npm run bench:import            50,000 services, more than 500 MB
 *   npm run bench:import -- 2000    fewer, for every day (time is printed, but held to nothing: starting up weighs too much)
 */
import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import {
  createReadStream,
  createWriteStream,
  mkdtempSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import { largeTransfer } from '../test/import/fixtures/xzufi-transfer.js';

const FULL = 50_000;
const LEAST_BYTES = 500_000_000;
/** Times the SAX parser's own. */
const MOST_TIME = 2;
const MOST_MEMORY = 2 ** 30;
/** Of several runs the fastest counts: what else the machine does can only add. */
const RUNS = 3;

const services = Number(process.argv[2] ?? FULL);
const root = fileURLToPath(new URL('..', import.meta.url));
const folder = mkdtempSync(join(tmpdir(), 'service-finder-bench-'));
const path = (name: string): string => join(folder, name);

interface Run {
  /** Seconds on the clock, and of computing in all threads. */
  readonly wall: number;
  readonly computed: number;
  /** Most memory that the process held, in bytes. */
  readonly memory: number;
}

/** Runs a script in Node under a wrapper that tells what it took. */
async function measure(script: string, args: readonly string[]): Promise<Run> {
  const wrapper = path('measure.mjs');
  writeFileSync(
    wrapper,
    `process.on('exit', () => {
      const { userCPUTime, systemCPUTime, maxRSS } = process.resourceUsage();
      process.send({ computed: (userCPUTime + systemCPUTime) / 1e6, memory: maxRSS * 1024 });
    });
    const script = process.argv[2];
    process.argv.splice(1, 2, script);
    await import(script);`,
  );
  const started = performance.now();
  const child = spawn(process.execPath, [wrapper, script, ...args], { stdio: ['ignore', 'ignore', 'pipe', 'ipc'] });
  let said = '';
  child.stderr?.setEncoding('utf8').on('data', (text: string) => (said += text));
  let told: Omit<Run, 'wall'> = { computed: 0, memory: 0 };
  child.on('message', (message) => {
    told = message as Omit<Run, 'wall'>;
  });
  const code = await new Promise((resolve) => child.on('close', resolve));
  if (code !== 0) throw new Error(`${args.join(' ')}: ${String(code)}\n${said}`);
  return { ...told, wall: (performance.now() - started) / 1000 };
}

async function fastest(script: string, args: readonly string[]): Promise<Run> {
  const runs: Run[] = [];
  for (let run = 0; run < RUNS; run += 1) runs.push(await measure(script, args));
  return runs.reduce((best, run) => ({
    wall: Math.min(best.wall, run.wall),
    computed: Math.min(best.computed, run.computed),
    memory: Math.max(best.memory, run.memory),
  }));
}

async function bundle(entry: string | { readonly contents: string }, name: string): Promise<string> {
  await build({
    ...(typeof entry === 'string'
      ? { entryPoints: [join(root, entry)] }
      : { stdin: { contents: entry.contents, resolveDir: root } }),
    outfile: path(name),
    bundle: true,
    packages: 'external',
    platform: 'node',
    format: 'esm',
    target: 'node20',
    logLevel: 'error',
  });
  return path(name);
}

async function digest(file: string): Promise<string> {
  const hash = createHash('sha256');
  await pipeline(createReadStream(file), hash);
  return hash.digest('hex');
}

const SAX_ALONE = `
  import { createReadStream } from 'node:fs';
  import { SaxesParser } from 'saxes';
  const parser = new SaxesParser({ xmlns: false });
  let told = 0;
  for (const event of ['opentag', 'closetag', 'text', 'cdata']) parser.on(event, () => { told += 1; });
  const decoder = new TextDecoder();
  for await (const chunk of createReadStream(process.argv[2])) parser.write(decoder.decode(chunk, { stream: true }));
  parser.close();`;

try {
  const file = path('transfer.xml');
  await pipeline(Readable.from(largeTransfer({ version: '2.2', services, seed: 1 })), createWriteStream(file));
  const { size } = statSync(file);
  symlinkSync(join(root, 'node_modules'), path('node_modules'), 'junction');
  writeFileSync(path('package.json'), '{"version":"0.0.0","type":"module"}');
  const command = await bundle('src/cli/main.ts', 'dist/cli/main.js');
  await bundle('src/cli/stretch-thread.ts', 'dist/cli/stretch-thread.js');
  const alone = await bundle({ contents: SAX_ALONE }, 'sax.mjs');
  const importTo = (out: string): string[] => ['import', 'xzufi', file, '--out', out, '--municipality', 'Musterland'];

  const sax = await fastest(alone, [file]);
  const ours = await fastest(command, importTo(path('a.json')));
  await measure(command, importTo(path('b.json')));
  const isSame = (await digest(path('a.json'))) === (await digest(path('b.json')));
  const ratio = ours.wall / sax.wall;

  const megabytes = (bytes: number): string => `${(bytes / 1e6).toFixed(0)} MB`;
  const row = ({ wall, computed, memory }: Run) => ({
    'on the clock s': wall.toFixed(2),
    'computed s': computed.toFixed(2),
    memory: megabytes(memory),
  });
  process.stdout.write(`${String(services)} services, ${megabytes(size)}\n`);
  console.table({ 'SAX parser alone': row(sax), import: row(ours) });
  process.stdout.write(
    `${ratio.toFixed(2)} × the time (computed: ${(ours.computed / sax.computed).toFixed(2)} ×); catalogue ${megabytes(statSync(path('a.json')).size)}; two builds ${isSame ? 'are the same bytes' : 'DIFFER'}\n`,
  );
  const isFull = size >= LEAST_BYTES;
  if (!isSame || (isFull && (ratio > MOST_TIME || ours.memory > MOST_MEMORY))) process.exitCode = 1;
} finally {
  rmSync(folder, { recursive: true, force: true });
}
