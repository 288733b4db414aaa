/** Whether an address that cannot be asked (`mailto:`, `tel:`) is at least well formed. */

/** Local part and domain of RFC 5321, without quoted strings, which no town uses; letters beyond ASCII by RFC 6531. */
const MAIL_ADDRESS =
  /^[^\s@<>()[\]\\,;:"]{1,64}@(?:[\p{L}\p{N}](?:[\p{L}\p{N}-]{0,61}[\p{L}\p{N}])?\.)+[\p{L}]{2,63}$/u;
/** RFC 3966: digits with visual separators; three digits for 110, 112 and 115. */
const PHONE_NUMBER = /^\+?[\d\-.()/ ]{3,40}$/;

/** @param address Absolute, of the scheme `mailto:` or `tel:`. */
export function isWellFormedContact(address: string): boolean {
  const at = address.indexOf(':');
  const [scheme, target = ''] = [address.slice(0, at).toLowerCase(), address.slice(at + 1).split(/[?;]/)[0]];
  const decoded = decode(target);
  if (decoded === undefined) return false;
  if (scheme === 'mailto') return decoded.split(',').every((one) => MAIL_ADDRESS.test(one.trim()));
  return PHONE_NUMBER.test(decoded) && /\d.*\d.*\d/.test(decoded);
}

function decode(text: string): string | undefined {
  try {
    return decodeURIComponent(text);
  } catch {
    // A lone percent sign: no mail program knows what is meant.
    return undefined;
  }
}
