/** What a check of a catalogue's links found. `service-finder links` writes it, the audit reads it. */

/** How one address answered. */
export interface LinkResult {
  readonly url: string;
  readonly state:
    'ok' | 'redirected' | 'broken' | 'unreachable' | 'tls' | 'timeout' | 'soft-404' | 'forbidden' | 'not-checked';
  /** HTTP status of the last answer, where there was one. */
  readonly status?: number;
  /** Where redirects ended. */
  readonly finalUrl?: string;
  readonly checked: string /* ISO 8601 date-time */;
}

export interface LinkResults {
  readonly version: 1;
  readonly results: readonly LinkResult[];
}

const STATES: ReadonlySet<unknown> = new Set<LinkResult['state']>([
  'ok',
  'redirected',
  'broken',
  'unreachable',
  'tls',
  'timeout',
  'soft-404',
  'forbidden',
  'not-checked',
]);

/** The results in a parsed JSON file; `undefined` where it is another file. */
export function readLinkResults(value: unknown): LinkResults | undefined {
  if (!isRecord(value) || value['version'] !== 1 || !Array.isArray(value['results'])) return undefined;
  const results: readonly unknown[] = value['results'];
  return results.every(isLinkResult) ? { version: 1, results } : undefined;
}

function isLinkResult(value: unknown): value is LinkResult {
  return (
    isRecord(value) &&
    typeof value['url'] === 'string' &&
    STATES.has(value['state']) &&
    typeof value['checked'] === 'string' &&
    ['undefined', 'number'].includes(typeof value['status']) &&
    ['undefined', 'string'].includes(typeof value['finalUrl'])
  );
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
