/** Name → how to build the engine over flat documents; what is built answers a query with ids, best first. */
export const peers: Readonly<
  Record<string, (documents: readonly Record<string, unknown>[]) => (query: string) => readonly string[]>
>;
