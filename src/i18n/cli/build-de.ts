import type { CatalogueChanges } from '../../joining/changes.js';
import type { Likeness } from '../../joining/duplicates.js';
import type { MatchRule } from '../../joining/matching.js';
import type { BuildNotice } from '../../joining/notices.js';
import { count } from './count-de.js';

const number = (n: number): string => n.toLocaleString('de');
const quoted = (text: string): string => `„${text}“`;
const listed = (names: readonly string[]): string => names.join(', ');
const near = (names: readonly string[]): string =>
  names.length > 0 ? ` Gemeint ist vielleicht: ${listed(names)}.` : '';

const RULES: Readonly<Record<MatchRule, string>> = {
  id: 'Kennung',
  leika: 'LeiKa-Schlüssel',
  'leika-object': 'LeiKa-Schlüssel (die ersten 8 Ziffern)',
  title: 'Titel',
};

type Sentences = { readonly [Code in BuildNotice['code']]: (notice: Extract<BuildNotice, { code: Code }>) => string };

const notices: Sentences = {
  'unknown-service': ({ place, name, near: names }) =>
    `Eigene Angaben, ${place}: Einen Dienst ${quoted(name)} gibt es in den Quellen nicht.${near(names) || ' Bitte die Angabe prüfen oder streichen.'}`,
  'ambiguous-service': ({ place, name, candidates }) =>
    `Eigene Angaben, ${place}: ${quoted(name)} trifft auf mehrere Dienste zu. Bitte eine Kennung angeben: ${listed(candidates)}.`,
  'unknown-topic': ({ name, near: names }) =>
    `Eigene Angaben, topics: Ein Thema ${quoted(name)} gibt es nicht.${near(names)} Ein neues Thema braucht „label“ und dazu „services“ oder „from“.`,
  'unknown-concept': ({ name, near: names }) =>
    `Eigene Angaben, topics: Einen Begriff ${quoted(name)} kennt der Thesaurus nicht.${near(names)}`,
  'empty-topic': ({ name }) => `Eigene Angaben, topics: Zum Thema ${quoted(name)} wurde kein Dienst gefunden.`,
  'steered-off': ({ service }) =>
    `Der Dienst ${quoted(service)} ist ausgeschaltet; Anheften und Sperren gelten für ihn nicht.`,
  'unknown-views': ({ rows, examples }) =>
    `Seitenaufrufe: ${count(rows, 'Zeile gehört', 'Zeilen gehören')} zu keinem Dienst, zum Beispiel: ${listed(examples)}.`,
  'ambiguous-match': ({ rule, service, candidates }) =>
    `${service} könnte nach ${RULES[rule]} mit mehreren Diensten eins sein und bleibt allein: ${listed(candidates)}. Unter „same“ oder „apart“ lässt sich das entscheiden.`,
  'id-clash': ({ id, services, renamed }) =>
    `Die Kennung ${quoted(id)} steht in zwei Quellen für verschiedene Dienste (${listed(services)}); der zweite heißt jetzt ${quoted(renamed)}. Sind sie doch eins, bitte unter „same“ eintragen.`,
};

const likeness: Readonly<Record<Likeness, string>> = {
  'same-title': 'gleicher Titel',
  'same-leika': 'gleicher LeiKa-Schlüssel',
  'same-words': 'gleiche Wörter im Titel',
  'like-title-and-link': 'ähnlicher Titel, gleicher Link',
};

