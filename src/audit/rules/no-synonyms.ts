import type { Lack } from '../finding.js';
import { lacking } from '../lacking.js';
import type { Rule } from '../rule.js';

/** No words but the title's own under which citizens could look for it. */
export const noSynonyms: Rule<'no-synonyms', Lack> = {
  id: 'no-synonyms',
  area: 'words',
  severity: 'warning',
  authorities: ['catalogue', 'xzufi'],
  find: (facts) => lacking(facts, ({ service }) => (service.synonyms?.length ?? 0) > 0),
};
