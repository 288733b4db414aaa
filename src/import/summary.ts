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
  const text = oneLine(leadingText(nodes));
  // A sentence that announces a list says nothing without it.
  const whole = sentenceEnds(text).findLast((end) => end <= MAX_SUMMARY_LENGTH && text[end - 1] !== ':');
  if (whole !== undefined) return text.slice(0, whole);
  if (text.length <= MAX_SUMMARY_LENGTH) return text;
  const cut = text.lastIndexOf(' ', MAX_SUMMARY_LENGTH - 2);
  return `${text.slice(0, cut > 0 ? cut : MAX_SUMMARY_LENGTH - 1).replace(/[\s,;:–-]+$/, '')}…`;
}

function oneLine(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}

/** The first run of paragraphs, headings before it passed over; where there is none, all of the text. */
function leadingText(nodes: readonly RichNode[]): string {
  const start = nodes.findIndex((node) => !isHeading(node));
  const body = start < 0 ? nodes : nodes.slice(start);
  const end = body.findIndex((node) => !isParagraph(node));
  const paragraphs = end < 0 ? body : body.slice(0, end);
  const text = oneLine(plainText(paragraphs.map(withoutBoldLine)));
  const next = end < 0 ? undefined : body[end];
  if (text.endsWith(':') && sentenceEnds(text).length === 1) return `${text} ${listedWords(next)}`;
  return text === '' ? plainText(nodes) : text;
}

/** A list's items in a row, as one would say them. */
function listedWords(list: RichNode | undefined): string {
  if (typeof list !== 'object' || (list.type !== 'ul' && list.type !== 'ol')) return '';
  return list.children.map((item) => oneLine(plainText([item])).replace(/[,;]$/, '')).join(', ');
}

function isParagraph(node: RichNode): boolean {
  return typeof node === 'object' && node.type === 'p';
}

/** A heading, or what editors write in its place: a paragraph of nothing but bold words. */
function isHeading(node: RichNode): boolean {
  if (typeof node !== 'object') return false;
  return node.type === 'h' || (node.type === 'p' && node.children.length === 1 && isBoldLine(node.children[0]));
}

/** A paragraph without the bold line that heads it. */
function withoutBoldLine(node: RichNode): RichNode {
  if (typeof node !== 'object' || node.type !== 'p') return node;
  const [first, second] = node.children;
  const isLine = isBoldLine(first) && (isBreak(second) || endsWithBreak(first));
  return isLine ? { type: 'p', children: node.children.slice(1) } : node;
}

function isBreak(node: RichNode | undefined): boolean {
  return typeof node === 'object' && node.type === 'br';
}

function isBoldLine(node: RichNode | undefined): boolean {
  return typeof node === 'object' && node.type === 'strong' && !/[.!?]$/.test(plainText(node.children));
}

function endsWithBreak(node: RichNode | undefined): boolean {
  return typeof node === 'object' && 'children' in node && isBreak(node.children.at(-1));
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
