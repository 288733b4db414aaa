import type { LinkResult } from '../audit/link-results.js';
import { isRequestable } from './visit.js';

/** States that a host has, not a page of it. */
export const HOST_STATES: ReadonlySet<LinkResult['state']> = new Set(['unreachable', 'tls', 'timeout']);

/** So many hosts do not fail all at once of themselves. */
const LEAST_HOSTS = 3;

/** Whether a run reached no host at all, so that its own connection is to blame and not the links. */
export function reachesNothing(results: readonly LinkResult[]): boolean {
  const asked = results.filter(({ url, state }) => state !== 'not-checked' && isRequestable(url));
  const hosts = new Set(asked.map(({ url }) => new URL(url).host));
  return hosts.size >= LEAST_HOSTS && asked.every(({ state }) => HOST_STATES.has(state));
}
