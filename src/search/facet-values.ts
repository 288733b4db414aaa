import type { Catalogue, Service } from '../catalogue/types.js';
import type { FacetField } from './contract.js';

/** A service's values, field by field. */
export type FacetValues = Readonly<Record<FacetField, readonly string[]>>;

/** Kinds of channel that citizens filter by. */
const CHANNELS: readonly string[] = ['online', 'appointment'];

/** Every service's values; a topic's wider topics count too. */
export function facetValuesOf(catalogue: Catalogue): FacetValues[] {
  const parents = new Map((catalogue.topics ?? []).map((topic) => [topic.id, topic.parent]));
  return catalogue.services.map((service) => ({
    topic: withParents(service.topics ?? [], parents),
    audience: service.audience ?? [],
    channel: CHANNELS.filter((kind) => hasChannel(service, kind)),
  }));
}

function hasChannel(service: Service, kind: string): boolean {
  return service.channels?.some((channel) => channel.kind === kind && channel.url !== undefined) ?? false;
}

function withParents(topics: readonly string[], parents: ReadonlyMap<string, string | undefined>): string[] {
  const values = new Set<string>();
  for (const topic of topics)
    for (let id: string | undefined = topic; id !== undefined && !values.has(id); id = parents.get(id)) values.add(id);
  return [...values];
}
