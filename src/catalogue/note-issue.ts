import type { CatalogueIssue } from './issues.js';

/** Most issues kept: a file of another format has one for each of its services, and nobody reads more. */
export const MAX_ISSUES = 1000;

/** Longest excerpt of what stood in the file, in UTF-16 units. */
const EXCERPT_LENGTH = 200;

/** Adds an issue, its value shortened, unless there are enough. */
export function noteIssue(
  issues: CatalogueIssue[],
  issue: Omit<CatalogueIssue, 'value'> & { readonly value: unknown },
): void {
  if (issues.length < MAX_ISSUES) issues.push({ ...issue, value: excerpt(issue.value) });
}

/** What stood there, short enough for a sentence and cheap for a value of any size. */
export function excerpt(value: unknown): string {
  if (typeof value === 'string') return value.slice(0, EXCERPT_LENGTH);
  if (value === undefined || value === null) return '';
  if (Array.isArray(value)) return `[${String(value.length)}]`;
  if (typeof value === 'object') return `{${firstKeys(value)}}`;
  return typeof value === 'number' || typeof value === 'boolean' ? String(value) : typeof value;
}

function firstKeys(value: object): string {
  const keys = Object.keys(value).slice(0, 10).join(', ');
  return keys.slice(0, EXCERPT_LENGTH);
}
