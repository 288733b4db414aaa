/** Writes the interface's languages that are not inside the script: `tsx scripts/dictionaries.mts OUT_FOLDER`. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { en } from '../src/i18n/interface/en.js';

const out = process.argv[2] ?? 'dist/i18n';
mkdirSync(out, { recursive: true });
for (const [tag, dictionary] of Object.entries({ en })) writeFileSync(`${out}/${tag}.json`, JSON.stringify(dictionary));
