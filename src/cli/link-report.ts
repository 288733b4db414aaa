/** Results of a link check as a person reads them. */
import type { LinkResult } from '../audit/link-results.js';
import type { CollectedLink, LinkPlace } from '../link-check/collect-links.js';
import { printable } from '../i18n/issues/index.js';
import { textTable } from './text-table.js';
import type { Terminal } from './terminal.js';

type State = LinkResult['state'];

/** A link with what became of it. */
export interface CheckedLink {
  readonly link: CollectedLink;
  readonly result: LinkResult;
}

/** States that citizens meet as an error, worst first. */
const FINDINGS: readonly State[] = ['broken', 'soft-404', 'tls', 'unreachable', 'timeout'];
/** What a person has to look at, since a program was not let in or not asked. */
const OPEN: readonly State[] = ['forbidden', 'not-checked'];
const FINE: readonly State[] = ['redirected', 'ok'];
/** Places of one address that are named. */
const MAX_PLACES = 3;

/** Whether a result is one for which an editor has something to mend. */
export function isFinding({ state }: LinkResult): boolean {
  return FINDINGS.includes(state);
}

/**
 * A table of the states, and below it each link that is not fine with the services it stands in.
 * @param all Whether the good ones are named too.
 */
export function describeLinks(checked: readonly CheckedLink[], all: boolean, terminal: Terminal): string {
  const { words, language } = terminal;
  const { states } = words.links;
  const number = new Intl.NumberFormat(language);
  const percent = new Intl.NumberFormat(language, { style: 'percent', maximumFractionDigits: 1 });
  const groups = [...FINDINGS, ...OPEN, ...FINE].map((state) => ({
    state,
    links: checked.filter(({ result }) => result.state === state),
  }));
  const rows = groups
    .filter(({ links }) => links.length > 0)
    .map(({ state, links }) => [
      states[state],
      number.format(links.length),
      percent.format(links.length / checked.length),
    ]);
  const table = textTable([[words.links.state, words.links.count, words.stats.share], ...rows]);
  const lists = groups
    .filter(({ state, links }) => links.length > 0 && (all || !FINE.includes(state)))
    .map(({ state, links }) =>
      [
        `${states[state]} (${number.format(links.length)})`,
        ...(state === 'ok' ? [] : [`  ${words.links.advice[state]}`]),
        ...links.map((one) => describeLink(one, terminal)),
      ].join('\n'),
    );
  return [table, ...lists].join('\n\n');
}

function describeLink({ link, result }: CheckedLink, terminal: Terminal): string {
  const { places, more } = terminal.words.links;
  const status = result.status === undefined ? '' : `  (${String(result.status)})`;
  const named = link.places.slice(0, MAX_PLACES).map((place) => describePlace(place, places));
  const rest = link.places.length - named.length;
  const below = [
    ...(result.finalUrl === undefined ? [] : [`→ ${result.finalUrl}`]),
    ...named,
    ...(rest > 0 ? [more(rest)] : []),
  ];
  return [`  ${printable(link.url)}${status}`, ...below.map((line) => `    ${printable(line)}`)].join('\n');
}

function describePlace(
  { field, name, serviceId }: LinkPlace,
  places: Readonly<Record<LinkPlace['field'], string>>,
): string {
  const id = serviceId === undefined ? '' : ` (${serviceId})`;
  return name === undefined ? places[field] : `${name}${id} · ${places[field]}`;
}
