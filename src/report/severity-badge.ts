import type { Severity } from '../audit/finding.js';
import type { AuditWords } from '../i18n/audit/index.js';
import { element } from './markup.js';
import type { Markup } from './markup.js';

/** The severity as a word; the mark beside it differs by shape, not by colour alone. */
export function severityBadge(severity: Severity, { report }: AuditWords): Markup {
  return element(
    'span',
    { class: `badge badge-${severity}` },
    element('span', { class: `mark mark-${severity}`, 'aria-hidden': 'true' }),
    report.severity[severity],
  );
}
