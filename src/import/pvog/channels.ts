import type { Channel } from '../../catalogue/types.js';
import { readAddress } from '../addresses.js';
import { objectsIn, textIn } from '../json-fields.js';
import type { JsonObject } from '../json-fields.js';
import { classifyLink } from '../link-mapping.js';
import type { LinkField, LinkKind } from '../link-mapping.js';
import type { PvogEntryReader } from './context.js';

type Path = readonly (string | number)[];

/** A link that may be a way to the service. */
interface WrittenLink {
  readonly link: JsonObject;
  readonly path: Path;
  readonly field: LinkField;
  /** What the field says where no rule speaks. */
  readonly otherwise: LinkKind;
}

const CHANNELS: readonly LinkKind[] = ['online', 'appointment', 'form'];

/**
 * The ways to a service, each address once. The gateway itself says which links are online services; a rule of the
 * mapping may know better (an appointment page), and finds further ones among forms and further information.
 */
export function readChannels(service: JsonObject, serviceTitle: string, reader: PvogEntryReader): Channel[] {
  const channels = new Map<string, Channel>();
  for (const { link, path, field, otherwise } of writtenLinks(service)) {
    const url = address(link, field, path, reader);
    if (url === undefined || channels.has(url)) continue;
    const label = textIn(link, 'title');
    const kind = classifyLink({ url, label, field, serviceTitle }, reader.context.mapping) ?? otherwise;
    if (isChannel(kind)) channels.set(url, { kind, url, ...(label === '' ? {} : { label }) });
  }
  return sorted([...channels.values()]);
}

function* writtenLinks(service: JsonObject): Generator<WrittenLink> {
  for (const [index, link] of objectsIn(service, 'onlineServiceLinks').entries())
    yield { link, path: ['onlineServiceLinks', index], field: 'onlineprocessing', otherwise: 'online' };
  for (const [at, module] of objectsIn(service, 'details').entries()) {
    const code = textIn(module, 'code');
    if (code !== '14' && code !== '15') continue;
    const field = code === '14' ? 'forms' : 'links';
    for (const [index, link] of objectsIn(module, 'links').entries())
      yield { link, path: ['details', at, 'links', index], field, otherwise: field === 'forms' ? 'form' : 'more' };
  }
}

/** The links of modules are read, and their faults told, with the module's text. */
function address(link: JsonObject, field: LinkField, path: Path, reader: PvogEntryReader): string | undefined {
  const written = textIn(link, 'uri');
  if (field === 'onlineprocessing') return reader.address(written, [...path, 'uri']);
  const result = readAddress(written, reader.placeholders);
  return 'url' in result ? result.url : undefined;
}

function isChannel(kind: LinkKind): kind is 'online' | 'appointment' | 'form' {
  return CHANNELS.includes(kind);
}

/** Online ways first, in the source's order otherwise. */
export function sorted(channels: readonly Channel[]): Channel[] {
  const place = ({ kind }: Channel): number => CHANNELS.indexOf(kind as LinkKind);
  return [...channels].sort((a, b) => place(a) - place(b));
}
