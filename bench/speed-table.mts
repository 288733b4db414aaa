/** What one run of one engine measured. Times in milliseconds. */
export interface Measured {
  readonly build: number;
  /** Bytes, after the build, beyond the catalogue. */
  readonly memory: number;
  readonly p50: number;
  readonly p95: number;
  readonly max: number;
  readonly keys: number;
}

/** Every engine over so many services. */
export interface Size {
  readonly services: number;
  readonly engines: ReadonlyMap<string, Measured>;
}

/** Our own rows: as a page builds its index; with the rarer German words too; and with those, loaded from a file. */
export const OURS = ['service-finder', 'with all words', 'prebuilt'] as const;

const MEBIBYTE = 1024 * 1024;
const HEAD = ['engine', 'build ms', 'memory MiB', 'p50 ms', 'p95 ms', 'max ms', 'keys'];

/** A Markdown table. */
export function tableOf({ services, engines }: Size): string {
  const rows = [...engines].map(([name, { build, memory, p50, p95, max, keys }]) => [
    name,
    build.toFixed(0),
    (memory / MEBIBYTE).toFixed(1),
    ...[p50, p95, max].map((time) => time.toFixed(2)),
    String(keys),
  ]);
  const line = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`;
  return [
    `${services.toLocaleString('en')} services`,
    '',
    line(HEAD),
    line(HEAD.map((_, column) => (column === 0 ? '---' : '--:'))),
    ...rows.map(line),
  ].join('\n');
}

/** What of the promises of docs/search.md does not hold, in sentences. */
export function brokenPromises(sizes: readonly Size[]): string[] {
  return sizes.flatMap(({ services, engines }) => {
    const rows = OURS.map((name) => engines.get(name));
    const [ours, whole, prebuilt] = rows;
    const [mini, fuse] = ['minisearch', 'fuse.js'].map((name) => engines.get(name));
    if (!ours || !whole || !prebuilt || !mini) return [`${String(services)} services: we or MiniSearch did not run`];
    const slowest = Math.max(ours.p95, whole.p95, prebuilt.p95);
    const promises: [string, number, number][] = [
      ['p95 of one search ≤ MiniSearch’s', slowest, mini.p95],
      ['build ≤ 2 × MiniSearch’s', ours.build, 2 * mini.build],
      ['memory ≤ 2 × MiniSearch’s', whole.memory / MEBIBYTE, (2 * mini.memory) / MEBIBYTE],
      ['loading a prebuilt index < 1/5 of building it', prebuilt.build, whole.build / 5],
    ];
    if (fuse) promises.push(['p95 of one search ≤ 1/20 of Fuse.js’', slowest, fuse.p95 / 20]);
    return promises
      .filter(([, figure, limit]) => figure > limit)
      .map(
        ([name, figure, limit]) => `${String(services)} services: ${name}: ${figure.toFixed(2)} > ${limit.toFixed(2)}`,
      );
  });
}
