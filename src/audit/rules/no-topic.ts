import type { Lack } from '../finding.js';
import { lacking } from '../lacking.js';
import type { Rule } from '../rule.js';

/** The service stands under no topic, so only those who search find it. */
export const noTopic: Rule<'no-topic', Lack> = {
  id: 'no-topic',
  area: 'order',
  severity: 'warning',
  authorities: ['catalogue', 'xzufi'],
  find: (facts) => lacking(facts, ({ service }) => (service.topics?.length ?? 0) > 0),
};
