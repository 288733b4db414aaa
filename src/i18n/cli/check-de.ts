import { count } from './count-de.js';

/** German words of the command `check`. */
export const germanCheck = {
  describe: 'Prüft, ob die wichtigen Suchen einer Stadt noch zum Ziel führen',
  example: 'Die eigenen Prüfsuchen stellen',
  options: {
    golden: 'Datei mit einer Suche je Zeile: {"q": "Perso weg", "gold": ["Kennung des Dienstes"]}',
    top: 'Unter wie vielen ersten Treffern der Dienst sein muss',
  },
  badTop: (most: number) => `Mit --top ist eine ganze Zahl von 1 bis ${String(most)} anzugeben.`,
  nothingToCheck: (file: string) =>
    `${file} nennt keinen erwarteten Dienst. Erwartet wird je Zeile {"q": "Suchworte", "gold": ["Kennung"]}.`,
  withoutGold: (n: number) => `Ohne Angabe „gold“ und deshalb nicht geprüft: ${count(n, 'Suche', 'Suchen')}`,
  lost: (q: string, wanted: string, top: number, place: number) =>
    `„${q}“: Erwartet wird ${wanted} unter den ersten ${String(top)} Treffern, ${place > 0 ? `steht aber an Stelle ${String(place)}` : 'fehlt aber'}.`,
  tooMuch: (q: string) => `„${q}“: Hier soll nichts sicher gefunden werden.`,
  unknown: (q: string, ids: string) =>
    `„${q}“: Den erwarteten Dienst ${ids} gibt es im Katalog nicht. Bitte Katalog oder Prüfdatei berichtigen.`,
  found: (titles: string) => `Gefunden: ${titles}.`,
  nothingFound: 'Gefunden: nichts Sicheres.',
  or: ' oder ',
  summary: (kept: number, lost: number) =>
    `${count(kept, 'Suche führt', 'Suchen führen')} zum Ziel, ${lost.toLocaleString('de')} nicht.`,
};

export type CheckWords = typeof germanCheck;
