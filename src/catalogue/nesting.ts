/**
 * How many values a JSON value holds; `undefined` where it nests deeper than a limit. With a stack of its own, since
 * the value may be built to overflow a recursion.
 */
export function countValues(value: unknown, maxDepth: number): number | undefined {
  if (typeof value !== 'object' || value === null) return 0;
  let count = 0;
  const open: object[] = [value];
  const levels: number[] = [1];
  for (let container = open.pop(); container; container = open.pop()) {
    const level = levels.pop() ?? 1;
    if (level > maxDepth) return undefined;
    // for…in makes no list of values; a parsed JSON value has own properties only, and what it inherits is no object.
    for (const key in container) {
      count += 1;
      const inner = (container as Readonly<Record<string, unknown>>)[key];
      if (typeof inner !== 'object' || inner === null) continue;
      open.push(inner);
      levels.push(level + 1);
    }
  }
  return count;
}
