import type { AuditFacts } from '../facts.js';
import type { Remark } from '../finding.js';
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
  /** Id of the office whose page it is. */
  readonly office?: string;
};

/** A link that leads nowhere: of a service, of its texts, of its office. */
export const linkBroken: Rule<'link-broken', BrokenLink> = {
  id: 'link-broken',
  area: 'links',
  severity: 'error',
  authorities: ['measured', 'sdg-9'],
  *find(facts) {
    if (!facts.hasLinkResults) return;
    for (const service of facts.services)
      for (const { url, path } of linksOf(facts, service)) {
        const broken = brokenLink(facts, url);
        if (broken) yield { serviceId: service.id, ...broken, path };
      }
    for (const [at, { id, url }] of (facts.catalogue.offices ?? []).entries()) {
      const broken = url === undefined ? undefined : brokenLink(facts, url);
      if (!broken) continue;
      const reach = facts.services.filter(({ service }) => service.offices?.includes(id)).length;
      yield {
        ...broken,
        params: { ...broken.params, office: id },
        path: ['offices', at, 'url'],
        reach: Math.max(1, reach),
      };
    }
  },
};

function brokenLink(facts: AuditFacts, url: string): Pick<Remark<BrokenLink>, 'params' | 'severity'> | undefined {
  const result = facts.linkResult(url);
  if (!result || !BROKEN.has(result.state)) return undefined;
  const { state, status } = result;
  return {
    // A server that was slow once may be well tomorrow.
    ...(state === 'timeout' ? { severity: 'warning' } : {}),
    params: { url, state, ...(status === undefined ? {} : { status }) },
  };
}
