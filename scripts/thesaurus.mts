/** Checks the thesaurus' source and writes its compact files: `tsx scripts/thesaurus.mts [OUT_FOLDER]`. */
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import * as v from 'valibot';
import { actionsSchema, classesSchema, compile, compileLanguage, eventsSchema, languageSchema, lint, noiseSchema, objectsSchema } from '../src/thesaurus/source.js';

const data = fileURLToPath(new URL('../src/thesaurus/data/', import.meta.url));
const out = process.argv[2] ?? fileURLToPath(new URL('../dist/thesaurus/', import.meta.url));

function read<T>(schema: v.GenericSchema<unknown, T>, file: string): T {
  const result = v.safeParse(schema, JSON.parse(readFileSync(data + file, 'utf8')));
  if (result.success) return result.output;
  const faults = result.issues.map((issue) => `${v.getDotPath(issue) ?? ''}: ${issue.message}`);
  throw new Error(`${file}: ${faults.slice(0, 20).join('; ')}`);
}
const jsonFiles = (folder: string): string[] =>
  readdirSync(data + folder).filter((name) => name.endsWith('.json')).sort();

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
mkdirSync(out, { recursive: true });
for (const file of [compile(source), ...languages.map(compileLanguage)]) {
  const json = JSON.stringify(file);
  writeFileSync(`${out}/${file.language}.json`, json);
  const kibibytes = (gzipSync(json, { level: 9 }).length / 1024).toFixed(1);
  process.stdout.write(`thesaurus/${file.language}.json ${kibibytes} KiB gzip, ${String(Object.keys(file.objects).length)} objects\n`);
}
