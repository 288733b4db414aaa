import { readdir } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import type { Catalogue } from '../catalogue/types.js';
import type { CliWords } from '../i18n/cli/index.js';
import { readThesaurusFile } from '../thesaurus/file-schema.js';
import type { ThesaurusFile } from '../thesaurus/format.js';
import { fileBeside } from './catalogue-entry.js';
import { readJsonFile } from './json-file.js';
import type { Terminal } from './terminal.js';

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

/** What a catalogue is searched with: every language, and the town's own words where the catalogue names some. */
export async function loadSearchWords(
  catalogue: Catalogue,
  file: string,
  terminal: Terminal,
): Promise<ThesaurusFile[]> {
  return [...(await loadThesauri(terminal.words)), ...(await ownWords(catalogue, file, terminal))];
}

/**
 * The town's own words beside the catalogue; none, with a note, where they cannot be read: pages go on without them too.
 * @param file The catalogue's.
 */
export async function ownWords({ thesaurus }: Catalogue, file: string, terminal: Terminal): Promise<ThesaurusFile[]> {
  if (thesaurus === undefined) return [];
  const { townWords } = terminal.words;
  const beside = fileBeside(thesaurus, file);
  if (beside === undefined) {
    terminal.note(townWords.elsewhere(thesaurus));
    return [];
  }
  const read = readThesaurusFile((await readJsonFile(beside, terminal.words)).value);
  if (!('message' in read)) return [read];
  terminal.note(townWords.unreadable(beside, read.path, read.message));
  return [];
}
