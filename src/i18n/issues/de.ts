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
  'unknown-document': ({ value, expected }) =>
    `In ${value} steht nichts, was zum Format „${expected}“ gehört; die Datei wurde ausgelassen. Bitte prüfen, ob sie dazugehört.`,
  version: ({ value, expected }) =>
    `Diese Fassung des Katalogs (${value === '' ? 'keine Angabe' : value}) wird nicht gelesen, nur Fassung ${expected}. Bitte den Katalog neu erzeugen.`,
  empty: () => 'Der Katalog enthält keinen Dienst, der sich anzeigen lässt.',
  missing: ({ place, expected }) => `${place}: Die Angabe fehlt (erwartet: ${expected}). Bitte ergänzen.`,
  type: ({ place, value, expected }) => `${place}: Hier wird ${expected} erwartet.${instead(value)}`,
  value: ({ place, value, expected }) =>
    `${place}: Dieser Wert ist nicht erlaubt (erlaubt: ${expected}).${instead(value)}`,
  link: ({ place, value }) =>
    `${place}: Diese Adresse darf kein Link werden; erlaubt sind https, http, mailto und tel.${instead(value)}`,
  'relative-link': ({ place, value }) =>
    `${place}: Die Adresse ${value} ist unvollständig, und nichts sagt, wozu sie gehört. Bitte mit https:// angeben, bei Webseiten mit --base.`,
  placeholder: ({ place, value, expected }) =>
    `${place}: Die Adresse enthält einen unbekannten Platzhalter; bekannt sind ${expected}.${instead(value)}`,
  'unknown-field': ({ place, value, expected }) =>
    `${place}: Die Angabe ${value} gibt es hier nicht. Bekannt: ${expected}.`,
  'duplicate-id': ({ place, value }) =>
    `${place}: Die Kennung ${value} kommt mehrfach vor; nur der erste Eintrag gilt. Bitte eine eigene Kennung vergeben.`,
  'unknown-reference': ({ place, value }) => `${place}: Einen Eintrag mit der Kennung ${value} gibt es nicht.`,
  index: ({ value, expected }) =>
    `Der Index ${value} passt nicht: Erwartet wird ${expected}. Die Suche geht trotzdem, lädt aber langsamer. Bitte mit „service-finder index“ neu erzeugen.`,
  'unproven-online': ({ place, value }) =>
    `${place}: Ob ${value} ein Online-Dienst ist, sagt keine Regel; der Link steht unter den weiteren Informationen. Bitte die Zuordnungsdatei um eine Regel ergänzen.`,
  'too-large': ({ place, expected }) =>
    `${place}: Der Eintrag ist zu tief verschachtelt; erlaubt sind ${expected} Ebenen. Bitte den Text vereinfachen.`,
  'too-long': ({ place, expected }) =>
    `${place}: Hier steht mehr, als ein Eintrag haben kann (höchstens ${expected}); er fehlt im Katalog. Bitte die Datei prüfen.`,
  'not-well-formed': ({ place, value, expected }) =>
    `${place}: Das ist kein wohlgeformtes ${expected}${value === '' ? '' : ` (${value})`}. Bitte die Datei neu ausgeben lassen.`,
  incomplete: ({ place }) =>
    `${place}: Hier bricht die Datei ab; was danach käme, fehlt. Bitte die Datei noch einmal holen.`,
  encoding: ({ place, expected }) =>
    `${place}: Die Zeichen sind nicht so kodiert, wie die Datei sagt (${expected}). Bitte Umlaute prüfen.`,
  'other-format': ({ value, expected }) =>
    `Das ist eine Datei im Format ${value}; gelesen wird ${expected}. Bitte in diesem Format speichern oder das passende Format angeben.`,
  damaged: ({ place, value }) =>
    `${place}: Die Datei ist beschädigt oder unvollständig${value === '' ? '' : ` (${value})`}. Bitte neu speichern oder neu übertragen.`,
  'no-title-column': ({ value }) =>
    `Keine Spalte nennt die Dienstleistungen. ${value === '' ? 'Die Tabelle hat keine Spaltennamen.' : `Gefunden: ${value}.`} Bitte eine Spalte „Titel“ nennen oder mit --columns angeben, welche Spalte was ist.`,
  'not-in-table': ({ place, value, expected }) =>
    `${place}: ${value} gibt es in der Tabelle nicht. Vorhanden: ${expected}.`,
  'row-length': ({ place, value, expected }) =>
    `${place}: Ab hier haben Zeilen eine andere Zahl von Zellen als die Spaltennamen (${expected}); betroffen: ${value}. Die Werte sind übernommen, so weit sie zu einer Spalte gehören.`,
  'rounded-number': ({ place, value }) =>
    `${place}: Aus dem Schlüssel ist die gerundete Zahl ${value} geworden. Bitte die Spalte als Text formatieren und den Schlüssel neu eintragen.`,
  formula: ({ place, value }) =>
    `${place}: Die Formel hat kein Ergebnis${value === '' ? '' : ` (${value})`}. Bitte in der Tabelle berichtigen und neu speichern.`,
  'lost-characters': ({ place, value, expected }) =>
    `${place}: Zeichen sind beim Speichern verloren gegangen oder vertauscht (${expected}): ${value}. Bitte die Datei als „CSV UTF-8“ neu speichern.`,
  'open-quote': ({ place, value }) =>
    `${place}: Ein Anführungszeichen wird geöffnet und nicht geschlossen${value === '' ? '' : ` (${value})`}; es gilt hier als Zeichen. Bitte prüfen.`,
  'cut-off': ({ place, value, expected }) =>
    `${place}: Das ist mehr, als gelesen wird (höchstens ${expected})${value === '' ? '' : `: ${value}`}. Der Rest fehlt im Katalog.`,
};

/** Words around a place. */
export const germanPlace = {
  file: 'Datei',
  named: (file: string) => `Datei ${file}`,
  line: (line: number) => `Zeile ${String(line)}`,
  field: (path: string) => `Feld ${path}`,
  service: (id: string) => `Dienst ${id}`,
  /** @param column Name of the column; "" for the whole row. */
  row: (number: number, column: string) => `Zeile ${String(number)}${column === '' ? '' : `, Spalte „${column}“`}`,
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
  'index-missing': 'eine Datei an dieser Adresse',
  'index-damaged': 'eine vollständige Indexdatei',
  'index-version': 'ein Index derselben Programmfassung',
  'index-catalogue': 'ein Index dieses Katalogs',
  share: 'eine Zahl von 0 bis 1',
  degrees: 'Grad geografischer Breite und Länge',
  id: 'eine Kennung',
  xml: 'XML',
  municipality: 'der Name der Kommune',
  'row-number': 'die Nummer einer Zeile ab 1',
  'column-mapping': 'eine Spaltenzuordnung',
  address: 'eine Adresse',
  audience: 'Bürger, Unternehmen oder Verwaltung',
  language: 'eine Sprache',
  'yes-or-no': 'ja oder nein',
  'number-or-share': 'eine Zahl ab 0',
  means: 'BundID, eID, ELSTER, Unternehmenskonto, Konto oder keine',
  level: 'Kommune, Kreis, Land oder Bund',
  replaced: 'ersetzt durch �',
  'read-twice': 'doppelt umgewandelt, hier berichtigt',
};
