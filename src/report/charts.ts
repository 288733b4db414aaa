/**
 * Plots as tables whose last column is a bar: who sees reads the bars, who does not reads the numbers, and a telephone
 * and a printer have room for both.
 */
import { element } from './markup.js';
import type { Content, Markup } from './markup.js';

/** One part of a bar; `kind` picks its colour and pattern in the style sheet. */
export interface BarPart {
  readonly kind: string;
  readonly value: number;
}
export interface BarRow {
  readonly label: Content;
  /** What stands in the place of the number; the sum of the parts where absent. */
  readonly shown: Content;
  readonly parts: readonly BarPart[];
}
export interface ChartWords {
  readonly label: string;
  readonly count: string;
  readonly bar: string;
}

/** Length and height of a bar in its own units; the style sheet stretches it. */
const LENGTH = 1000;
const HEIGHT = 10;

export interface Chart {
  readonly title: string;
  readonly rows: readonly BarRow[];
  readonly words: ChartWords;
  /** Value of a full bar; default: the greatest row's. */
  readonly full?: number;
  /** What stands before and after the rows. */
  readonly lead?: Content;
  readonly note?: Content;
}

export function barChart({ title, rows, words, lead, note, ...scale }: Chart): Markup {
  const sums = rows.map(({ parts }) => parts.reduce((sum, { value }) => sum + value, 0));
  const full = scale.full ?? sums.reduce((most, sum) => Math.max(most, sum), 1);
  return element(
    'section',
    { class: 'chart' },
    element('h3', {}, title),
    lead,
    rows.length > 0 &&
      element(
        'table',
        { class: 'bars' },
        element('caption', { class: 'hidden-text' }, title),
        element(
          'thead',
          { class: 'hidden-text' },
          element(
            'tr',
            {},
            ...[words.label, words.count, words.bar].map((name) => element('th', { scope: 'col' }, name)),
          ),
        ),
        element(
          'tbody',
          {},
          rows.map(({ label, shown, parts }) =>
            element(
              'tr',
              {},
              element('th', { scope: 'row' }, label),
              element('td', { class: 'value' }, shown),
              element('td', { class: 'bar' }, bar(parts, full)),
            ),
          ),
        ),
      ),
    note !== undefined && element('p', { class: 'small' }, note),
  );
}

/** The bar alone; its numbers stand beside it, so it is hidden from screen readers. */
export function bar(parts: readonly BarPart[], full: number): Markup {
  let start = 0;
  const rects = parts.flatMap(({ kind, value }) => {
    if (value <= 0) return [];
    // The least that can be seen.
    const width = Math.max(4, Math.round((value / Math.max(1, full)) * LENGTH));
    const x = start;
    start += width;
    return [element('rect', { class: `part-${kind}`, x, y: 0, width, height: HEIGHT })];
  });
  return element(
    'svg',
    {
      viewBox: `0 0 ${String(LENGTH)} ${String(HEIGHT)}`,
      preserveAspectRatio: 'none',
      'aria-hidden': 'true',
      focusable: 'false',
    },
    element('rect', { class: 'part-rest', x: 0, y: 0, width: LENGTH, height: HEIGHT }),
    rects,
  );
}
