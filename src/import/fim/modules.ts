/** The modules of a service's XZuFi document → sections of the catalogue. */
import type { LocalizedRichText, LocalizedText, Section, SectionLink } from '../../catalogue/types.js';
import { objectIn, objectsIn, textIn } from '../json-fields.js';
import type { JsonObject } from '../json-fields.js';
import { sectionCode } from '../leika-textmodul.js';
import { costInWords, periodInWords } from './amounts.js';
import { asLocalized, MAIN_LANGUAGE, TextCollector } from './context.js';
import type { FimEntryReader, RichTexts } from './context.js';

type Path = readonly (string | number)[];

/** Zugangskanal (way of access) of a module that holds whatever way is taken. */
export const ANY_CHANNEL = '000';

/** A module as read: a section, with what tells it apart from another of the same code. */
export interface ReadModule {
  readonly code: string;
  readonly title?: LocalizedText | undefined;
  readonly texts: RichTexts;
  readonly links: readonly SectionLink[];
  /** Zugangskanal, where it is a certain one. */
  readonly channel?: string | undefined;
}

/** Modules with a field of their own: the field, its list of values, and the code of the section. */
const VALUE_MODULES: readonly (readonly [field: string, values: string, code: string])[] = [
  ['modul_frist', 'frist', '97'],
  ['modul_bearbeitungsdauer', 'bearbeitungsdauer', '95'],
  ['modul_kosten', 'kosten', '98'],
];

/** Every module that holds text for citizens, in the order in which they are to be shown. */
export function readModules(leistung: JsonObject, reader: FimEntryReader): ReadModule[] {
  return [
    ...inOrder(leistung, 'modul_text').map(([module, path]) => readTextModule(module, path, reader)),
    ...inOrder(leistung, 'modul_text_individuell').map(([module, path]) => readOwnModule(module, path, reader)),
    ...VALUE_MODULES.flatMap(([field, values, code]) =>
      inOrder(leistung, field).map(([module, path]) => readValueModule(module, values, code, path, reader)),
    ),
    ...inOrder(leistung, 'modul_dokument').map(([module, path]) => readDocuments(module, path, reader)),
  ];
}

/** The sections of modules; those of the same code, title and way of access are one. */
export function asSections(modules: readonly ReadModule[]): Section[] {
  const joined = new Map<string, { first: ReadModule; texts: TextCollector; links: SectionLink[] }>();
  for (const module of modules) {
    if (module.texts.size === 0 && module.links.length === 0) continue;
    const key = JSON.stringify([module.code, module.title, module.channel]);
    const known = joined.get(key) ?? { first: module, texts: new TextCollector(), links: [] };
    known.texts.add(module.texts);
    for (const link of module.links) known.links.push(link);
    joined.set(key, known);
  }
  return [...joined.values()].map(({ first: { code, title }, texts, links }): Section => {
    const text: LocalizedRichText | undefined = asLocalized(texts.texts);
    return {
      code,
      ...(title === undefined ? {} : { title }),
      ...(text === undefined ? {} : { text }),
      ...(links.length > 0 ? { links } : {}),
    };
  });
}

/** The entries of a list by `position_darstellung`, those without one in the source's order behind them. */
function inOrder(parent: JsonObject, field: string, path: Path = []): [entry: JsonObject, path: Path][] {
  const place = ([entry]: [JsonObject, Path]): number => {
    const position = entry['position_darstellung'];
    return typeof position === 'number' ? position : Number.MAX_SAFE_INTEGER;
  };
  return objectsIn(parent, field)
    .map((entry, index): [JsonObject, Path] => [entry, [...path, field, index]])
    .sort((a, b) => place(a) - place(b));
}

function readTextModule(module: JsonObject, path: Path, reader: FimEntryReader): ReadModule {
  return {
    ...readCommon(module, 'inhalt', path, reader),
    code: sectionCode(textIn(module, 'leika_textmodul')) || 'more',
    title: reader.texts(module, 'leika_textmodul_abweichende_bezeichnung', path),
  };
}

/** A module that an editorial office made for itself: it brings its name. */
function readOwnModule(module: JsonObject, path: Path, reader: FimEntryReader): ReadModule {
  const type = objectIn(module, 'individuelles_textmodultyp');
  return {
    ...readCommon(module, 'inhalt', path, reader),
    code: 'more',
    title: textIn(type, 'name') || textIn(type, 'code') || undefined,
  };
}

