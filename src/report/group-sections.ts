import type { Finding } from '../audit/audit.js';
import type { FindingGroup } from '../audit/groups.js';
import { groupedBy } from '../audit/grouped-by.js';
import { RULES } from '../audit/rules/index.js';
import type { ReportContext } from './context.js';
import { detailMarkup } from './detail.js';
import { element, link } from './markup.js';
import type { Content, Markup } from './markup.js';
import { severityBadge } from './severity-badge.js';

/** Rules that are named under "where to begin". */
const FIRST_STEPS = 5;
/** Services that each of them names. */
const FIRST_SERVICES = 3;
/** Entries that a section lists; the table has the others. */
const LISTED = 8;
/** Services that one entry names. */
const NAMED = 6;

/** What to begin with. */
export function firstSteps(context: ReportContext): Markup {
  const { report, rules } = context.words;
  const groups = context.result.groups.filter(({ gap }) => !gap).slice(0, FIRST_STEPS);
  const knowsDemand = context.catalogue.services.some(({ popularity }) => popularity !== undefined);
  return element(
    'section',
    { 'aria-labelledby': 'start' },
    element('h2', { id: 'start' }, report.start.heading),
    groups.length === 0
      ? element('p', {}, report.start.nothing)
      : [
          element('p', {}, knowsDemand ? report.start.intro : report.start.introUnknownDemand),
          element(
            'ol',
            { class: 'steps' },
            groups.map((group) =>
              element(
                'li',
                {},
                element('a', { href: `#${anchorOf(group)}` }, rules[group.rule].title),
                ' ',
                severityBadge(group.severity, context.words),
                ' ',
                element('span', { class: 'small' }, context.services(group.reach)),
                element('p', {}, rules[group.rule].mend),
                firstServices(group, context),
              ),
            ),
          ),
        ],
  );
}

/** By name, the services with which a step begins: the gravest and most demanded stand first. */
function firstServices({ findings }: FindingGroup, context: ReportContext): Markup | undefined {
  const titles = [...new Set(findings.flatMap((finding) => context.serviceOf(finding)?.title ?? []))];
  if (titles.length === 0) return undefined;
  const { start } = context.words.report;
  return element(
    'p',
    { class: 'small' },
    titles.length > FIRST_SERVICES ? start.first : start.all,
    ' ',
    titles.slice(0, FIRST_SERVICES).map((title, index) => [index > 0 && ' · ', element('bdi', {}, title)]),
  );
}

/** A section for each rule that found something in services. */
export function groupSections(context: ReportContext): Markup | undefined {
  const groups = context.result.groups.filter(({ gap }) => !gap);
  if (groups.length === 0) return undefined;
  return element(
    'section',
    { 'aria-labelledby': 'groups' },
    element('h2', { id: 'groups' }, context.words.report.groups.heading),
    groups.map((group) => groupSection(group, context)),
  );
}

/** What is missing everywhere: nobody's fault, and one list. */
export function gapsSection(context: ReportContext): Markup | undefined {
  const { report, rules } = context.words;
  const gaps = context.result.groups.filter(({ gap }) => gap);
  if (gaps.length === 0) return undefined;
  return element(
    'section',
    { 'aria-labelledby': 'gaps' },
    element('h2', { id: 'gaps' }, report.gaps.heading),
    element('p', {}, report.gaps.intro),
    element(
      'ul',
      { class: 'gaps' },
      gaps.map((group) =>
        element(
          'li',
          { id: anchorOf(group), 'data-mend': rules[group.rule].mend },
          element('strong', {}, rules[group.rule].title),
          ' ',
          element('span', {}, group.findings.map((finding) => context.detailOf(finding)).join(' ')),
          element('p', {}, `${rules[group.rule].why} ${rules[group.rule].mend}`),
        ),
      ),
    ),
  );
}

/** The element's id of a rule's section. */
export function anchorOf({ rule }: { readonly rule: string }): string {
  return `rule-${rule}`;
}

function groupSection(group: FindingGroup, context: ReportContext): Markup {
  const { report, rules, format } = context.words;
  const { title, why, mend } = rules[group.rule];
  const entries = entriesOf(group.findings, context);
  const listed = entries.slice(0, LISTED);
  const left = entries.slice(LISTED).reduce((sum, { findings }) => sum + findings.length, 0);
  return element(
    'article',
    { id: anchorOf(group), class: 'group', 'data-mend': mend },
    element('h3', {}, title, ' ', severityBadge(group.severity, context.words)),
    element('p', { class: 'small' }, context.services(group.reach), ' · ', report.area[group.area]),
    element(
      'dl',
      {},
      element('dt', {}, report.groups.why),
      element('dd', {}, why),
      element('dt', {}, report.groups.mend),
      element('dd', {}, mend),
      element('dt', {}, report.groups.asked),
      element('dd', {}, authoritiesOf(group, context)),
    ),
    element(
      'ul',
      { class: 'entries' },
      listed.map((entry) => element('li', {}, entryContent(entry, context))),
    ),
    element(
      'p',
      {},
      element(
        'a',
        { href: '#findings', 'data-show-rule': group.rule },
        left > 0 ? report.more(format.number(left)) : report.inTable,
      ),
    ),
  );
}

function authoritiesOf({ rule }: FindingGroup, { words }: ReportContext): Content {
  const authorities = RULES.find(({ id }) => id === rule)?.authorities ?? [];
  return authorities.flatMap((authority, index): Content[] => {
    const { label, url } = words.authorities[authority];
    return [index > 0 && '; ', link(url, {}, label)];
  });
}

/** Findings that say the same (one address in many services) are one entry. */
interface Entry {
  readonly detail: string;
  readonly findings: readonly Finding[];
}

function entriesOf(findings: readonly Finding[], context: ReportContext): Entry[] {
  const byDetail = groupedBy(findings, (finding) => context.detailOf(finding));
  const entries = [...byDetail].flatMap(([detail, own]): Entry[] =>
    detail === '' || own.length === 1
      ? own.map((finding) => ({ detail, findings: [finding] }))
      : [{ detail, findings: own }],
  );
  return entries.sort((a, b) => b.findings.length - a.findings.length);
}

function entryContent({ detail, findings }: Entry, context: ReportContext): Content {
  const { report, format } = context.words;
  const [first] = findings;
  if (!first) return undefined;
  const names = findings.slice(0, NAMED).map((finding) => serviceName(finding, context));
  if (findings.length === 1)
    return [names[0], detail !== '' && [names[0] === undefined ? '' : ' ', detailMarkup(detail)]];
  const rest = findings.length - names.length;
  return [
    detailMarkup(detail),
    ` ${report.inServices(findings.length, format.number(findings.length))}: `,
    names.map((name, index) => [index > 0 && ', ', name]),
    rest > 0 && ` ${report.terminal.and(format.number(rest))}`,
  ];
}

/** Title and id; nothing where the finding names no service. */
export function serviceName(finding: Finding, context: ReportContext): Markup | undefined {
  const service = context.serviceOf(finding);
  return (
    service &&
    element(
      'span',
      { class: 'service' },
      link(service.url, {}, element('bdi', {}, service.title)),
      ' ',
      element('code', {}, service.id),
    )
  );
}
