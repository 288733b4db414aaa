import { linksOf, parseAddress } from '../service-links.js';
import type { Rule } from '../rule.js';

/** Names of parameters that follow people from page to page, and of sessions that end. */
const TRACKING =
  /[?&#;](utm_[a-z]+|fbclid|gclid|gclsrc|dclid|msclkid|yclid|twclid|igshid|mc_cid|mc_eid|_hs(?:enc|mi)|pk_[a-z]+|mtm_[a-z]+|piwik_[a-z]+|matomo_[a-z]+|wt_mc|sc_cid|etcc_[a-z]+|jsessionid|phpsessid|sessionid)=/i;

/** A link with parameters that track citizens, or with somebody's session in it. */
export const linkTracking: Rule<'link-tracking', { readonly url: string; readonly parameter: string }> = {
  id: 'link-tracking',
  area: 'links',
  severity: 'note',
  authorities: ['gdpr-5'],
  *find(facts) {
    for (const service of facts.services)
      for (const { url, path } of linksOf(facts, service)) {
        const parameter = parseAddress(url) ? TRACKING.exec(url)?.[1] : undefined;
        if (parameter !== undefined) yield { serviceId: service.id, params: { url, parameter }, path };
      }
  },
};
