/** When two addresses are one and the same page. */

/** Resolves relative addresses, which then differ from every absolute one. */
const RELATIVE = 'https://relative.invalid/';

/** Parameters that say where a visitor came from, and change nothing on the page. */
const TRACKING = /^(utm_\w+|fbclid|gclid|msclkid|mc_[ce]id|pk_\w+|mtm_\w+|at_\w+)$/i;

/**
 * A key that the spellings of one address share: http or https, "www." or not, a slash at the end or not, the order of
 * parameters, tracking parameters. The fragment counts, since single-page applications keep their pages there.
 */
export function addressKey(address: string): string {
  let url: URL;
  try {
    url = new URL(address.trim(), RELATIVE);
  } catch {
    // Not an address: it is only ever the same as itself.
    return address.trim();
  }
  if (url.protocol !== 'https:' && url.protocol !== 'http:') return url.href;
  const host = url.host.replace(/^www\./, '');
  const path = url.pathname.replace(/\/+$/, '');
  const parameters = url.search
    .slice(1)
    .split('&')
    .filter((pair) => pair !== '' && !TRACKING.test(pair.split('=')[0] ?? ''))
    .sort();
  return `${host}${path}${parameters.length > 0 ? `?${parameters.join('&')}` : ''}${url.hash === '#' ? '' : url.hash}`;
}
