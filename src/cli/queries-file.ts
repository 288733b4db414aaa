import { EXIT, Failure } from './failure.js';
import { readTextFile } from './json-file.js';
import type { Terminal } from './terminal.js';

/** One line of a file of queries. */
export interface QueryLine {
  readonly q: string;
  /** Ids of the services that answer it; an empty list means that nothing should be found for certain. */
  readonly gold?: readonly string[];
  /** Among how many first hits one of them must be. */
  readonly top?: number;
}

/** Reads a file with one {"q": …} a line; all are checked before the first is answered. */
export async function readQueryLines(file: string, terminal: Terminal): Promise<QueryLine[]> {
  const { text } = await readTextFile(file, terminal.words);
  return text.split('\n').flatMap((line, index): QueryLine[] => {
    if (line.trim() === '') return [];
    const query = parseLine(line);
    if (query === undefined) throw new Failure(terminal.words.failure.notAQuery(file, index + 1), EXIT.unreadable);
    return [query];
  });
}

function parseLine(line: string): QueryLine | undefined {
  let value: unknown;
  try {
    value = JSON.parse(line);
  } catch {
    // Not JSON: the caller names the line.
    return undefined;
  }
  if (typeof value !== 'object' || value === null || !('q' in value) || typeof value.q !== 'string') return undefined;
  const gold = 'gold' in value ? value.gold : undefined;
  const top = 'top' in value ? value.top : undefined;
  return {
    q: value.q,
    ...(isTexts(gold) ? { gold } : {}),
    ...(typeof top === 'number' && Number.isInteger(top) && top > 0 ? { top } : {}),
  };
}

function isTexts(value: unknown): value is readonly string[] {
  return Array.isArray(value) && value.every((entry) => typeof entry === 'string');
}
