/** Weighs the script folder by folder and the data beside it; over budget is a failure. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';

const root = fileURLToPath(new URL('..', import.meta.url));
const KIBIBYTE = 1024;
/** Budgets in KiB gzip: the whole is a promise, the folders' are ratchets that only go down. */
const whole = 50;
const folders = {
  'node_modules/lit': 3.9,
  'node_modules/fuse.js': 0.8,
  'node_modules/i18next': 2.2,
  'node_modules/valibot': 2.2,
  catalogue: 4.6,
  text: 4.4,
  thesaurus: 2.9,
  search: 13.4,
  engines: 0.7,
  session: 5.0,
  i18n: 4.3,
  elements: 14.6,
  embed: 1.8,
};
/** What is loaded first, one language; the rest of the German words follows in a file of its own. */
const thesaurus = 25;
const more = 190;

let isOver = false;
function report(name, bytes, budget) {
  const size = bytes / KIBIBYTE;
  const over = size > budget;
  isOver ||= over;
  process.stdout.write(
    `${over ? 'OVER' : '  ok'}  ${name.padEnd(24)} ${size.toFixed(1).padStart(6)} of ${budget.toFixed(1)} KiB gzip\n`,
  );
}
const gzip = (content) => gzipSync(content, { level: 9 }).length;

const script = readFileSync(`${root}dist/service-finder.js`);
report('service-finder.js', gzip(script), whole);

/** Which folder each character of the script came from, told by its source map; each folder's characters weighed alone. */
const parts = JSON.parse(readFileSync(`${root}dist/service-finder.parts.json`, 'utf8'));
for (const [folder, budget] of Object.entries(folders)) report(`  ${folder}`, parts[folder] ?? 0, budget);
for (const folder of Object.keys(parts)) if (!(folder in folders)) report(`  ${folder}`, parts[folder], 0);

if (existsSync(`${root}dist/thesaurus`))
  for (const file of readdirSync(`${root}dist/thesaurus`))
    report(
      `thesaurus/${file}`,
      gzip(readFileSync(`${root}dist/thesaurus/${file}`)),
      file.includes('.more.') ? more : thesaurus,
    );
process.exitCode = isOver ? 1 : 0;
