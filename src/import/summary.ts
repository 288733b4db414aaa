import { plainText } from '../catalogue/rich-text.js';
import type { RichNode } from '../catalogue/types.js';

/** Longest summary, in UTF-16 units. */
export const MAX_SUMMARY_LENGTH = 200;

/** What ends with a full stop and does not end a sentence; single letters and numbers ("z. B.", "27. Juni") aside. */
const ABBREVIATIONS = new Set(
  'abs art bzw ca dr evtl ggf gem inkl max min mind nr prof sog st str tel usw vgl zzgl'.split(' '),
);

/**
 * The first sentences of a description as plain text, at most `MAX_SUMMARY_LENGTH` long: whole sentences where one
 * fits, else cut at a word and ended by "…". "" where there is no text.
 */
export function summarise(nodes: readonly RichNode[]): string {
  const text = leadingText(nodes).replace(/\s+/g, ' ').trim();
  const sentences = sentenceEnds(text);
  // A sentence that announces a list says nothing without it.
  const fitting = sentences.filter((end) => end <= MAX_SUMMARY_LENGTH && text[end - 1] !== ':').at(-1);
  if (fitting !== undefined) return text.slice(0, fitting);
  if (text.length <= MAX_SUMMARY_LENGTH) return text;
  const cut = text.lastIndexOf(' ', MAX_SUMMARY_LENGTH - 2);
  return `${text.slice(0, cut > 0 ? cut : MAX_SUMMARY_LENGTH - 1).replace(/[\s,;:–-]+$/, '')}…`;
}

/** The paragraphs a description begins with; where it begins otherwise, all of its text. */
function leadingText(nodes: readonly RichNode[]): string {
  const end = nodes.findIndex((node) => typeof node !== 'object' || node.type !== 'p');
  const leading = end < 0 ? nodes : nodes.slice(0, end);
  return plainText(leading.length > 0 ? leading : nodes);
}

/** Where sentences end (exclusive), in order. */
function sentenceEnds(text: string): number[] {
  const ends: number[] = [];
  for (const match of text.matchAll(/[.!?:]+["“”»)]*(?=\s|$)/g)) {
    const wordBefore = /[\p{L}\p{N}]+$/u.exec(text.slice(Math.max(0, match.index - 40), match.index))?.[0] ?? '';
    const abbreviated =
      match[0] === '.' && (/^(\p{L}|\p{N}{1,2})$/u.test(wordBefore) || ABBREVIATIONS.has(wordBefore.toLowerCase()));
    if (!abbreviated) ends.push(match.index + match[0].length);
  }
  return ends;
}
