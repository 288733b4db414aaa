import { germanAudit } from './audit-de.js';
import { count } from './count-de.js';
import { germanCheck } from './check-de.js';
import { germanBuild } from './build-de.js';
import { germanIndex } from './index-de.js';
import { germanTownWords } from './words-de.js';
import { germanImport } from './import-de.js';
import { germanJsonLd } from './jsonld-de.js';
import { germanLinks } from './links-de.js';
import { germanLive } from './live-de.js';
import { germanSearch } from './search-de.js';
import { germanStats } from './stats-de.js';

/** German words of the command line; this dictionary is the type of the others. */
export const german = {
  describe: {
    tool: 'Katalog der städtischen Dienste: einlesen, durchsuchen, auswerten.',
    catalogue: 'Katalogdatei (JSON)',
    json: 'Ergebnis als JSON',
    language: 'Sprache der Ausgabe und der Titel, zum Beispiel de oder en',
    help: 'Zeigt diese Hilfe',
    version: 'Zeigt die Version',
  },
  standardOutput: 'Die Standardausgabe',
  commandMissing: (names: string) => `Bitte einen Befehl angeben: ${names}.`,
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
    columnMapping: (file: string) => `Die Spaltenzuordnung ${file} hat Fehler:`,
    badBase: (value: string) =>
      `--base muss eine vollständige Adresse mit https:// oder http:// sein, nicht „${value}“.`,
    partsNeedFolder: '--split-by braucht mit --out einen Ordner und geht nicht zusammen mit --details.',
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
  detailsMissing: (n: number, first: string) =>
    `${count(n, 'Datei', 'Dateien')} mit Texten ${n === 1 ? 'fehlt' : 'fehlen'} oder ${n === 1 ? 'ist' : 'sind'} fehlerhaft, zuerst ${first}. Was darin steht, ist nicht dabei.`,
  progress: (step: string, done: number, total: number | undefined) =>
    `${step}: ${done.toLocaleString('de')}${total === undefined ? '' : ` von ${total.toLocaleString('de')}`}`,
  progressOfBytes: (step: string, done: number, total: number | undefined) => {
    const megabytes = (bytes: number): string => Math.round(bytes / 1e6).toLocaleString('de');
    if (total === undefined || total === 0) return `${step}: ${megabytes(done)} MB`;
    return `${step}: ${megabytes(done)} von ${megabytes(total)} MB (${String(Math.floor((100 * done) / total))} %)`;
  },
  check: germanCheck,
  index: germanIndex,
  townWords: germanTownWords,
  steps: {
    download: 'Abrufen',
    import: 'Lesen',
    details: 'Texte schreiben',
    search: 'Suchen',
    readDetails: 'Texte lesen',
    audit: 'Prüfen',
    links: 'Links prüfen',
    jsonld: 'JSON-LD schreiben',
  },
  build: germanBuild,
  import: germanImport,
  jsonld: germanJsonLd,
  links: germanLinks,
  live: germanLive,
  search: germanSearch,
  stats: germanStats,
  audit: germanAudit,
};

export type CliWords = typeof german;
