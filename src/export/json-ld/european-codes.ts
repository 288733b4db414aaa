/** Names that European and German vocabularies give to languages, areas and life events. */
import { percentEncoded } from '../../catalogue/links.js';

/**
 * Codes of the EU's authority table of languages by BCP 47 language; ISO 639-3 in nearly all cases. Listed are the
 * official languages of the EU and those in which German administrations publish.
 */
const LANGUAGES: Readonly<Record<string, string>> = {
  ar: 'ARA',
  bg: 'BUL',
  cs: 'CES',
  da: 'DAN',
  de: 'DEU',
  el: 'ELL',
  en: 'ENG',
  es: 'SPA',
  et: 'EST',
  fa: 'FAS',
  fi: 'FIN',
  fr: 'FRA',
  ga: 'GLE',
  hr: 'HRV',
  hu: 'HUN',
  it: 'ITA',
  ku: 'KUR',
  lt: 'LIT',
  lv: 'LAV',
  mt: 'MLT',
  nl: 'NLD',
  pl: 'POL',
  pt: 'POR',
  ro: 'RON',
  ru: 'RUS',
  sk: 'SLK',
  sl: 'SLV',
  sq: 'SQI',
  sr: 'SRP',
  sv: 'SWE',
  tr: 'TUR',
  uk: 'UKR',
  vi: 'VIE',
  zh: 'ZHO',
};

/** The EU's name of a language; `undefined` for one that is not in the table above. */
export function languageIri(tag: string): string | undefined {
  const code = LANGUAGES[(tag.split('-')[0] ?? '').toLowerCase()];
  return code && `http://publications.europa.eu/resource/authority/language/${code}`;
}

/** The name that DCAT-AP.de gives to a regional key (ARS). */
export function areaIri(ars: string): string {
  return `http://dcat-ap.de/def/politicalGeocoding/regionalKey/${percentEncoded(ars)}`;
}

/** The name that the federal service catalogue gives to a service key (LeiKa). */
export function leikaIri(key: string): string {
  return `urn:de:fim:leika:leistung:${key}`;
}

/** The portal network's list of life situations (PV-Lagen). */
export const LIFE_SITUATIONS = 'urn:xoev-de:fim:codeliste:pvlagen';

/** German labels of those of its codes that are known here. */
export const LIFE_SITUATION_LABELS: ReadonlyMap<string, string> = new Map([
  ['1010200', 'Nach der Geburt'],
  ['1040300', 'Jobsuche und Arbeitslosigkeit'],
  ['1050200', 'Wohnen und Umzug'],
  ['1060800', 'Sonstige Steuern'],
  ['1070100', 'Ausweise'],
  ['1070200', 'Urkunden und Bescheinigungen'],
  ['1090200', 'Fahrzeugbesitz'],
  ['1110300', 'Tierhaltung'],
  ['1140100', 'Existenzsicherung'],
  ['2010100', 'Anmeldepflichten'],
  ['2030200', 'Personal einstellen'],
]);
