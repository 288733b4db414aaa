import { count } from './count-de.js';

/** German words of the command `search`. */
export const germanSearch = {
  describe: 'Sucht im Katalog, wie es die Seite der Stadt tut',
  example: 'Die drei besten Treffer',
  options: {
    words: 'Suchworte, in Anführungszeichen',
    queries: 'Datei mit einer Suche je Zeile: {"q": "Suchworte"}',
    explain: 'Zeigt zu jedem Treffer, wie sein Wert entstanden ist',
    limit: 'Höchstzahl der Treffer',
  },
  nothing: 'Keine Treffer.',
  hits: (n: number) => count(n, 'Treffer', 'Treffer'),
  weak: 'Weniger sicher:',
  explain: {
    words: (list: string) => `Wörter: ${list}`,
    actions: (list: string) => `Gewünscht: ${list}`,
    roles: { object: 'Gegenstand', action: 'Tätigkeit', person: 'Person', noise: 'Füllwort' },
    kinds: {
      exact: 'genau',
      prefix: 'Wortanfang',
      word: 'Wortform',
      compound: 'Wortteil',
      synonym: 'Bedeutung',
      fuzzy: 'Tippfehler',
      text: 'Text',
    },
    pin: (word: string) => `angeheftet für „${word}“`,
    evidence: (from: string, target: string, kind: string, certainty: string, strength: string) =>
      `„${from}“ → ${target} (${kind}): Sicherheit ${certainty} × Stärke ${strength}`,
    factors: (coverage: string, intent: string, demand: string) =>
      `abgedeckt ${coverage} · passt zum Wunsch × ${intent} · Nachfrage × ${demand}`,
    weak: 'weniger sicher',
  },
};

export type SearchWords = typeof germanSearch;
