/** What the check asks of the network. It does no request itself, so that it runs and is tested anywhere. */

/** One request; never more than its headers and its first bytes are wanted. */
export interface PageRequest {
  readonly method: 'HEAD' | 'GET';
  /** Absolute, of the scheme http or https, without a fragment. */
  readonly url: string;
}

/** Why no answer came. */
export type RequestFailure =
  /** No such host, nobody listening, connection broken, an answer that is no HTTP. */
  | 'unreachable'
  /** The certificate or the encryption is not in order. */
  | 'tls'
  | 'timeout'
  /** The host is in a network that strangers' catalogues may not reach into. */
  | 'private';

/** What came of one request. */
export type Exchange =
  | {
      readonly kind: 'response';
      readonly status: number;
      readonly location?: string;
      readonly contentType?: string;
      readonly retryAfter?: string;
      /** The first bytes of a page that was got; absent for HEAD and for what is no page. */
      readonly body?: Uint8Array;
    }
  | { readonly kind: 'failure'; readonly failure: RequestFailure; readonly code: string };

export type Response = Extract<Exchange, { kind: 'response' }>;

/** Does one request: follows no redirect, sends no cookie, never rejects. */
export type Fetcher = (request: PageRequest, signal?: AbortSignal) => Promise<Exchange>;

/** Time, so that tests need not wait. */
export interface Clock {
  /** Milliseconds since 1970. */
  now(): number;
  /** Resolves after so many milliseconds, or when the signal aborts. */
  wait(milliseconds: number, signal?: AbortSignal): Promise<void>;
}

/** Whether an answer is a page for people, in whose text an error may hide. An answer without a type may be one. */
export function isPage(contentType: string | undefined): boolean {
  return contentType === undefined || /^\s*(text\/html|application\/xhtml\+xml)\b/i.test(contentType);
}
