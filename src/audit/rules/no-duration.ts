import { hasSection } from '../facts.js';
import type { Lack } from '../finding.js';
import { lacking } from '../lacking.js';
import type { Rule } from '../rule.js';

/** It says nothing of how long one waits. */
export const noDuration: Rule<'no-duration', Lack> = {
  id: 'no-duration',
  area: 'completeness',
  severity: 'note',
  authorities: ['sdg-10', 'xzufi'],
  find: (facts) =>
    lacking(
      facts,
      ({ service }) => hasSection(service, 'duration'),
      ({ isWhole }) => isWhole,
    ),
};
