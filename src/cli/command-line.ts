import type { Writable } from 'node:stream';
import yargs from 'yargs';
import type { Argv } from 'yargs';
import { cliWords, interfaceLanguage } from '../i18n/cli/index.js';
import type { CliWords, InterfaceLanguage } from '../i18n/cli/index.js';
import { runImport } from './commands/import.js';
import { runSearch } from './commands/search.js';
import { runStats } from './commands/stats.js';
import { EXIT, Failure } from './failure.js';
import type { ExitCode } from './failure.js';
import { Terminal } from './terminal.js';

const COMMAND = 'service-finder';
const DEFAULT_LIMIT = 10;
/** The contract's limit of one answer. */
const MAX_LIMIT = 1000;

/** What the command line needs of its process. */
export interface Surroundings {
  readonly environment: Readonly<Record<string, string | undefined>>;
  readonly out: Writable;
  readonly error: Writable & { isTTY?: boolean };
  readonly version: string;
}

/** Runs one command and returns the exit code; says on standard error what went wrong. */
export async function runCommandLine(args: readonly string[], surroundings: Surroundings): Promise<ExitCode> {
  const language = languageOf(args, surroundings.environment);
  const words = cliWords(language);
  const terminal = new Terminal(words, language, surroundings.out, surroundings.error);
  try {
    const exitCode = await parseAndRun(args, terminal, language, surroundings.version);
    await terminal.finish();
    return exitCode;
  } catch (error) {
    terminal.end();
    if (error instanceof Failure) {
      terminal.note(error.sentence);
      return error.exitCode;
    }
    // A fault of ours: still a sentence, since a stack trace helps nobody at a town hall.
    terminal.note(words.failure.unexpected(error instanceof Error ? error.message : String(error)));
    return EXIT.unreadable;
  }
}

/** The language must be known before the arguments are parsed, since the parser itself speaks. */
function languageOf(args: readonly string[], environment: Surroundings['environment']): InterfaceLanguage {
  const at = args.findIndex((arg) => arg === '--language' || arg.startsWith('--language='));
  const given = at < 0 ? undefined : (args[at]?.split('=')[1] ?? args[at + 1]);
  // The order in which POSIX asks them.
  return interfaceLanguage(given ?? (environment['LC_ALL'] || environment['LC_MESSAGES'] || environment['LANG']));
}

async function parseAndRun(
  args: readonly string[],
  terminal: Terminal,
  language: InterfaceLanguage,
  version: string,
): Promise<ExitCode> {
  const { words } = terminal;
  let exitCode: ExitCode = EXIT.fine;
  const finish = async (run: Promise<ExitCode>): Promise<void> => {
    exitCode = await run;
  };
  const parser = commands(yargs().scriptName(COMMAND).locale(language), words, terminal, finish)
    .option('language', { describe: words.describe.language, type: 'string', requiresArg: true })
    .usage(`${COMMAND} – ${words.describe.tool}`)
    .example(
      `${COMMAND} import dldb services.json --locations locations.json --out catalogue.json`,
      words.examples.import,
    )
    .example(`${COMMAND} search catalogue.json "Perso verloren" --limit 3`, words.examples.search)
    .example(`${COMMAND} stats catalogue.json`, words.examples.stats)
    .demandCommand(1, words.commandMissing)
    .strict()
    // Of an option given twice the last one holds, and a dot in a name is a dot.
    .parserConfiguration({ 'duplicate-arguments-array': false, 'dot-notation': false })
    .help('help', words.describe.help)
    .alias('help', 'h')
    .version('version', words.describe.version, version)
    .exitProcess(false)
    .fail((message: string | null, error: Error | undefined) => {
      if (error && message === null) throw error;
      throw new Failure(`${message ?? ''}\n${words.seeHelp(COMMAND)}`.trim(), EXIT.usage);
    });
  let shown = '';
  await parser.parseAsync([...args], {}, (_error, _argv, output) => {
    shown = output;
  });
  if (shown !== '') await terminal.result(shown);
  return exitCode;
}

type Finish = (run: Promise<ExitCode>) => Promise<void>;

function commands(parser: Argv, words: CliWords, terminal: Terminal, finish: Finish): Argv {
  const { describe } = words;
  const file = { type: 'string', requiresArg: true, normalize: false } as const;
  return parser
    .command(
      'import <format> <input>',
      describe.import,
      (command) =>
        command
          .positional('format', { describe: describe.format, choices: ['dldb'] as const, demandOption: true })
          .positional('input', { describe: describe.input, type: 'string', demandOption: true })
          .options({
            out: { ...file, describe: describe.out, demandOption: true },
            locations: { ...file, describe: describe.locations },
            municipality: { ...file, describe: describe.municipality },
            ars: { ...file, describe: describe.ars },
            mapping: { ...file, describe: describe.mapping },
            details: { ...file, describe: describe.details },
            report: { ...file, describe: describe.report },
            all: { type: 'boolean', default: false, describe: describe.all },
            pretty: { type: 'boolean', default: false, describe: describe.pretty },
          }),
      (options) => finish(runImport(options, terminal)),
    )
    .command(
      'search <catalogue> [words..]',
      describe.search,
      (command) =>
        command
          .positional('catalogue', { describe: describe.catalogue, type: 'string', demandOption: true })
          .positional('words', { describe: describe.words, type: 'string', array: true })
          .options({
            queries: { ...file, describe: describe.queries },
            limit: { type: 'number', default: DEFAULT_LIMIT, requiresArg: true, describe: describe.limit },
            json: { type: 'boolean', default: false, describe: describe.json },
            language: { ...file, describe: describe.language },
          }),
      (options) => {
        if (!Number.isInteger(options.limit) || options.limit < 1 || options.limit > MAX_LIMIT)
          throw new Failure(words.failure.badLimit, EXIT.usage);
        // yargs gives an empty list where no word was given.
        const given = options.words?.length ? options.words : undefined;
        return finish(runSearch({ ...options, words: given }, terminal));
      },
    )
    .command(
      'stats <catalogue>',
      describe.stats,
      (command) =>
        command
          .positional('catalogue', { describe: describe.catalogue, type: 'string', demandOption: true })
          .options({ json: { type: 'boolean', default: false, describe: describe.json } }),
      (options) => finish(runStats(options, terminal)),
    );
}
