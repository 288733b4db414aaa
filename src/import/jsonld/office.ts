import type { Office } from '../../catalogue/types.js';
import type { EntryReader } from '../entry-reader.js';
import { hashOf, slugOf } from '../ids.js';
import type { Node } from './node.js';
import { localizedText } from './node.js';

/** One office: an organisation, a place, or the two as one node; `undefined` for a node without a name. */
export function readOffice(node: Node, language: string, reader: EntryReader): Office | undefined {
  const name = localizedText(node.localized(language, 'name', 'prefLabel', 'title'), language);
  if (name === undefined) return undefined;
  const plain = typeof name === 'string' ? name : (Object.values(name)[0] ?? '');
  const points = [node, ...node.children('contactPoint', 'hasContactPoint')];
  const first = (...fields: readonly string[]): string =>
    points.map((point) => point.text(...fields)).find((text) => text !== '') ?? '';
  const phone = first('telephone', 'hasTelephone', 'phone') || (node.children('phones')[0]?.text('number') ?? '');
  const email = first('email', 'hasEmail').replace(/^mailto:/i, '');
  const page = node.addresses('url', 'homepage')[0] ?? '';
  const url = /^https?:/i.test(page) ? reader.address(page, ['office', 'url']) : undefined;
  const hours = first('openingHours', 'openingHoursText');
  const address = readAddress(node);
  const geo = readGeo(node);
  return {
    id: officeId(node, plain, address),
    name,
    ...(address ? { address } : {}),
    ...(geo ? { geo } : {}),
    ...(phone === '' ? {} : { phone: phone.replace(/^tel:/i, '') }),
    ...(email === '' ? {} : { email }),
    ...(url === undefined ? {} : { url }),
    ...(hours === '' ? {} : { hours }),
  };
}

/** Same name and address is one office; an IRI would make an id that no file can have. */
function officeId(node: Node, name: string, address: Office['address']): string {
  const mark = node.id || JSON.stringify(address ?? '');
  return address === undefined && node.id === '' ? slugOf(name) : `${slugOf(name)}-${hashOf(mark)}`;
}

function readAddress(node: Node): Office['address'] {
  const [nested] = node.children('address', 'addresses', 'hasAddress');
  const from = nested ?? node;
  const street =
    from.text('streetAddress', 'address_1', 'thoroughfare', 'fullAddress') || (nested ? '' : node.text('address'));
  const fields = {
    street,
    postalCode: from.text('postalCode', 'postal_code', 'postCode'),
    city: from.text('addressLocality', 'city', 'postName'),
  };
  const filled = Object.entries(fields).filter(([, text]) => text !== '');
  return filled.length > 0 ? Object.fromEntries(filled) : undefined;
}

function readGeo(node: Node): Office['geo'] {
  const from = node.children('geo')[0] ?? node;
  const [latitude, longitude] = [from.text('latitude'), from.text('longitude')].map((text) =>
    text === '' ? NaN : Number(text),
  );
  if (latitude === undefined || longitude === undefined) return undefined;
  // 0/0 is how exports write "unknown".
  const isPlace = Math.abs(latitude) <= 90 && Math.abs(longitude) <= 180 && (latitude !== 0 || longitude !== 0);
  return isPlace ? { latitude, longitude } : undefined;
}
