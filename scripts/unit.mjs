/** Tests that need no browser, in Node's own runner; TypeScript through tsx. */
import { run } from 'node:test';
import { spec } from 'node:test/reporters';
import { readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));
const folders = [
  'build',
  'catalogue',
  'text',
  'thesaurus',
  'search',
  'import',
  'joining',
  'audit',
  'report',
  'engines',
  'i18n',
  'cli',
  'bench',
];

const filesIn = (folder) =>
  readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const path = join(folder, entry.name);
    return entry.isDirectory() ? filesIn(path) : entry.name.endsWith('.test.ts') ? [path] : [];
  });
const present = new Set(readdirSync(join(root, 'test')));
const wanted = process.argv.slice(2);
const files =
  wanted.length > 0
    ? wanted
    : folders.filter((name) => present.has(name)).flatMap((name) => filesIn(join(root, 'test', name)));

let passed = 0;
let failed = 0;
process.env.NODE_OPTIONS = `${process.env.NODE_OPTIONS ?? ''} --import tsx`.trim();
const stream = run({ files, concurrency: 2 });
const isTest = (event) => event.details?.type !== 'suite' && !event.skip && !event.todo;
stream.on('test:pass', (event) => {
  if (isTest(event)) passed += 1;
});
stream.on('test:fail', (event) => {
  if (isTest(event)) failed += 1;
});
stream.on('end', () => {
  if (process.env.SERVICE_FINDER_COUNT)
    writeFileSync(process.env.SERVICE_FINDER_COUNT, JSON.stringify({ passed, failed }));
  if (failed > 0 || passed === 0) process.exitCode = 1;
});
stream.compose(new spec()).pipe(process.stdout);
