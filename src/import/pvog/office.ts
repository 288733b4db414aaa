import type { Office } from '../../catalogue/types.js';
import { objectIn, objectsIn, textIn } from '../json-fields.js';
import type { JsonObject } from '../json-fields.js';
import { PvogEntryReader } from './context.js';
import type { PvogContext } from './context.js';

type Path = readonly (string | number)[];

/** Paths of an office's answer that the catalogue has a place for. The code names the kind of a communication. */
export const MAPPED_OFFICE_FIELDS: ReadonlySet<string> = new Set([
  'id',
  'title',
  'name',
  'role',
  'location.addresses[].street',
  'location.addresses[].houseNumber',
  'location.addresses[].zip',
  'location.addresses[].city',
  'location.addresses[].type',
  'location.communications[].code',
  'location.communications[].value',
  'internetAddresses[].uri',
  'internetAddresses[].title',
]);

/** Codes of XZuFi's kinds of communication that are telephones: by landline and mobile. */
const PHONES = ['02', '03'];
/** The address that one can go to; the others are for letters. */
const HOUSE_ADDRESS = 'Hausanschrift';

/** The id of an office: some answers name an office by its title alone. */
export function officeId(entry: JsonObject): string {
  return textIn(entry, 'id') || officeName(entry);
}

export function officeName(entry: JsonObject): string {
  return (textIn(entry, 'title') || textIn(entry, 'name')).replace(/\s+/g, ' ');
}

/** An office; `undefined`, with a warning, where it has no name. */
export function readOffice(entry: JsonObject, path: Path, context: PvogContext): Office | undefined {
  const id = officeId(entry);
  const name = officeName(entry);
  const reader = new PvogEntryReader(context, { path, id });
  if (name === '') {
    reader.warn('missing', ['title'], '', 'string');
    return undefined;
  }
  const location = objectIn(entry, 'location');
  const address = readPostalAddress(location);
  const values = objectsIn(location, 'communications').map(
    (one) => [textIn(one, 'code'), textIn(one, 'value')] as const,
  );
  const phone = values.find(([code]) => PHONES.includes(code))?.[1] ?? '';
  const email = values.find(([, value]) => /^[^\s@]+@[^\s@]+$/.test(value))?.[1] ?? '';
  const [page] = objectsIn(entry, 'internetAddresses').flatMap((link, index): string[] => {
    const url = reader.address(textIn(link, 'uri'), ['internetAddresses', index, 'uri']);
    return url === undefined ? [] : [url];
  });
  return {
    id,
    name,
    ...(address ? { address } : {}),
    ...(phone === '' ? {} : { phone }),
    ...(email === '' ? {} : { email }),
    ...(page === undefined ? {} : { url: page }),
  };
}

function readPostalAddress(location: JsonObject): Office['address'] {
  const addresses = objectsIn(location, 'addresses');
  const chosen = addresses.find((address) => textIn(address, 'type') === HOUSE_ADDRESS) ?? addresses[0];
  if (!chosen) return undefined;
  const fields = { street: 'street', houseNumber: 'houseNumber', postalCode: 'zip', city: 'city' };
  const filled = Object.entries(fields).flatMap(([name, field]): [string, string][] => {
    const text = textIn(chosen, field);
    return text === '' ? [] : [[name, text]];
  });
  return filled.length > 0 ? Object.fromEntries(filled) : undefined;
}
