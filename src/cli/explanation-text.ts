import { printable } from '../i18n/issues/index.js';
import type { ExplainedHit, Explanation } from '../search/explain.js';
import type { Terminal } from './terminal.js';

/** An explanation as lines for a terminal. */
export function describeExplanation(
  { words, actions, hits }: Explanation,
  titleOf: (id: string) => string,
  terminal: Terminal,
): string {
  const { explain } = terminal.words.search;
  const number = new Intl.NumberFormat(terminal.language, { minimumFractionDigits: 2, maximumFractionDigits: 2 });
  const show = (value: number): string => number.format(value);
  const wanted = Object.entries(actions).map(([action, certainty]) => `${action} ${show(certainty)}`);
  const head = [
    explain.words(words.map(({ word, role, weight }) => `${word} (${explain.roles[role]} ${show(weight)})`).join(', ')),
    ...(wanted.length > 0 ? [explain.actions(wanted.join(', '))] : []),
  ];
  const blocks = hits.map((hit, index) =>
    [
      `${String(index + 1)}. ${titleOf(hit.serviceId)} (${hit.serviceId}): ${show(hit.score)}`,
      ...linesOf(hit, show, terminal),
    ]
      .map((line, place) => `${place === 0 ? '' : '   '}${printable(line)}`)
      .join('\n'),
  );
  return [head.map(printable).join('\n'), ...(blocks.length > 0 ? blocks : [terminal.words.search.nothing])].join(
    '\n\n',
  );
}

function linesOf(hit: ExplainedHit, show: (value: number) => string, { words }: Terminal): string[] {
  const { explain } = words.search;
  return [
    ...(hit.pin === undefined ? [] : [explain.pin(hit.pin)]),
    ...hit.evidence.map(({ from, target, kind, certainty, strength }) =>
      explain.evidence(from, target, explain.kinds[kind], show(certainty), show(strength)),
    ),
    explain.factors(show(hit.coverage), show(hit.intent), show(hit.demand)),
    ...(hit.weak ? [explain.weak] : []),
  ];
}
