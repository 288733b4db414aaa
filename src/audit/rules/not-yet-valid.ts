import type { Rule } from '../rule.js';

/** Listed already, though valid only later. */
export const notYetValid: Rule<'not-yet-valid', { readonly validFrom: string }> = {
  id: 'not-yet-valid',
  area: 'currency',
  severity: 'warning',
  authorities: ['sdg-9', 'xzufi'],
  *find({ services, today }) {
    for (const { id, index, service } of services) {
      const validFrom = service.validFrom?.slice(0, 10);
      if (validFrom !== undefined && validFrom > today)
        yield { serviceId: id, params: { validFrom }, path: ['services', index, 'validFrom'] };
    }
  },
};
