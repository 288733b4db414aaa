import { hasSection } from '../facts.js';
import type { Lack } from '../finding.js';
import { lacking } from '../lacking.js';
import type { Rule } from '../rule.js';

/** Nobody is named who answers for it. */
export const noOffice: Rule<'no-office', Lack> = {
  id: 'no-office',
  area: 'completeness',
  severity: 'warning',
  authorities: ['sdg-10', 'xzufi'],
  find: (facts) =>
    lacking(
      facts,
      ({ service }) =>
        (service.offices?.length ?? 0) > 0 ||
        (service.channels ?? []).some(({ office }) => office !== undefined) ||
        hasSection(service, 'office'),
      ({ isWhole }) => isWhole,
    ),
};
