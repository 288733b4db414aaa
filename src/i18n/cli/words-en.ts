import { count } from './count-en.js';
import type { TownWordsWords } from './words-de.js';

/** English words of the command `words`. */
export const englishTownWords: TownWordsWords = {
  describe: "Make a file of a table of the town's own words, so that the search understands them",
  example: "Put the town's own words beside the catalogue and enter them there",
  options: {
    table: 'table (CSV) with the columns "word" and "meaning"; several words with commas',
    out: 'file the words are written to',
    catalogue: 'catalogue that is to name the file',
  },
  noColumns: (file) =>
    `${file}: the columns "word" and "meaning" (also: Wort, Bedeutung) are missing. Please head them so.`,
  halfRow: (file, row) => `${file}, row ${String(row)}: word or meaning is missing. The row is left out.`,
  written: (file, rows) => `Written: ${file} (${count(rows, 'entry', 'entries')}).`,
  fresh: (meanings) =>
    `New meanings, found by the services' titles and keywords: ${meanings}. Is one of them only spelt otherwise than ours? Then please align it.`,
  entered: (file, address) => `${file} now names the words ${address}.`,
  indexIsOld: (index) =>
    `The index ${index} does not know these words; please make it anew with "service-finder index".`,
  unreadable: (file, path, message) =>
    `${file} is no file of words for the search (${path}: ${message}). Please make it anew with "service-finder words". The search goes on without it.`,
  elsewhere: (address) => `The town's own words lie on a server (${address}) and are not loaded here.`,
};
