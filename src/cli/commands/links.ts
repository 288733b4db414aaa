import type { LinkResult } from '../../audit/link-results.js';
import { collectLinks } from '../../link-check/collect-links.js';
import type { CollectedLink } from '../../link-check/collect-links.js';
import { loadCatalogue } from '../catalogue-file.js';
import { readDetails } from '../details-reader.js';
import { EXIT, Failure } from '../failure.js';
import type { ExitCode } from '../failure.js';
import { readEarlierResults } from '../link-results-file.js';
import { LinksRun } from '../links-run.js';
import type { LinksRunOptions } from '../links-run.js';
import { endAs, untilStopped } from '../stop-signal.js';
import type { Terminal } from '../terminal.js';
import { flagOption, PROGRAM, textOption } from './command.js';
import type { CommandContext, RegisterCommand } from './command.js';

/** Requests under way at once: what an office's connection bears without being felt. */
const CONCURRENCY = 8;
/** Requests under way at one host; browsers take six, and are meant to be seen by a person. */
const PER_HOST = 2;
/** Milliseconds between two requests at one host. */
const HOST_DELAY = 500;
/** Seconds for one request. */
const TIMEOUT = 20;
/** Hours for which a result holds: under a day, so that a check every night asks everything anew. */
const MAX_AGE = 12;

/** What a number may be, from and to. */
const RANGES = {
  concurrency: [1, 64],
  'per-host': [1, 16],
  'host-delay': [0, 60_000],
  timeout: [1, 600],
  'max-age': [0, 8760],
} as const;

interface LinksOptions extends LinksRunOptions {
  readonly catalogue: string;
  readonly base?: string | undefined;
  readonly only?: string | undefined;
}

export const registerLinks: RegisterCommand = (parser, context) => {
  const { describe, links } = context.terminal.words;
  const numberOption = { type: 'number', requiresArg: true } as const;
  return parser
    .command(
      'links <catalogue>',
      links.describe,
      (command) =>
        command.positional('catalogue', { describe: describe.catalogue, type: 'string', demandOption: true }).options({
          out: { ...textOption, describe: links.options.out },
          base: { ...textOption, describe: links.options.base },
          only: { ...textOption, describe: links.options.only },
          contact: { ...textOption, describe: links.options.contact },
          concurrency: { ...numberOption, default: CONCURRENCY, describe: links.options.concurrency },
          'per-host': { ...numberOption, default: PER_HOST, describe: links.options.perHost },
          'host-delay': { ...numberOption, default: HOST_DELAY, describe: links.options.hostDelay },
          timeout: { ...numberOption, default: TIMEOUT, describe: links.options.timeout },
          'max-age': { ...numberOption, default: MAX_AGE, describe: links.options.maxAge },
          'allow-private': { ...flagOption, describe: links.options.allowPrivate },
          all: { ...flagOption, describe: links.options.all },
          json: { ...flagOption, describe: describe.json },
        }),
      (options) => context.finish(runLinks(options, context)),
    )
    .example(`${PROGRAM} links catalogue.json --out links.json`, links.example);
};

async function runLinks(options: LinksOptions, context: CommandContext): Promise<ExitCode> {
  const { terminal } = context;
  checkOptions(options, terminal);
  const { catalogue: lean } = await loadCatalogue(options.catalogue, terminal);
  const catalogue = await readDetails(lean, options.catalogue, terminal);
  const links = collectLinks({ catalogue, base: options.base });
  const selected = selectLinks(links, options.only, terminal);
  const earlier = await earlierResults(options, terminal);
  const run = new LinksRun({ links, selected, earlier, language: catalogue.language }, options, context);
  const { stopped } = await untilStopped((signal) => run.check(signal));
  if (stopped !== undefined) {
    terminal.note(terminal.words.links.stopped);
    endAs(stopped);
    return EXIT.findings;
  }
  return run.show();
}

function checkOptions(options: LinksOptions, { words }: Terminal): void {
  for (const [name, [least, most]] of Object.entries(RANGES)) {
    const value = options[name as keyof typeof RANGES];
    const isWhole = name === 'max-age' || name === 'timeout' || Number.isInteger(value);
    if (!(value >= least && value <= most) || !isWhole)
      throw new Failure(words.links.badNumber(name, least, most), EXIT.usage);
  }
  if (options.base !== undefined && !(URL.canParse(options.base) && /^https?:/i.test(options.base)))
    throw new Failure(words.links.badBase(options.base), EXIT.usage);
  // It becomes part of a header: printable ASCII, and no bracket that would end the comment it stands in.
  if (options.contact !== undefined && !/^[\x21-\x7E]{3,200}$/.test(options.contact.replace(/[()\\]/g, ' ')))
    throw new Failure(words.links.badContact, EXIT.usage);
}

function selectLinks(
  links: readonly CollectedLink[],
  only: string | undefined,
  { words }: Terminal,
): readonly CollectedLink[] {
  if (only === undefined) return links;
  const wanted = only.toLowerCase();
  const selected = links.filter(({ address }) => {
    if (address === undefined) return false;
    const { host, hostname } = new URL(address);
    return host === wanted || hostname === wanted;
  });
  if (selected.length === 0) throw new Failure(words.links.noHost(only), EXIT.usage);
  return selected;
}

async function earlierResults({ out }: LinksOptions, { words }: Terminal): Promise<ReadonlyMap<string, LinkResult>> {
  return out === undefined ? new Map() : readEarlierResults(out, words);
}
