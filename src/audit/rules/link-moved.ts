import { linksOf, parseAddress } from '../service-links.js';
import type { Rule } from '../rule.js';

/** A link that is sent on to another page: it works until the old address is given up. */
export const linkMoved: Rule<'link-moved', { readonly url: string; readonly finalUrl: string }> = {
  id: 'link-moved',
  area: 'links',
  severity: 'note',
  authorities: ['measured'],
  *find(facts) {
    if (!facts.hasLinkResults) return;
    for (const service of facts.services)
      for (const { url, path } of linksOf(facts, service)) {
        const result = facts.linkResult(url);
        if (result?.state !== 'redirected' || result.finalUrl === undefined) continue;
        if (isSamePage(url, result.finalUrl)) continue;
        yield { serviceId: service.id, params: { url, finalUrl: result.finalUrl }, path };
      }
  },
};

/** From http to https, or a slash more: the browser's business. */
function isSamePage(url: string, other: string): boolean {
  const [one, two] = [parseAddress(url), parseAddress(other)];
  const bare = (path: string): string => path.replace(/\/+$/, '');
  return !!one && !!two && one.host === two.host && bare(one.pathname) === bare(two.pathname);
}
