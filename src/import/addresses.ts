import { isAllowedLink, percentEncoded } from '../catalogue/links.js';

/** Why an address of the source cannot be used. */
export type AddressFault = 'link' | 'relative-link' | 'placeholder';

export type AddressResult = { readonly url: string } | { readonly fault: AddressFault };

const SCHEME = /^[a-z][a-z0-9+.-]*:/i;

/** What the source's placeholders stand for: `{serviceId}` → "1063424". */
export type PlaceholderValues = Readonly<Record<string, string>>;

/**
 * An address of the source as the catalogue may hold it: placeholders filled, absolute, with an allowed scheme.
 * @param base Address against which relative ones resolve; without it they are a fault, since the catalogue stands elsewhere.
 */
export function readAddress(written: string, values: PlaceholderValues, base?: string): AddressResult {
  // Some exports escape addresses as if they stood in HTML.
  const unescaped = written.trim().replaceAll('&amp;', '&');
  const filled = unescaped.replace(/\{(\w+)\}/g, (all, name: string) =>
    Object.hasOwn(values, name) ? percentEncoded(values[name] ?? '') : all,
  );
  if (/\{\w+\}/.test(filled)) return { fault: 'placeholder' };
  try {
    const { href } = base === undefined ? new URL(filled) : new URL(filled, base);
    // Braces that are part of the address would be read as placeholders of ours.
    return isAllowedLink(href) ? { url: href.replaceAll('{', '%7B').replaceAll('}', '%7D') } : { fault: 'link' };
  } catch {
    // Not an address: the caller reports the fault with its place.
    return { fault: base === undefined && isAllowedLink(filled) && !SCHEME.test(filled) ? 'relative-link' : 'link' };
  }
}
