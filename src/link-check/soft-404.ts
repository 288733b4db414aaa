/** Pages that are an error and yet are sent with "200 OK". */
import type { PageText } from './page-text.js';

const THING =
  '(?:seite|webseite|internetseite|dokument|inhalt|datei|adresse|url|objekt|dienstleistung|leistung|eintrag|artikel|formular|page|document|content|file|address|resource|service|form)';
const MISSING =
  '(?:nicht (?:mehr )?(?:gefunden|vorhanden|verfügbar|auffindbar|zu finden)|existiert nicht(?: mehr)?|gibt es nicht(?: mehr)?|not (?:be )?found|does not exist|doesn.t exist|no longer (?:available|exists)|not available)';

/** For a title or heading: it says nothing else ("404 – Nicht gefunden | Musterstadt"), or names what is missing. */
const HEADING: readonly RegExp[] = [
  /^(?:fehler|error)?[\s:#-]*404\b/i,
  /\b(?:fehler|error|http|status)[\s:#-]*404\b/i,
  /^(?:leider |sorry,? )?(?:nicht gefunden|nichts gefunden|not found)[\s.!]*$/i,
  new RegExp(`\\b${THING}\\b[^.!?]{0,60}\\b${MISSING}`, 'iu'),
];
/** For running text: the sentences with which systems say it, and editors do not. */
const SENTENCE = new RegExp(
  `\\b(?:angeforderte|gewünschte|gesuchte|aufgerufene|angegebene|eingegebene|requested|looking for)\\b[^.!?]{0,100}\\b${MISSING}`,
  'iu',
);
/** Between the parts of a title. */
const SEPARATOR = /\s+[|–—·•:»«>-]\s+|\s*\|\s*/u;

/** Whether a page's title, headings or sentences say that there is nothing here. */
export function saysNotFound({ title, headings, text }: PageText): boolean {
  const parts = [title, ...headings].flatMap((heading) => [heading, ...heading.split(SEPARATOR)]);
  return parts.some((part) => HEADING.some((pattern) => pattern.test(part.trim()))) || SENTENCE.test(text);
}

/** A page that was reached. */
export interface ReachedPage {
  /** The address that was asked for. */
  readonly requested: string;
  /** Where redirects ended. */
  readonly final: string;
  readonly page: PageText;
}

/** Fewer words than this, and a page that runs scripts shows what they bring, not what it says itself. */
const LEAST_WORDS = 20;
/** Words by which two copies of one page may differ: a greeting, a name of a day, the address repeated. */
const MOST_DIFFERING_WORDS = 5;

/**
 * Whether a page is what its host shows for an address that cannot exist.
 * @param random What came of such an address.
 *
 * Not decided, and so not said: the start page itself; pages on another host, to which a login may lead; login pages,
 * which stand before every address; shells that scripts fill.
 */
export function isSameAsForRandomAddress(link: ReachedPage, random: ReachedPage): boolean {
  const [requested, final] = [new URL(link.requested), new URL(link.final)];
  if (requested.pathname === '/' || requested.origin !== final.origin) return false;
  if (link.page.asksForPassword || isShell(link.page)) return false;
  // A link to the very page where lost visitors are led is no lost link.
  if (link.requested === link.final && link.final === random.final) return false;
  return (
    link.page.title === random.page.title && differingWords(link.page.text, random.page.text) <= MOST_DIFFERING_WORDS
  );
}

function isShell({ text, hasScript }: PageText): boolean {
  return hasScript && text.split(' ').length < LEAST_WORDS;
}

/** How many different words stand in one text only; words with digits are dates, counters and addresses. */
function differingWords(one: string, other: string): number {
  const [first, second] = [wordsOf(one), wordsOf(other)];
  let count = 0;
  for (const word of first) if (!second.has(word)) count += 1;
  for (const word of second) if (!first.has(word)) count += 1;
  return count;
}

function wordsOf(text: string): ReadonlySet<string> {
  return new Set(text.split(' ').filter((word) => !/\d/.test(word)));
}
