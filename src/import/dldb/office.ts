import type { Office } from '../../catalogue/types.js';
import { plainText } from '../../catalogue/rich-text.js';
import { readAddress } from '../addresses.js';
import { DldbEntryReader } from './context.js';
import type { DldbContext } from './context.js';
import { isFilled, numberIn, objectIn, textIn } from '../json-fields.js';
import type { JsonObject } from '../json-fields.js';
import { classifyLink } from '../link-mapping.js';

/** Paths of a location entry that the catalogue has a place for, or that repeat what the services say. */
export const MAPPED_OFFICE_FIELDS: ReadonlySet<string> = new Set([
  'id',
  'name',
  'displayName',
  'public',
  'meta.url',
  'meta.locale',
  'meta.id',
  'address',
  'geo',
  'contact.phone',
  'contact.email',
  'contact.webinfo',
  'opening_times',
  'services',
]);

/** One office of the locations file; `undefined`, with an error in the collector, where it cannot be one. */
export function readOffice(
  entry: JsonObject,
  path: readonly (string | number)[],
  context: DldbContext,
): Office | undefined {
  const id = textIn(entry, 'id');
  const name = (textIn(entry, 'displayName') || textIn(entry, 'name')).replace(/\s+/g, ' ');
  if (id === '' || name === '') {
    context.collector.error({
      code: 'missing',
      path: [...path, id === '' ? 'id' : 'name'],
      value: '',
      expected: 'string',
    });
    return undefined;
  }
  const reader = new DldbEntryReader(context, { path, id, placeholders: { locationId: id } });
  const contact = objectIn(entry, 'contact');
  const address = readPostalAddress(objectIn(entry, 'address'));
  const geo = readPosition(objectIn(entry, 'geo'), reader);
  const url = readPage(entry, reader);
  const hours = readHours(objectIn(entry, 'opening_times'), context.language, reader);
  const phone = textIn(contact, 'phone');
  const email = textIn(contact, 'email');
  return {
    id,
    name,
    ...(address ? { address } : {}),
    ...(geo ? { geo } : {}),
    ...(phone === '' ? {} : { phone }),
    ...(email === '' ? {} : { email }),
    ...(url === undefined ? {} : { url }),
    ...(hours === '' ? {} : { hours }),
  };
}

function readPostalAddress(address: JsonObject): Office['address'] {
  const fields = {
    street: 'street',
    houseNumber: 'house_number',
    postalCode: 'postal_code',
    city: 'city',
    hint: 'hint',
  };
  const filled = Object.entries(fields).flatMap(([name, field]): [string, string][] => {
    const text = textIn(address, field);
    return text === '' ? [] : [[name, text]];
  });
  return filled.length > 0 ? Object.fromEntries(filled) : undefined;
}

function readPosition(geo: JsonObject, reader: DldbEntryReader): Office['geo'] {
  const latitude = numberIn(geo, 'lat');
  const longitude = numberIn(geo, 'lon');
  if (latitude !== undefined && longitude !== undefined) {
    // 0/0 lies in the Atlantic: it is how exports write "unknown".
    if (latitude === 0 && longitude === 0) return undefined;
    if (Math.abs(latitude) <= 90 && Math.abs(longitude) <= 180) return { latitude, longitude };
  }
  if (isFilled(geo['lat']) || isFilled(geo['lon']))
    reader.warn('value', ['geo'], `${textIn(geo, 'lat')}, ${textIn(geo, 'lon')}`, 'degrees');
  return undefined;
}

/** The office's page: what it names as such, else its page at the source, unless that is one for appointments. */
function readPage(entry: JsonObject, reader: DldbEntryReader): string | undefined {
  const named = reader.address(textIn(objectIn(entry, 'contact'), 'webinfo'), ['contact', 'webinfo']);
  if (named !== undefined) return named;
  const atSource = readAddress(textIn(objectIn(entry, 'meta'), 'url'), reader.placeholders);
  if (!('url' in atSource)) return undefined;
  const kind = classifyLink({ url: atSource.url, label: '', field: 'links', serviceTitle: '' }, reader.context.mapping);
  return kind === undefined || kind === 'more' ? atSource.url : undefined;
}

const DAYS = ['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday'];
/** A Monday; only the names of the days that follow it are used. */
const SOME_MONDAY = Date.UTC(2024, 0, 1);
const DAY_LENGTH = 86_400_000;

/** Opening hours as lines "Montag: 08:00–12:00", the days' names in the export's language. */
function readHours(times: JsonObject, language: string, reader: DldbEntryReader): string {
  const dayName = new Intl.DateTimeFormat(language, { weekday: 'long', timeZone: 'UTC' });
  const lines = DAYS.flatMap((day, index): string[] => {
    const hours = plainLine(textIn(times, day), [day], reader);
    return hours === '' ? [] : [`${dayName.format(SOME_MONDAY + index * DAY_LENGTH)}: ${hours}`];
  });
  const special = plainLine(textIn(times, 'special'), ['special'], reader);
  return [...lines, ...(special === '' ? [] : [special])].join('\n');
}

function plainLine(text: string, path: readonly string[], reader: DldbEntryReader): string {
  return plainText(reader.richText(text, ['opening_times', ...path])).replaceAll('\n', ' ');
}
