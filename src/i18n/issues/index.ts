/** Sentences for what is wrong in a catalogue or a source. Plain functions, so that they cost no library. */
import type { CatalogueIssue } from '../../catalogue/issues.js';
import { germanExpected, germanIssues, germanPlace } from './de.js';
import { printable } from './printable.js';
import { englishExpected, englishIssues, englishPlace } from './en.js';

export { printable } from './printable.js';

/**
 * One sentence that an editor understands: what is wrong, where, and what to do about it.
 * @param language BCP 47 tag; German for "de…", English for every other.
 */
export function issueSentence(issue: CatalogueIssue, language: string): string {
  const isGerman = /^de\b/i.test(language);
  const [sentences, place, names] = isGerman
    ? [germanIssues, germanPlace, germanExpected]
    : [englishIssues, englishPlace, englishExpected];
  const parts = [
    issue.file === undefined ? '' : place.named(printable(issue.file)),
    issue.line === undefined ? '' : place.line(issue.line),
    issue.serviceId === undefined ? '' : place.service(issue.serviceId),
    placeInFile(issue.path, place),
  ];
  const value = issue.value === '' ? '' : place.quoted(printable(issue.value));
  const expected = issue.expected
    .split(' | ')
    .map((name) => (Object.hasOwn(names, name) ? names[name] : name))
    .join(isGerman ? ' oder ' : ' or ');
  const where = parts.filter(Boolean).join(', ') || place.file;
  return sentences[issue.code]({ place: where.charAt(0).toUpperCase() + where.slice(1), value, expected });
}

/** Where in the file: the row and column of a table, else the field. */
function placeInFile(path: CatalogueIssue['path'], place: typeof germanPlace): string {
  const [first, number, ...rest] = path;
  // Rows of a table are numbered as the spreadsheet shows them, from 1.
  if (first === 'row' && typeof number === 'number') return place.row(number, readablePath(rest));
  const field = readablePath(path);
  return field === '' ? '' : place.field(field);
}

/** The field's path as people count: list positions from 1. */
function readablePath(path: CatalogueIssue['path']): string {
  return path.map((step) => (typeof step === 'number' ? String(step + 1) : printable(step))).join(' › ');
}
