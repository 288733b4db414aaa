/** A service's standard text (Stammtext) or profile (Steckbrief), as a search or the portal's own page of it tells. */
import { plainText } from '../../catalogue/rich-text.js';
import type { RichNode, Topic } from '../../catalogue/types.js';
import type { EntryPlace } from '../entry-reader.js';
import { objectsIn, textIn } from '../json-fields.js';
import type { JsonObject } from '../json-fields.js';
import { leftoverFields } from '../leftover-fields.js';
import type { LeftoverRules } from '../leftover-fields.js';
import { OFFICIAL_NAME_MODULE, sectionCode } from '../leika-textmodul.js';
import type { IssueCollector } from '../report.js';
import { summarise } from '../summary.js';
import { asCodes, codesIn, leikaKeys, readAudience, readLifeSituations } from './codes.js';
import { FimEntryReader } from './context.js';
import type { Draft } from './draft.js';
import type { ReadEntry } from './leistung.js';

/** Text fields of the answer and the modules (leikaTextmodul) that they hold. */
const TEXTS: readonly (readonly [field: string, module: string])[] = [
  ['leistungsbezeichnung', OFFICIAL_NAME_MODULE],
  ['leistungsbezeichnung_2', '03'],
  ['kurztext', '05'],
  ['volltext', '06'],
  ['rechtsgrundlagen', '07'],
];

/** Fields of the schemas LeistungStammtextOut and FullLeistungStammtextOut; that of the Steckbrief is not published. */
export const KNOWN_STAMMTEXT_FIELDS: ReadonlySet<string> = new Set([
  ...TEXTS.map(([field]) => field),
  ...`redaktion_id leistung_id source version title leistungsschluessel leistungstyp leistungsadressat typisierung
  freigabe_status erstellt_datum_zeit geaendert_datum_zeit klassifizierung ozg fts_match bundesstammtexte laendertexte
  steckbriefe sources dokument_steckbriefe replacements`.split(/\s+/),
]);

const RULES: LeftoverRules = {
  mapped: new Set([
    ...TEXTS.map(([field]) => field),
    'redaktion_id',
    'leistung_id',
    'title',
    'leistungsadressat',
    'typisierung',
    'geaendert_datum_zeit',
    // An excerpt around the words that were searched for: all of it stands in the texts.
    'fts_match',
  ]),
};

/** The id under which `leistungId` knows the same service; a profile has its key alone. */
function stammtextId(entry: JsonObject): string {
  const id = textIn(entry, 'leistung_id');
  const office = textIn(entry, 'redaktion_id');
  if (id === '') return codesIn(entry, 'leistungsschluessel')[0] ?? '';
  return office === '' ? id : `${office}:${id}`;
}

/** Reads an entry; `undefined`, with an error in the collector, where it has no id. */
export function readStammtext(
  entry: JsonObject,
  path: EntryPlace['path'],
  collector: IssueCollector,
): ReadEntry | undefined {
  const id = stammtextId(entry);
  if (id === '') {
    collector.error({ code: 'missing', path: [...path, 'leistungsschluessel'], value: '', expected: 'string' });
    return undefined;
  }
  const reader = new FimEntryReader(collector, { path, id });
  const known = Object.entries(entry).filter(([field]) => KNOWN_STAMMTEXT_FIELDS.has(field));
  const { kept, dropped } = leftoverFields(Object.fromEntries(known), RULES);
  const situations = readLifeSituations(entry);
  const topics = [...situations.topics, ...readOzgTopics(entry)];
  const leika = leikaKeys(codesIn(entry, 'leistungsschluessel'), 'leistungsschluessel', reader);
  const audience = readAudience(entry, reader);
  const codes = asCodes({
    typisierung: codesIn(entry, 'typisierung'),
    sdg: [],
    pvLagen: situations.codes,
    ozg: [
      ...new Set(
        objectsIn(entry, 'ozg')
          .map((one) => textIn(one, 'id'))
          .filter(Boolean),
      ),
    ],
  });
  const updated = textIn(entry, 'geaendert_datum_zeit');
  const { title, fields } = readTexts(entry, reader);
  return {
    draft: {
      id,
      title,
      // The page of one service has fields that a search's entry lacks.
      rank: Array.isArray(entry['sources']) ? 1 : 0,
      topics,
      fields: {
        ...fields,
        ...(leika.length > 0 ? { leika } : {}),
        ...(audience.length > 0 ? { audience } : {}),
        ...(codes ? { codes } : {}),
        ...(topics.length > 0 ? { topics: [...new Set(topics.map((topic) => topic.id))] } : {}),
        ...(/^\d{4}-\d{2}-\d{2}/.test(updated) ? { updated } : {}),
        source: { id },
        ...(Object.keys(kept).length > 0 ? { extra: kept } : {}),
      },
    },
    dropped,
  };
}

function readTexts(entry: JsonObject, reader: FimEntryReader): Pick<Draft, 'title' | 'fields'> {
  const texts = TEXTS.map(([field, module]) => ({ module, text: reader.richText(textIn(entry, field), [field]) }));
  const line = (nodes: readonly RichNode[] = []): string => plainText(nodes).replace(/\s+/g, ' ');
  const textOf = (module: string): readonly RichNode[] | undefined =>
    texts.find((one) => one.module === module && one.text.length > 0)?.text;
  const own = line(reader.richText(textIn(entry, 'title'), ['title']));
  const official = line(textOf(OFFICIAL_NAME_MODULE));
  const title = line(textOf('03')) || own || official;
  const synonyms = [...new Set([official, own])].filter((name) => name !== '' && name !== title);
  const sections = texts.flatMap(({ module, text }) => (text.length > 0 ? [{ code: sectionCode(module), text }] : []));
  const summary = summarise(textOf('05') ?? textOf('06') ?? []);
  return {
    title: title === '' ? undefined : title,
    fields: {
      ...(summary === '' ? {} : { summary }),
      ...(synonyms.length > 0 ? { synonyms } : {}),
      ...(sections.length > 0 ? { sections } : {}),
    },
  };
}

/** The fields of life (Themenfelder) of the Onlinezugangsgesetz that the service belongs to. */
function readOzgTopics(entry: JsonObject): Topic[] {
  return objectsIn(entry, 'ozg').flatMap((one): Topic[] => {
    const field = textIn(one, 'themenfeld');
    return field === '' ? [] : [{ id: `ozg:${field}`, label: textIn(one, 'themenfeld_label') || field }];
  });
}
