import { AuditFacts } from './facts.js';
import type { AuditInput } from './facts.js';
import { SEVERITIES } from './finding.js';
import type { Path, Remark, Severity } from './finding.js';
import { rankedGroups } from './groups.js';
import type { FindingGroup } from './groups.js';
import { RULES } from './rules/index.js';
import type { ParamsOf, RuleId } from './rules/index.js';
import { summarise } from './summary.js';
import type { AuditSummary } from './summary.js';

/** What one rule found in one place. */
export interface FindingOf<Id extends RuleId> {
  readonly rule: Id;
  readonly severity: Severity;
  /** The service concerned; absent where it is the catalogue, or a topic. */
  readonly serviceId?: string;
  readonly params: ParamsOf<Id>;
  readonly path?: Path;
  /** How many services are better off when it is mended. */
  readonly reach: number;
  /** The catalogue as a whole says nothing of it. */
  readonly gap?: true;
}
export type Finding<Id extends RuleId = RuleId> = { readonly [Own in Id]: FindingOf<Own> }[Id];

/** What an audit says; the same for the same input, in the same order. */
export interface AuditResult {
  /** ISO 8601 date of the audit. */
  readonly today: string;
  readonly summary: AuditSummary;
  /** Findings of one rule each, what is most worth mending first. */
  readonly groups: readonly FindingGroup[];
  /** All of them, in the order of the groups; within one the gravest and most demanded first. */
  readonly findings: readonly Finding[];
}

/** Runs every rule over a catalogue. */
export function audit(input: AuditInput): AuditResult {
  const steps = auditInSteps(input);
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
  }
}

/** Like `audit`, pausing before each rule, so that a page stays alive and a command line can show how far it is. */
export function* auditInSteps(input: AuditInput): Generator<{ done: number; total: number }, AuditResult> {
  const facts = new AuditFacts(input);
  const found: Finding[] = [];
  for (const [done, rule] of RULES.entries()) {
    yield { done, total: RULES.length };
    for (const { reach = 1, severity = rule.severity, ...remark } of rule.find(facts) as Iterable<Remark>)
      // A remark's parameters are those of the rule that made it.
      found.push({ rule: rule.id, severity, ...remark, reach } as Finding);
  }
  const demand = new Map(facts.services.map((service) => [service.id, service.demand]));
  const groups = rankedGroups(found, demand);
  const findings = groups.flatMap((group) => group.findings);
  return { today: facts.today, summary: summarise(facts, findings), groups, findings };
}

/** The gravest severity among findings; `undefined` where there are none. */
export function gravest(findings: readonly { readonly severity: Severity }[]): Severity | undefined {
  return SEVERITIES.find((severity) => findings.some((finding) => finding.severity === severity));
}
