import type { Finding } from '../audit/audit.js';
import { SEVERITIES } from '../audit/finding.js';
import type { ReportContext } from './context.js';
import { detailMarkup } from './detail.js';
import { anchorOf } from './group-sections.js';
import { element, link } from './markup.js';
import type { Content, Markup } from './markup.js';
import { severityBadge } from './severity-badge.js';

/** Rows that a browser still filters while somebody types. */
const MOST_ROWS = 10_000;

/** All findings, with what the page's script needs to filter, sort and save them. */
export function findingsTable(context: ReportContext): Markup | undefined {
  const { report, format } = context.words;
  const { findings } = context.result;
  if (findings.length === 0) return undefined;
  const rows = findings.slice(0, MOST_ROWS);
  return element(
    'section',
    { 'aria-labelledby': 'findings', class: 'all' },
    element('h2', { id: 'findings', tabindex: -1 }, report.table.heading),
    rows.length < findings.length &&
      element('p', {}, report.table.cut(format.number(rows.length), format.number(findings.length))),
    filters(rows, context),
    element(
      'table',
      { id: 'findings-table', class: 'findings', role: 'table' },
      element('caption', { class: 'hidden-text' }, report.table.caption),
      element(
        'thead',
        { role: 'rowgroup' },
        element(
          'tr',
          { role: 'row' },
          COLUMNS.map((column) =>
            element('th', { scope: 'col', role: 'columnheader', 'data-column': column }, report.table[column]),
          ),
        ),
      ),
      element(
        'tbody',
        { role: 'rowgroup' },
        rows.map((finding, index) => row(finding, index, context)),
      ),
    ),
    element('p', { id: 'findings-none', hidden: true }, report.filters.none),
  );
}

const COLUMNS = ['severity', 'service', 'rule', 'detail'] as const;

/** On a telephone the row is a card, which takes the table's meaning away; the roles give it back. */
function row(finding: Finding, index: number, context: ReportContext): Markup {
  const { words } = context;
  const { report, rules } = words;
  const service = context.serviceOf(finding);
  const detail = context.detailOf(finding);
  const cell = (...content: readonly Content[]): Markup => element('td', { role: 'cell' }, ...content);
  return element(
    'tr',
    {
      role: 'row',
      'data-place': index,
      'data-severity': finding.severity,
      'data-grade': SEVERITIES.indexOf(finding.severity),
      'data-rule': finding.rule,
      'data-topics': service?.topics.map((topic) => JSON.stringify(topic)).join(' '),
      'data-topic-names': service?.topics.map((topic) => context.topicLabel(topic)).join(', '),
      'data-service': service?.title ?? report.table.wholeCatalogue,
      'data-id': service?.id,
      'data-url': service?.url,
      'data-detail': detail,
    },
    cell(severityBadge(finding.severity, words)),
    cell(
      service
        ? [link(service.url, {}, element('bdi', {}, service.title)), ' ', element('code', {}, service.id)]
        : report.table.wholeCatalogue,
    ),
    cell(element('a', { href: `#${anchorOf(finding)}` }, rules[finding.rule].title)),
    cell(detailMarkup(detail)),
  );
}

/** Hidden until the script that answers them runs. */
function filters(rows: readonly Finding[], context: ReportContext): Markup {
  const { report, rules, format } = context.words;
  const { filters: words } = report;
  const present = new Set(rows.map(({ severity }) => severity));
  const ruleIds = [...new Set(rows.map(({ rule }) => rule))].sort((a, b) => (rules[a].title < rules[b].title ? -1 : 1));
  const labelled = new Map(
    rows.flatMap((finding) =>
      (context.serviceOf(finding)?.topics ?? []).map((topic) => [topic, context.topicLabel(topic)] as const),
    ),
  );
  const topics = [...labelled].sort(([, a], [, b]) => (a < b ? -1 : 1));
  const select = (id: string, label: string, options: readonly Markup[]): Markup =>
    element(
      'p',
      {},
      element('label', { for: id }, label),
      element('select', { id }, element('option', { value: '' }, words.all), options),
    );
  return element(
    'form',
    {
      id: 'filters',
      class: 'filters',
      hidden: true,
      'aria-label': words.heading,
      'data-count': words.count,
      'data-file': words.fileName,
      'data-columns': JSON.stringify(
        (['severity', 'service', 'id', 'rule', 'detail', 'mend', 'topic', 'url'] as const).map(
          (name) => report.table[name],
        ),
      ),
      'data-sort': report.table.sort,
    },
    element(
      'fieldset',
      {},
      element('legend', {}, words.severity),
      SEVERITIES.filter((severity) => present.has(severity)).map((severity) =>
        element(
          'label',
          {},
          element('input', { type: 'checkbox', name: 'severity', value: severity, checked: true }),
          ' ',
          severityBadge(severity, context.words),
          ' ',
          element('span', { class: 'small' }, report.severityMeaning[severity]),
        ),
      ),
    ),
    select(
      'filter-rule',
      words.rule,
      ruleIds.map((id) => element('option', { value: id }, rules[id].title)),
    ),
    topics.length > 0 &&
      select(
        'filter-topic',
        words.topic,
        topics.map(([id, label]) => element('option', { value: id }, label)),
      ),
    element(
      'p',
      { class: 'wide' },
      element('label', { for: 'filter-text' }, words.text),
      element('input', { id: 'filter-text', type: 'search', autocomplete: 'off' }),
    ),
    element(
      'p',
      { class: 'actions' },
      element('button', { type: 'button', id: 'filters-download', title: words.downloadHint }, words.download),
      ' ',
      element('button', { type: 'reset' }, words.reset),
      ' ',
      element(
        'output',
        { id: 'filters-count', for: 'filter-rule filter-text' },
        words.count.replace('{shown}', format.number(rows.length)).replace('{all}', format.number(rows.length)),
      ),
    ),
  );
}
