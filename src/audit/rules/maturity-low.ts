import type { Rule } from '../rule.js';

/**
 * In model 1.1 (0 to 4) level 3 is the online service that counts under the OZG; in model 2.0 (0 to 7, since July 2025)
 * levels 0 to 3 grade the online application, the higher ones what happens behind it. Below 3 means in both that the
 * application cannot be made online to its end; other models are not judged.
 */
const ONLINE_FROM: ReadonlyMap<string, number> = new Map([
  ['1.1', 3],
  ['2.0', 3],
]);

export const maturityLow: Rule<'maturity-low', { readonly model: string; readonly level: number }> = {
  id: 'maturity-low',
  area: 'access',
  severity: 'warning',
  authorities: ['ozg-maturity'],
  *find({ services }) {
    for (const { id, index, service } of services) {
      const least = ONLINE_FROM.get(service.maturity?.model ?? '');
      if (service.maturity && least !== undefined && service.maturity.level < least)
        yield { serviceId: id, params: { ...service.maturity }, path: ['services', index, 'maturity'] };
    }
  },
};
