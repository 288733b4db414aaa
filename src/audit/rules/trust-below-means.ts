import { isEidOnly } from '../identification.js';
import type { Rule } from '../rule.js';

/** Code of the trust level that the German eID is notified for (Regulation (EU) No 910/2014: "high"). */
const EID_LEVEL = 40;

/** The eID is demanded, though the service's own trust level is content with less. */
export const trustBelowMeans: Rule<'trust-below-means', { readonly trustLevel: string }> = {
  id: 'trust-below-means',
  area: 'access',
  severity: 'warning',
  authorities: ['trust-level', 'eidas', 'gdpr-5'],
  *find({ services }) {
    for (const { id, index, service, online } of services) {
      if (online.length === 0 || !online.every(isEidOnly)) continue;
      const at = (service.channels ?? []).findIndex(
        (channel) =>
          channel.kind === 'online' && channel.trustLevel !== undefined && Number(channel.trustLevel) < EID_LEVEL,
      );
      const trustLevel = service.channels?.[at]?.trustLevel;
      if (trustLevel !== undefined)
        yield { serviceId: id, params: { trustLevel }, path: ['services', index, 'channels', at, 'trustLevel'] };
    }
  },
};
