/** A service's XZuFi document as the portal has read it: schemas Leistung220 (XZuFi 2.2) and Leistung231 (2.3). */
import type { LocalizedText, RichNode, Service } from '../../catalogue/types.js';
import { isObject, objectIn, objectsIn, textIn } from '../json-fields.js';
import type { JsonObject } from '../json-fields.js';
import { leftoverFields } from '../leftover-fields.js';
import { DISPLAY_NAME_MODULE, OFFICIAL_NAME_MODULE, SUMMARY_MODULES } from '../leika-textmodul.js';
import { plainText } from '../../catalogue/rich-text.js';
import { summarise } from '../summary.js';
import { asCodes, codesIn, identifier, leikaKeys, readAudience, readCategories, readLifeSituations } from './codes.js';
import { asLocalized, FimEntryReader } from './context.js';
import type { RichTexts } from './context.js';
import type { Draft } from './draft.js';
import { asSections, readModules } from './modules.js';
import type { ReadModule } from './modules.js';
import { KNOWN_LEISTUNG_FIELDS, LEISTUNG_RULES, MODULE_LISTS } from './leistung-fields.js';
import type { EntryPlace } from '../entry-reader.js';
import type { IssueCollector } from '../report.js';

/** What an entry becomes, and the paths of it that nothing became of. */
export interface ReadEntry {
  readonly draft: Draft;
  readonly dropped: readonly string[];
}

/** The id under which every answer knows a service: unique with its editorial office (Redaktion) only. */
export function leistungId(leistung: JsonObject): string {
  const id = objectIn(leistung, 'id');
  const value = identifier(id);
  const agency = textIn(id, 'scheme_agency_id');
  return agency === '' || value === '' ? value : `${agency}:${value}`;
}

/** Reads the document; `undefined`, with an error in the collector, where it has no id. */
export function readLeistung(
  written: JsonObject,
  path: EntryPlace['path'],
  collector: IssueCollector,
): ReadEntry | undefined {
  const id = leistungId(written);
  if (id === '') {
    collector.error({ code: 'missing', path: [...path, 'id'], value: '', expected: 'string' });
    return undefined;
  }
  const reader = new FimEntryReader(collector, { path, id });
  const leistung = withModuleLists(written);
  const modules = readModules(leistung, reader);
  const { kept, dropped } = leftoverFields(known(leistung), LEISTUNG_RULES);
  const channels = modules.flatMap(({ code, channel }) => (channel === undefined ? [] : [{ code, channel }]));
  const extra = { ...kept, ...(channels.length > 0 ? { zugangskanal: channels } : {}) };
  const situations = readLifeSituations(leistung);
  const categories = readCategories(leistung, reader);
  const topics = [...categories, ...situations.topics];
  return {
    draft: {
      id,
      rank: 2,
      title: titleOf(modules),
      topics,
      fields: {
        ...readTexts(leistung, modules, reader),
        ...readClassification(leistung, situations.codes, reader),
        ...readValidity(leistung),
        ...readOrigin(leistung, id, reader),
        ...(topics.length > 0 ? { topics: [...new Set(topics.map((topic) => topic.id))] } : {}),
        ...(Object.keys(extra).length > 0 ? { extra } : {}),
      },
    },
    dropped,
  };
}

/** What 2.2 has once and 2.3 any number of times stands in a list in both. */
function withModuleLists(leistung: JsonObject): JsonObject {
  const lists = MODULE_LISTS.filter((field) => isObject(leistung[field])).map((field) => [field, [leistung[field]]]);
  return { ...leistung, ...(Object.fromEntries(lists) as JsonObject) };
}

function known(leistung: JsonObject): JsonObject {
  return Object.fromEntries(Object.entries(leistung).filter(([field]) => KNOWN_LEISTUNG_FIELDS.has(field)));
}

type Fields = Draft['fields'];

function readTexts(leistung: JsonObject, modules: readonly ReadModule[], reader: FimEntryReader): Fields {
  const sections = asSections(modules);
  const summary = summaryOf(modules);
  const synonyms = readSynonyms(leistung, modules, reader);
  return {
    ...(summary === undefined ? {} : { summary }),
    ...(synonyms.length > 0 ? { synonyms } : {}),
    ...(sections.length > 0 ? { sections } : {}),
  };
}

function titleOf(modules: readonly ReadModule[]): LocalizedText | undefined {
  return lineOf(modules, DISPLAY_NAME_MODULE) ?? lineOf(modules, OFFICIAL_NAME_MODULE);
}

function lineOf(modules: readonly ReadModule[], code: string): LocalizedText | undefined {
  return perLanguage(textsOf(modules, code), (nodes) => plainText(nodes).replace(/\s+/g, ' '));
}

