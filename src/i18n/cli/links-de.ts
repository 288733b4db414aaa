import { count } from './count-de.js';

/** German words of the command `links`. */
export const germanLinks = {
  describe: 'Prüft alle Links des Katalogs',
  example: 'Alle Links prüfen; ein abgebrochener Lauf geht mit demselben Befehl weiter',
  options: {
    out: 'Datei für die Ergebnisse (JSON), auch für die Auswertung; ein späterer Lauf setzt hier fort',
    base: 'Adresse, unter der der Katalog veröffentlicht ist; zu ihr gehören relative Links',
    only: 'Nur Links zu diesem Server prüfen',
    contact: 'Adresse oder E-Mail, unter der Serverbetreiber Sie erreichen; steht in jeder Anfrage',
    concurrency: 'Anfragen zur gleichen Zeit',
    perHost: 'Anfragen zur gleichen Zeit an einen Server',
    hostDelay: 'Millisekunden zwischen zwei Anfragen an einen Server',
    timeout: 'Sekunden, nach denen eine Anfrage aufgegeben wird',
    maxAge: 'Stunden, die ein Ergebnis in der Datei gilt; 0 prüft alles neu',
    allowPrivate: 'Auch Server im eigenen Netz anfragen; nur für Kataloge, denen Sie vertrauen',
    all: 'Auch die Links zeigen, die in Ordnung sind',
  },
  state: 'Ergebnis',
  count: 'Links',
  states: {
    ok: 'In Ordnung',
    redirected: 'Weitergeleitet',
    broken: 'Defekt',
    unreachable: 'Server nicht erreichbar',
    tls: 'Verschlüsselung fehlerhaft',
    timeout: 'Keine Antwort in der Zeit',
    'soft-404': 'Seite sagt „nicht gefunden“',
    forbidden: 'Zugang verweigert',
    'not-checked': 'Nicht geprüft',
  },
  advice: {
    redirected: 'Bitte die neue Adresse eintragen, wenn der Umzug von Dauer ist.',
    broken: 'Bitte die Adresse berichtigen oder den Link entfernen.',
    unreachable: 'Bitte später noch einmal prüfen; bleibt es dabei, gibt es den Server nicht mehr.',
    tls: 'Browser warnen vor dieser Seite. Bitte deren Betreiber auf das Zertifikat hinweisen.',
    timeout: 'Bitte später noch einmal prüfen.',
    'soft-404': 'Der Server meldet Erfolg, zeigt aber eine Fehlerseite. Bitte ansehen und die Adresse berichtigen.',
    forbidden: 'Das Programm wurde abgewiesen, Menschen vielleicht nicht. Bitte im Browser ansehen.',
    'not-checked': 'Bitte im Browser ansehen: relative Adresse, Server im eigenen Netz, oder der Server bat um Geduld.',
  },
  places: {
    online: 'Onlinedienst',
    appointment: 'Termin',
    form: 'Formular',
    inPerson: 'Vor Ort',
    phone: 'Telefon',
    post: 'Post',
    section: 'Link im Textabschnitt',
    text: 'Link im Text',
    source: 'Quelle',
    office: 'Standort',
    municipality: 'Kommune',
    contact: 'Kontakt der Kommune',
  },
  more: (n: number) => `… und ${count(n, 'weitere Stelle', 'weitere Stellen')}`,
  kept: (n: number, hours: number) =>
    `${count(n, 'Ergebnis ist', 'Ergebnisse sind')} jünger als ${count(hours, 'Stunde', 'Stunden')} und ${n === 1 ? 'gilt' : 'gelten'} weiter (--max-age 0 prüft alles neu).`,
  relative: (n: number) =>
    `${count(n, 'Link ist', 'Links sind')} relativ; mit --base ADRESSE-DES-KATALOGS ${n === 1 ? 'wird er' : 'werden sie'} geprüft.`,
  stopped: 'Angehalten. Mit --out geht es beim nächsten Mal mit demselben Befehl hier weiter.',
  offline:
    'Kein einziger Server war zu erreichen: Wahrscheinlich hat dieser Rechner keinen Zugang zum Netz. Hinter einem Proxy bitte HTTPS_PROXY setzen; öffnet eine Firewall verschlüsselte Verbindungen, deren Zertifikat mit NODE_EXTRA_CA_CERTS angeben. Von diesem Lauf wurde nichts gespeichert.',
  notResults: (file: string) =>
    `${file} enthält keine Ergebnisse einer Linkprüfung und würde überschrieben. Bitte mit --out eine andere Datei angeben.`,
  noHost: (host: string) => `Kein Link des Katalogs führt zu ${host}. Bitte den Namen des Servers prüfen.`,
  badNumber: (name: string, least: number, most: number) =>
    `Mit --${name} ist eine Zahl von ${least.toLocaleString('de')} bis ${most.toLocaleString('de')} anzugeben.`,
  badBase: (value: string) => `--base muss eine Adresse mit https:// oder http:// sein, nicht „${value}“.`,
  badContact: '--contact darf nur Buchstaben ohne Umlaute, Ziffern und Zeichen ohne Leerraum enthalten.',
};

export type LinksWords = typeof germanLinks;
