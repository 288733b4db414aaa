import { words } from '../../text/tokens.js';
import type { Rule } from '../rule.js';
import { FIRST_PAGE, placeInSearch } from '../try-search.js';

/** Whoever types the service's own title does not see it among the first hits. */
export const notFoundByTitle: Rule<'not-found-by-title', { readonly place?: number }> = {
  id: 'not-found-by-title',
  area: 'words',
  severity: 'error',
  authorities: ['measured'],
  *find(facts) {
    for (const service of facts.services) {
      // Without a letter there is nothing to type.
      if (words(service.title).length === 0) continue;
      const place = placeInSearch(facts, service.title, service.id);
      if (place !== undefined && place <= FIRST_PAGE) continue;
      yield {
        serviceId: service.id,
        params: place === undefined ? {} : { place },
        path: ['services', service.index, 'title'],
      };
    }
  },
};
