import { nextTask } from '../engines/slices.js';
import type { AddressCheck } from './catalogue-address.js';
import { FinderError } from './errors.js';

/** Most bytes of one file, unpacked; a larger catalogue is to be split into a list and detail files. */
export const MAX_BYTES = 20 * 1024 * 1024;

/** How long a server may be silent, in milliseconds, before the first byte and between two pieces. */
export const PATIENCE = 15_000;

/** Addresses that failed last time: asked again, the browser's cache must not answer with the same failure. */
const failed = new Set<string>();

/** A JSON file as it came. */
export interface Downloaded {
  /** Unchecked. */
  readonly value: unknown;
  /** Where it came from in the end: a redirect may have led elsewhere. */
  readonly address: string;
}

/**
 * Fetches a JSON file, without cookies or other credentials.
 * @param isAllowed Asked about the address to which a redirect leads.
 * @param patience Overrides `PATIENCE`.
 * @throws FinderError, or the signal's reason when that aborts.
 */
export async function downloadJson(
  address: string,
  isAllowed: AddressCheck,
  signal: AbortSignal,
  patience = PATIENCE,
): Promise<Downloaded> {
  signal.throwIfAborted();
  const watch = new Watch(signal, patience);
  try {
    const cache = failed.has(address) ? 'reload' : 'default';
    const response = await fetch(address, { cache, credentials: 'omit', signal: watch.signal });
    if (!isAllowed(new URL(response.url))) throw new FinderError('forbidden-address', response.url);
    if (!response.ok) throw new FinderError('http', response.url, response.status);
    const text = await readText(response, watch);
    // Reading the last piece and parsing the whole are two turns of the page's thread, not one long one.
    await nextTask();
    const value = parseJson(text, response.url);
    failed.delete(address);
    return { value, address: response.url };
  } catch (error) {
    signal.throwIfAborted();
    failed.add(address);
    throw error instanceof FinderError ? error : new FinderError('network', address, undefined, { cause: error });
  } finally {
    watch.stop();
  }
}

/** Bytes are counted as they come: `content-length` may be missing, or count the packed ones. */
async function readText(response: Response, watch: Watch): Promise<string> {
  if (Number(response.headers.get('content-length')) > MAX_BYTES) throw new FinderError('too-large', response.url);
  const reader = response.body?.getReader();
  const decoder = new TextDecoder();
  let text = '';
  let bytes = 0;
  for (let piece = await reader?.read(); piece && !piece.done; piece = await reader?.read()) {
    watch.restart();
    bytes += piece.value.byteLength;
    if (bytes > MAX_BYTES) throw new FinderError('too-large', response.url);
    text += decoder.decode(piece.value, { stream: true });
  }
  return text + decoder.decode();
}

/** The content type is not asked: many a server sends JSON as text, and its error pages as JSON. */
function parseJson(text: string, address: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch (error) {
    throw new FinderError('not-json', address, undefined, { cause: error });
  }
}

/** Aborts a request when its caller does, when the server is silent for too long, and when its reading ends early. */
class Watch {
  readonly #controller = new AbortController();
  readonly #caller: AbortSignal;
  readonly #patience: number;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(caller: AbortSignal, patience: number) {
    this.#caller = caller;
    this.#patience = patience;
    caller.addEventListener('abort', this.#abort);
    this.restart();
  }

  get signal(): AbortSignal {
    return this.#controller.signal;
  }

  restart(): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(this.#abort, this.#patience);
  }

  stop(): void {
    clearTimeout(this.#timer);
    this.#caller.removeEventListener('abort', this.#abort);
    this.#abort();
  }

  readonly #abort = (): void => {
    this.#controller.abort();
  };
}
