import { FinderError } from './errors.js';

/** Decides whether an absolute address may be asked for data. */
export type AddressCheck = (address: URL) => boolean;

/** Allows http(s) addresses of the page's own origin and of the origins named. */
export function allowOrigins(allowedOrigins: readonly string[]): AddressCheck {
  return (address) =>
    /^https?:$/.test(address.protocol) && (address.origin === self.origin || allowedOrigins.includes(address.origin));
}

/**
 * The absolute address of a catalogue.
 * @param address As written in the page; relative ones resolve against the page's base.
 * @throws FinderError `no-address` or `forbidden-address`.
 */
export function resolveCatalogueAddress(address: string | undefined, isAllowed: AddressCheck): URL {
  if (!address?.trim()) throw new FinderError('no-address', '');
  const resolved = parseAddress(address, document.baseURI);
  if (!resolved || !isAllowed(resolved)) throw new FinderError('forbidden-address', resolved?.href ?? address);
  // The fragment is never sent; without it two spellings of one address are the same catalogue.
  resolved.hash = '';
  return resolved;
}

/** An address as a URL, `undefined` where it is none. */
export function parseAddress(address: string, base?: string): URL | undefined {
  return URL.canParse(address, base) ? new URL(address, base) : undefined;
}
