import { allVersions, inLanguage } from '../../catalogue/localized-text.js';
import { plainText } from '../../catalogue/rich-text.js';
import type { Channel, LocalizedText, RichText, Section, Service, Topic } from '../../catalogue/types.js';
import { DISPLAY_NAME_MODULE, OFFICIAL_NAME_MODULE, SUMMARY_MODULES } from '../leika-textmodul.js';
import { summarise } from '../summary.js';
import { regionalKey } from '../areas.js';
import { owned } from '../owned.js';
import type { XmlElement } from '../xml/element.js';
import { readClassification, readSynonyms, titleForMessages } from './classification.js';
import type { XzufiEntry } from './entry.js';
import { readCode, readDate, readFlag, readIdentifier } from './identifiers.js';
import type { Identifier } from './identifiers.js';
import { DEFAULT_LANGUAGE, localized } from './languages.js';
import { readSections } from './sections.js';
import { mergeTexts, readPlainTexts } from './texts.js';

/** A Leistung, or a Spezialisierung of one, before it is joined with what other entries say of it. */
export interface ReadLeistung {
  /** Without title where the entry has none. */
  readonly service: Omit<Service, 'title'> & Partial<Pick<Service, 'title'>>;
  readonly title: string;
  readonly topics: readonly Topic[];
  /** Keys of the areas in which it holds, as the source writes them. */
  readonly areas: readonly string[];
  readonly unmapped: ReadonlySet<string>;
}

/** The areas that an entry names, without reading anything else of it. */
export function areasOf(element: XmlElement): string[] {
  return element.all('gueltigkeitGebietID').map((area) => (area.child('code') ?? area).text.trim());
}

/** Reads everything an entry says. */
export function readLeistung(entry: XzufiEntry, id: Identifier): ReadLeistung {
  const { element } = entry;
  const { titles, officialNames } = readTitles(element, entry);
  const title = localized(titles);
  const { topics, audience, level, codes } = readClassification(element, entry);
  const modules = readSections(element, entry, isTitle);
  const summary = summaryOf(modules);
  const sections = modules.filter((section) => !repeats(section, summary));
  const leika = readLeika(element, entry);
  const synonyms = [...readSynonyms(element, entry, titles), ...officialNames];
  const areas = areasOf(element);
  const channels = readChannels(element, sections);
  const url = readPortal(element, entry);
  const translated = readTranslations(element, entry);
  const writtenForm = readFlag(
    element.child('kennzeichenSchriftformerfordernis') ?? element.child('kennzeichenFormularSchriftformerfordernis'),
  );
  const head = {
    ...(summary === undefined ? {} : { summary }),
    ...(leika.length > 0 ? { leika } : {}),
    ...(synonyms.length > 0 ? { synonyms } : {}),
    ...(topics.length > 0 ? { topics: topics.map((topic) => topic.id) } : {}),
    ...(audience.length > 0 ? { audience } : {}),
    ...(level === undefined ? {} : { level }),
    ...readAreas(element, areas),
    ...(sections.length > 0 ? { sections } : {}),
    ...(channels.length > 0 ? { channels } : {}),
    ...(Object.keys(codes).length > 0 ? { codes } : {}),
    ...(writtenForm === undefined ? {} : { writtenForm }),
    ...readDates(element),
    source: { id: id.value, ...(url === undefined ? {} : { url }) },
    ...(translated.length > 0 ? { machineTranslated: translated } : {}),
  };
  const { extra, unmapped } = entry.remainder();
  const service = {
    id: id.key,
    ...(title === undefined ? {} : { title }),
    ...head,
    ...(Object.keys(extra).length > 0 ? { extra } : {}),
  };
  return { service, title: owned(titleForMessages(titles)), topics, areas: areas.map(owned), unmapped };
}

/** The id of the Leistung that a Spezialisierung adds to. */
export function baseOf(element: XmlElement): Identifier | undefined {
  return readIdentifier(element.child('leistungID'));
}

function isTitle(code: string): boolean {
  return code === DISPLAY_NAME_MODULE || code === OFFICIAL_NAME_MODULE;
}

