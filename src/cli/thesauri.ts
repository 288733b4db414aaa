import { readdir } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import type { CliWords } from '../i18n/cli/index.js';
import type { ThesaurusFile } from '../thesaurus/format.js';
import { readJsonFile } from './json-file.js';

/** The language whose concepts the other languages name. */
const FIRST = 'de.json';

/**
 * Every language of the thesaurus beside the command, German first; none where the folder is not there (the search then
 * works by the catalogue's own words).
 */
export async function loadThesauri(words: CliWords): Promise<ThesaurusFile[]> {
  const folder = fileURLToPath(new URL('./thesaurus/', import.meta.url));
  const names = await readdir(folder).catch((): string[] => []);
  const files = names
    .filter((name) => name.endsWith('.json'))
    .sort((a, b) => Number(b === FIRST) - Number(a === FIRST) || (a < b ? -1 : 1));
  // The build wrote and checked these files.
  return Promise.all(files.map(async (name) => (await readJsonFile(folder + name, words)).value as ThesaurusFile));
}