/** Deadlines, durations and costs: a description, and values with descriptions of their own. */
function readValueModule(
  module: JsonObject,
  values: string,
  code: string,
  path: Path,
  reader: FimEntryReader,
): ReadModule {
  const common = readCommon(module, 'beschreibung', path, reader);
  const collector = new TextCollector().add(common.texts);
  const links = [...common.links];
  for (const [value, own] of inOrder(module, values, path)) {
    addValue(value, own, collector, reader);
    for (const link of readCostLinks(value, own, reader)) links.push(link);
  }
  return { ...common, code: sectionCode(code), texts: collector.texts, links };
}

/** One value as a paragraph in front of what describes it. */
function addValue(value: JsonObject, path: Path, collector: TextCollector, reader: FimEntryReader): void {
  const cost = objectIn(value, 'kostenauswahl');
  const words = periodInWords(objectIn(value, 'fristauswahl')) || costInWords(cost);
  if (words !== '') collector.addNodes(MAIN_LANGUAGE, [{ type: 'p', children: [words] }]);
  collector
    .add(reader.richTexts(cost, 'beschreibung_kostenfreiheit', [...path, 'kostenauswahl']))
    .add(reader.richTexts(cost, 'beschreibung_variabilitaet', [...path, 'kostenauswahl']))
    .add(reader.richTexts(value, 'beschreibung', path));
}

/** How the costs are made up: an address in 2.2, a list of links in 2.3. */
function readCostLinks(cost: JsonObject, path: Path, reader: FimEntryReader): SectionLink[] {
  const url = reader.address(textIn(cost, 'link_kostenbildung'), [...path, 'link_kostenbildung']);
  return [...(url === undefined ? [] : [{ url, label: url }]), ...readLinks(cost, 'link_kostenbildung', path, reader)];
}

/** The documents that one hands in. Those that come out of the service stay in `extra`. */
function readDocuments(module: JsonObject, path: Path, reader: FimEntryReader): ReadModule {
  // In 2.2 the description is of all documents, in 2.3 there is one for each direction.
  const common = readCommon(module, 'beschreibung', path, reader);
  const collector = new TextCollector().add(common.texts).add(reader.richTexts(module, 'beschreibung_eingehend', path));
  const items = new TextCollector();
  for (const [index, entry] of objectsIn(module, 'dokument_eingehend').entries()) {
    const nested = objectIn(entry, 'dokument');
    const isNested = Object.keys(nested).length > 0;
    const own = [...path, 'dokument_eingehend', index, ...(isNested ? ['dokument'] : [])];
    for (const [language, children] of readDocument(isNested ? nested : entry, own, reader))
      items.addNodes(language, [{ type: 'li', children }]);
  }
  for (const [language, children] of items.texts) collector.addNodes(language, [{ type: 'ul', children }]);
  return { ...common, code: sectionCode('08'), texts: collector.texts };
}

function readDocument(document: JsonObject, path: Path, reader: FimEntryReader): RichTexts {
  return new TextCollector()
    .add(reader.richTexts(document, 'bezeichnung', path))
    .add(reader.richTexts(document, 'beschreibung', path)).texts;
}

function readCommon(module: JsonObject, field: string, path: Path, reader: FimEntryReader): ReadModule {
  const channel = textIn(module, 'zugangskanal');
  return {
    code: '',
    texts: reader.richTexts(module, field, path),
    links: readLinks(module, 'weiterfuehrender_link', path, reader),
    channel: channel === '' || channel === ANY_CHANNEL ? undefined : channel,
  };
}

function readLinks(module: JsonObject, field: string, path: Path, reader: FimEntryReader): SectionLink[] {
  return inOrder(module, field, path).flatMap(([link, own]): SectionLink[] => {
    const url = reader.address(textIn(link, 'uri'), [...own, 'uri']);
    if (url === undefined) return [];
    const name = textIn(link, 'titel') || textIn(link, 'beschreibung') || url;
    const language = reader.language(link, own);
    return [{ url, label: language === MAIN_LANGUAGE ? name : { [language]: name } }];
  });
}
