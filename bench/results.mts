/** Keeps bench/RESULTS.md: each bench replaces its own part between two marks, and leaves the rest as it is. */
import { readFileSync, writeFileSync } from 'node:fs';

const file = new URL('./RESULTS.md', import.meta.url);

/** Writes a bench's tables, with the day on which they were made. */
export function writeResults(bench: string, tables: string): void {
  const [start, end] = [`<!-- ${bench} -->`, `<!-- end of ${bench} -->`];
  const text = readFileSync(file, 'utf8');
  const [from, to] = [text.indexOf(start), text.indexOf(end)];
  if (from < 0 || to < from) throw new Error(`bench/RESULTS.md has no "${start}" … "${end}"`);
  const today = new Date().toISOString().slice(0, 10);
  writeFileSync(file, `${text.slice(0, from)}${start}\n\n${today}\n\n${tables}\n\n${text.slice(to)}`);
}
