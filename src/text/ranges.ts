/** A stretch of text: start inclusive, end exclusive, in UTF-16 units. */
export type TextRange = readonly [start: number, end: number];

/** The same characters as ordered ranges that neither overlap nor touch. */
export function mergeRanges(ranges: readonly TextRange[]): TextRange[] {
  const merged: [number, number][] = [];
  for (const [start, end] of [...ranges].sort((a, b) => a[0] - b[0] || a[1] - b[1])) {
    const last = merged[merged.length - 1];
    if (last && start <= last[1]) last[1] = Math.max(last[1], end);
    else merged.push([start, end]);
  }
  return merged;
}
