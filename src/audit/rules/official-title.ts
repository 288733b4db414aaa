import { officialWordIn } from '../official-words.js';
import type { Rule } from '../rule.js';

/** The title speaks the authority's language, and has no everyday word beside it. */
export const officialTitle: Rule<'official-title', { readonly word: string; readonly plain: string }> = {
  id: 'official-title',
  area: 'words',
  severity: 'note',
  authorities: ['sdg-9'],
  *find(facts) {
    for (const { id, index, service } of facts.services) {
      const found = officialWordIn(facts.german(service.title));
      if (found) yield { serviceId: id, params: found, path: ['services', index, 'title'] };
    }
  },
};
