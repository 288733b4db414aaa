import type { AuditResult } from '../audit/audit.js';
import type { Catalogue } from '../catalogue/types.js';
import { ReportContext } from './context.js';
import { findingsTable } from './findings-table.js';
import { firstSteps, gapsSection, groupSections } from './group-sections.js';
import { element, page } from './markup.js';
import type { Markup } from './markup.js';
import { glance, plots } from './overview.js';

/** The page's own style and script with their SHA-256 in base64; the core has no cryptography of its own. */
export interface ReportAssets {
  readonly style: string;
  readonly styleHash: string;
  readonly script: string;
  readonly scriptHash: string;
}

/**
 * An audit as one HTML file that stands alone: it loads nothing, and its Content Security Policy lets nothing run but
 * its own style and script. Works without the script, but for filters, sorting and the download.
 * @param language BCP 47 tag; German for "de…", English for every other.
 */
export function renderReport(
  catalogue: Catalogue,
  result: AuditResult,
  language: string,
  assets: ReportAssets,
): string {
  const context = new ReportContext(catalogue, result, language);
  const { report, language: spoken } = context.words;
  return page(
    spoken,
    report.title(catalogue.municipality.name),
    {
      style: assets.style,
      script: assets.script,
      policy: [
        "default-src 'none'",
        `style-src 'sha256-${assets.styleHash}'`,
        `script-src 'sha256-${assets.scriptHash}'`,
        "base-uri 'none'",
        "form-action 'none'",
        "require-trusted-types-for 'script'",
        "trusted-types 'none'",
      ].join('; '),
    },
    element('a', { class: 'skip', href: '#content' }, report.skip),
    head(context),
    element(
      'main',
      { id: 'content', tabindex: -1 },
      glance(context),
      firstSteps(context),
      plots(context),
      groupSections(context),
      gapsSection(context),
      findingsTable(context),
      method(context),
    ),
  );
}

function head(context: ReportContext): Markup {
  const { report, format } = context.words;
  const { catalogue, result } = context;
  const hasFindings = result.findings.length > 0;
  const links: readonly (readonly [string, string, boolean])[] = [
    ['glance', report.glance, true],
    ['start', report.start.heading, true],
    ['plots', report.plots, true],
    ['groups', report.groups.heading, result.groups.some(({ gap }) => !gap)],
    ['gaps', report.gaps.heading, result.groups.some(({ gap }) => gap)],
    ['findings', report.table.heading, hasFindings],
    ['method', report.method.heading, true],
  ];
  return element(
    'header',
    {},
    element('h1', {}, report.heading),
    element(
      'p',
      {},
      report.intro(catalogue.municipality.name, context.services(result.summary.services), format.date(result.today)),
      catalogue.updated !== undefined && [element('br', {}), report.catalogueDate(format.date(catalogue.updated))],
    ),
    element(
      'nav',
      { 'aria-label': report.contents },
      element(
        'ul',
        {},
        links.map(([id, label, isThere]) => isThere && element('li', {}, element('a', { href: `#${id}` }, label))),
      ),
    ),
  );
}

/** What was looked at and what not, so that nobody takes silence for praise. */
function method({ words: { report, format }, result: { summary } }: ReportContext): Markup {
  const { method: words } = report;
  const lines = [
    words.automatic,
    words.unknown,
    words.ranking,
    words.readability,
    words.search,
    summary.hasLinkResults ? words.links : words.noLinks,
    summary.sources.length > 0 ? words.sources(format.list(summary.sources)) : words.noSources,
    ...(summary.hasDetails ? [] : [words.noDetails]),
  ];
  return element(
    'section',
    { 'aria-labelledby': 'method' },
    element('h2', { id: 'method' }, words.heading),
    element(
      'ul',
      {},
      lines.map((line) => element('li', {}, line)),
    ),
  );
}
