/** Why a finder cannot work; the sentences for citizens and editors stand in `i18n/`. */
export type FinderErrorCode =
  /** The `catalogue` attribute is missing. */
  | 'no-address'
  /** The address is of another origin that is not on the script's list, or not http(s). */
  | 'forbidden-address'
  /** No connection, or the server did not answer in time. */
  | 'network'
  /** The server answered with another status than 2xx (`status`). */
  | 'http'
  /** The file is larger than 20 MB. */
  | 'too-large'
  /** The file is not JSON. */
  | 'not-json'
  /** The file is JSON, but no catalogue that can be used (`issues` of the parse say why). */
  | 'not-a-catalogue'
  /** The catalogue's version is another one than this finder reads. */
  | 'version'
  /** The catalogue has no service. */
  | 'empty'
  /** The search engine failed over a question; `cause` says how. */
  | 'search';

/** A failure that has a screen of its own. */
export class FinderError extends Error {
  override readonly name = 'FinderError';

  constructor(
    readonly code: FinderErrorCode,
    /** The address that was asked for, as far as it is known. */
    readonly address: string,
    /** HTTP status, where a server answered. */
    readonly status?: number,
    options?: ErrorOptions,
  ) {
    super(`service-finder: ${code} (${address}${status === undefined ? '' : `, HTTP ${String(status)}`})`, options);
  }

  /** Whether trying again may help without anybody mending anything. */
  get isTemporary(): boolean {
    return this.code === 'network' || this.code === 'search' || (this.code === 'http' && (this.status ?? 0) >= 500);
  }
}
