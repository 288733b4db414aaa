import type { Audience, Level, LocalizedText, ServiceCodes, Topic } from '../../catalogue/types.js';
import type { XmlElement } from '../xml/element.js';
import type { XzufiEntry } from './entry.js';
import { readCode, readCodes, readIdentifier } from './identifiers.js';
import { localized, DEFAULT_LANGUAGE } from './languages.js';
import { oneLine, readPlainTexts } from './texts.js';

/** The portal network's life situations (`urn:xoev-de:fim:codeliste:pvlagen`). */
const PV_LAGEN_LIST = /pv-?lagen/i;
const OZG_LIST = /ozg/i;
/** Labels of the code list, for sources that give the code alone; only those that public data was seen to use. */
const PV_LAGEN: ReadonlyMap<string, string> = new Map([
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

/** `leistungsadressat`. */
const AUDIENCES: ReadonlyMap<string, Audience> = new Map([
  ['001', 'citizen'],
  ['002', 'business'],
  ['003', 'administration'],
]);

/** `typisierung` where it says who answers: 1 Bund and Bund, 5 the municipality alone. The others leave it open. */
const LEVELS: ReadonlyMap<string, Level> = new Map([
  ['1', 'federal'],
  ['5', 'municipality'],
]);

/** What a service is classified by. */
export interface Classification {
  readonly topics: readonly Topic[];
  readonly audience: readonly Audience[];
  readonly level: Level | undefined;
  readonly codes: ServiceCodes;
}

export function readClassification(element: XmlElement, entry: XzufiEntry): Classification {
  const typisierung = readCodes(element.all('typisierung'));
  const sdg = readSdg(element);
  const { pvLagen, ozg, topics } = readLists(element);
  const levels = new Set(typisierung.map((code) => LEVELS.get(code)));
  return {
    topics: [...readCategories(element, entry), ...topics],
    audience: readAudience(element),
    level: levels.size === 1 ? [...levels][0] : undefined,
    codes: {
      ...(typisierung.length > 0 ? { typisierung } : {}),
      ...(sdg.length > 0 ? { sdg } : {}),
      ...(pvLagen.length > 0 ? { pvLagen } : {}),
      ...(ozg.length > 0 ? { ozg } : {}),
    },
  };
}

/** `informationsbereichSDG` of 2.2, and the two lists of 2.3. */
function readSdg(element: XmlElement): string[] {
  const areas = element.all('informationsbereichSDG', 'informationsbereicheSDG');
  const nested = areas.flatMap((area) => area.all('informationsbereichSDG1', 'informationsbereichSDG2'));
  return readCodes([...areas.filter((area) => area.child('code') ?? area.children.length === 0), ...nested]);
}

function readAudience(element: XmlElement): Audience[] {
  const audience = element.all('leistungsadressat').flatMap((addressee): Audience[] => {
    const known = AUDIENCES.get((addressee.child('code') ?? addressee).text.trim());
    if (known) readCode(addressee);
    return known ? [known] : [];
  });
  return [...new Set(audience)];
}

/** `klassifizierung`: codes of lists that the element names. One of a list that is not known stays in `extra`. */
function readLists(element: XmlElement): { pvLagen: string[]; ozg: string[]; topics: Topic[] } {
  const pvLagen = new Set<string>();
  const ozg = new Set<string>();
  const topics = new Map<string, Topic>();
  for (const classified of element.all('klassifizierung')) {
    const list = classified.attribute('listURI') || (classified.child('code')?.attribute('listURI') ?? '');
    if (PV_LAGEN_LIST.test(list)) {
      const code = readCode(classified);
      const label = oneLine(classified.take('name')) || PV_LAGEN.get(code);
      pvLagen.add(code);
      // A topic nobody can read the name of helps nobody; the code is there.
      if (label !== undefined) topics.set(code, { id: `pvlagen:${code}`, label });
    } else if (OZG_LIST.test(list)) ozg.add(readCode(classified));
  }
  pvLagen.delete('');
  ozg.delete('');
  return { pvLagen: [...pvLagen], ozg: [...ozg], topics: [...topics.values()] };
}

function readCategories(element: XmlElement, entry: XzufiEntry): Topic[] {
  const topics = new Map<string, Topic>();
  for (const category of element.all('kategorie')) {
    const id = readIdentifier(category.child('id'));
    const label: LocalizedText | undefined = localized(readPlainTexts(category.all('bezeichnung'), entry));
    const parent = readIdentifier(category.child('uebergeordneteKategorieID'));
    if (!id || label === undefined) continue;
    topics.set(id.key, { id: id.key, label, ...(parent && parent.key !== id.key ? { parent: parent.key } : {}) });
  }
  return [...topics.values()];
}

/** The words under which citizens look for a service (`begriffImKontext`), each once whatever its case. */
export function readSynonyms(
  element: XmlElement,
  entry: XzufiEntry,
  titles: ReadonlyMap<string, string>,
): LocalizedText[] {
  const known = new Set([...titles].map(([language, title]) => `${language} ${title.toLowerCase()}`));
  const synonyms: LocalizedText[] = [];
  for (const context of element.all('modulBegriffImKontext').flatMap((module) => module.all('begriffImKontext'))) {
    const words = [...readPlainTexts(context.all('begriff'), entry)].filter(([language, word]) => {
      const key = `${language} ${word.toLowerCase()}`;
      return known.size !== known.add(key).size;
    });
    const synonym = localized(new Map(words));
    if (synonym !== undefined) synonyms.push(synonym);
  }
  return synonyms;
}

/** A title in the catalogue's language, for messages. */
export function titleForMessages(titles: ReadonlyMap<string, string>): string {
  return titles.get(DEFAULT_LANGUAGE) ?? [...titles.values()][0] ?? '';
}
