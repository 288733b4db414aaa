/** Several values in one cell. */
import { textOf } from './table.js';
import type { Row } from './table.js';
import type { Column } from './header.js';
import { folded } from './cell-values.js';

/** Fields whose values never hold a comma themselves. */
const COMMA_ALWAYS_PARTS: ReadonlySet<string> = new Set([
  'synonyms',
  'pins',
  'blocks',
  'languages',
  'areas',
  'ozg',
  'sdg',
  'pvLagen',
  'typisierung',
]);
/** Fields whose values are single words, so that "und" and "/" part them too. */
const WORDS_ONLY: ReadonlySet<string> = new Set(['audience', 'identification']);
/** Fields whose values are names that may hold a comma: "Bauen, Wohnen und Umwelt". */
const NAMES: ReadonlySet<string> = new Set(['topics', 'subtopics']);

/** Splits the cells of one column. */
export type ListReader = (text: string) => readonly string[];

/** How the cells of a column part their values; what a comma does is read off the whole column. */
export function listReader(column: Column, rows: readonly Row[]): ListReader {
  const { field = '', separator, index } = column;
  if (separator !== undefined) return (text) => trimmed(text.split(separator));
  if (WORDS_ONLY.has(field)) return (text) => trimmed(text.split(/[,;|/&\n]|\s(?:und|and|oder|or)\s/));
  // "9,9E+13" is one number that a spreadsheet has rounded.
  if (field === 'leika') return (text) => trimmed(text.split(/[;|\n]|,(?!\d+E\+?\d)/i));
  if (COMMA_ALWAYS_PARTS.has(field)) return (text) => trimmed(text.split(/[,;|\n]/));
  if (!NAMES.has(field)) return (text) => trimmed(text.split(/[;|\n]/));
  const known = namesApart(rows.map(({ cells }) => textOf(cells[index])));
  return (text) =>
    trimmed(text.split(/[;|\n]/)).flatMap((part) => {
      const parts = trimmed(part.split(','));
      return parts.length > 1 && parts.some((name) => known.has(folded(name))) ? parts : [part];
    });
}

/**
 * Names that stand alone, or in lists that differ. "Bauen, Wohnen" is one name where neither word is ever seen without
 * the other.
 */
function namesApart(cells: readonly string[]): ReadonlySet<string> {
  const lists = new Map<string, Set<string>>();
  for (const cell of new Set(cells))
    for (const part of trimmed(cell.split(/[;|\n]/)))
      for (const name of trimmed(part.split(','))) {
        const found = lists.get(folded(name)) ?? new Set<string>();
        found.add(folded(part));
        lists.set(folded(name), found);
      }
  return new Set([...lists].filter(([name, found]) => found.size > 1 || found.has(name)).map(([name]) => name));
}

function trimmed(parts: readonly string[]): string[] {
  return parts.map((part) => part.replace(/\s+/g, ' ').trim()).filter((part) => part !== '');
}

/** Addresses in a cell, apart by spaces, line breaks or semicolons; an address may hold commas and semicolons itself. */
export function addressesIn(text: string): readonly string[] {
  return trimmed(text.split(/\n|[;,]\s+|[;,|](?=https?:)|\s+(?=(?:https?:|mailto:|tel:|www\.))/));
}
