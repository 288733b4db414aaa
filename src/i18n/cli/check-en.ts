import type { CheckWords } from './check-de.js';
import { count } from './count-en.js';

/** English words of the command `check`. */
export const englishCheck: CheckWords = {
  describe: "Checks that a town's important searches still lead to their services",
  example: "Ask the town's own golden queries",
  options: {
    golden: 'File with one search a line: {"q": "lost my ID", "gold": ["id of the service"]}',
    top: 'Among how many first hits the service must be',
  },
  badTop: (most) => `--top takes a whole number from 1 to ${String(most)}.`,
  nothingToCheck: (file) => `${file} names no expected service. Each line needs {"q": "words", "gold": ["id"]}.`,
  withoutGold: (n) => `Without “gold” and therefore not checked: ${count(n, 'search', 'searches')}`,
  lost: (q, wanted, top, place) =>
    `“${q}”: ${wanted} is expected among the first ${String(top)} hits, but ${place > 0 ? `is in place ${String(place)}` : 'is missing'}.`,
  tooMuch: (q) => `“${q}”: nothing should be found for certain here.`,
  unknown: (q, ids) =>
    `“${q}”: the catalogue has no service ${ids}. Please correct the catalogue or the file of golden queries.`,
  found: (titles) => `Found: ${titles}.`,
  nothingFound: 'Found: nothing certain.',
  or: ' or ',
  summary: (kept, lost) =>
    `${count(kept, 'search leads', 'searches lead')} to the service, ${lost.toLocaleString('en')} not.`,
};
