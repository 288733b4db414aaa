/** Requests of the link check, done with undici: no redirect is followed, no cookie kept, never more read than needed. */
import { lookup } from 'node:dns';
import type { LookupFunction } from 'node:net';
import { Agent, EnvHttpProxyAgent, fetch } from 'undici';
import type { Dispatcher, Response } from 'undici';
import { isPage } from '../link-check/exchange.js';
import type { Exchange, Fetcher, PageRequest, RequestFailure } from '../link-check/exchange.js';
import { isPrivateName, publicOnly } from './public-addresses.js';

/** Bytes read of a page: title, headings and the first texts stand there. */
const MAX_PAGE_BYTES = 256 * 1024;

/** How requests are done. */
export interface HttpSettings {
  /** Milliseconds for one request, its body included. */
  readonly timeout: number;
  /** Who asks. */
  readonly userAgent: string;
  /** BCP 47 tag of the pages that are wanted. */
  readonly language: string;
  /** Whether hosts in private networks may be asked. */
  readonly allowPrivate: boolean;
  /** Names the proxy, where a network has one (`HTTPS_PROXY`, `HTTP_PROXY`, `NO_PROXY`). */
  readonly environment: Readonly<Record<string, string | undefined>>;
}

/** Does requests; to be closed when all are done. */
export class HttpFetcher {
  readonly #settings: HttpSettings;
  readonly #dispatcher: Dispatcher;

  constructor(settings: HttpSettings) {
    this.#settings = settings;
    this.#dispatcher = dispatcherFor(settings);
  }

  readonly fetch: Fetcher = async (request, signal) => {
    if (!this.#settings.allowPrivate && isPrivateName(new URL(request.url).hostname)) return failure('private', '');
    const timeout = AbortSignal.timeout(this.#settings.timeout);
    const either = signal ? AbortSignal.any([signal, timeout]) : timeout;
    try {
      return await this.#exchange(request, either);
    } catch (error) {
      return failure(...describeFailure(error));
    }
  };

  async close(): Promise<void> {
    await this.#dispatcher.destroy();
  }

  async #exchange({ method, url }: PageRequest, signal: globalThis.AbortSignal): Promise<Exchange> {
    const response = await fetch(withoutCredentials(url), {
      method,
      redirect: 'manual',
      signal,
      dispatcher: this.#dispatcher,
      headers: {
        'user-agent': this.#settings.userAgent,
        accept: 'text/html,application/xhtml+xml,*/*;q=0.8',
        'accept-language': `${this.#settings.language},*;q=0.5`,
      },
    });
    const header = (name: string): string | undefined => response.headers.get(name) ?? undefined;
    const [location, contentType, retryAfter] = ['location', 'content-type', 'retry-after'].map(header);
    const isWanted = method === 'GET' && response.ok && isPage(contentType);
    const body = isWanted ? await firstBytes(response) : undefined;
    if (!isWanted) await response.body?.cancel();
    return {
      kind: 'response',
      status: response.status,
      ...(location === undefined ? {} : { location }),
      ...(contentType === undefined ? {} : { contentType }),
      ...(retryAfter === undefined ? {} : { retryAfter }),
      ...(body === undefined ? {} : { body }),
    };
  }
}

function dispatcherFor({ timeout, allowPrivate, environment }: HttpSettings): Dispatcher {
  const variable = (name: string): string | undefined => environment[name] ?? environment[name.toUpperCase()];
  const [httpProxy, httpsProxy, noProxy] = ['http_proxy', 'https_proxy', 'no_proxy'].map(variable);
  const options: Agent.Options = {
    // The whole request has its time; parts of it need none of their own.
    headersTimeout: timeout,
    bodyTimeout: timeout,
    connect: { timeout, ...(allowPrivate ? {} : { lookup: lookupPublic }) },
  };
  if (!httpProxy && !httpsProxy) return new Agent(options);
  return new EnvHttpProxyAgent({
    ...options,
    ...(httpProxy ? { httpProxy } : {}),
    ...(httpsProxy ? { httpsProxy } : {}),
    ...(noProxy ? { noProxy } : {}),
  });
}

/**
 * Looks a host up and passes on its public addresses only. What is connected to is what was looked at: a name that
 * answers differently the second time (DNS rebinding) gains nothing.
 */
const lookupPublic: LookupFunction = (hostname, options, callback) => {
  lookup(hostname, { ...options, all: true }, (error, addresses) => {
    if (error) {
      callback(error, '');
      return;
    }
    const allowed = publicOnly(addresses);
    const [first] = allowed;
    if (!first) callback(new PrivateHostError(hostname), '');
    else if (options.all) callback(null, allowed);
    else callback(null, first.address, first.family);
  });
};

/** A host has addresses in private networks only. */
class PrivateHostError extends Error {
  override readonly name = 'PrivateHostError';

  constructor(readonly hostname: string) {
    super(`${hostname} has no public address`);
  }
}

/** Name and password in an address are the editor's mishap; they are not sent anywhere. */
function withoutCredentials(url: string): string {
  const address = new URL(url);
  address.username = '';
  address.password = '';
  return address.href;
}

/** A page's first bytes, unpacked; a page that stops in the middle is judged by what came. */
async function firstBytes(response: Response): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  let length = 0;
  try {
    // Leaving the loop closes the connection, so that the rest is not even sent.
    for await (const chunk of (response.body ?? []) as AsyncIterable<Uint8Array>) {
      chunks.push(chunk);
      length += chunk.length;
      if (length >= MAX_PAGE_BYTES) break;
    }
  } catch (error) {
    if (length === 0) throw error;
  }
  return Buffer.concat(chunks).subarray(0, MAX_PAGE_BYTES);
}

function failure(kind: RequestFailure, code: string): Exchange {
  return { kind: 'failure', failure: kind, code };
}

/** Names that OpenSSL and Node give to faults of certificates and encryption. */
const TLS_CODE =
  /^(CERT_|ERR_TLS_|ERR_SSL_|UNABLE_TO_|SELF_SIGNED|DEPTH_ZERO_SELF_SIGNED|HOSTNAME_MISMATCH|INVALID_CA|PATH_LENGTH|CRL_|EPROTO$)/;

/** What an error of a request means; undici hides the system's own under `cause`. */
function describeFailure(error: unknown): [RequestFailure, code: string] {
  const causes = causesOf(error);
  const codes = causes.map(({ code }) => (typeof code === 'string' ? code : ''));
  const code = codes.findLast((one) => one !== '') ?? '';
  if (causes.some((cause) => cause instanceof PrivateHostError)) return ['private', code];
  if (codes.some((one) => TLS_CODE.test(one))) return ['tls', code];
  const isLate =
    causes.some(({ name }) => name === 'TimeoutError') || codes.some((one) => /TIMEOUT|ETIMEDOUT/.test(one));
  return [isLate ? 'timeout' : 'unreachable', code];
}

function causesOf(error: unknown): (Error & { readonly code?: unknown })[] {
  const causes: Error[] = [];
  for (let cause = error; cause instanceof Error && causes.length < 5; cause = cause.cause) causes.push(cause);
  return causes;
}
