import type { Office } from '../../catalogue/types.js';
import { owned } from '../owned.js';
import type { XmlElement } from '../xml/element.js';
import { titleForMessages } from './classification.js';
import type { XzufiEntry } from './entry.js';
import type { Identifier } from './identifiers.js';
import { readCode } from './identifiers.js';
import { localized } from './languages.js';
import { oneLine, readPlainTexts, readText } from './texts.js';

/** An Organisationseinheit before it is joined to its services. */
export interface ReadOrganisationseinheit {
  /** Without name where the entry has none. */
  readonly office: Omit<Office, 'name'> & Partial<Pick<Office, 'name'>>;
  readonly title: string;
  /** The municipality that it stands in, where its key and name are given. */
  readonly municipality: { readonly ars: string; readonly name: string } | undefined;
  readonly unmapped: ReadonlySet<string>;
}

export function readOrganisationseinheit(entry: XzufiEntry, id: Identifier): ReadOrganisationseinheit {
  const { element } = entry;
  const names = readPlainTexts(
    element.all('name').flatMap((name) => (name.children.length > 0 ? name.all('name') : [name])),
    entry,
  );
  const name = localized(names);
  const place = element.all('anschrift').find(isStreet) ?? element.child('anschrift');
  const address = place && readAddress(place, entry);
  const geo = readPosition(place ?? element);
  const contact = readContact(element);
  const web = element.all('internetadresse').map((page) => page.child('uri') ?? page);
  const url = web[0] ? entry.address(web[0]) : undefined;
  const hours = readText(element.all('infoOeffnungszeitenText', 'oeffnungszeiten'), entry);
  const key = place?.child('verwaltungspolitischeKodierung')?.child('regionalschluessel');
  const municipality = key && { ars: owned(codeText(key)), name: owned(key.child('name')?.text.trim() ?? '') };
  const { extra, unmapped } = entry.remainder();
  const office = {
    id: id.key,
    ...(name === undefined ? {} : { name }),
    ...(address ? { address } : {}),
    ...(geo ? { geo } : {}),
    ...contact,
    ...(url === undefined ? {} : { url }),
    ...(hours === undefined ? {} : { hours }),
    ...(Object.keys(extra).length > 0 ? { extra } : {}),
  };
  const isNamed = municipality && municipality.name !== '';
  return { office, title: owned(titleForMessages(names)), municipality: isNamed ? municipality : undefined, unmapped };
}

function isStreet(address: XmlElement): boolean {
  return (address.child('strasse')?.text.trim() ?? '') !== '';
}

function readAddress(address: XmlElement, entry: XzufiEntry): Office['address'] {
  const hint = readText(address.all('zusatz'), entry);
  const fields = { street: 'strasse', houseNumber: 'hausnummer', postalCode: 'postleitzahl', city: 'ort' };
  const filled = Object.entries(fields).flatMap(([name, field]): [string, string][] => {
    const text = oneLine(address.take(field));
    return text === '' ? [] : [[name, text]];
  });
  if (filled.length === 0 && hint === undefined) return undefined;
  return { ...Object.fromEntries(filled), ...(hint === undefined ? {} : { hint }) };
}

/** `geokodierung`: latitude and longitude in degrees, also as GML's "latitude longitude" pair. */
function readPosition(place: XmlElement): Office['geo'] {
  const coding = place.child('geokodierung');
  if (!coding) return undefined;
  const pair = coding.below('pos')?.text.trim().split(/\s+/) ?? [];
  const latitude = Number((coding.below('breite')?.text ?? coding.below('latitude')?.text ?? pair[0])?.trim() || NaN);
  const longitude = Number((coding.below('laenge')?.text ?? coding.below('longitude')?.text ?? pair[1])?.trim() || NaN);
  if (!(Math.abs(latitude) <= 90 && Math.abs(longitude) <= 180)) return undefined;
  coding.takeAll();
  return { latitude, longitude };
}

/** Ways to reach the office: what each is shows in the value; a fax number is told by its channel's name, and no phone. */
function readContact(element: XmlElement): Pick<Office, 'phone' | 'email'> {
  let phone = '';
  let email = '';
  for (const way of element.all('kommunikationssystem', 'kommunikation', 'erreichbarkeit')) {
    const value = oneLine(way.child('kennung')?.text ?? '');
    const kind = way.child('kanal')?.child('name')?.text ?? '';
    if (email === '' && /^[^\s@]+@[^\s@]+$/.test(value)) email = take(way);
    else if (phone === '' && /^[+(\d][\d\s()/+-]{4,}$/.test(value) && !/fax/i.test(kind)) phone = take(way);
  }
  return { ...(phone === '' ? {} : { phone }), ...(email === '' ? {} : { email }) };
}

function take(way: XmlElement): string {
  readCode(way.child('kanal'));
  return oneLine(way.take('kennung'));
}

function codeText(element: XmlElement): string {
  return (element.child('code') ?? element).text.trim();
}
