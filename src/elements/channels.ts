/** What a service's channels let us say and link, read from the catalogue alone: nothing is guessed. */
import { resolveLink, type TemplateValues } from '../catalogue/links.js';
import type { Catalogue, Channel, ChannelKind, IdentificationMeans, Service } from '../catalogue/types.js';

/** Best first: what can be done at once, then what prepares a visit, then the rest. */
const ORDER: readonly ChannelKind[] = ['online', 'appointment', 'form', 'phone', 'post', 'inPerson'];

/** A channel with the absolute address of its link, where it has one that may be a link. */
export interface ChannelLink {
  readonly channel: Channel;
  readonly url: string | undefined;
}

/** What fills the deep-link templates of a service. */
export function linkValues(catalogue: Catalogue, service: Service, language: string): TemplateValues {
  const { ars } = catalogue.municipality;
  const leika = service.leika?.[0];
  return {
    lang: language,
    serviceId: service.id,
    ...(ars === undefined ? {} : { ars }),
    ...(leika === undefined ? {} : { leika }),
  };
}

/** A service's channels, best first. */
export function channelLinks(service: Service, values: TemplateValues, base: string): ChannelLink[] {
  return (service.channels ?? [])
    .map((channel) => ({
      channel,
      url: channel.url === undefined ? undefined : resolveLink(channel.url, values, base),
    }))
    .sort((a, b) => ORDER.indexOf(a.channel.kind) - ORDER.indexOf(b.channel.kind));
}

export function hasChannel(service: Service, kind: ChannelKind): boolean {
  return service.channels?.some((channel) => channel.kind === kind) ?? false;
}

/** How one identifies oneself online, any one of these; `undefined` where the catalogue leaves it open in any channel. */
export function identificationOf(service: Service): readonly IdentificationMeans[] | undefined {
  const online = service.channels?.filter((channel) => channel.kind === 'online') ?? [];
  const means = online.map((channel) => channel.identification ?? []);
  return means.length === 0 || means.some((some) => some.length === 0) ? undefined : [...new Set(means.flat())];
}
