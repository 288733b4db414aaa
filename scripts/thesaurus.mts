/**
 * Checks the thesaurus' source and writes its compact files: `tsx scripts/thesaurus.mts OUT_FOLDER [WHOLE_FOLDER]`.
 * OUT_FOLDER gets what pages load: one file a language within the budget, and most of the rest of German beside it.
 * WHOLE_FOLDER gets everything, for the command line.
 */
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import * as v from 'valibot';
import type { ThesaurusFile } from '../src/thesaurus/format.js';
import { withoutRepeats } from '../src/thesaurus/repeats.js';
import { remainder, selectWordings } from '../src/thesaurus/select.js';
import {
  actionsSchema,
  classesSchema,
  compile,
  compileLanguage,
  eventsSchema,
  languageSchema,
  lint,
  noiseSchema,
  objectsSchema,
} from '../src/thesaurus/source.js';

/** KiB gzip of what a page loads of a language with the first touch. */
const BUDGET = 25;
/** Of all German that a page loads: with this much, it finds nearly what it would with the whole. */
const PAGE_BUDGET = 200;

const data = fileURLToPath(new URL('../src/thesaurus/data/', import.meta.url));
const [out = fileURLToPath(new URL('../dist/thesaurus/', import.meta.url)), whole] = process.argv.slice(2);

function read<T>(schema: v.GenericSchema<unknown, T>, file: string): T {
  const result = v.safeParse(schema, JSON.parse(readFileSync(data + file, 'utf8')));
  if (result.success) return result.output;
  const faults = result.issues.map((issue) => `${v.getDotPath(issue) ?? ''}: ${issue.message}`);
  throw new Error(`${file}: ${faults.slice(0, 20).join('; ')}`);
}
const jsonFiles = (folder: string): string[] =>
  readdirSync(data + folder)
    .filter((name) => name.endsWith('.json'))
    .sort();
const kibibytes = (file: ThesaurusFile): number => gzipSync(JSON.stringify(file), { level: 9 }).length / 1024;

const source = {
  objects: jsonFiles('objects').flatMap((name) => read(objectsSchema, `objects/${name}`).objects),
  actions: read(actionsSchema, 'actions.json').actions,
  events: read(eventsSchema, 'events.json').events,
  noise: read(noiseSchema, 'noise.json').words,
  classes: read(classesSchema, 'classes.json').classes,
};
const languages = jsonFiles('languages').map((name) => read(languageSchema, `languages/${name}`));
const faults = lint(source, languages);
if (faults.length > 0) {
  process.stderr.write(`${faults.join('\n')}\nthesaurus: ${String(faults.length)} faults\n`);
  process.exit(1);
}

const isWithin =
  (budget: number) =>
  (file: ThesaurusFile): boolean =>
    kibibytes(file) <= budget;

/** What is most asked for is what most languages have words for: their authors chose by demand, each alone. */
function demand(entry: string): number {
  const [group = '', id = ''] = entry.split('/');
  if (group === 'actions') return 1;
  const share = languages.filter((language) => id in language[group as 'objects' | 'events']).length / languages.length;
  return group === 'events' ? 0.55 : 0.1 + 0.9 * share;
}

/** Where there is room, every concept gets its words before the frequent ones get all their tellings. */
function spreadDemand(entry: string, words: number): number {
  return demand(entry) ** 0.4 * (words > 1 ? 0.5 : 1);
}

for (const folder of [out, whole]) if (folder !== undefined) mkdirSync(folder, { recursive: true });
for (const compiled of [compile(source), ...languages.map(compileLanguage)]) {
  const file = withoutRepeats(compiled);
  const selected = isWithin(BUDGET)(file) ? file : selectWordings(file, demand, isWithin(BUDGET));
  writeFileSync(`${out}/${file.language}.json`, JSON.stringify(selected));
  if (selected !== file && file.language === 'de')
    writeFileSync(
      `${out}/de.more.json`,
      JSON.stringify(remainder(selectWordings(file, spreadDemand, isWithin(PAGE_BUDGET)), selected)),
    );
  if (whole !== undefined) writeFileSync(`${whole}/${file.language}.json`, JSON.stringify(file));
  const sizes = [selected, file].map(
    (one) => `${kibibytes(one).toFixed(1)} KiB gzip, ${String(Object.keys(one.objects).length)} objects`,
  );
  process.stdout.write(`thesaurus/${file.language}.json ${sizes[0] ?? ''} of ${sizes[1] ?? ''}\n`);
}
