/**
 * The main thread's long tasks (over 50 ms, W3C Long Tasks) while the built script loads a catalogue, learns the words and
 * answers what is typed, in a Chromium whose processor is slowed down:
 *   npm run bench:long-tasks -- [CATALOGUE.json] [QUERY]
 * The catalogue is grown to each size. Told apart: the page and the script until the catalogue has come, which no slicing
 * can make shorter; reading the catalogue, the words and the index, which is promised in slices (exit code 1 where a task
 * is long); and typing, from the first key on.
 */
import { createReadStream } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { launch } from 'puppeteer-core';
import type { Browser } from 'puppeteer-core';
import { chromiumArguments, findChromium } from '../scripts/browsers.mjs';
import { readCatalogue } from './engines.mjs';
import { grow } from './grow.mjs';
import { writeResults } from './results.mjs';

const SIZES = [162, 1500];
const SLOWER = 4;
const LONG = 50;
/** Milliseconds between keys, and of rest after the last. */
const TYPING = 120;
const REST = 2000;
/** Milliseconds between the focus, which loads the words, and the first key. */
const BUILDING = 15_000;

const root = fileURLToPath(new URL('..', import.meta.url));
const [file = `${root}demo/generated/catalogue.json`, query = 'Personalausweis verloren'] = process.argv.slice(2);
const page = `<!doctype html><html lang="de"><title>bench</title><script defer src="/dist/service-finder.js"></script>
<service-finder catalogue="/catalogue.json"></service-finder></html>`;
const types: Readonly<Record<string, string>> = { '.js': 'text/javascript', '.json': 'application/json' };

interface Task {
  readonly startTime: number;
  readonly duration: number;
}

interface Times {
  readonly longest: number;
  readonly count: number;
}

type Phase = 'start' | 'build' | 'typing';

async function measure(browser: Browser, catalogue: string): Promise<Record<Phase, Times>> {
  const server = createServer(({ url = '/' }, response) => {
    const path = url.split('?')[0] ?? '/';
    if (path === '/') response.setHeader('content-type', 'text/html').end(page);
    else if (path === '/catalogue.json') response.setHeader('content-type', 'application/json').end(catalogue);
    else {
      response.setHeader('content-type', types[extname(path)] ?? 'text/plain');
      createReadStream(join(root, path))
        .on('error', () => response.writeHead(404).end())
        .pipe(response);
    }
  }).listen(0);
  const tab = await browser.newPage();
  try {
    await tab.emulateCPUThrottling(SLOWER);
    // In words, since the types of Node's observer know no long tasks.
    await tab.evaluateOnNewDocument(`globalThis.tasks = [];
      new PerformanceObserver((list) => {
        for (const { startTime, duration } of list.getEntries()) tasks.push({ startTime, duration });
      }).observe({ type: 'longtask', buffered: true });`);
    await tab.goto(`http://localhost:${String((server.address() as AddressInfo).port)}/`);
    const field = await tab.waitForSelector('service-finder >>> input');
    await field?.focus();
    await new Promise((resolve) => setTimeout(resolve, BUILDING));
    const typed = await tab.evaluate(() => performance.now());
    await field?.type(query, { delay: TYPING });
    await new Promise((resolve) => setTimeout(resolve, REST));
    const tasks = await tab.evaluate(() => (globalThis as unknown as { tasks: Task[] }).tasks);
    const arrived = (await tab.evaluate(
      `performance.getEntriesByName(new URL('/catalogue.json', location.href).href)[0].responseEnd`,
    )) as number;
    const between = (from: number, to: number): Times => {
      const own = tasks.filter(({ startTime }) => startTime >= from && startTime < to).map(({ duration }) => duration);
      return { longest: Math.max(0, ...own), count: own.filter((duration) => duration > LONG).length };
    };
    return { start: between(0, arrived), build: between(arrived, typed), typing: between(typed, Infinity) };
  } finally {
    await tab.close();
    server.close();
  }
}

const executablePath = findChromium();
if (executablePath === undefined) {
  process.stdout.write('skipped: there is no Chromium\n');
  process.exit(0);
}
const original = readCatalogue(file);
const browser = await launch({ executablePath, args: chromiumArguments() });
const rows: string[] = [];
let isLong = false;
try {
  for (const size of SIZES) {
    const { start, build, typing } = await measure(browser, JSON.stringify(grow(original, size)));
    isLong ||= build.count > 0;
    const cells = [start, build, typing].flatMap(({ longest, count }) => [longest.toFixed(0), String(count)]);
    rows.push(`| ${[String(size), ...cells].join(' | ')} |`);
  }
} finally {
  await browser.close();
}
const table = [
  '| services | start: longest ms | over 50 ms | build: longest ms | over 50 ms | typing: longest ms | over 50 ms |',
  '| --: | --: | --: | --: | --: | --: | --: |',
  ...rows,
].join('\n');
writeResults('long tasks', table);
process.stdout.write(`${table}\n`);
process.exitCode = isLong ? 1 : 0;
