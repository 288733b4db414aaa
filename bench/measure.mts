/** What a piece of work costs. */

/** Milliseconds of this process: what else the machine does does not count. */
export function costOf(run: () => void): number {
  const cpu = process.cpuUsage();
  const wall = performance.now();
  run();
  const elapsed = performance.now() - wall;
  const { user, system } = process.cpuUsage(cpu);
  return Math.min(elapsed, (user + system) / 1000);
}

/** Bytes that are in use once everything unused is given back; needs `node --expose-gc`. */
export function usedMemory(): number {
  const { gc } = globalThis as { gc?: () => void };
  if (!gc) throw new Error('run with node --expose-gc');
  // Each round may free what only the one before made unreachable.
  for (let round = 0; round < 4; round += 1) gc();
  const { heapUsed, arrayBuffers } = process.memoryUsage();
  return heapUsed + arrayBuffers;
}

/** Percentiles of milliseconds: [50th, 95th, largest]. */
export function percentiles(times: readonly number[]): [number, number, number] {
  const sorted = [...times].sort((a, b) => a - b);
  const at = (share: number): number => sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0;
  return [at(0.5), at(0.95), sorted.at(-1) ?? 0];
}
