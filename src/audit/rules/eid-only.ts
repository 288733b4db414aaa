import { demandsOnlyEid, knowsIdentification } from '../identification.js';
import type { Rule } from '../rule.js';
import { trustBelowMeans } from './trust-below-means.js';

/** The identity card's online function (eID) is the only way in; another one is not offered. */
export const eidOnly: Rule<'eid-only', { readonly share: number; readonly trustLevel?: string }> = {
  id: 'eid-only',
  area: 'access',
  severity: 'warning',
  authorities: ['sdg-13', 'eidas', 'trust-level'],
  *find(facts) {
    const behind = facts.services.filter(demandsOnlyEid);
    // Where the service's own trust level asks for less, the other rule says the stronger thing.
    const told = new Set([...trustBelowMeans.find(facts)].map(({ serviceId }) => serviceId));
    const known = facts.services.filter(knowsIdentification);
    for (const { id, index, online } of behind) {
      if (told.has(id)) continue;
      const trustLevel = online[0]?.trustLevel;
      yield {
        serviceId: id,
        params: { share: behind.length / known.length, ...(trustLevel === undefined ? {} : { trustLevel }) },
        path: ['services', index, 'channels'],
      };
    }
  },
};
