import { hasSection } from '../facts.js';
import type { Lack } from '../finding.js';
import { lacking } from '../lacking.js';
import type { Rule } from '../rule.js';

/** It says nothing of what one has to bring. */
export const noDocuments: Rule<'no-documents', Lack> = {
  id: 'no-documents',
  area: 'completeness',
  severity: 'note',
  authorities: ['sdg-10', 'xzufi'],
  find: (facts) =>
    lacking(
      facts,
      ({ service }) => hasSection(service, 'documents'),
      ({ isWhole }) => isWhole,
    ),
};
