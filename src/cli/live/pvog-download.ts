/** Asks the search service of the portal network's gateway for all that it has of one place. */
import { percentEncoded } from '../../catalogue/links.js';
import { isObject, objectIn, objectsIn, textIn } from '../../import/json-fields.js';
import type { JsonObject } from '../../import/json-fields.js';
import { readPlaces } from '../../import/pvog/locations.js';
import type { Place } from '../../import/pvog/locations.js';
import { readListing } from '../../import/pvog/listing.js';
import type { CliWords } from '../../i18n/cli/index.js';
import type { LiveSource } from './live-source.js';
import { PageWalk } from './pages.js';
import { answerName } from './saved-answers.js';

/** What is asked for. */
export interface PvogRequest {
  /** Key of the place, 12 digits. */
  readonly ars: string;
  /** Words that the services must fit; without them, all services. */
  readonly words?: string | undefined;
  /** Whether address and telephone of each office are asked for too: one question more an office. */
  readonly offices: boolean;
}

/** An answer for the importer. */
export interface LiveDocument {
  readonly name: string;
  readonly value: unknown;
}

const PAGE_SIZE = 100;

/** Places that a name or a key finds. */
export async function findPlaces(source: LiveSource, q: string): Promise<Place[]> {
  const value = await source.json({ name: answerName('locations', q), path: '/v3/locations', query: { q } });
  return readPlaces(Array.isArray(value) ? value.filter(isObject) : []);
}

/** Every answer about the place's services, listings first. */
export async function* downloadPvog(
  source: LiveSource,
  request: PvogRequest,
  words: CliWords,
): AsyncGenerator<LiveDocument> {
  const ids = new Set<string>();
  for await (const { document, listed } of listings(source, request, words)) {
    for (const id of listed) ids.add(id);
    yield document;
  }
  const offices = new Set<string>();
  for (const id of ids) {
    const name = answerName('detail', id);
    const path = `/v6/servicedescriptions/${percentEncoded(id)}/detail`;
    const value = await source.json({ name, path, query: { ars: request.ars } }, ids.size);
    if (value === undefined) {
      source.note(words.live.withoutDetails(id));
      continue;
    }
    for (const office of isObject(value) ? objectsIn(value, 'organisations') : []) offices.add(textIn(office, 'id'));
    yield { name, value };
  }
  yield* onlineServices(source, request.ars, words);
  offices.delete('');
  if (request.offices) yield* officeDetails(source, offices);
}

interface Listing {
  readonly document: LiveDocument;
  readonly listed: readonly string[];
}

/** The one table of all services where the service gives it, else page by page. */
async function* listings(source: LiveSource, request: PvogRequest, words: CliWords): AsyncGenerator<Listing> {
  if (request.words === undefined) {
    const name = 'listing.csv';
    const query = { ars: request.ars };
    const isListing = (text: string): boolean => (readListing(text)?.length ?? 0) > 0;
    const value = await source.text({ name, path: '/v5/servicedescriptions/csv', query }, isListing);
    if (value !== undefined) {
      yield { document: { name, value }, listed: idsOf(readListing(value) ?? []) };
      return;
    }
  }
  const walk = new PageWalk();
  for (let page = 0; ; page += 1) {
    const name = `page-${String(page)}.json`;
    const path = `/v7/servicedescriptions/${percentEncoded(request.ars)}`;
    const value = await source.json({ name, path, query: { q: request.words ?? '', size: PAGE_SIZE, page } });
    const found = objectIn(isObject(value) ? value : {}, 'serviceDescriptions');
    const ids = idsOf(objectsIn(found, 'content'));
    yield { document: { name, value }, listed: ids };
    const pages = found['totalPages'];
    const hasMore = ids.length > 0 && found['last'] !== true && !(typeof pages === 'number' && page + 1 >= pages);
    if (!walk.goesOn({ ids, hasMore })) break;
  }
  if (walk.isCutShort) source.note(words.live.inCircles('servicedescriptions'));
}

async function* onlineServices(source: LiveSource, ars: string, words: CliWords): AsyncGenerator<LiveDocument> {
  const walk = new PageWalk();
  const tokens = new Set<string>();
  let nextPageToken: string | undefined;
  for (let page = 0; ; page += 1) {
    const name = `onlineservices-${String(page)}.json`;
    const value = await source.json({ name, path: '/v1beta2/onlineservices', query: { ars, nextPageToken } });
    if (!isObject(value)) {
      // The service calls this part of it a trial; without it, the services' own links remain.
      source.note(words.live.withoutOnlineServices);
      return;
    }
    yield { name, value };
    const entries = [...objectsIn(value, 'onlineservices'), ...objectsIn(value, 'onlineServices')];
    nextPageToken = textIn(value, 'nextPageToken') || undefined;
    const isKnown = nextPageToken !== undefined && tokens.has(nextPageToken);
    if (nextPageToken !== undefined) tokens.add(nextPageToken);
    if (isKnown || !walk.goesOn({ ids: idsOf(entries), hasMore: nextPageToken !== undefined })) {
      if (isKnown || walk.isCutShort) source.note(words.live.inCircles('onlineservices'));
      return;
    }
  }
}

async function* officeDetails(source: LiveSource, ids: ReadonlySet<string>): AsyncGenerator<LiveDocument> {
  for (const id of ids) {
    const name = answerName('office', id);
    const value = await source.json({ name, path: '/v5/organisationunits/detail', query: { q: id } });
    // Some answers leave out what was asked for.
    if (isObject(value)) yield { name, value: { id, ...value } };
  }
}

function idsOf(entries: readonly JsonObject[]): string[] {
  return entries.map((entry) => textIn(entry, 'id')).filter(Boolean);
}
