import { AREAS, SEVERITIES } from '../audit/finding.js';
import { AGES, BARRIERS, WAYS } from '../audit/summary.js';
import type { Part, SeverityCounts, Way } from '../audit/summary.js';
import { bar, barChart } from './charts.js';
import type { BarPart, BarRow } from './charts.js';
import type { ReportContext } from './context.js';
import { element } from './markup.js';
import type { Content, Markup } from './markup.js';

/** Topics that a plot shows. */
const MOST_TOPICS = 12;

/** The figures at the top. */
export function glance(context: ReportContext): Markup {
  return element(
    'section',
    { 'aria-labelledby': 'glance' },
    element('h2', { id: 'glance' }, context.words.report.glance),
    figures(context),
  );
}

/** How far the services are, and where the findings lie. */
export function plots(context: ReportContext): Markup {
  return element(
    'section',
    { 'aria-labelledby': 'plots' },
    element('h2', { id: 'plots' }, context.words.report.plots),
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
      fraction({ services: concerned.error + concerned.warning, of: summary.services }),
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
  const there = WAYS.filter((way) => summary.ways[way] > 0);
  const part = (way: Way): BarPart => ({ kind: `way-${way}`, value: summary.ways[way] });
  const share = (way: Way): string => format.percent(summary.services === 0 ? 0 : summary.ways[way] / summary.services);
  return barChart({
    title: report.charts.ways,
    words: report.charts,
    lead: element('div', { class: 'whole-bar' }, bar(there.map(part), summary.services)),
    rows: there.map((way) => ({
      label: report.way[way],
      shown: `${format.number(summary.ways[way])} (${share(way)})`,
      parts: [part(way)],
    })),
    full: summary.services,
  });
}

function barriers({ words: { report, format }, result: { summary } }: ReportContext): Markup {
  return barChart({
    title: report.charts.barriers,
    words: report.charts,
    rows: BARRIERS.map((barrier) => {
      const { services, of } = summary.barriers[barrier];
      return {
        label: report.barrier[barrier],
        shown: of === 0 ? report.charts.unknownPart : report.ofKnown(format.number(services), format.number(of)),
        parts: of === 0 ? [] : [{ kind: 'barrier', value: services / of }],
      };
    }),
    full: 1,
    note: report.charts.barriersNote,
  });
}

function ages({ words: { report, format }, result: { summary } }: ReportContext): Markup {
  const isUnknown = summary.ages.unknown === summary.services;
  return barChart({
    title: report.charts.ages,
    words: report.charts,
    rows: isUnknown
      ? []
      : AGES.map((age) => ({
          label: report.age[age],
          shown: format.number(summary.ages[age]),
          parts: [{ kind: `age-${age}`, value: summary.ages[age] }],
        })),
    full: summary.services,
    ...(isUnknown ? { lead: element('p', {}, report.charts.agesUnknown) } : {}),
  });
}

function areas({ words: { report, format }, result: { summary } }: ReportContext): Markup {
  return barChart({
    title: report.charts.areas,
    words: report.charts,
    rows: AREAS.map((area) => severityRow(report.area[area], summary.areas[area], format.number)),
    note: legend({ report, format }),
  });
}

function topics({ words: { report, format }, result: { summary } }: ReportContext): Markup {
  const told = summary.topics.filter(({ findings }) => total(findings) > 0);
  const most = [...told].sort((a, b) => total(b.findings) - total(a.findings)).slice(0, MOST_TOPICS);
  const hasTopics = summary.topics.some(({ services }) => services > 0);
  return barChart({
    title: report.charts.topics,
    words: report.charts,
    rows: most.map(({ label, findings }) => severityRow(label, findings, format.number)),
    ...(hasTopics ? {} : { lead: element('p', {}, report.charts.noTopics) }),
    ...(most.length === 0
      ? {}
      : {
          note: [
            legend({ report, format }),
            told.length > most.length &&
              report.charts.onlyTopics(format.number(most.length), format.number(told.length)),
          ],
        }),
  });
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
