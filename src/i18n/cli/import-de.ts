import { count } from './count-de.js';

/** What is told about a table. */
export interface TableWords {
  header: number;
  sheet?: string;
  encoding?: string;
  delimiter?: string;
}

/** German words of the command `import`. */
export const germanImport = {
  describe: 'Liest den Export eines Dienstleistungsportals ein und schreibt den Katalog',
  example: 'Katalog aus einem Export erzeugen',
  formats: {
    dldb: 'JSON-Exporte der Dienstleistungsdatenbank (DLDB) wie die von Berlin und München',
    xzufi: 'XML-Dateien in XZuFi 2.1, 2.2 oder 2.3, wie Redaktionssysteme und Portalverbund sie liefern',
    csv: 'Tabellen als Textdatei (CSV), gleich mit welchem Trennzeichen und welcher Zeichenkodierung',
    xlsx: 'Excel-Arbeitsmappen (xlsx)',
    jsonld: 'JSON-LD nach schema.org oder CPSV-AP, auch in Webseiten, und Open Referral (HSDS)',
    html: 'Webseiten mit einer Liste von Links',
    catalogue: 'Kataloge des service-finders, auch mehrere zusammen',
    pvog: 'Antworten des PVOG-Suchdienstes (Portalverbund), gespeichert oder mit --live abgerufen',
    fim: 'JSON des FIM-Portals: Stammtexte, Steckbriefe und XZuFi-Dokumente, gespeichert oder mit --live abgerufen',
  },
  options: {
    input: 'Datei mit den Dienstleistungen',
    out: 'Datei, in die der Katalog geschrieben wird; - für die Standardausgabe',
    locations: 'Datei mit den Standorten',
    all: 'Auch Einträge übernehmen, die als nicht öffentlich gekennzeichnet sind',
    pretty: 'Katalog eingerückt schreiben',
    details: 'Ordner für die Texte je Dienst; der Katalog selbst bleibt dann klein',
    mapping: 'Eigene Regeln, welcher Link wohin führt (JSON)',
    columns: 'Eigene Zuordnung, welche Spalte was ist (JSON)',
    sheet: 'Blatt der Arbeitsmappe: Name oder Nummer',
    splitBy: 'Spalte, nach deren Werten je ein Katalog entsteht; --out ist dann ein Ordner',
    base: 'Adresse, auf die sich relative Links beziehen',
    municipality: 'Name der Kommune, wenn er nicht aus den Daten hervorgeht',
    ars: 'Amtlicher Regionalschlüssel der Kommune, 12 Ziffern',
    report: 'Datei für den vollständigen Bericht (JSON)',
    answers: 'Dateien oder Ordner mit gespeicherten Antworten; keine mit --live',
    live: 'Beim Dienst im Netz nachfragen; ohne diese Angabe wird nie etwas abgerufen',
    cache: 'Mit --live: Ordner, in dem Antworten bleiben, damit ein abgebrochener Lauf dort weitergeht',
    interval: 'Mit --live: kürzester Abstand zweier Fragen in Millisekunden',
    api: 'Mit --live: Adresse des Dienstes oder eines Spiegels',
    query: 'Mit --live: nur Dienste zu diesen Suchworten',
    offices: 'Mit --live: auch Anschrift und Telefon jeder zuständigen Stelle abrufen',
    list: 'Mit --live: welche Liste des Portals',
    listOnly: 'Mit --live: nur die Liste abrufen, nicht das XZuFi-Dokument jedes Dienstes',
    leistungsschluessel: 'Mit --live: Leistungsschlüssel (LeiKa) oder sein Anfang',
    ftsQuery: 'Mit --live: Suchworte',
    updatedSince: 'Mit --live: nur Dienste, die seitdem geändert wurden (2026-01-31T00:00:00)',
    ozgThemenfeld: 'Mit --live: Themenfeld des Onlinezugangsgesetzes, zum Beispiel bauen_wohnen',
    source: 'Mit --live: woher die Texte kommen: leika, landesredaktion oder pvog',
    redaktionId: 'Mit --live: Kennung der Redaktion',
  },
  formatMissing: (names: string) => `Bitte ein Format angeben: ${names}.`,
  services: (written: number, errors: number) =>
    `${count(written, 'Dienst', 'Dienste')}, ${count(errors, 'Fehler', 'Fehler')}`,
  read: (read: number) => `Gelesen: ${count(read, 'Dienst', 'Dienste')}`,
  leftOut: {
    'service not-public': (n: number) =>
      `Ausgelassen, weil nicht öffentlich: ${count(n, 'Dienst', 'Dienste')} (mit --all dabei)`,
    'service faulty': (n: number) => `Ausgelassen, weil fehlerhaft: ${count(n, 'Dienst', 'Dienste')}`,
    'service duplicate': (n: number) => `Ausgelassen, weil doppelt: ${count(n, 'Dienst', 'Dienste')}`,
    'service joined': (n: number) =>
      `Mit einem anderen Eintrag desselben Dienstes vereint: ${count(n, 'Eintrag', 'Einträge')}`,
    'service other-area': (n: number) => `Ausgelassen, weil für andere Orte: ${count(n, 'Dienst', 'Dienste')}`,
    'service deleted': (n: number) => `Von der Quelle zurückgenommen: ${count(n, 'Dienst', 'Dienste')}`,
    'specialisation other-area': (n: number) =>
      `Ausgelassen, weil für andere Orte: ${count(n, 'Spezialisierung', 'Spezialisierungen')}`,
    'specialisation unused': (n: number) =>
      `Ausgelassen, weil ihr Dienst fehlt: ${count(n, 'Spezialisierung', 'Spezialisierungen')}`,
    'specialisation faulty': (n: number) =>
      `Ausgelassen, weil fehlerhaft: ${count(n, 'Spezialisierung', 'Spezialisierungen')}`,
    'specialisation deleted': (n: number) =>
      `Von der Quelle zurückgenommen: ${count(n, 'Spezialisierung', 'Spezialisierungen')}`,
    'channel unused': (n: number) =>
      `Ausgelassen, weil kein Dienst auf sie verweist: ${count(n, 'Onlinedienst', 'Onlinedienste')}`,
    'channel faulty': (n: number) => `Ausgelassen, weil fehlerhaft: ${count(n, 'Onlinedienst', 'Onlinedienste')}`,
    'channel deleted': (n: number) => `Von der Quelle zurückgenommen: ${count(n, 'Onlinedienst', 'Onlinedienste')}`,
    'office unused': (n: number) =>
      `Ausgelassen, weil kein Dienst auf sie verweist: ${count(n, 'Standort', 'Standorte')}`,
    'office deleted': (n: number) => `Von der Quelle zurückgenommen: ${count(n, 'Standort', 'Standorte')}`,
    'office not-public': (n: number) =>
      `Ausgelassen, weil nicht öffentlich: ${count(n, 'Standort', 'Standorte')} (mit --all dabei)`,
    'office faulty': (n: number) => `Ausgelassen, weil fehlerhaft: ${count(n, 'Standort', 'Standorte')}`,
    'office duplicate': (n: number) => `Ausgelassen, weil doppelt: ${count(n, 'Standort', 'Standorte')}`,
  },
  warnings: (n: number) => `Hinweise: ${n.toLocaleString('de')}`,
  more: (n: number) => `… und ${n.toLocaleString('de')} weitere (alle mit --report DATEI)`,
  unmapped: (fields: string) => `Felder ohne Platz im Katalog: ${fields}`,
  details: (n: number, folder: string) => `${count(n, 'Datei', 'Dateien')} mit Texten in ${folder}`,
  staleDetails: (n: number, folder: string) =>
    `In ${folder} ${n === 1 ? 'liegt' : 'liegen'} noch ${count(n, 'andere JSON-Datei', 'andere JSON-Dateien')}, vielleicht von einem früheren Lauf.`,
  tableRead: ({ header, sheet, encoding, delimiter }: Readonly<TableWords>) =>
    [
      ...(sheet === undefined ? [] : [`Blatt „${sheet}“`]),
      ...(encoding === undefined ? [] : [`Kodierung ${encoding}`]),
      ...(delimiter === undefined ? [] : [`Trennzeichen ${delimiter === '\t' ? 'Tabulator' : delimiter}`]),
      `Spaltennamen in Zeile ${String(header)}`,
    ].join(', '),
  columns: (list: string) => `Erkannte Spalten: ${list}`,
  parts: (n: number) => count(n, 'Katalog', 'Kataloge'),
  tooLargeForPages: (file: string, megabytes: string) =>
    `${file} hat ${megabytes} MB; so viel lädt keine Seite. Mit --details ORDNER stehen die Texte in eigenen Dateien.`,
  written: (file: string) => `Geschrieben: ${file}`,
};

export type ImportWords = typeof germanImport;
