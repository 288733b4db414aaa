/** Checks many addresses politely; each result is handed over as soon as it is there. */
import type { LinkResult } from '../audit/link-results.js';
import type { CollectedLink } from './collect-links.js';
import { isWellFormedContact } from './contact-form.js';
import type { Clock, Exchange, Fetcher, PageRequest } from './exchange.js';
import { judge } from './judge.js';
import type { Verdict } from './judge.js';
import { decodePage, readPageText } from './page-text.js';
import { MAX_PAUSE, MAX_REPEATS, pauseBeforeRepeat } from './patience.js';
import { HOST_STATES } from './reach.js';
import { RequestGate } from './request-gate.js';
import type { GateLimits } from './request-gate.js';
import { isSameAsForRandomAddress, saysNotFound } from './soft-404.js';
import type { ReachedPage } from './soft-404.js';
import { isRequestable, visit, withoutFragment } from './visit.js';
import type { Visit } from './visit.js';

/** What a check needs of its surroundings. */
export interface CheckSurroundings {
  readonly fetch: Fetcher;
  readonly clock: Clock;
  readonly limits: GateLimits;
  /** A word that is no page's name on any host: what a host answers to it is its way of saying "not found". */
  readonly randomName: string;
  readonly signal?: AbortSignal;
}

/** So many failures of a connection in a row, and the rest of the host's links are not tried: a dead host costs minutes. */
const MOST_FAILURES = 3;

/**
 * Checks every link. Resolves when all are checked, or soon after the signal aborts; what was under way then has no
 * result.
 */
export async function checkLinks(
  links: readonly CollectedLink[],
  onResult: (result: LinkResult) => void,
  surroundings: CheckSurroundings,
): Promise<void> {
  const check = new LinkCheck(onResult, surroundings);
  const hosts = new Map<string, CollectedLink[][]>();
  for (const [address, group] of byRequest(links)) {
    if (address === undefined) check.withoutRequest(group);
    else {
      const { origin } = new URL(address);
      const queue = hosts.get(origin);
      if (queue) queue.push(group);
      else hosts.set(origin, [group]);
    }
  }
  const workers = [...hosts].flatMap(([origin, queue]) => {
    const host = new HostCheck(origin, queue, check);
    return Array.from({ length: Math.min(surroundings.limits.perHost, queue.length) }, () => host.work());
  });
  await Promise.all(workers);
}

/** Links by the address that is requested for them: those that differ in the fragment only share a visit. */
function byRequest(links: readonly CollectedLink[]): [string | undefined, CollectedLink[]][] {
  const groups = new Map<string, CollectedLink[]>();
  const others: CollectedLink[] = [];
  for (const link of links) {
    if (link.address === undefined || !isRequestable(link.address)) {
      others.push(link);
      continue;
    }
    const address = withoutFragment(link.address);
    const group = groups.get(address);
    if (group) group.push(link);
    else groups.set(address, [link]);
  }
  return [[undefined, others], ...groups];
}

/** One run over many hosts. */
class LinkCheck {
  readonly #onResult: (result: LinkResult) => void;
  readonly #surroundings: CheckSurroundings;
  readonly #gate: RequestGate;
  readonly #randomPages = new Map<string, Promise<ReachedPage | undefined>>();
  /** Hosts that asked for more patience than there is. */
  readonly #closed = new Set<string>();

  constructor(onResult: (result: LinkResult) => void, surroundings: CheckSurroundings) {
    this.#onResult = onResult;
    this.#surroundings = surroundings;
    this.#gate = new RequestGate(surroundings.limits, surroundings.clock);
  }

  isStopped(): boolean {
    return this.#surroundings.signal?.aborted ?? false;
  }

