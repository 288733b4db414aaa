import type { AuditResult, Finding } from '../audit/audit.js';
import { SEVERITIES } from '../audit/finding.js';
import type { FindingGroup } from '../audit/groups.js';
import { plainIn } from '../catalogue/localized-text.js';
import { CatalogueLookUp } from '../catalogue/look-up.js';
import type { Catalogue } from '../catalogue/types.js';
import { auditWords, findingDetail } from '../i18n/audit/index.js';
import type { AuditWords } from '../i18n/audit/index.js';
import { printable } from '../i18n/issues/index.js';

/** Services that a rule names on a terminal; the report names all. */
const NAMED = 3;

/** An audit for a terminal: the figures, then each rule with its first services and what to do. */
export function auditText(catalogue: Catalogue, result: AuditResult, language: string): string {
  const words = auditWords(language);
  const lookUp = new CatalogueLookUp(catalogue);
  const found = result.groups.filter(({ gap }) => !gap);
  const gaps = result.groups.filter(({ gap }) => gap);
  return [
    head(catalogue, result, words),
    ...found.map((group) => groupText(group, lookUp, words)),
    ...(gaps.length > 0
      ? [
          [
            `${words.report.terminal.gaps}:`,
            ...gaps.map(({ rule, findings }) => {
              const details = findings.map((finding) => findingDetail(finding, words)).join(' ');
              return `  - ${words.rules[rule].title}. ${printable(details)}`;
            }),
          ].join('\n'),
        ]
      : []),
  ].join('\n\n');
}

function head(catalogue: Catalogue, { summary, today }: AuditResult, { report, format }: AuditWords): string {
  const { number, percent, date, list } = format;
  const { online, eid, findings } = summary;
  const counts = SEVERITIES.filter((severity) => findings[severity] > 0).map((severity) =>
    report.severityCount(severity, findings[severity], number(findings[severity])),
  );
  return [
    report.terminal.head(
      printable(catalogue.municipality.name),
      report.services(summary.services, number(summary.services)),
      date(today),
    ),
    report.terminal.online(
      number(online.services),
      number(online.of),
      percent(online.of === 0 ? 0 : online.services / online.of),
    ),
    eid.of === 0 ? report.terminal.eidUnknown : report.terminal.eid(number(eid.services), number(eid.of)),
    counts.length === 0 ? report.terminal.nothing : `${report.terminal.findings}: ${list(counts)}`,
  ].join('\n');
}

function groupText(group: FindingGroup, lookUp: CatalogueLookUp, words: AuditWords): string {
  const { report, rules, format } = words;
  const { title, mend } = rules[group.rule];
  const left = group.findings.length - NAMED;
  return [
    `[${report.severity[group.severity]}] ${title} (${report.services(group.reach, format.number(group.reach))}) – ${group.rule}`,
    `  ${report.terminal.mend}: ${mend}`,
    ...group.findings.slice(0, NAMED).map((finding) => `  - ${findingLine(finding, lookUp, words)}`),
    ...(left > 0 ? [`  ${report.terminal.and(format.number(left))}`] : []),
  ].join('\n');
}

function findingLine(finding: Finding, lookUp: CatalogueLookUp, words: AuditWords): string {
  const service = finding.serviceId === undefined ? undefined : lookUp.service(finding.serviceId);
  const { language } = lookUp.catalogue;
  const name = service ? `${plainIn(service.title, language, language)} (${service.id})` : '';
  return printable([name, findingDetail(finding, words)].filter(Boolean).join(': '));
}
