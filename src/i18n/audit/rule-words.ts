import type { ParamsOf, RuleId } from '../../audit/rules/index.js';
import type { AuditFormat } from './format.js';

/** What is said of one rule. */
export interface RuleWords<Id extends RuleId> {
  /** What is the matter, as a heading. */
  readonly title: string;
  /** Why it matters to citizens. */
  readonly why: string;
  /** How to mend it. */
  readonly mend: string;
  /** What one finding adds; "" where the service's name says all. */
  readonly detail: (params: ParamsOf<Id>, format: AuditFormat) => string;
}

export type RulesWords = { readonly [Id in RuleId]: RuleWords<Id> };
