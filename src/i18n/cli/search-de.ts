import { count } from './count-de.js';

/** German words of the command `search`. */
export const germanSearch = {
  describe: 'Sucht im Katalog, wie es die Seite der Stadt tut',
  example: 'Die drei besten Treffer',
  options: {
    words: 'Suchworte, in Anführungszeichen',
    queries: 'Datei mit einer Suche je Zeile: {"q": "Suchworte"}',
    limit: 'Höchstzahl der Treffer',
  },
  nothing: 'Keine Treffer.',
  hits: (n: number) => count(n, 'Treffer', 'Treffer'),
  weak: 'Weniger sicher:',
};

export type SearchWords = typeof germanSearch;
