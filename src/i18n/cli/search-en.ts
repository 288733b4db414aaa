import { count } from './count-en.js';
import type { SearchWords } from './search-de.js';

/** English words of the command `search`. */
export const englishSearch: SearchWords = {
  describe: "Searches the catalogue as the town's page does",
  example: 'The three best hits',
  options: {
    words: 'Words to search for, in quotation marks',
    queries: 'File with one search a line: {"q": "words"}',
    explain: 'Shows how the score of each hit came about',
    limit: 'Most hits to show',
  },
  nothing: 'No hits.',
  hits: (n) => count(n, 'hit', 'hits'),
  weak: 'Less certain:',
  explain: {
    words: (list) => `Words: ${list}`,
    actions: (list) => `Wanted: ${list}`,
    roles: { object: 'object', action: 'action', person: 'person', noise: 'filler' },
    kinds: {
      exact: 'exact',
      prefix: 'beginning',
      word: 'word form',
      compound: 'part of a word',
      synonym: 'meaning',
      fuzzy: 'typing error',
      text: 'text',
    },
    pin: (word) => `pinned for “${word}”`,
    evidence: (from, target, kind, certainty, strength) =>
      `“${from}” → ${target} (${kind}): certainty ${certainty} × strength ${strength}`,
    factors: (coverage, intent, demand) => `covered ${coverage} · fits the wish × ${intent} · demand × ${demand}`,
    weak: 'less certain',
  },
};
