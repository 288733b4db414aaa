import type { Rule } from '../rule.js';
import { topicsWithServices } from '../topics.js';

/** A topic without any service, not even under its own topics. */
export const topicOrphan: Rule<'topic-orphan', { readonly topic: string; readonly label: string }> = {
  id: 'topic-orphan',
  area: 'order',
  severity: 'note',
  authorities: ['catalogue'],
  *find(facts) {
    for (const { topic, label, at, services } of topicsWithServices(facts))
      if (services.length === 0) yield { params: { topic, label }, path: ['topics', at] };
  },
};
