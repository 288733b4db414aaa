import type { Area, Severity } from '../../audit/finding.js';
import type { Age, Barrier, Way } from '../../audit/summary.js';

const services = (n: string, one: boolean): string => `${n} ${one ? 'Dienst' : 'Dienste'}`;

/** German words of the audit's report; this dictionary is the type of the others. */
export const germanReport = {
  severity: { error: 'Fehler', warning: 'Mangel', note: 'Hinweis' } as Readonly<Record<Severity, string>>,
  severityMeaning: {
    error: 'hält vom Dienst ab oder führt in die Irre',
    warning: 'kostet Bürgerinnen und Bürger Zeit',
    note: 'lohnt sich zu verbessern',
  } as Readonly<Record<Severity, string>>,
  severityCount: (severity: Severity, n: number, shown: string) =>
    `${shown} ${{ error: 'Fehler', warning: n === 1 ? 'Mangel' : 'Mängel', note: n === 1 ? 'Hinweis' : 'Hinweise' }[severity]}`,
  area: {
    access: 'Zugang',
    words: 'Wörter und Suche',
    text: 'Verständlichkeit und Sprachen',
    currency: 'Aktualität',
    completeness: 'Vollständigkeit',
    links: 'Links und Formulare',
    order: 'Ordnung',
  } as Readonly<Record<Area, string>>,
  way: {
    online: 'Online',
    form: 'Formular, nicht online',
    appointment: 'Nur mit Termin',
    other: 'Nur vor Ort, Telefon oder Post',
    none: 'Kein Weg genannt',
  } as Readonly<Record<Way, string>>,
  barrier: {
    eid: 'Online nur mit eID',
    identification: 'Online nur mit Anmeldung',
    signature: 'Unterschrift verlangt',
    form: 'Formular als PDF',
    appointment: 'Nur persönlich',
  } as Readonly<Record<Barrier, string>>,
  age: {
    'under-6': 'unter 6 Monate',
    '6-12': '6 bis 12 Monate',
    '12-24': '1 bis 2 Jahre',
    'over-24': 'über 2 Jahre',
    unknown: 'unbekannt',
  } as Readonly<Record<Age, string>>,
  services: (n: number, shown: string) => services(shown, n === 1),
  title: (municipality: string) => `Prüfbericht Dienste: ${municipality}`,
  heading: 'Was Bürgerinnen und Bürger von Ihren Diensten abhält',
  intro: (municipality: string, count: string, today: string) => `${municipality} · ${count} geprüft am ${today}`,
  catalogueDate: (date: string) => `Stand des Katalogs: ${date}`,
  skip: 'Zum Inhalt',
  contents: 'Inhalt',
  glance: 'Auf einen Blick',
  plots: 'In Zahlen',
  figures: {
    services: 'Dienste im Katalog',
    online: 'haben einen Weg online',
    eid: 'der Onlinedienste nur mit eID',
    concerned: 'Dienste mit Fehlern oder Mängeln',
  },
  unknown: 'unbekannt',
  unknownMeans: 'Der Katalog nennt keine Anmeldewege.',
  ofKnown: (part: string, whole: string) => `${part} von ${whole}`,
  charts: {
    ways: 'Bester Weg zum Dienst',
    barriers: 'Hürden',
    barriersNote: '„von“ zählt die Dienste, bei denen der Katalog dazu etwas sagt.',
    ages: 'Letzte Änderung',
    areas: 'Befunde nach Bereich',
    topics: 'Befunde nach Thema',
    noTopics: 'Der Katalog ordnet keinem Dienst ein Thema zu.',
    onlyTopics: (shown: string, all: string) => `Die ${shown} von ${all} Themen mit den meisten Befunden.`,
    agesUnknown: 'Der Katalog sagt nicht, wann ein Dienst zuletzt geändert wurde.',
    noFindings: 'Keine Befunde.',
    label: 'Angabe',
    count: 'Anzahl',
    bar: 'Balken',
    unknownPart: 'unbekannt',
  },
  start: {
    heading: 'Womit anfangen',
    intro:
      'Gereiht nach Schwere, Nachfrage und Zahl der Dienste. Wer oben anfängt, hilft mit jeder Stunde den meisten Menschen.',
    introUnknownDemand:
      'Gereiht nach Schwere und Zahl der Dienste; wie gefragt ein Dienst ist, sagt der Katalog nicht.',
    first: 'Zuerst bei:',
    all: 'Bei:',
    nothing: 'Nichts gefunden, was zu verbessern wäre.',
  },
  groups: { heading: 'Befunde im Einzelnen', why: 'Warum es zählt', mend: 'Was zu tun ist', asked: 'Grundlage' },
  more: (n: string) => `${n} weitere in der Tabelle`,
  inTable: 'In der Tabelle zeigen',
  inServices: (n: number, shown: string) => `in ${shown} ${n === 1 ? 'Dienst' : 'Diensten'}`,
  gaps: {
    heading: 'Was der Katalog nicht sagt',
    intro:
      'Diese Angaben fehlen (fast) überall. Meist kennt sie der Export nicht. Was fehlt, ist unbekannt und wird keinem Dienst vorgehalten; bitten Sie die Stelle, die den Export liefert, darum.',
  },
  table: {
    heading: 'Alle Befunde',
    caption: 'Alle Befunde, je Zeile einer',
    severity: 'Schwere',
    service: 'Dienst',
    id: 'Kennung',
    rule: 'Befund',
    detail: 'Einzelheit',
    topic: 'Thema',
    mend: 'Was zu tun ist',
    url: 'Seite',
    wholeCatalogue: 'Ganzer Katalog',
    sort: 'sortieren',
    cut: (shown: string, all: string) =>
      `Die Tabelle zeigt ${shown} von ${all} Befunden; alle stehen in der Ausgabe mit --json.`,
  },
  filters: {
    heading: 'Befunde filtern',
    severity: 'Schwere',
    rule: 'Befund',
    topic: 'Thema',
    text: 'Dienst oder Wort suchen',
    all: 'alle',
    reset: 'Filter zurücksetzen',
    download: 'Als CSV herunterladen',
    downloadHint: 'Lädt die gefilterten Befunde, für Excel und LibreOffice.',
    /** {shown} and {all} are replaced by numbers. */
    count: '{shown} von {all} Befunden',
    none: 'Kein Befund passt zu diesen Filtern.',
    fileName: 'befunde.csv',
  },
  method: {
    heading: 'Wie geprüft wurde',
    ranking:
      'Vorrang: Fehler zählen 100, Mängel 10, Hinweise 1, jeweils mal Nachfrage (0 bis 1; 0,5, wo der Katalog nichts sagt) mal Zahl der Dienste.',
    readability:
      'Lesbarkeit: erste Wiener Sachtextformel (Bamberger/Vanecek 1984) ab 60 Wörtern, schwer über Schulstufe 12. Kurzfassungen: Sätze über 20 Wörter, nur Passiv, drei oder mehr Hauptwörter aus Tätigkeiten in einem Satz.',
    search:
      'Suche: Jeder Titel und jeder Suchbegriff wurde mit der Suche dieses Werkzeugs gesucht; gefunden heißt unter den ersten zehn Treffern.',
    noLinks:
      'Links wurden nicht aufgerufen. Mit „service-finder links“ und der Angabe --links stehen hier auch kaputte Links.',
    links: 'Links: Ergebnisse der Linkprüfung wurden einbezogen.',
    noSources: 'Vergleich: Es lagen keine anderen Kataloge vor (Angabe --sources).',
    sources: (names: string) => `Vergleich mit anderen Katalogen: ${names}.`,
    noDetails:
      'Die Texte des Katalogs (Detaildateien) lagen nicht vor; Angaben, die darin stehen, wurden nicht geprüft.',
    unknown: 'Fehlende Angaben gelten als unbekannt, nie als „nein“.',
    automatic: 'Ein Programm findet Verdachtsfälle, es kennt Ihre Verwaltung nicht. Prüfen Sie, bevor Sie ändern.',
  },
  terminal: {
    head: (municipality: string, count: string, today: string) => `${municipality}: ${count}, geprüft am ${today}`,
    online: (part: string, whole: string, percent: string) => `Online: ${part} von ${whole} (${percent})`,
    eid: (part: string, whole: string) => `Nur mit eID: ${part} von ${whole} Onlinediensten mit bekannter Anmeldung`,
    eidUnknown: 'Nur mit eID: unbekannt, der Katalog nennt keine Anmeldewege',
    findings: 'Befunde',
    and: (n: string) => `… und ${n} weitere`,
    mend: 'Was zu tun ist',
    gaps: 'Was der Katalog nicht sagt',
    nothing: 'Keine Befunde.',
  },
};

export type ReportWords = typeof germanReport;