/** The name for citizens, in each language else the official one; and the official ones that are another. */
function readTitles(
  element: XmlElement,
  entry: XzufiEntry,
): { readonly titles: ReadonlyMap<string, string>; readonly officialNames: readonly LocalizedText[] } {
  const read = (wanted: string): Map<string, string> =>
    readPlainTexts(
      element
        .all('modulText')
        .filter((module) => {
          const code = module.child('leikaTextmodul');
          return (code?.child('code') ?? code)?.text.trim() === wanted;
        })
        .flatMap((module) => module.all('inhalt')),
      entry,
    );
  const official = read(OFFICIAL_NAME_MODULE);
  const titles = mergeTexts(read(DISPLAY_NAME_MODULE), official);
  const other = localized(new Map([...official].filter(([language, name]) => titles.get(language) !== name)));
  return { titles, officialNames: other === undefined ? [] : [other] };
}

/** The first sentences of the teaser, else of the short text, else of the full one, language by language. */
function summaryOf(sections: readonly Section[]): LocalizedText | undefined {
  const summaries = new Map<string, string>();
  for (const code of [...SUMMARY_MODULES, 'details']) {
    const text = sections.find((section) => section.code === code)?.text;
    if (text === undefined) continue;
    for (const { language, text: nodes } of allVersions<RichText>(text, DEFAULT_LANGUAGE)) {
      if (summaries.has(language)) continue;
      const summary = typeof nodes === 'string' ? nodes : summarise(nodes);
      if (summary !== '') summaries.set(language, summary);
    }
  }
  return localized(summaries);
}

/** Whether a teaser or short text says no more than the summary that was made of it. */
function repeats({ code, text, title, links }: Section, summary: LocalizedText | undefined): boolean {
  if (!SUMMARY_MODULES.includes(code) || summary === undefined || title !== undefined || links) return false;
  return allVersions(text ?? '', DEFAULT_LANGUAGE).every(
    (version) => plainText(version.text) === inLanguage(summary, version.language, DEFAULT_LANGUAGE)?.text,
  );
}

/** `referenzLeiKa` of 2.1 and 2.2, `referenzLeistungsschluessel` of 2.3. What is no key of 14 digits stays in `extra`. */
function readLeika(element: XmlElement, entry: XzufiEntry): string[] {
  const keys = element.all('referenzLeiKa', 'referenzLeistungsschluessel').flatMap((reference) => {
    const written = (reference.child('code') ?? reference).text.trim();
    if (!/^\d{14}$/.test(written)) {
      if (written !== '') entry.warn(reference, 'value', written, 'leika-key');
      return [];
    }
    readCode(reference);
    return [written];
  });
  return [...new Set(keys)];
}

/** The areas as 12 digits; one of another key stays in `extra`. */
function readAreas(element: XmlElement, areas: readonly string[]): { readonly areas?: readonly string[] } {
  for (const area of element.all('gueltigkeitGebietID'))
    if (regionalKey((area.child('code') ?? area).text) !== '') readCode(area);
  const keys = [...new Set(areas.map(regionalKey).filter((key) => key !== ''))];
  return keys.length > 0 ? { areas: keys } : {};
}

/** Links of the module Formulare are forms by the standard's own meaning. */
function readChannels(element: XmlElement, sections: readonly Section[]): Channel[] {
  return sections
    .filter((section) => section.code === 'forms')
    .flatMap((section) => section.links ?? [])
    .map(({ url, label }) => ({ kind: 'form', url, label }));
}

/** The page of the portal that the entry comes from. */
function readPortal(element: XmlElement, entry: XzufiEntry): string | undefined {
  for (const portal of element.all('modulUrsprungsportal')) {
    const uri = portal.child('uri');
    const url = uri && entry.address(uri);
    if (url !== undefined) return url;
  }
  return undefined;
}

/** When it was changed, and from when to when it holds; further periods stay in `extra`. */
function readDates(element: XmlElement): Pick<Service, 'updated' | 'validFrom' | 'validThrough'> {
  const version = element.child('versionsinformation') ?? element.child('versionsinformationen');
  const updated = readDate(version?.child('geaendertDatumZeit')) || readDate(version?.child('erstelltDatumZeit'));
  const period = element.child('gueltigkeit');
  const from = readDate(period?.child('beginn'));
  const through = readDate(period?.child('ende'));
  return {
    ...(from === '' ? {} : { validFrom: from }),
    ...(through === '' ? {} : { validThrough: through }),
    ...(updated === '' ? {} : { updated }),
  };
}

function readTranslations(element: XmlElement, entry: XzufiEntry): string[] {
  const languages = element.all('sprachversion').flatMap((version) => {
    const code = version.take('languageCode');
    const isTranslated = readFlag(version.child('kennzeichenMaschinelleUebersetzung'));
    return code !== '' && isTranslated === true ? [entry.languages.tag(code, version)] : [];
  });
  return [...new Set(languages)];
}
