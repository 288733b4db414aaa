import type { Rule } from '../rule.js';
import { topicsWithServices } from '../topics.js';

type Single = {
  readonly topic: string;
  readonly label: string;
};

/** A topic with one service is a detour to it. */
export const topicSingle: Rule<'topic-single', Single> = {
  id: 'topic-single',
  area: 'order',
  severity: 'note',
  authorities: ['catalogue'],
  *find(facts) {
    for (const { topic, label, at, services } of topicsWithServices(facts)) {
      const [only] = services;
      if (only !== undefined && services.length === 1)
        yield { serviceId: only, params: { topic, label }, path: ['topics', at] };
    }
  },
};
