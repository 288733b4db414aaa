import { AREAS, SEVERITIES } from '../audit/finding.js';
import { AGES, BARRIERS, WAYS } from '../audit/summary.js';
import type { Part, SeverityCounts, TopicSummary } from '../audit/summary.js';
import { bar, barChart } from './charts.js';
import type { BarRow } from './charts.js';
import type { ReportContext } from './context.js';
import { element } from './markup.js';
import type { Content, Markup } from './markup.js';

/** Topics that a plot shows. */
const MOST_TOPICS = 12;

/** The figures and plots at the top. */
export function overview(context: ReportContext): Markup {
  const { report } = context.words;
  return element(
    'section',
    { 'aria-labelledby': 'glance' },
    element('h2', { id: 'glance' }, report.glance),
    figures(context),
    element(
      'div',
      { class: 'charts' },
      ways(context),
      barriers(context),
      ages(context),
      areas(context),
      topics(context),
    ),
  );
}

function figures({ words: { report, format }, result: { summary } }: ReportContext): Markup {
  const { online, eid, concerned } = summary;
  const figure = (value: Content, label: string, detail: Content): Markup =>
    element(
      'li',
      {},
      element('strong', {}, value),
      ' ',
      element('span', {}, label),
      element('span', { class: 'small' }, detail),
    );
  const share = ({ services, of }: Part): string => format.percent(of === 0 ? 0 : services / of);
  const fraction = ({ services, of }: Part): string => report.ofKnown(format.number(services), format.number(of));
  return element(
    'ul',
    { class: 'figures' },
    figure(
      format.number(summary.services),
      report.figures.services,
      severityList(summary.findings, { report, format }),
    ),
    figure(share(online), report.figures.online, fraction(online)),
    eid.of === 0
      ? figure(report.unknown, report.figures.eid, report.unknownMeans)
      : figure(share(eid), report.figures.eid, fraction(eid)),
    figure(
      format.number(concerned.error + concerned.warning),
      report.figures.concerned,
      severityList({ ...concerned, note: 0 }, { report, format }),
    ),
  );
}

type Words = Pick<ReportContext['words'], 'report' | 'format'>;

function severityList(counts: SeverityCounts, { report, format }: Words): string {
  const told = SEVERITIES.filter((severity) => counts[severity] > 0).map((severity) =>
    report.severityCount(severity, counts[severity], format.number(counts[severity])),
  );
  return told.length === 0 ? report.charts.noFindings : format.list(told);
}

/** One bar for all services, and a row for each way. */
function ways({ words: { report, format }, result: { summary } }: ReportContext): Markup {
  const rows = WAYS.filter((way) => summary.ways[way] > 0);
  const rest = barChart(
    report.charts.ways,
    rows.map((way): BarRow => ({
      label: report.way[way],
      shown: `${format.number(summary.ways[way])} (${format.percent(summary.services === 0 ? 0 : summary.ways[way] / summary.services)})`,
      parts: [{ kind: `way-${way}`, value: summary.ways[way] }],
    })),
    report.charts,
    summary.services,
    element(
      'span',
      { class: 'whole-bar' },
      bar(
        rows.map((way) => ({ kind: `way-${way}`, value: summary.ways[way] })),
        summary.services,
      ),
    ),
  );
  return rest;
}

function barriers({ words: { report, format }, result: { summary } }: ReportContext): Markup {
  return barChart(
    report.charts.barriers,
    BARRIERS.map((barrier): BarRow => {
      const { services, of } = summary.barriers[barrier];
      return {
        label: report.barrier[barrier],
        shown: of === 0 ? report.charts.unknownPart : report.ofKnown(format.number(services), format.number(of)),
        parts: of === 0 ? [] : [{ kind: 'barrier', value: services / of }],
      };
    }),
    report.charts,
    1,
  );
}

function ages({ words: { report, format }, result: { summary } }: ReportContext): Markup {
  return barChart(
    report.charts.ages,
    AGES.map((age): BarRow => ({
      label: report.age[age],
      shown: format.number(summary.ages[age]),
      parts: [{ kind: `age-${age}`, value: summary.ages[age] }],
    })),
    report.charts,
    summary.services,
  );
}

function areas({ words: { report, format }, result: { summary } }: ReportContext): Markup {
  return barChart(
    report.charts.areas,
    AREAS.map((area) => severityRow(report.area[area], summary.areas[area], format.number)),
    report.charts,
    undefined,
    legend({ report, format }),
  );
}

function topics({ words: { report, format }, result: { summary } }: ReportContext): Markup {
  const told = summary.topics.filter(({ findings }) => total(findings) > 0);
  if (summary.topics.every(({ services }) => services === 0))
    return element(
      'section',
      { class: 'chart' },
      element('h3', {}, report.charts.topics),
      element('p', {}, report.charts.noTopics),
    );
  const byCount = (a: TopicSummary, b: TopicSummary): number => total(b.findings) - total(a.findings);
  const most = [...told].sort(byCount).slice(0, MOST_TOPICS);
  return barChart(
    report.charts.topics,
    most.map(({ label, findings }) => severityRow(label, findings, format.number)),
    report.charts,
    undefined,
    [
      legend({ report, format }),
      told.length > most.length && [
        ' ',
        report.charts.onlyTopics(format.number(most.length), format.number(told.length)),
      ],
    ],
  );
}

const total = (counts: SeverityCounts): number => SEVERITIES.reduce((sum, severity) => sum + counts[severity], 0);

function severityRow(label: string, counts: SeverityCounts, number: (value: number) => string): BarRow {
  return {
    label,
    shown: number(total(counts)),
    parts: SEVERITIES.map((severity) => ({ kind: severity, value: counts[severity] })),
  };
}

function legend({ report }: Words): Content {
  return SEVERITIES.map((severity) => [
    element(
      'span',
      { class: 'key' },
      element('span', { class: `mark mark-${severity}`, 'aria-hidden': 'true' }),
      report.severity[severity],
    ),
    ' ',
  ]);
}
