import type { germanAudit } from './audit-de.js';

/** English words of the audit's command. */
export const englishAudit: typeof germanAudit = {
  describe: 'Audits the catalogue: what keeps citizens from using it, and how to mend it',
  example: 'The report as a web page',
  html: 'File for the report (HTML that stands alone)',
  sources: 'Other catalogues to compare with, such as the state’s (JSON)',
  links: 'Results of the link check (JSON)',
  today: 'Day of the audit, YYYY-MM-DD; today by default',
  badDate: (value: string) => `--today takes a day such as 2026-05-31, not “${value}”.`,
  notLinkResults: (file: string) =>
    `${file} holds no results of a link check. Please give the file that “service-finder links” has written.`,
  pageMissing: (file: string) =>
    `The report needs ${file}, which is missing. Please install the package again or run “npm run build”.`,
  outIsInput: (file: string) => `${file} is an input and would be overwritten. Please give another file with --html.`,
  written: (file: string) => `Report: ${file}`,
  tip: 'All findings with filters and a table: --html report.html',
};
