import type { Lack } from '../finding.js';
import { lacking } from '../lacking.js';
import type { Rule } from '../rule.js';

/** Without its LeiKa key the service cannot be joined with texts and online services of state and federation. */
export const noLeika: Rule<'no-leika', Lack> = {
  id: 'no-leika',
  area: 'completeness',
  severity: 'note',
  authorities: ['xzufi', 'ozg'],
  find: (facts) => lacking(facts, ({ service }) => (service.leika?.length ?? 0) > 0),
};