  report(links: readonly CollectedLink[], verdict: Verdict): void {
    const checked = new Date(this.#surroundings.clock.now()).toISOString();
    for (const { url } of links) this.#onResult({ url, ...verdict, checked });
  }

  /** What is relative, malformed, or of a scheme that cannot be asked. */
  withoutRequest(links: readonly CollectedLink[]): void {
    for (const link of links) this.report([link], { state: stateWithoutRequest(link) });
  }

  /** Where a link leads, and whether what is there is what was looked for. */
  async verdict(address: string): Promise<{ verdict: Verdict; visited: Visit }> {
    const visited = await visit(address, this.#ask);
    const verdict = judge(visited);
    const reached = reachedPage(address, visited);
    const isLost = reached !== undefined && !this.isStopped() && (await this.#isSoft404(reached));
    return { verdict: isLost ? { ...verdict, state: 'soft-404' } : verdict, visited };
  }

  async #isSoft404(reached: ReachedPage): Promise<boolean> {
    if (saysNotFound(reached.page)) return true;
    const { origin } = new URL(reached.requested);
    let random = this.#randomPages.get(origin);
    if (!random) this.#randomPages.set(origin, (random = this.#visitRandomAddress(origin)));
    const page = await random;
    return page !== undefined && isSameAsForRandomAddress(reached, page);
  }

  async #visitRandomAddress(origin: string): Promise<ReachedPage | undefined> {
    const address = `${origin}/${this.#surroundings.randomName}`;
    return reachedPage(address, await visit(address, this.#ask));
  }

  /** Asks when the host's turn has come, and again where it asks for patience. */
  readonly #ask = async (request: PageRequest): Promise<Exchange> => {
    const { origin } = new URL(request.url);
    const { clock, fetch, signal } = this.#surroundings;
    for (let repeats = 0; ; repeats += 1) {
      const exchange = await this.#gate.run(origin, () => this.#fetchUnlessClosed(origin, request, fetch), signal);
      const pause = pauseBeforeRepeat(exchange, repeats, clock.now());
      if (pause !== undefined && pause > MAX_PAUSE) this.#closed.add(origin);
      const isAnswered = pause === undefined || repeats === MAX_REPEATS || this.#closed.has(origin);
      if (isAnswered || this.isStopped()) return exchange;
      this.#gate.pause(origin, pause);
    }
  };

  async #fetchUnlessClosed(origin: string, request: PageRequest, fetch: Fetcher): Promise<Exchange> {
    if (this.#closed.has(origin)) return { kind: 'response', status: 429 };
    if (this.isStopped()) return { kind: 'failure', failure: 'timeout', code: 'ABORT_ERR' };
    return fetch(request, this.#surroundings.signal);
  }
}

/** The links of one host. */
class HostCheck {
  readonly #origin: string;
  readonly #queue: CollectedLink[][];
  readonly #check: LinkCheck;
  #failures = 0;
  /** What every further link of the host is. */
  #hostVerdict: Verdict | undefined;

  constructor(origin: string, queue: CollectedLink[][], check: LinkCheck) {
    this.#origin = origin;
    this.#queue = queue;
    this.#check = check;
  }

  /** Takes one link after the other; several may work at once. */
  async work(): Promise<void> {
    for (let group = this.#next(); group && !this.#check.isStopped(); group = this.#next()) {
      const verdict = this.#hostVerdict ?? (await this.#checkOne(group[0]?.address ?? ''));
      if (!this.#check.isStopped()) this.#check.report(group, verdict);
    }
  }

  #next(): CollectedLink[] | undefined {
    return this.#queue.shift();
  }

  async #checkOne(address: string): Promise<Verdict> {
    const { verdict, visited } = await this.#check.verdict(withoutFragment(address));
    const isOfHost = visited.end.kind === 'failure' && new URL(visited.address).origin === this.#origin;
    this.#failures = isOfHost && HOST_STATES.has(verdict.state) ? this.#failures + 1 : 0;
    if (this.#failures >= MOST_FAILURES) this.#hostVerdict = { state: verdict.state };
    return verdict;
  }
}

function stateWithoutRequest({ url, address }: CollectedLink): LinkResult['state'] {
  if (address !== undefined) return isWellFormedContact(address) ? 'ok' : 'broken';
  // Relative, and nobody said to what; with a scheme it should have been an address, and is none.
  return /^[a-z][a-z0-9+.-]*:/i.test(url.trim()) ? 'broken' : 'not-checked';
}

function reachedPage(requested: string, { address, end }: Visit): ReachedPage | undefined {
  if (end.kind !== 'response' || end.status < 200 || end.status > 299 || end.body === undefined) return undefined;
  return { requested, final: address, page: readPageText(decodePage(end.body, end.contentType)) };
}
