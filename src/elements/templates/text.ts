import { html } from 'lit';
import type { Range } from '../../search/contract.js';

/** A text with its ranges marked; ranges are in UTF-16 units, ascending and apart. */
export function marked(text: string, ranges: readonly Range[] = []): unknown[] {
  let end = 0;
  const pieces = ranges.flatMap(([from, to]) => {
    const before = text.slice(end, from);
    end = to;
    return [before, html`<mark>${text.slice(from, to)}</mark>`];
  });
  return [...pieces, text.slice(end)];
}

/** Content with its language on it where that is another than the words' around it, so that it is spoken rightly. */
export function spokenAs(language: string, around: string, content: unknown): unknown {
  return language === around ? content : html`<span lang=${language} dir="auto">${content}</span>`;
}

/** Languages that are written from right to left. */
const RIGHT_TO_LEFT = /^(ar|ckb|dv|fa|he|ps|sd|ug|ur|yi)\b/;

/** The value of `dir` for words in a language. */
export function directionOf(language: string): 'ltr' | 'rtl' {
  return RIGHT_TO_LEFT.test(language) ? 'rtl' : 'ltr';
}
