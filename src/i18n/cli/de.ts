import { germanStats } from './stats-de.js';

const count = (number: number, one: string, many: string): string =>
  `${number.toLocaleString('de')} ${number === 1 ? one : many}`;

/** German words of the command line; this dictionary is the type of the others. */
export const german = {
  describe: {
    tool: 'Katalog der städtischen Dienste: einlesen, durchsuchen, auswerten.',
    import: 'Liest den Export eines Dienstleistungsportals ein und schreibt den Katalog',
    search: 'Sucht im Katalog, wie es die Seite der Stadt tut',
    stats: 'Zeigt, was im Katalog steht',
    format: 'Format der Quelle: dldb (JSON-Exporte wie die von Berlin und München)',
    input: 'Datei mit den Dienstleistungen',
    catalogue: 'Katalogdatei (JSON)',
    words: 'Suchworte, in Anführungszeichen',
    out: 'Datei, in die der Katalog geschrieben wird; - für die Standardausgabe',
    locations: 'Datei mit den Standorten',
    all: 'Auch Einträge übernehmen, die als nicht öffentlich gekennzeichnet sind',
    pretty: 'Katalog eingerückt schreiben',
    details: 'Ordner für die Texte je Dienst; der Katalog selbst bleibt dann klein',
    mapping: 'Eigene Regeln, welcher Link wohin führt (JSON)',
    municipality: 'Name der Kommune, wenn er nicht aus den Daten hervorgeht',
    ars: 'Amtlicher Regionalschlüssel der Kommune, 12 Ziffern',
    report: 'Datei für den vollständigen Bericht (JSON)',
    limit: 'Höchstzahl der Treffer',
    json: 'Ergebnis als JSON',
    queries: 'Datei mit einer Suche je Zeile: {"q": "Suchworte"}',
    language: 'Sprache der Ausgabe und der Titel, zum Beispiel de oder en',
    help: 'Zeigt diese Hilfe',
    version: 'Zeigt die Version',
  },
  examples: {
    import: 'Katalog aus einem Export erzeugen',
    search: 'Die drei besten Treffer',
    stats: 'Überblick über den Katalog',
  },
  standardOutput: 'Die Standardausgabe',
  commandMissing: 'Bitte einen Befehl angeben: import, search oder stats.',
  seeHelp: (command: string) => `Hilfe: ${command} --help`,
  failure: {
    missing: (file: string) => `Die Datei ${file} gibt es nicht. Bitte den Pfad prüfen.`,
    directory: (file: string) => `${file} ist ein Ordner, keine Datei. Bitte eine Datei angeben.`,
    forbidden: (file: string) => `Auf ${file} gibt es keinen Zugriff. Bitte die Rechte der Datei prüfen.`,
    unreadable: (file: string, reason: string) => `${file} lässt sich nicht lesen (${reason}).`,
    unwritable: (file: string, reason: string) =>
      `${file} lässt sich nicht schreiben (${reason}). Bitte Ordner und Rechte prüfen.`,
    noFolder: (folder: string) => `Den Ordner ${folder} gibt es nicht. Bitte zuerst anlegen.`,
    tooLarge: (file: string, size: string, limit: string) => `${file} ist zu groß (${size}, höchstens ${limit}).`,
    splitHint: 'Bitte den Katalog mit „import … --details ORDNER“ aufteilen.',
    notUtf8: (file: string) => `${file} ist kein UTF-8-Text. Bitte die Datei in UTF-8 speichern.`,
    notJson: (file: string, line: number, column: number) =>
      `${file} ist kein gültiges JSON${line > 0 ? ` (Zeile ${String(line)}, Spalte ${String(column)})` : ''}. Bitte die Datei prüfen.`,
    notAQuery: (file: string, line: number) => `${file}, Zeile ${String(line)}: Erwartet wird {"q": "Suchworte"}.`,
    mapping: (file: string) => `Die Zuordnungsdatei ${file} hat Fehler:`,
    noMunicipality: 'Die Daten nennen keine einzelne Kommune. Bitte mit --municipality angeben.',
    badArs: (value: string) => `--ars muss aus 12 Ziffern bestehen, nicht „${value}“.`,
    badLimit: 'Mit --limit ist eine ganze Zahl von 1 bis 1000 anzugeben.',
    outIsInput: (file: string) =>
      `${file} ist die Eingabe und würde überschrieben. Bitte mit --out eine andere Datei angeben.`,
    wordsOrQueries: 'Bitte entweder Suchworte oder --queries DATEI angeben.',
    detailsName: (id: string) =>
      `Der Dienst „${id}“ kann keine eigene Datei bekommen: Die Kennung taugt nicht als Dateiname.`,
    detailsToStandardOutput: '--details braucht mit --out eine Datei, keine Standardausgabe.',
    unexpected: (reason: string) => `Unerwarteter Fehler: ${reason}`,
  },
  import: {
    services: (written: number, errors: number) =>
      `${count(written, 'Dienst', 'Dienste')}, ${count(errors, 'Fehler', 'Fehler')}`,
    read: (read: number) => `Gelesen: ${count(read, 'Dienst', 'Dienste')}`,
    leftOut: {
      'service not-public': (n: number) =>
        `Ausgelassen, weil nicht öffentlich: ${count(n, 'Dienst', 'Dienste')} (mit --all dabei)`,
      'service faulty': (n: number) => `Ausgelassen, weil fehlerhaft: ${count(n, 'Dienst', 'Dienste')}`,
      'service duplicate': (n: number) => `Ausgelassen, weil doppelt: ${count(n, 'Dienst', 'Dienste')}`,
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
    written: (file: string) => `Geschrieben: ${file}`,
  },
  search: {
    nothing: 'Keine Treffer.',
    hits: (n: number) => count(n, 'Treffer', 'Treffer'),
    weak: 'Weniger sicher:',
  },
  channels: {
    online: 'Online',
    appointment: 'Termin',
    form: 'Formular',
    inPerson: 'Vor Ort',
    phone: 'Telefon',
    post: 'Post',
  },
  catalogueFaults: (errors: number, warnings: number) =>
    `Der Katalog hat ${count(errors, 'Fehler', 'Fehler')} und ${count(warnings, 'Hinweis', 'Hinweise')}; fehlerhafte Dienste fehlen.`,
  progress: (step: string, done: number, total: number) =>
    `${step}: ${done.toLocaleString('de')} von ${total.toLocaleString('de')}`,
  steps: { import: 'Lesen', details: 'Texte schreiben', search: 'Suchen' },
  stats: germanStats,
};

export type CliWords = typeof german;