function textsOf(modules: readonly ReadModule[], code: string): RichTexts {
  return modules.find((module) => module.code === code && module.texts.size > 0)?.texts ?? new Map();
}

function perLanguage(texts: RichTexts, write: (nodes: readonly RichNode[]) => string): LocalizedText | undefined {
  const written = [...texts].map(([language, nodes]) => [language, write(nodes)] as const);
  return asLocalized(new Map(written.filter(([, text]) => text !== '')));
}

function summaryOf(modules: readonly ReadModule[]): LocalizedText | undefined {
  const code = [...SUMMARY_MODULES, 'details'].find((candidate) => textsOf(modules, candidate).size > 0);
  return code === undefined ? undefined : perLanguage(textsOf(modules, code), summarise);
}

/** Terms in context (Begriffe im Kontext), and the official name where it is not the title. */
function readSynonyms(leistung: JsonObject, modules: readonly ReadModule[], reader: FimEntryReader): LocalizedText[] {
  const terms = objectsIn(leistung, 'modul_begriff_im_kontext').flatMap((module, at) =>
    objectsIn(module, 'begriff_im_kontext').map((term, index) =>
      reader.text(term['begriff'], ['modul_begriff_im_kontext', at, 'begriff_im_kontext', index, 'begriff']),
    ),
  );
  const seen = new Set([JSON.stringify(titleOf(modules))]);
  return [lineOf(modules, OFFICIAL_NAME_MODULE), ...terms].flatMap((term): LocalizedText[] => {
    const key = JSON.stringify(term);
    if (term === undefined || seen.has(key)) return [];
    seen.add(key);
    return [term];
  });
}

function readClassification(leistung: JsonObject, pvLagen: readonly string[], reader: FimEntryReader): Fields {
  const keys = [
    ...objectsIn(leistung, 'referenz_leika').map((one) => textIn(one, 'code')),
    ...objectsIn(leistung, 'referenz_leistungsschluessel').map(identifier),
  ].filter(Boolean);
  const leika = leikaKeys(keys, 'referenz_leika', reader);
  const audience = readAudience(leistung, reader);
  const areas = objectsIn(leistung, 'gueltigkeit_gebiet_id')
    .map(identifier)
    .filter((id) => /^\d{12}$/.test(id));
  const sdg = objectIn(leistung, 'informationsbereiche_sdg');
  const codes = asCodes({
    typisierung: codesIn(leistung, 'typisierung'),
    sdg: [
      ...codesIn(leistung, 'informationsbereich_sdg'),
      ...codesIn(sdg, 'informationsbereich_sdg1'),
      ...codesIn(sdg, 'informationsbereich_sdg2'),
    ],
    pvLagen,
    ozg: [],
  });
  const written = [
    // The portal's own spelling, and the standard's.
    leistung['kennzeichen_schritformerfordernis'],
    leistung['kennzeichen_schriftformerfordernis'],
    leistung['kennzeichen_formular_schriftformerfordernis'],
  ].find((mark) => typeof mark === 'boolean');
  return {
    ...(leika.length > 0 ? { leika } : {}),
    ...(audience.length > 0 ? { audience } : {}),
    ...(areas.length > 0 ? { areas: [...new Set(areas)] } : {}),
    ...(codes ? { codes } : {}),
    ...(written === undefined ? {} : { writtenForm: written }),
  };
}

/** The first span of time; all of them stay in `extra`. */
function readValidity(leistung: JsonObject): Fields {
  const [span = {}] = objectsIn(leistung, 'gueltigkeit');
  const version = { ...objectIn(leistung, 'versionsinformation'), ...objectIn(leistung, 'versionsinformationen') };
  const dates: readonly [keyof Service, string][] = [
    ['validFrom', textIn(span, 'beginn')],
    ['validThrough', textIn(span, 'ende')],
    ['updated', textIn(version, 'geaendert_datum_zeit')],
  ];
  return Object.fromEntries(dates.filter(([, date]) => /^\d{4}-\d{2}-\d{2}/.test(date)));
}

function readOrigin(leistung: JsonObject, id: string, reader: FimEntryReader): Fields {
  const [page] = objectsIn(leistung, 'modul_ursprungsportal').flatMap((portal, index): string[] => {
    const url = reader.address(textIn(portal, 'uri'), ['modul_ursprungsportal', index, 'uri']);
    return url === undefined ? [] : [url];
  });
  const translated = objectsIn(leistung, 'sprachversion').flatMap((version, index): string[] =>
    version['kennzeichen_maschinelle_uebersetzung'] === true
      ? [reader.language(version, ['sprachversion', index])]
      : [],
  );
  return {
    source: { id, ...(page === undefined ? {} : { url: page }) },
    ...(translated.length > 0 ? { machineTranslated: [...new Set(translated)] } : {}),
  };
}
