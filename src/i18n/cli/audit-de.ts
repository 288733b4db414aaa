/** German words of the audit's command; what the audit finds is said in `i18n/audit`. */
export const germanAudit = {
  describe: 'Prüft den Katalog und sagt, was Bürgerinnen und Bürger abhält und wie es besser wird',
  example: 'Prüfbericht als Webseite',
  html: 'Datei für den Prüfbericht (HTML, steht für sich allein)',
  sources: 'Andere Kataloge zum Vergleich, etwa der des Landes (JSON)',
  links: 'Ergebnisse der Linkprüfung (JSON)',
  today: 'Tag der Prüfung, JJJJ-MM-TT; sonst heute',
  badDate: (value: string) => `Mit --today ist ein Tag wie 2026-05-31 anzugeben, nicht „${value}“.`,
  notLinkResults: (file: string) =>
    `${file} enthält keine Ergebnisse einer Linkprüfung. Bitte die Datei angeben, die „service-finder links“ geschrieben hat.`,
  pageMissing: (file: string) =>
    `Zum Bericht fehlt ${file}. Bitte das Paket neu installieren oder „npm run build“ ausführen.`,
  outIsInput: (file: string) =>
    `${file} ist eine Eingabe und würde überschrieben. Bitte mit --html eine andere Datei angeben.`,
  written: (file: string) => `Prüfbericht: ${file}`,
  tip: 'Alle Befunde mit Filtern und Tabelle: --html bericht.html',
};
