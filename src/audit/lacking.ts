import type { AuditFacts, ServiceFacts } from './facts.js';
import type { Lack, Remark } from './finding.js';

/** A field that a smaller share of the services has is one that the source does not keep; a few strays do not make it kept. */
const KEPT_FROM = 0.25;

/**
 * Services without something that others have. Where (nearly) the whole catalogue lacks it, the source does not tell it:
 * absent means unknown, so that is one note on the catalogue and none on its services.
 */
export function* lacking(
  facts: AuditFacts,
  has: (service: ServiceFacts) => boolean,
  expected: (service: ServiceFacts) => boolean = () => true,
): Iterable<Remark<Lack>> {
  const services = facts.services.filter(expected);
  const without = services.filter((service) => !has(service));
  const having = services.length - without.length;
  if (without.length === 0) return;
  if (having < services.length * KEPT_FROM) {
    yield {
      gap: true,
      severity: 'note',
      params: { having, of: services.length },
      path: ['services'],
      reach: without.length,
    };
    return;
  }
  for (const { id, index } of without) yield { serviceId: id, params: {}, path: ['services', index] };
}
