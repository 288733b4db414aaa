import { FinderSession } from './finder-session.js';
import type { Session } from './contract.js';

/** How a session works; nothing of it changes later but the language. */
export interface SessionOptions {
  /** Address of the catalogue, relative to the page or absolute; or the catalogue's JSON value itself. */
  readonly catalogue: string | object | null | undefined;
  /** BCP 47 tag in which titles are shown and searched. Default "de". */
  readonly language?: string;
  /**
   * Where the query stands in the page's address: parameters that begin with this prefix ("amt": `amt-q`), or nowhere
   * with `none`. Default "sf".
   */
  readonly state?: { readonly prefix?: string } | 'none';
  /**
   * Origins besides the page's own from which the catalogue and its detail files may come. Default: those of the script
   * settings.
   */
  readonly allowedOrigins?: readonly string[];
  /**
   * BCP 47 tags of the languages besides German and `language` in which citizens may ask. Default: the one that the
   * visitor's browser prefers; whoever reads Turkish best asks in Turkish on the German page too.
   */
  readonly searchLanguages?: readonly string[];
  /** How many hits at first, and how many more each time. Default 10. */
  readonly pageSize?: number;
}

/** A session that does nothing yet: subscribe to it, then `start` it. */
export function createSession(options: SessionOptions): Session {
  return new FinderSession(options);
}
