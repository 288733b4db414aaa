import type { Channel, Service } from '../../catalogue/types.js';
import { objectsIn, textIn } from '../json-fields.js';
import type { JsonObject } from '../json-fields.js';
import { sorted } from './channels.js';
import { PvogEntryReader } from './context.js';
import type { PvogContext } from './context.js';

type Path = readonly (string | number)[];

/** Paths of an online service's answer that the catalogue has a place for. The services' areas stand with the services. */
export const MAPPED_ONLINE_SERVICE_FIELDS: ReadonlySet<string> = new Set([
  'id',
  'name',
  'title',
  'links[].uri',
  'links[].title',
  'serviceDescriptions[].id',
  'serviceDescriptions[].name',
  'serviceDescriptions[].ars',
]);

/** Online channels by the id of the service that they lead to. */
export class OnlineServices {
  readonly #channels = new Map<string, { readonly channel: Channel; readonly path: Path }[]>();
  readonly #context: PvogContext;

  constructor(context: PvogContext) {
    this.#context = context;
  }

  /** Notes the links of one online service for each service that it serves. */
  add(entry: JsonObject, path: Path): void {
    const id = textIn(entry, 'id');
    const reader = new PvogEntryReader(this.#context, { path, id });
    const served = objectsIn(entry, 'serviceDescriptions');
    if (served.length === 0) reader.warn('missing', ['serviceDescriptions'], '', 'id');
    for (const [index, link] of objectsIn(entry, 'links').entries()) {
      const url = reader.address(textIn(link, 'uri'), ['links', index, 'uri']);
      if (url === undefined) continue;
      const label = textIn(link, 'title') || textIn(entry, 'name') || textIn(entry, 'title');
      const channel: Channel = { kind: 'online', url, ...(label === '' ? {} : { label }) };
      for (const [at, service] of served.entries())
        this.#note(textIn(service, 'id'), channel, [...path, 'serviceDescriptions', at, 'id']);
    }
  }

  /** The service with the online services that the gateway knows for it, each address once. */
  joinedTo(service: Service): Service {
    const own = service.channels ?? [];
    const found = this.#channels.get(service.id) ?? [];
    const addresses = new Set(own.map(({ url }) => url));
    const further = found.flatMap(({ channel }): Channel[] => {
      if (addresses.has(channel.url)) return [];
      addresses.add(channel.url);
      return [channel];
    });
    return further.length > 0 ? { ...service, channels: sorted([...own, ...further]) } : service;
  }

  /** Warns of online services that lead to none of these services: nothing of the catalogue tells of them. */
  warnOfOthers(services: ReadonlySet<string>): void {
    for (const [id, found] of this.#channels)
      if (!services.has(id))
        for (const { path } of found)
          this.#context.collector.warn({ code: 'unknown-reference', path, value: id, expected: 'serviceDescriptions' });
  }

  #note(id: string, channel: Channel, path: Path): void {
    const list = this.#channels.get(id);
    if (list) list.push({ channel, path });
    else this.#channels.set(id, [{ channel, path }]);
  }
}
