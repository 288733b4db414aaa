import { count } from './count-en.js';
import type { SearchWords } from './search-de.js';

/** English words of the command `search`. */
export const englishSearch: SearchWords = {
  describe: "Searches the catalogue as the town's page does",
  example: 'The three best hits',
  options: {
    words: 'Words to search for, in quotation marks',
    queries: 'File with one search a line: {"q": "words"}',
    limit: 'Most hits to show',
  },
  nothing: 'No hits.',
  hits: (n) => count(n, 'hit', 'hits'),
  weak: 'Less certain:',
};
