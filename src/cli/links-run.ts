import { randomBytes } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import type { LinkResult } from '../audit/link-results.js';
import { checkLinks } from '../link-check/check-links.js';
import type { CollectedLink } from '../link-check/collect-links.js';
import type { Clock } from '../link-check/exchange.js';
import type { CommandContext } from './commands/command.js';
import { reachesNothing } from '../link-check/reach.js';
import { EXIT, Failure } from './failure.js';
import type { ExitCode } from './failure.js';
import { HttpFetcher } from './http-fetcher.js';
import { describeLinks, isFinding } from './link-report.js';
import { ResultsFile, resultsText } from './link-results-file.js';

/** How a run asks, and where its results go. */
export interface LinksRunOptions {
  /** File of the results. */
  readonly out?: string | undefined;
  readonly contact?: string | undefined;
  readonly concurrency: number;
  readonly 'per-host': number;
  /** Milliseconds. */
  readonly 'host-delay': number;
  /** Seconds. */
  readonly timeout: number;
  /** Hours. */
  readonly 'max-age': number;
  readonly 'allow-private': boolean;
  readonly all: boolean;
  readonly json: boolean;
}

/** What a run checks. */
export interface LinksRunInput {
  /** All links of the catalogue. */
  readonly links: readonly CollectedLink[];
  /** Those that were asked for. */
  readonly selected: readonly CollectedLink[];
  /** Results of earlier runs, by address. */
  readonly earlier: ReadonlyMap<string, LinkResult>;
  /** BCP 47 tag of the pages that are wanted. */
  readonly language: string;
}

/** One run: what was known, what is found, and where it goes. */
export class LinksRun {
  readonly #input: LinksRunInput;
  readonly #results: Map<string, LinkResult>;
  readonly #options: LinksRunOptions;
  readonly #context: CommandContext;
  readonly #file: ResultsFile | undefined;

  constructor(input: LinksRunInput, options: LinksRunOptions, context: CommandContext) {
    this.#input = input;
    this.#results = new Map(input.earlier);
    this.#options = options;
    this.#context = context;
    if (options.out !== undefined)
      this.#file = new ResultsFile(options.out, context.terminal.words, () => this.#current());
  }

  /** Checks what is due. The results so far are in the file at any time, and all of them at the end. */
  async check(stop: AbortSignal): Promise<void> {
    const { terminal } = this.#context;
    const due = this.#due();
    if (due.length < this.#input.selected.length) terminal.note(this.#keptSentence(due.length));
    // Written at once, so that a file that cannot be written shows itself before an hour's work.
    await this.#file?.flush();
    const fetcher = new HttpFetcher({
      timeout: this.#options.timeout * 1000,
      userAgent: userAgent(this.#context.version, this.#options.contact),
      language: this.#input.language,
      allowPrivate: this.#options['allow-private'],
      environment: this.#context.environment,
    });
    const found: LinkResult[] = [];
    try {
      await checkLinks(
        due,
        (result) => {
          this.#results.set(result.url, result);
          this.#file?.changed();
          terminal.progress(terminal.words.steps.links, found.push(result), due.length);
        },
        {
          fetch: fetcher.fetch,
          clock: systemClock,
          limits: {
            total: this.#options.concurrency,
            perHost: this.#options['per-host'],
            hostDelay: this.#options['host-delay'],
          },
          randomName: `service-finder-${randomBytes(12).toString('hex')}`,
          signal: stop,
        },
      );
    } finally {
      await fetcher.close();
      terminal.end();
    }
    const isOffline = !stop.aborted && reachesNothing(found);
    if (isOffline) this.#forget(found);
    await this.#file?.flush();
    if (isOffline) throw new Failure(terminal.words.links.offline, EXIT.unreadable);
  }

  /** Takes back results that say more of this machine's connection than of the links. */
  #forget(found: readonly LinkResult[]): void {
    for (const { url } of found) {
      const earlier = this.#input.earlier.get(url);
      if (earlier) this.#results.set(url, earlier);
      else this.#results.delete(url);
    }
  }

  async show(): Promise<ExitCode> {
    const { terminal } = this.#context;
    const checked = this.#input.selected.flatMap((link) => {
      const result = this.#results.get(link.url);
      return result ? [{ link, result }] : [];
    });
    if (this.#options.json) await terminal.result(resultsText(checked.map(({ result }) => result)));
    else await terminal.result(describeLinks(checked, this.#options.all, terminal));
    const relative = checked.filter(
      ({ link, result }) => link.address === undefined && result.state === 'not-checked',
    ).length;
    if (relative > 0) terminal.note(terminal.words.links.relative(relative));
    return checked.some(({ result }) => isFinding(result)) ? EXIT.findings : EXIT.fine;
  }

  #keptSentence(due: number): string {
    const { links } = this.#context.terminal.words;
    return links.kept(this.#input.selected.length - due, this.#options['max-age']);
  }

  /** The links without a result that still holds. */
  #due(): CollectedLink[] {
    const oldest = Date.now() - this.#options['max-age'] * 3_600_000;
    return this.#input.selected.filter(({ url }) => {
      const result = this.#results.get(url);
      // A date that cannot be read compares as false: the link is checked.
      return !(result && result.state !== 'not-checked' && Date.parse(result.checked) > oldest);
    });
  }

  /** The results of the catalogue's links, in its order; those of links that it no longer has are left behind. */
  #current(): LinkResult[] {
    return this.#input.links.flatMap(({ url }) => this.#results.get(url) ?? []);
  }
}

/** Who asks, and how to reach them (RFC 9110, 10.1.5). */
function userAgent(version: string, contact: string | undefined): string {
  return `service-finder/${version} (link check${contact === undefined ? '' : `; ${contact}`})`;
}

const systemClock: Clock = {
  now: () => Date.now(),
  wait: async (milliseconds, signal) => {
    try {
      await sleep(milliseconds, undefined, signal ? { signal: signal } : {});
    } catch (error) {
      // Waiting ends when the run is stopped, as it does when the time is over.
      if (!(error instanceof Error && error.name === 'AbortError')) throw error;
    }
  },
};
