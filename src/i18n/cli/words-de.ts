import { count } from './count-de.js';

/** German words of the command `words`. */
export const germanTownWords = {
  describe: 'Macht aus einer Tabelle eigener Wörter eine Datei, mit der die Suche sie versteht',
  example: 'Die eigenen Wörter der Stadt neben den Katalog legen und in ihm eintragen',
  options: {
    table: 'Tabelle (CSV) mit den Spalten „Wort“ und „Bedeutung“; mehrere Wörter mit Komma',
    out: 'Datei, in die die Wörter geschrieben werden',
    catalogue: 'Katalog, in den die Datei eingetragen wird',
  },
  noColumns: (file: string) =>
    `${file}: Es fehlen die Spalten „Wort“ und „Bedeutung“ (auch: words, meaning). Bitte so überschreiben.`,
  halfRow: (file: string, row: number) =>
    `${file}, Zeile ${String(row)}: Wort oder Bedeutung fehlt. Die Zeile bleibt außen vor.`,
  written: (file: string, rows: number) => `Geschrieben: ${file} (${count(rows, 'Eintrag', 'Einträge')}).`,
  fresh: (meanings: string) =>
    `Neue Bedeutungen, gefunden über Titel und Stichwörter der Dienste: ${meanings}. Ist eine davon nur anders geschrieben als bei uns? Dann bitte angleichen.`,
  entered: (file: string, address: string) => `${file} nennt jetzt die Wörter ${address}.`,
  indexIsOld: (index: string) =>
    `Der Index ${index} kennt diese Wörter nicht; bitte mit „service-finder index“ neu erzeugen.`,
  unreadable: (file: string, path: string, message: string) =>
    `${file} ist keine Datei mit Wörtern der Suche (${path}: ${message}). Bitte mit „service-finder words“ neu erzeugen. Gesucht wird ohne sie.`,
  elsewhere: (address: string) =>
    `Die eigenen Wörter liegen auf einem Server (${address}) und werden hier nicht geladen.`,
};

export type TownWordsWords = typeof germanTownWords;
