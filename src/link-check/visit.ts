/** One address followed to its end: HEAD and GET, redirects. */
import { isPage } from './exchange.js';
import type { Exchange, PageRequest } from './exchange.js';

/** Redirects followed at most; browsers give up after 20 (Fetch standard), a sound address needs two or three. */
export const MAX_REDIRECTS = 10;

const REDIRECTS: ReadonlySet<number> = new Set([301, 302, 303, 307, 308]);
const REQUESTED_SCHEMES: ReadonlySet<string> = new Set(['http:', 'https:']);

/** Where a visit ended. */
export interface Visit {
  /** The last address asked for, without its fragment. */
  readonly address: string;
  readonly redirected: boolean;
  /** `lost`: redirects in a circle, too many of them, or one to what may not be requested. */
  readonly end: Exchange | { readonly kind: 'lost' };
}

/** Does one request when its turn has come. */
export type Ask = (request: PageRequest) => Promise<Exchange>;

/** @param url Absolute, http or https. */
export async function visit(url: string, ask: Ask): Promise<Visit> {
  const seen = new Set<string>();
  let address = withoutFragment(url);
  while (!seen.has(address) && seen.size <= MAX_REDIRECTS) {
    seen.add(address);
    const end = await askGently(address, ask);
    const target = redirectTarget(end, address);
    if (target === undefined) return { address, redirected: seen.size > 1, end };
    if (!isRequestable(target)) break;
    address = withoutFragment(target);
  }
  return { address, redirected: true, end: { kind: 'lost' } };
}

/** Whether an address may be asked for at all. */
export function isRequestable(url: string): boolean {
  const scheme = /^[a-z][a-z0-9+.-]*:/.exec(url)?.[0];
  return scheme !== undefined && REQUESTED_SCHEMES.has(scheme);
}

/** The address as it is requested: the fragment stays in the browser. */
export function withoutFragment(url: string): string {
  const address = new URL(url);
  address.hash = '';
  return address.href;
}

/**
 * HEAD, which costs the server least; GET where that was refused or answered with an error, since many servers know
 * no HEAD, and where the answer is a page, which may say "not found" in words only.
 */
async function askGently(url: string, ask: Ask): Promise<Exchange> {
  const head = await ask({ method: 'HEAD', url });
  return isFinal(head) ? head : ask({ method: 'GET', url });
}

function isFinal(head: Exchange): boolean {
  // Without a name, a listener or a valid certificate, another method changes nothing.
  if (head.kind === 'failure')
    return head.failure === 'tls' || head.failure === 'private' || /^(ENOTFOUND|ECONNREFUSED)$/.test(head.code);
  const { status, location, contentType, retryAfter } = head;
  if (REDIRECTS.has(status)) return location !== undefined;
  if (status === 429 || (status === 503 && retryAfter !== undefined)) return true;
  return status >= 200 && status < 300 && !isPage(contentType);
}

function redirectTarget(end: Exchange, from: string): string | undefined {
  if (end.kind !== 'response' || !REDIRECTS.has(end.status) || end.location === undefined) return undefined;
  try {
    return new URL(end.location, from).href;
  } catch {
    // No address: reported as what may not be requested.
    return 'invalid:';
  }
}
