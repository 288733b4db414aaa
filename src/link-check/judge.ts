/** From what came of a visit to what an editor is told. */
import type { LinkResult } from '../audit/link-results.js';
import type { RequestFailure, Response } from './exchange.js';
import type { Visit } from './visit.js';

/** The part of a result that the answer decides. */
export type Verdict = Pick<LinkResult, 'state' | 'status' | 'finalUrl'>;

const FAILURES: Readonly<Record<RequestFailure, LinkResult['state']>> = {
  unreachable: 'unreachable',
  tls: 'tls',
  timeout: 'timeout',
  private: 'not-checked',
};

/** Statuses with which a server keeps a program out, and often lets a person in (RFC 9110, RFC 7725). */
const KEPT_OUT: ReadonlySet<number> = new Set([401, 403, 407, 451]);
/** The service is out for the moment, or what stands before it does not reach it. */
const OUT_OF_SERVICE: ReadonlySet<number> = new Set([502, 503, 504]);

/** The verdict on a visit, as far as status and redirects tell. */
export function judge({ end, redirected, address }: Visit): Verdict {
  const finalUrl = redirected ? { finalUrl: address } : {};
  if (end.kind === 'lost') return { state: 'broken', ...finalUrl };
  if (end.kind === 'failure') return { state: FAILURES[end.failure], ...finalUrl };
  return { state: stateOf(end, redirected), status: end.status, ...finalUrl };
}

function stateOf({ status }: Response, redirected: boolean): LinkResult['state'] {
  if (status >= 200 && status < 300) return redirected ? 'redirected' : 'ok';
  if (KEPT_OUT.has(status)) return 'forbidden';
  // We were asked to leave; that says nothing about the page.
  if (status === 429) return 'not-checked';
  return OUT_OF_SERVICE.has(status) ? 'unreachable' : 'broken';
}
