import type { LinkResult } from '../link-results.js';
import { linksOf } from '../service-links.js';
import type { Rule } from '../rule.js';

type State = LinkResult['state'];

/** States that citizens meet as an error; "forbidden" is what a server says to a program, often not to them. */
const BROKEN: ReadonlySet<State> = new Set<State>(['broken', 'unreachable', 'tls', 'soft-404', 'timeout']);

type BrokenLink = {
  readonly url: string;
  readonly state: State;
  /** HTTP status, where there was an answer. */
  readonly status?: number;
};

/** A link that leads nowhere. */
export const linkBroken: Rule<'link-broken', BrokenLink> = {
  id: 'link-broken',
  area: 'links',
  severity: 'error',
  authorities: ['measured', 'sdg-9'],
  *find(facts) {
    if (!facts.hasLinkResults) return;
    for (const service of facts.services)
      for (const { url, path } of linksOf(facts, service)) {
        const result = facts.linkResult(url);
        if (!result || !BROKEN.has(result.state)) continue;
        const { state, status } = result;
        yield {
          serviceId: service.id,
          // A server that was slow once may be well tomorrow.
          ...(state === 'timeout' ? { severity: 'warning' as const } : {}),
          params: { url, state, ...(status === undefined ? {} : { status }) },
          path,
        };
      }
  },
};
