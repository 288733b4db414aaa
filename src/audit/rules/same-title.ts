import { fold } from '../../text/fold.js';
import { groupedBy } from '../grouped-by.js';
import type { Rule } from '../rule.js';

/** Several services with one title: nobody can tell which is theirs. */
export const sameTitle: Rule<'same-title', { readonly title: string; readonly services: readonly string[] }> = {
  id: 'same-title',
  area: 'order',
  severity: 'warning',
  authorities: ['wcag-2-4-4', 'sdg-9'],
  *find({ services }) {
    const groups = groupedBy(services, ({ title }) => fold(title.trim()));
    for (const group of groups.values()) {
      const [first] = group;
      if (!first || group.length < 2) continue;
      yield {
        serviceId: first.id,
        params: { title: first.title, services: group.map(({ id }) => id) },
        path: ['services', first.index, 'title'],
        reach: group.length,
      };
    }
  },
};
