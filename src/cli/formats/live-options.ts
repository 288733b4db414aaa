/** The options that every format has which can ask a service on the network. */
import type { ImportWords } from '../../i18n/cli/import-de.js';
import { flagOption, PROGRAM, textOption } from '../commands/command.js';
import { EXIT, Failure } from '../failure.js';
import { LiveSource } from '../live/live-source.js';
import { PoliteClient } from '../live/polite-client.js';
import { SavedAnswers } from '../live/saved-answers.js';
import type { Terminal } from '../terminal.js';
import type { FormatSurroundings } from './format.js';

type Described<T> = T & { describe: string };

/** How yargs is told of them. */
export type LiveOptions = Readonly<{
  live: Described<typeof flagOption>;
  cache: Described<typeof textOption>;
  api: Described<typeof textOption>;
  interval: { type: 'number'; requiresArg: true; describe: string };
}>;

/** What was given. */
export interface GivenLive {
  readonly live: boolean;
  readonly cache?: string | undefined;
  readonly api?: string | undefined;
  readonly interval?: number | undefined;
}

/** Milliseconds between two questions, where nobody says otherwise: two a second. */
const DEFAULT_INTERVAL = 500;
/** A public service is never asked faster, whatever is said: five a second. */
const LEAST_INTERVAL = 200;

export function liveOptions({ options }: ImportWords): LiveOptions {
  return {
    live: { ...flagOption, describe: options.live },
    cache: { ...textOption, describe: options.cache },
    api: { ...textOption, describe: options.api },
    interval: { type: 'number', requiresArg: true, describe: options.interval },
  };
}

/** Either files or the network, and options of the network with the network only. */
export function checkLive(
  inputs: readonly string[],
  given: GivenLive & Readonly<Record<string, unknown>>,
  others: readonly string[],
  { words }: Terminal,
): void {
  const fail = (sentence: string): never => {
    throw new Failure(sentence, EXIT.usage);
  };
  if (given.live && inputs.length > 0) fail(words.live.liveWithInput);
  if (given.live) return;
  if (inputs.length === 0) fail(words.live.needsInput);
  for (const option of ['cache', 'api', 'interval', ...others])
    if (given[option] !== undefined && given[option] !== false) fail(words.live.onlyLive(option));
}

/** A service as a format knows it. */
export interface LiveService {
  /** Its public address. */
  readonly api: string;
  readonly headers?: Readonly<Record<string, string>>;
  /** What is asked for, for telling one download from another. */
  readonly request: unknown;
}

/** Makes ready to ask: options checked, folder opened; nothing is asked yet. */
export async function openLive(
  service: LiveService,
  given: GivenLive,
  terminal: Terminal,
  { version }: FormatSurroundings,
): Promise<LiveSource> {
  const { words } = terminal;
  const api = apiAddress(given.api ?? service.api, terminal);
  const interval = given.interval ?? DEFAULT_INTERVAL;
  if (!Number.isInteger(interval) || interval < 0 || interval > 60_000)
    throw new Failure(words.live.badInterval, EXIT.usage);
  const request = JSON.stringify([api.href, service.request]);
  const saved = given.cache === undefined ? undefined : await SavedAnswers.open(given.cache, request, words);
  if (saved && saved.resumed > 0) terminal.note(words.live.resumed(saved.resumed, given.cache ?? ''));
  const client = new PoliteClient({
    api,
    headers: { accept: 'application/json', 'user-agent': `${PROGRAM}/${version}`, ...service.headers },
    interval: api.host === new URL(service.api).host ? Math.max(interval, LEAST_INTERVAL) : interval,
    onWait: (milliseconds) => {
      terminal.note(words.live.waiting(Math.ceil(milliseconds / 1000)));
    },
  });
  return new LiveSource(client, terminal, saved);
}

function apiAddress(written: string, { words }: Terminal): URL {
  const url = URL.canParse(written) ? new URL(written) : undefined;
  if (url?.protocol !== 'https:' && url?.protocol !== 'http:')
    throw new Failure(words.live.badApi(written), EXIT.usage);
  return url;
}
