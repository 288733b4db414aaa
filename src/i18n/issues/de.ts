import type { CatalogueIssueCode } from '../../catalogue/issues.js';

/** What a sentence is made of: the issue's own words, ready to be put in. */
export interface IssueWords {
  /** Where it is: "Dienst „Reisepass“ (1063453), Feld channels › 1 › url"; "" for the file as a whole. */
  readonly place: string;
  /** What stood there, in quotation marks; "" where nothing did. */
  readonly value: string;
  /** What was expected, in words. */
  readonly expected: string;
}

export type IssueSentences = Readonly<Record<CatalogueIssueCode, (words: IssueWords) => string>>;

const instead = (value: string): string => (value === '' ? '' : ` Dort steht ${value}.`);

/** German sentences: what is wrong, where, and what to do. */
export const germanIssues: IssueSentences = {
  'not-a-catalogue': () =>
    'Die Datei ist kein Katalog: Es fehlt die Liste „services“. Bitte prüfen, ob es die richtige Datei ist.',
  format: ({ expected }) =>
    `Die Datei hat nicht das Format „${expected}“. Bitte prüfen, ob Datei und Format zusammengehören.`,
  version: ({ value, expected }) =>
    `Diese Fassung des Katalogs (${value === '' ? 'keine Angabe' : value}) wird nicht gelesen, nur Fassung ${expected}. Bitte den Katalog neu erzeugen.`,
  empty: () => 'Der Katalog enthält keinen Dienst, der sich anzeigen lässt.',
  missing: ({ place, expected }) => `${place}: Die Angabe fehlt (erwartet: ${expected}). Bitte ergänzen.`,
  type: ({ place, value, expected }) => `${place}: Hier wird ${expected} erwartet.${instead(value)}`,
  value: ({ place, value, expected }) =>
    `${place}: Dieser Wert ist nicht erlaubt (erlaubt: ${expected}).${instead(value)}`,
  link: ({ place, value }) =>
    `${place}: Diese Adresse darf kein Link werden; erlaubt sind https, http, mailto und tel.${instead(value)}`,
  placeholder: ({ place, value, expected }) =>
    `${place}: Die Adresse enthält einen unbekannten Platzhalter; bekannt sind ${expected}.${instead(value)}`,
  'unknown-field': ({ place, value, expected }) =>
    `${place}: Die Angabe ${value} gibt es hier nicht. Bekannt: ${expected}.`,
  'duplicate-id': ({ place, value }) =>
    `${place}: Die Kennung ${value} kommt mehrfach vor; nur der erste Eintrag gilt. Bitte eine eigene Kennung vergeben.`,
  'unknown-reference': ({ place, value }) => `${place}: Einen Eintrag mit der Kennung ${value} gibt es nicht.`,
  'unproven-online': ({ place, value }) =>
    `${place}: Ob ${value} ein Online-Dienst ist, sagt keine Regel; der Link steht unter den weiteren Informationen. Bitte die Zuordnungsdatei um eine Regel ergänzen.`,
  'too-large': ({ place, expected }) =>
    `${place}: Der Eintrag ist zu tief verschachtelt; erlaubt sind ${expected} Ebenen. Bitte den Text vereinfachen.`,
};

/** Words around a place. */
export const germanPlace = {
  file: 'Datei',
  field: (path: string) => `Feld ${path}`,
  service: (id: string) => `Dienst ${id}`,
  quoted: (value: string) => `„${value}“`,
};

/** What a field should hold, by the names that the checks use. */
export const germanExpected: Readonly<Record<string, string>> = {
  string: 'ein Text',
  number: 'eine Zahl',
  boolean: 'true oder false',
  Array: 'eine Liste',
  Object: 'ein Objekt',
  Record: 'ein Text je Sprache',
  'string[]': 'eine Liste von Texten',
  'not-empty': 'ein Text, der nicht leer ist',
  'language-tag': 'eine Sprachangabe wie de, en oder de-simple',
  date: 'ein Datum wie 2026-05-31',
  'two-digits': 'zwei Ziffern',
  'leika-key': 'ein LeiKa-Schlüssel mit 14 Ziffern',
  ars: 'ein Regionalschlüssel mit 12 Ziffern',
  'leika-beginning': 'der Anfang eines LeiKa-Schlüssels, mindestens zwei Ziffern',
  'one-source': 'mindestens eine Quelle',
  'one-file': 'eine einzige Datei',
  'source-id': 'eine Kennung aus Kleinbuchstaben, Ziffern und Bindestrichen',
  share: 'eine Zahl von 0 bis 1',
  degrees: 'Grad geografischer Breite und Länge',
  id: 'eine Kennung',
  municipality: 'der Name der Kommune',
};
