import { aYearBefore, changeDates } from '../dates.js';
import type { Rule } from '../rule.js';

/** Not looked at for more than twelve months. */
export const outdated: Rule<'outdated', { readonly updated: string }> = {
  id: 'outdated',
  area: 'currency',
  severity: 'warning',
  authorities: ['sdg-9'],
  *find(facts) {
    const { dates } = changeDates(facts);
    const limit = aYearBefore(facts.today);
    for (const { id, index } of facts.services) {
      const updated = dates.get(id);
      if (updated !== undefined && updated < limit)
        yield { serviceId: id, params: { updated }, path: ['services', index, 'updated'] };
    }
  },
};
