import type { Finding } from './audit.js';
import { UNKNOWN_DEMAND } from './facts.js';
import { SEVERITIES } from './finding.js';
import type { Area, Severity } from './finding.js';
import { groupedBy } from './grouped-by.js';
import { RULES } from './rules/index.js';
import type { RuleId } from './rules/index.js';

/** The findings of one rule. */
export interface FindingGroup {
  readonly rule: RuleId;
  readonly area: Area;
  /** The gravest among its findings. */
  readonly severity: Severity;
  /** Severity × demand × number of services, summed; what comes first when time is short. */
  readonly priority: number;
  /** How many services are better off when all is mended. */
  readonly reach: number;
  readonly findings: readonly Finding[];
  /** The catalogue as a whole says nothing of it: what is unknown, not what is wrong. */
  readonly gap: boolean;
}

/** One error outweighs ten flaws, one flaw ten notes. */
const WEIGHTS: Readonly<Record<Severity, number>> = { error: 100, warning: 10, note: 1 };

/** Findings by rule, what is most worth mending first; ties in the order of the rules. */
export function rankedGroups(findings: readonly Finding[], demand: ReadonlyMap<string, number>): FindingGroup[] {
  const demandOf = ({ serviceId }: Finding): number =>
    serviceId === undefined ? UNKNOWN_DEMAND : (demand.get(serviceId) ?? UNKNOWN_DEMAND);
  const byRule = groupedBy(findings, ({ rule }) => rule);
  const groups = RULES.flatMap(({ id, area }): FindingGroup[] => {
    const own = byRule.get(id);
    if (!own) return [];
    const priority = own.reduce(
      (sum, finding) => sum + WEIGHTS[finding.severity] * demandOf(finding) * finding.reach,
      0,
    );
    const sorted = [...own].sort(
      (a, b) => SEVERITIES.indexOf(a.severity) - SEVERITIES.indexOf(b.severity) || demandOf(b) - demandOf(a),
    );
    const severity = sorted[0]?.severity ?? 'note';
    const reach = own.reduce((sum, finding) => sum + finding.reach, 0);
    const gap = own.every((finding) => finding.gap === true);
    return [{ gap, rule: id, area, severity, priority: Math.round(priority * 100) / 100, reach, findings: sorted }];
  });
  return groups.sort((a, b) => b.priority - a.priority);
}
