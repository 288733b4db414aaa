import { linksOf, parseAddress } from '../service-links.js';
import type { Rule } from '../rule.js';

/** A link without encryption: browsers warn of it, and data of citizens can be read on the way. */
export const linkHttp: Rule<'link-http', { readonly url: string }> = {
  id: 'link-http',
  area: 'links',
  severity: 'warning',
  authorities: ['gdpr-32'],
  *find(facts) {
    for (const service of facts.services)
      for (const { url, path } of linksOf(facts, service))
        if (parseAddress(url)?.protocol === 'http:') yield { serviceId: service.id, params: { url }, path };
  },
};
