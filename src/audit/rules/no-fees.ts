import { hasSection } from '../facts.js';
import type { Lack } from '../finding.js';
import { lacking } from '../lacking.js';
import type { Rule } from '../rule.js';

/** It says nothing of what it costs, not even that it is free. */
export const noFees: Rule<'no-fees', Lack> = {
  id: 'no-fees',
  area: 'completeness',
  severity: 'warning',
  authorities: ['sdg-10', 'xzufi'],
  find: (facts) =>
    lacking(
      facts,
      ({ service }) => hasSection(service, 'fees'),
      ({ isWhole }) => isWhole,
    ),
};
