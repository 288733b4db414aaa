import { plainIn } from '../catalogue/localized-text.js';
import type { AuditFacts } from './facts.js';

export interface TopicServices {
  readonly topic: string;
  readonly label: string;
  /** Place among the catalogue's topics. */
  readonly at: number;
  /** Ids of its services and of those of the topics below it. */
  readonly services: readonly string[];
}

/** Every topic with its services, in the catalogue's order; in one walk, since a catalogue may have thousands of topics. */
export function topicsWithServices({ catalogue, services }: AuditFacts): TopicServices[] {
  const topics = catalogue.topics ?? [];
  const parents = new Map(topics.map(({ id, parent }) => [id, parent]));
  const ids = new Map<string, Set<string>>(topics.map(({ id }) => [id, new Set()]));
  for (const { id, service } of services)
    for (const named of service.topics ?? []) {
      const seen = new Set<string>();
      // Topics that are each other's parents would be climbed for ever.
      for (let topic: string | undefined = named; topic !== undefined && !seen.has(topic); topic = parents.get(topic)) {
        seen.add(topic);
        ids.get(topic)?.add(id);
      }
    }
  return topics.map(({ id, label }, at) => ({
    topic: id,
    label: plainIn(label, catalogue.language, catalogue.language) || id,
    at,
    services: [...(ids.get(id) ?? [])],
  }));
}
