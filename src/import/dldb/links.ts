import type { Channel, SectionLink } from '../../catalogue/types.js';
import type { DldbEntryReader } from './context.js';
import { objectIn, objectsIn, textIn } from '../json-fields.js';
import type { JsonObject } from '../json-fields.js';
import { classifyLink } from '../link-mapping.js';
import type { LinkField, LinkKind } from '../link-mapping.js';

/** A service's links, told apart by the mapping's rules. */
export interface ServiceLinks {
  readonly channels: readonly Channel[];
  readonly forms: readonly SectionLink[];
  readonly more: readonly SectionLink[];
}

interface FoundLink {
  readonly url: string;
  readonly label: string;
  readonly kind: LinkKind;
  readonly office?: string;
}

/** A link as the source writes it. */
interface WrittenLink {
  readonly link: string;
  readonly label: string;
  readonly field: LinkField;
  readonly path: readonly (string | number)[];
  /** What the field says where no rule speaks; `unproven` fields say nothing by themselves. */
  readonly otherwise: LinkKind | 'unproven';
}

/** Reads every link of a service once, whichever fields repeat it. */
export function readLinks(service: JsonObject, serviceTitle: string, reader: DldbEntryReader): ServiceLinks {
  const found = new Map<string, FoundLink>();
  const add = (link: FoundLink): void => {
    // The first of the fields is the one that says most; a later one may know a name for it.
    const known = found.get(link.url);
    if (!known) found.set(link.url, link);
    else if (known.label === '' && link.label !== '') found.set(link.url, { ...known, label: link.label });
  };
  for (const written of writtenLinks(service, reader)) {
    const url = reader.address(written.link, written.path);
    if (url === undefined) continue;
    const kind =
      classifyLink({ url, label: written.label, field: written.field, serviceTitle }, reader.context.mapping) ??
      written.otherwise;
    if (kind === 'unproven') reader.warn('unproven-online', written.path, url, 'online | appointment | form | more');
    add({ url, label: written.label, kind: kind === 'unproven' ? 'more' : kind });
  }
  if (![...found.values()].some((link) => link.kind === 'appointment'))
    officeAppointments(service, reader).forEach(add);
  return sorted([...found.values()], serviceTitle);
}

function* writtenLinks(service: JsonObject, reader: DldbEntryReader): Generator<WrittenLink> {
  const online = objectIn(service, 'onlineprocessing');
  yield {
    link: textIn(online, 'link'),
    label: '',
    field: 'onlineprocessing',
    path: ['onlineprocessing', 'link'],
    otherwise: 'unproven',
  };
  yield {
    link: textIn(objectIn(service, 'appointment'), 'link'),
    label: '',
    field: 'appointment',
    path: ['appointment', 'link'],
    otherwise: 'appointment',
  };
  for (const field of ['forms', 'links'] as const) {
    const otherwise = field === 'forms' && !reader.context.formsRepeatLinks ? 'form' : 'more';
    for (const [index, link] of objectsIn(service, field).entries())
      yield { link: textIn(link, 'link'), label: textIn(link, 'name'), field, path: [field, index, 'link'], otherwise };
  }
}

/** Appointments at single offices, for a service that has no page of its own for them. */
function officeAppointments(service: JsonObject, reader: DldbEntryReader): FoundLink[] {
  return objectsIn(service, 'locations').flatMap((location, index): FoundLink[] => {
    const appointment = objectIn(location, 'appointment');
    const office = textIn(location, 'location');
    if (appointment['allowed'] === false || reader.context.officeIds?.has(office) === false) return [];
    const url = reader.address(textIn(appointment, 'link'), ['locations', index, 'appointment', 'link'], {
      ...reader.placeholders,
      locationId: office,
    });
    return url === undefined ? [] : [{ url, label: '', kind: 'appointment', ...(office === '' ? {} : { office }) }];
  });
}

function sorted(links: readonly FoundLink[], serviceTitle: string): ServiceLinks {
  const ofKind = (kind: LinkKind): FoundLink[] => links.filter((link) => link.kind === kind);
  const channels = [...ofKind('online'), ...ofKind('appointment'), ...ofKind('form')].map(
    ({ kind, url, label, office }): Channel => ({
      kind: kind as 'online' | 'appointment' | 'form',
      url,
      ...(label === '' ? {} : { label }),
      ...(office === undefined ? {} : { office }),
    }),
  );
  const named = ({ url, label }: FoundLink): SectionLink => ({ url, label: label === '' ? serviceTitle : label });
  return { channels, forms: [...ofKind('form'), ...ofKind('attachment')].map(named), more: ofKind('more').map(named) };
}
