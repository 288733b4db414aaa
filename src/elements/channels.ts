/** What a service's channels let us say and link, read from the catalogue alone: nothing is guessed. */
import type { Channel, ChannelKind, IdentificationMeans, Service } from '../catalogue/types.js';
import type { CatalogueView } from './catalogue-view.js';

/** Best first: what can be done at once, then what prepares a visit, then the rest. */
const ORDER: readonly ChannelKind[] = ['online', 'appointment', 'form', 'phone', 'post', 'inPerson'];

/** A channel with the absolute address of its link, where it has one that may be a link. */
export interface ChannelLink {
  readonly channel: Channel;
  readonly url: string | undefined;
}

/** A service's channels, best first. */
export function channelLinks(view: CatalogueView, service: Service): ChannelLink[] {
  return (service.channels ?? [])
    .map((channel) => ({ channel, url: channel.url && view.link(channel.url, service) }))
    .sort((a, b) => ORDER.indexOf(a.channel.kind) - ORDER.indexOf(b.channel.kind));
}

/** How one identifies oneself online, any one of these; empty where the catalogue leaves it open in any channel. */
export function identificationOf({ channels = [] }: Service): readonly IdentificationMeans[] {
  const means = channels.flatMap(({ kind, identification }) => (kind === 'online' ? [identification ?? []] : []));
  return means.some((some) => some.length === 0) ? [] : [...new Set(means.flat())];
}
