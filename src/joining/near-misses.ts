import { fold } from '../text/fold.js';

/** Most names offered for one that is not there. */
const MAX_OFFERED = 3;
/** Share of common letter pairs (Dice) from which a name may be what was meant. */
const LIKELY = 0.5;

/** The names most like one that does not exist, best first. */
export function nearMisses(given: string, names: Iterable<string>): string[] {
  const wanted = letterPairs(given);
  const likely: { readonly name: string; readonly likeness: number }[] = [];
  for (const name of new Set(names)) {
    const likeness = dice(wanted, letterPairs(name));
    if (likeness >= LIKELY) likely.push({ name, likeness });
  }
  likely.sort((a, b) => b.likeness - a.likeness || (a.name < b.name ? -1 : 1));
  return likely.slice(0, MAX_OFFERED).map(({ name }) => name);
}

function letterPairs(text: string): ReadonlySet<string> {
  const folded = ` ${fold(text)} `;
  const pairs = new Set<string>();
  for (let at = 0; at + 2 <= folded.length; at += 1) pairs.add(folded.slice(at, at + 2));
  return pairs;
}

function dice(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  let common = 0;
  for (const pair of a) if (b.has(pair)) common += 1;
  return (2 * common) / (a.size + b.size);
}
