import { setTimeout as wait } from 'node:timers/promises';
import { systemCode } from '../failure.js';
import { LiveError } from './live-error.js';
import { retryAfter } from './retry-after.js';

/** How a service is asked. Times in milliseconds. */
export interface PoliteOptions {
  /** The service's address, to which paths are added. */
  readonly api: URL;
  readonly headers: Readonly<Record<string, string>>;
  /** Shortest time between two questions; there is never more than one at a time. */
  readonly interval: number;
  /** How often one question is asked before giving up. */
  readonly tries?: number;
  /** Longest time for one answer, to its last byte. */
  readonly timeout?: number;
  /** Longest answer, in bytes. */
  readonly maxBytes?: number;
  /** The first wait after a failure; each further one is twice as long. */
  readonly firstWait?: number;
  /** Longest wait that the service may ask for. */
  readonly maxWait?: number;
  /** Called before a wait that the service asked for or that a failure made necessary. */
  readonly onWait?: (milliseconds: number) => void;
}

/** What is asked: parameters that are `undefined` are left away. */
export type Query = Readonly<Record<string, string | number | undefined>>;

const DEFAULTS = { tries: 6, timeout: 60_000, maxBytes: 50_000_000, firstWait: 1000, maxWait: 300_000 };
const MAX_REDIRECTS = 5;

/** Statuses after which asking again may help: too many questions, and the server's own failures. */
const TRANSIENT: ReadonlySet<number> = new Set([408, 425, 429, 500, 502, 503, 504]);
const REFUSED: ReadonlySet<number> = new Set([401, 403]);

/**
 * Asks one service, one question after the other, no faster than it should; waits as long as the service asks for
 * (`Retry-After`), else longer after each failure, with some chance in it so that many clients do not come back at once.
 */
export class PoliteClient {
  readonly #options: Required<Omit<PoliteOptions, 'onWait'>> & Pick<PoliteOptions, 'onWait'>;
  #lastQuestion = 0;

  constructor(options: PoliteOptions) {
    this.#options = { ...DEFAULTS, ...options };
  }

  /** The text of an answer; `undefined` where the service has none (404). Throws a `LiveError` for everything else. */
  async get(path: string, query: Query = {}): Promise<string | undefined> {
    const url = this.#address(path, query);
    const { tries } = this.#options;
    for (let attempt = 1; ; attempt += 1) {
      await this.#keepDistance();
      const outcome = await this.#ask(url);
      if ('text' in outcome) return outcome.text;
      const pause = outcome.wait ?? this.#backoff(attempt);
      if (attempt >= tries || !outcome.mayRecover) throw outcome.error;
      if (pause > this.#options.maxWait)
        throw new LiveError('busy', url.href, String(Math.ceil(pause / 1000)), { cause: outcome.error });
      this.#options.onWait?.(pause);
      await wait(pause);
    }
  }

  #address(path: string, query: Query): URL {
    const { api } = this.#options;
    const url = new URL(`${api.pathname.replace(/\/$/, '')}${path}`, api);
    for (const [name, value] of Object.entries(query))
      if (value !== undefined) url.searchParams.set(name, String(value));
    return url;
  }

  async #keepDistance(): Promise<void> {
    const pause = this.#lastQuestion + this.#options.interval - performance.now();
    if (pause > 0) await wait(pause);
    this.#lastQuestion = performance.now();
  }

  /** Doubles with each try, and is up to half as long again by chance. */
  #backoff(attempt: number): number {
    return Math.min(this.#options.firstWait * 2 ** (attempt - 1) * (1 + Math.random() / 2), this.#options.maxWait);
  }

  async #ask(url: URL): Promise<Outcome> {
    const signal = AbortSignal.timeout(this.#options.timeout);
    try {
      const response = await this.#followed(url, signal);
      if (response.ok) return { text: await this.#text(response, url) };
      await response.body?.cancel();
      if (response.status === 404) return { text: undefined };
      return failed(response, url);
    } catch (error) {
      if (error instanceof LiveError) return { error, mayRecover: false };
      return this.#broken(error, url, signal);
    }
  }

  /** Follows redirects on the service's own host; headers with a client id must not travel further. */
  async #followed(url: URL, signal: AbortSignal): Promise<Response> {
    let at = url;
    for (let step = 0; step <= MAX_REDIRECTS; step += 1) {
      const response = await fetch(at.href, { headers: this.#options.headers, redirect: 'manual', signal });
      const location = response.headers.get('location');
      if (response.status < 300 || response.status >= 400 || location === null) return response;
      await response.body?.cancel();
      const next = URL.canParse(location, at.href) ? new URL(location, at.href) : undefined;
      if (next?.origin !== url.origin) throw new LiveError('redirect', url.href, next?.href ?? location);
      at = next;
    }
    throw new LiveError('redirect', url.href, at.href);
  }

  /** The answer, counted while it flows, since a length that is told need not be true. */
  async #text(response: Response, url: URL): Promise<string> {
    const { maxBytes } = this.#options;
    const tooLarge = (): LiveError => new LiveError('too-large', url.href, String(Math.round(maxBytes / 1_000_000)));
    const decoder = new TextDecoder();
    let text = '';
    let length = 0;
    if (Number(response.headers.get('content-length') ?? 0) > maxBytes) {
      await response.body?.cancel();
      throw tooLarge();
    }
    for await (const chunk of (response.body ?? []) as AsyncIterable<Uint8Array>) {
      length += chunk.length;
      // Leaving the loop closes the connection.
      if (length > maxBytes) throw tooLarge();
      text += decoder.decode(chunk, { stream: true });
    }
    return text + decoder.decode();
  }

  #broken(error: unknown, url: URL, signal: AbortSignal): Failed {
    if (signal.aborted) {
      const seconds = String(Math.round(this.#options.timeout / 1000));
      return { error: new LiveError('timeout', url.href, seconds, { cause: error }), mayRecover: true };
    }
    const code = systemCode(error instanceof Error && error.cause !== undefined ? error.cause : error);
    return {
      error: new LiveError('unreachable', url.href, code || String(error), { cause: error }),
      // A certificate does not get better by asking again.
      mayRecover: !/CERT|SELF_SIGNED|UNABLE_TO/.test(code),
    };
  }
}

interface Failed {
  readonly error: LiveError;
  readonly mayRecover: boolean;
  /** How long the service itself asks to wait. */
  readonly wait?: number | undefined;
}

type Outcome = { readonly text: string | undefined } | Failed;

function failed(response: Response, url: URL): Failed {
  const { status } = response;
  if (REFUSED.has(status)) return { error: new LiveError('refused', url.href, String(status)), mayRecover: false };
  if (!TRANSIENT.has(status)) return { error: new LiveError('status', url.href, String(status)), mayRecover: false };
  return {
    error: new LiveError('status', url.href, String(status)),
    mayRecover: true,
    wait: retryAfter(response.headers.get('retry-after'), Date.now()),
  };
}
