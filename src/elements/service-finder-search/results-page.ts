import { DEFAULT_PREFIX, EMPTY_QUERY, writeQuery } from '../../session/url-state.js';

/** The page with the finder, as a search box elsewhere leads to it. */
export class ResultsPage {
  readonly #url: URL;
  readonly #prefix: string;

  private constructor(url: URL, prefix: string) {
    this.#url = url;
    this.#prefix = prefix;
  }

  /** `undefined` where there is no address, or none of a web page. */
  static at(address: string | undefined, prefix: string | undefined): ResultsPage | undefined {
    if (address === undefined || !URL.canParse(address, document.baseURI)) return undefined;
    const url = new URL(address, document.baseURI);
    return /^https?:$/.test(url.protocol) ? new ResultsPage(url, prefix ?? DEFAULT_PREFIX) : undefined;
  }

  /** For a form that is sent by GET. */
  get action(): string {
    return this.#url.href;
  }

  /** The address's own parameters: a form that is sent by GET drops them unless they are fields of it. */
  get parameters(): [name: string, value: string][] {
    return [...this.#url.searchParams];
  }

  /** The address with a service's card open. */
  withService(service: string): string {
    const url = new URL(this.#url);
    url.search = writeQuery(url.search, this.#prefix, { ...EMPTY_QUERY, service });
    return url.href;
  }
}
