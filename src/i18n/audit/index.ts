/** What the audit says to people. Plain functions, so that they cost no library. */
import type { Finding } from '../../audit/audit.js';
import type { Authority } from '../../audit/finding.js';
import type { RuleId } from '../../audit/rules/index.js';
import type { AuthorityWords } from './authorities-de.js';
import { germanAuthorities } from './authorities-de.js';
import { englishAuthorities } from './authorities-en.js';
import { auditFormat } from './format.js';
import type { AuditFormat, AuditLanguage } from './format.js';
import { germanReport } from './report-de.js';
import { englishReport } from './report-en.js';
import type { RulesWords } from './rule-words.js';
import { germanAccess } from './rules-access-de.js';
import { englishAccess } from './rules-access-en.js';
import { germanContent } from './rules-content-de.js';
import { englishContent } from './rules-content-en.js';
import { germanWords } from './rules-words-de.js';
import { englishWords } from './rules-words-en.js';

export type { AuditFormat, AuditLanguage } from './format.js';
export type { ReportWords } from './report-de.js';

/** Everything that is needed to tell an audit in one language. */
export interface AuditWords {
  readonly language: AuditLanguage;
  readonly rules: RulesWords;
  readonly authorities: Readonly<Record<Authority, AuthorityWords>>;
  readonly report: typeof germanReport;
  readonly format: AuditFormat;
}

/** @param language BCP 47 tag; German for "de…", English for every other. */
export function auditWords(language: string): AuditWords {
  return /^de\b/i.test(language)
    ? {
        language: 'de',
        rules: { ...germanAccess, ...germanWords, ...germanContent },
        authorities: germanAuthorities,
        report: germanReport,
        format: auditFormat('de'),
      }
    : {
        language: 'en',
        rules: { ...englishAccess, ...englishWords, ...englishContent },
        authorities: englishAuthorities,
        report: englishReport,
        format: auditFormat('en'),
      };
}

/** What a finding adds to its rule's title; "" where the service's name says all. */
export function findingDetail<Id extends RuleId>(finding: Finding<Id>, { rules, format }: AuditWords): string {
  return rules[finding.rule].detail(finding.params, format);
}
