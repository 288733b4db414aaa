import type { AuditFacts } from './facts.js';
import type { Area, Authority, Params, Remark, Severity } from './finding.js';

/** One rule of the audit; a file each in `rules/`. */
export interface Rule<Id extends string = string, P extends Params = Params> {
  readonly id: Id;
  readonly area: Area;
  /** The gravest that its remarks have. */
  readonly severity: Severity;
  /** What asks for it. */
  readonly authorities: readonly Authority[];
  /** What it has to say, in the catalogue's order. Must not throw, whatever the catalogue. */
  readonly find: (facts: AuditFacts) => Iterable<Remark<P>>;
}
