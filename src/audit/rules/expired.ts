import type { Rule } from '../rule.js';

/** Still listed, though no longer valid. */
export const expired: Rule<'expired', { readonly validThrough: string }> = {
  id: 'expired',
  area: 'currency',
  severity: 'error',
  authorities: ['sdg-9', 'xzufi'],
  *find({ services, today }) {
    for (const { id, index, service } of services) {
      const validThrough = service.validThrough?.slice(0, 10);
      if (validThrough !== undefined && validThrough < today)
        yield { serviceId: id, params: { validThrough }, path: ['services', index, 'validThrough'] };
    }
  },
};
