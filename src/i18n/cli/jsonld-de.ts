import { count } from './count-de.js';

/** German words of the command `jsonld`. */
export const germanJsonLd = {
  describe: 'Schreibt den Katalog als verknüpfte Daten (JSON-LD) für Suchmaschinen und andere Verwaltungen',
  example: 'Eine Datei je Dienst',
  options: {
    vocabulary: 'schema: schema.org für Suchmaschinen; cpsv: CPSV-AP 3.2 für Kataloge der Verwaltung',
    out: 'Datei, oder Ordner (mit / am Ende) für eine Datei je Dienst; - für die Standardausgabe',
    base: 'Adresse, unter der der Katalog veröffentlicht ist; zu ihr gehören relative Links und Kennungen',
    page: 'Adresse der Seite eines Dienstes, mit {serviceId}',
    html: 'Als script-Element zum Einfügen in eine Seite',
  },
  written: (n: number, out: string) => `${count(n, 'Dienst', 'Dienste')} geschrieben: ${out}`,
  others: (n: number, folder: string) =>
    `In ${folder} ${n === 1 ? 'liegt' : 'liegen'} noch ${count(n, 'andere Datei', 'andere Dateien')} dieser Art, vielleicht von einem früheren Lauf.`,
  relative: 'Relative Links fehlen in der Ausgabe; mit --base ADRESSE-DES-KATALOGS sind sie dabei.',
  lacking: {
    description: (n: number, ids: string) =>
      `${count(n, 'Dienst hat', 'Dienste haben')} keine Kurzfassung, die CPSV-AP verlangt (${ids}${n > 5 ? ' …' : ''}).`,
    authority: (n: number, ids: string) =>
      `Bei ${count(n, 'Dienst', 'Diensten')} ist nicht die Kommune zuständig, und keine andere Stelle ist genannt; CPSV-AP verlangt eine (${ids}${n > 5 ? ' …' : ''}).`,
  },
  badAddress: (name: string, value: string) =>
    `--${name} muss eine Adresse mit https:// oder http:// sein, nicht „${value}“.`,
  badPage: (value: string, known: string) =>
    `--page muss {serviceId} enthalten und keine anderen Platzhalter als ${known}, nicht „${value}“.`,
};

export type JsonLdWords = typeof germanJsonLd;
