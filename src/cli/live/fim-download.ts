/** Asks the FIM portal for the services that fit a search. */
import { percentEncoded } from '../../catalogue/links.js';
import { isObject, numberIn, objectsIn, textIn } from '../../import/json-fields.js';
import type { JsonObject } from '../../import/json-fields.js';
import type { CliWords } from '../../i18n/cli/index.js';
import type { LiveSource } from './live-source.js';
import type { Query } from './polite-client.js';
import { PageWalk } from './pages.js';
import type { LiveDocument } from './pvog-download.js';
import { answerName } from './saved-answers.js';

/** What is asked for. */
export interface FimRequest {
  /** The portal's two lists: standard texts, or profiles in the catalogue of service keys. */
  readonly list: 'stammtexte' | 'steckbriefe';
  /** The search's parameters, by the portal's names. */
  readonly filters: Query;
  /** Whether each service's XZuFi document is asked for too: one question more a service. */
  readonly documents: boolean;
}

/** The portal's largest page. */
const PAGE_SIZE = 200;

/** Every page of the search, and behind each the documents of its services. */
export async function* downloadFim(
  source: LiveSource,
  { list, filters, documents }: FimRequest,
  words: CliWords,
): AsyncGenerator<LiveDocument> {
  const walk = new PageWalk();
  const asked = new Set<string>();
  let offset = 0;
  for (let page = 0; ; page += 1) {
    const name = `page-${String(page)}.json`;
    const query = { ...filters, limit: PAGE_SIZE, offset };
    const value = await source.json({ name, path: `/leistung-${list}`, query });
    const items = isObject(value) ? objectsIn(value, 'items') : [];
    const total = isObject(value) ? numberIn(value, 'total_count') : undefined;
    if (page === 0) source.note(words.live.found(total ?? items.length));
    yield { name, value };
    if (documents && list === 'stammtexte') yield* xzufiDocuments(source, items, asked, total, words);
    offset += items.length;
    const hasMore = items.length > 0 && (total === undefined || offset < total);
    if (!walk.goesOn({ ids: items.map(idOf), hasMore })) break;
  }
  if (walk.isCutShort) source.note(words.live.inCircles(`leistung-${list}`));
}

async function* xzufiDocuments(
  source: LiveSource,
  items: readonly JsonObject[],
  asked: Set<string>,
  total: number | undefined,
  words: CliWords,
): AsyncGenerator<LiveDocument> {
  for (const item of items) {
    const id = idOf(item);
    const [office, service] = [textIn(item, 'redaktion_id'), textIn(item, 'leistung_id')];
    if (asked.has(id) || office === '' || service === '') continue;
    asked.add(id);
    const path = ['leistung-stammtexte', office, service, textIn(item, 'source') || 'primary', 'parsed-xzufi'];
    const name = answerName('leistung', `${office}.${service}`);
    const value = await source.json({ name, path: `/${path.map(percentEncoded).join('/')}` }, total);
    if (value === undefined) source.note(words.live.withoutDetails(id));
    else yield { name, value };
  }
}

function idOf(item: JsonObject): string {
  const parts = ['redaktion_id', 'leistung_id', 'leistungsschluessel'].map((field) => textIn(item, field));
  return parts.filter(Boolean).join(':');
}