/** German words of the command `build`. */
export const germanBuild = {
  describe: 'Baut den Katalog aus allen Quellen und den eigenen Angaben, wie es die Konfiguration sagt',
  example: 'Katalog neu bauen und jede Änderung nennen',
  exampleInit: 'Eine erste Konfiguration anlegen',
  options: {
    config: 'Konfigurationsdatei',
    dryRun: 'Nur sagen, was sich ändern würde, und nichts schreiben',
    pretty: 'Katalog eingerückt schreiben',
    verbose: 'Jede Änderung, jeden Hinweis und jede mögliche Doppelung einzeln nennen',
    keepGoing: 'Für eine Quelle, die sich nicht lesen lässt, ihren letzten guten Stand nehmen',
    acceptLoss: 'Auch eine Quelle nehmen, der mehr als die Hälfte ihrer Dienste fehlt',
    report: 'Datei für den vollständigen Bericht (JSON)',
    init: 'Eine Konfiguration mit Beispielen anlegen, falls es noch keine gibt',
  },
  noConfig: (file: string) =>
    `In diesem Ordner gibt es keine ${file}. Bitte den Pfad angeben oder mit „build --init“ eine anlegen.`,
  configFaults: (file: string) => `${file} hat Fehler; es wurde nichts gebaut:`,
  moreFaults: (n: number) => `… und ${number(n)} weitere`,
  outIsInput: (file: string) =>
    `${file} wird gelesen und würde überschrieben. Bitte unter „output“ eine andere Datei angeben.`,
  noSuchFiles: (pattern: string) => `Zu ${pattern} gibt es keine Datei. Bitte den Pfad prüfen.`,
  noMunicipality:
    'Die Quelle nennt keine einzelne Kommune. Bitte in der Konfiguration unter „municipality“ den Namen angeben.',
  sourceFailed: (id: string, reason: string) => `Quelle ${quoted(id)}: ${reason}`,
  nothingWritten:
    'Es wurde nichts geschrieben; der letzte Katalog bleibt. Mit --keep-going gilt für diese Quelle ihr letzter guter Stand.',
  noLastGood: (id: string) => `Von ${quoted(id)} gibt es keinen letzten guten Stand. Es wurde nichts geschrieben.`,
  cutOff: (before: number, now: number) =>
    `Statt ${number(before)} Diensten sind es nur noch ${number(now)}. Die Quelle ist vermutlich abgeschnitten; stimmt die Zahl, bitte --accept-loss angeben.`,
  empty: 'Es bleibt kein Dienst übrig. Es wurde nichts geschrieben.',
  tooLarge: (size: string, limit: string) =>
    `Der Katalog ist zu groß für die Seite (${size}, höchstens ${limit}). Bitte in der Konfiguration „output.details“ angeben.`,
  noSuchColumn: (file: string, column: string, names: readonly string[]) =>
    `${file}: Es fehlt die Spalte ${column === 'service' ? 'mit Dienst oder Adresse' : 'mit der Zahl der Aufrufe'}. Vorhanden: ${listed(names)}. Ihr Name lässt sich unter „popularity“ angeben.`,
  previousUnreadable: (file: string) => `${file} lässt sich nicht lesen; verglichen wird mit nichts.`,
  source: (id: string, format: string, read: number, written: number, notes: number) =>
    `${id} (${format}): ${number(read)} gelesen, ${number(written)} brauchbar${notes > 0 ? `, ${count(notes, 'Hinweis', 'Hinweise')}` : ''}`,
  sourceFromLastGood: (id: string, services: number) =>
    `${id}: letzter guter Stand mit ${count(services, 'Dienst', 'Diensten')}`,
  joined: (services: number, ofSeveral: number) =>
    `Zusammengeführt: ${count(services, 'Dienst', 'Dienste')}, davon ${number(ofSeveral)} aus mehreren Quellen`,
  notAdded: (n: number) => `Nur in Quellen, die keine Dienste beitragen: ${count(n, 'Dienst', 'Dienste')}`,
  off: (n: number) => `Ausgeschaltet: ${count(n, 'Dienst', 'Dienste')}`,
  ranked: (n: number, total: number) =>
    `Nachfrage nach Rang der Aufrufe: ${number(n)} von ${count(total, 'Dienst', 'Diensten')}`,
  duplicates: (n: number) => `Mögliche Doppelungen: ${number(n)} (einzeln mit --verbose)`,
  undecided: (n: number) => `Unentschiedene Zuordnungen: ${number(n)} (einzeln mit --verbose)`,
  likeness,
  notices,
  services: (n: number) => count(n, 'Dienst', 'Dienste'),
  changes: {
    none: 'keine Änderung',
    first: 'erster Katalog',
    added: (n: number) => `${number(n)} neu`,
    gone: (n: number) => `${number(n)} entfallen`,
    renamed: (n: number) => `${number(n)} umbenannt`,
    links: (n: number) => count(n, 'Link geändert', 'Links geändert'),
    texts: (n: number) => count(n, 'Text geändert', 'Texte geändert'),
    channels: (n: number) => count(n, 'Zugang geändert', 'Zugänge geändert'),
    details: (n: number) => `bei ${count(n, 'Dienst', 'Diensten')} andere Angaben`,
    head: (names: readonly string[]) => `im Katalog geändert: ${listed(names)}`,
  },
  lines: {
    added: 'Neu',
    gone: 'Entfallen',
    renamed: 'Umbenannt',
    links: 'Link',
    texts: 'Text',
    channels: 'Zugang',
    details: 'Angaben',
  } satisfies Record<Exclude<keyof CatalogueChanges, 'head'>, string>,
  renamedFrom: (before: string) => `bisher ${quoted(before)}`,
  dryRun: 'Probelauf: Es wurde nichts geschrieben.',
  initDone: (files: readonly string[]) =>
    `Angelegt: ${listed(files)}. Bitte darin Namen, Format und Dateien der Quelle eintragen, dann „build“ starten.`,
  initExists: (file: string) => `${file} gibt es schon; es wurde nichts geändert.`,
};

export type BuildWords = typeof germanBuild;
