import { hasSection } from '../facts.js';
import type { Rule } from '../rule.js';

/** No channel, no office, no contact: whoever reads about the service cannot get it. */
export const noWay: Rule<'no-way', Record<string, never>> = {
  id: 'no-way',
  area: 'access',
  severity: 'error',
  authorities: ['sdg-10', 'catalogue'],
  *find({ services }) {
    for (const { service, id, index, isWhole } of services)
      if (isWhole && !service.channels?.length && !service.offices?.length && !hasSection(service, 'office'))
        yield { serviceId: id, params: {}, path: ['services', index, 'channels'] };
  },
};
