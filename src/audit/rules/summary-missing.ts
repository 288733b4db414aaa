import { plainIn } from '../../catalogue/localized-text.js';
import { hasSection } from '../facts.js';
import type { Lack } from '../finding.js';
import { lacking } from '../lacking.js';
import type { Rule } from '../rule.js';

/** Nothing under the title tells what it is about. */
export const summaryMissing: Rule<'summary-missing', Lack> = {
  id: 'summary-missing',
  area: 'text',
  severity: 'warning',
  authorities: ['sdg-9', 'catalogue'],
  find: (facts) =>
    lacking(
      facts,
      ({ service }) =>
        plainIn(service.summary, facts.catalogue.language, facts.catalogue.language).trim() !== '' ||
        hasSection(service, 'summary'),
    ),
};
