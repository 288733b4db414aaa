import type { CliWords } from '../../i18n/cli/index.js';
import { EXIT, Failure } from '../failure.js';

/** Why a service on the network gave no answer that could be used. */
export type LiveFault =
  /** It does not let us in (401, 403): the client id is missing or wrong. */
  | 'refused'
  /** It asks for more patience than we have, or did not recover after several tries. `detail`: seconds. */
  | 'busy'
  /** Another status. `detail`: the status. */
  | 'status'
  /** An answer, but a page of HTML or anything else than what was asked for. */
  | 'not-json'
  /** Longer than any answer should be. `detail`: the limit in megabytes. */
  | 'too-large'
  /** It leads to another host, where nothing is asked. `detail`: the address. */
  | 'redirect'
  /** No connection. `detail`: the system's name of the fault. */
  | 'unreachable'
  /** Connected, but silent. `detail`: seconds waited. */
  | 'timeout';

/** A service on the network that gave no usable answer. */
export class LiveError extends Error {
  override readonly name = 'LiveError';

  constructor(
    readonly fault: LiveFault,
    /** The address asked, without secrets: those are in headers. */
    readonly url: string,
    readonly detail = '',
    options?: ErrorOptions,
  ) {
    super(`${fault}: ${url} ${detail}`.trim(), options);
  }
}

/** The end of a run for want of answers, as a sentence; any other error stays what it is. */
export function liveFailure(error: unknown, words: CliWords, hint: string): unknown {
  if (!(error instanceof LiveError)) return error;
  const sentence = words.live.faults[error.fault](error.url, error.detail);
  const advice = error.fault === 'refused' ? hint : '';
  return new Failure([sentence, advice].filter(Boolean).join(' '), EXIT.unreadable, { cause: error });
}
