/**
 * How long a `Retry-After` header asks to wait, in milliseconds; `undefined` where it does not say (RFC 9110, 10.2.3:
 * seconds or a date).
 * @param now Milliseconds since 1970.
 */
export function retryAfter(header: string | null, now: number): number | undefined {
  if (header === null) return undefined;
  const written = header.trim();
  if (/^\d+$/.test(written)) return Number(written) * 1000;
  const date = Date.parse(written);
  return Number.isNaN(date) ? undefined : Math.max(0, date - now);
}
