/** How long a server that asks for patience is given. */
import type { Exchange } from './exchange.js';

/** How often one request is repeated. */
export const MAX_REPEATS = 2;
/** Longest pause that is kept, in milliseconds; a server that asks for more is asked another day. */
export const MAX_PAUSE = 120_000;
/** Pause after a 429 that names none, in milliseconds; doubled at each repeat. */
const DEFAULT_PAUSE = 5_000;

/**
 * Milliseconds after which a request should be repeated; `undefined` where its answer stands.
 * @param repeats How often it was repeated already.
 * @param now Milliseconds since 1970.
 */
export function pauseBeforeRepeat(exchange: Exchange, repeats: number, now: number): number | undefined {
  if (exchange.kind === 'failure') return undefined;
  const { status, retryAfter } = exchange;
  if (status !== 429 && status !== 503) return undefined;
  const named = retryAfter === undefined ? undefined : milliseconds(retryAfter, now);
  return named ?? (status === 429 ? DEFAULT_PAUSE * 2 ** repeats : undefined);
}

/** `Retry-After` in either of its forms: seconds, or a date (RFC 9110, 10.2.3). */
function milliseconds(retryAfter: string, now: number): number | undefined {
  const text = retryAfter.trim();
  if (/^\d{1,9}$/.test(text)) return Number(text) * 1000;
  const date = Date.parse(text);
  return Number.isNaN(date) ? undefined : Math.max(0, date - now);
}
