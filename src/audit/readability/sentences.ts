/** Sentences and words of German running text, for counting. */

/** What ends in a full stop and does not end a sentence; lower case, without the stop. */
const ABBREVIATIONS: ReadonlySet<string> = new Set(
  (
    'abs abschn allg art bes bspw bzgl bzw ca co dgl dr evtl f ff fr gem ggf ggfs hr inkl insb jew kfz lfd max mind min mio mrd ' +
    'nr o.ä od rd s.o s.u sog sonst st std stk str tel u.a u.ä u.u usw v.a vgl vorauss wg z.b z.t z.zt zzgl zzt ' +
    'jan feb mrz apr jun jul aug sep sept okt nov dez'
  ).split(' '),
);
const WORD = /[\p{L}][\p{L}\p{M}\p{N}]*(?:[-'’*:·_/][\p{L}\p{N}]+)*/gu;
/** Whether the text before a full stop goes on behind it: an abbreviation, an initial, an ordinal ("1. Januar"). */
const BEFORE_STOP = /(?:^|[\s(„"])(\p{L}[\p{L}.]*|\d+)$/u;
/** More than any text for citizens; the rest of a hostile one is not read. */
const MAX_CHARACTERS = 100_000;

export interface Sentence {
  readonly text: string;
  readonly words: readonly string[];
}

/** The sentences of a text; a line break ends one, since list items and headings seldom end with a stop. */
export function sentencesOf(text: string): Sentence[] {
  return text
    .slice(0, MAX_CHARACTERS)
    .split(/\n+/)
    .flatMap(splitLine)
    .map((sentence) => ({ text: sentence, words: sentence.match(WORD) ?? [] }))
    .filter(({ words }) => words.length > 0);
}

function splitLine(line: string): string[] {
  const sentences: string[] = [];
  let start = 0;
  for (const { index, 0: stop } of line.matchAll(/[.!?…]+["“”»)]*(?=\s|$)/gu)) {
    const end = index + stop.length;
    // A German sentence begins with a capital letter, a digit or a mark; a small letter goes on.
    if (/^\s+\p{Ll}/u.test(line.slice(end, end + 3))) continue;
    if (stop.startsWith('.') && goesOn(line.slice(Math.max(start, index - 30), index))) continue;
    sentences.push(line.slice(start, end));
    start = end;
  }
  sentences.push(line.slice(start));
  return sentences;
}

function goesOn(before: string): boolean {
  const last = BEFORE_STOP.exec(before)?.[1]?.toLowerCase();
  if (last === undefined) return false;
  return /^\d{1,2}$/.test(last) || /^\p{L}$/u.test(last) || ABBREVIATIONS.has(last);
}
