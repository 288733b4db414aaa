import { count } from './count-de.js';

/** German words of the command `index`. */
export const germanIndex = {
  describe: 'Bereitet die Suche vor, damit Seiten sie schneller laden',
  example: 'Den Index neben den Katalog legen und in ihm eintragen',
  options: {
    out: 'Datei, in die der Index geschrieben wird',
    languages: 'Sprachen, in denen Bürgerinnen und Bürger suchen, mit Kommas: de,en,tr',
    texts: 'Auch die Texte der Detaildateien durchsuchbar machen (der Index wird größer)',
    enter: 'Den Index im Katalog eintragen',
  },
  written: (file: string, services: number, size: number) =>
    `Geschrieben: ${file} (${count(services, 'Dienst', 'Dienste')}, gepackt ${size.toLocaleString('de')} KiB). Nach jeder Änderung am Katalog neu erzeugen.`,
  notNamed: (address: string) =>
    `Damit Seiten den Index laden, muss der Katalog ihn nennen: "index": "${address}" (oder --enter angeben).`,
  entered: (file: string, address: string) => `${file} nennt jetzt den Index ${address}.`,
  unknownLanguage: (tags: string, known: string) =>
    `Für ${tags} gibt es keine Wörter. Möglich sind mit --languages: ${known}.`,
};

export type IndexWords = typeof germanIndex;
