import type { Writable } from 'node:stream';
import yargs from 'yargs';
import type { Argv } from 'yargs';
import { cliWords, interfaceLanguage } from '../i18n/cli/index.js';
import type { InterfaceLanguage } from '../i18n/cli/index.js';
import { registerAudit } from './commands/audit.js';
import { registerBuild } from './commands/build.js';
import { PROGRAM } from './commands/command.js';
import type { CommandContext, RegisterCommand } from './commands/command.js';
import { registerCheck } from './commands/check.js';
import { registerImport } from './commands/import.js';
import { registerJsonLd } from './commands/jsonld.js';
import { registerIndex } from './commands/index.js';
import { registerLinks } from './commands/links.js';
import { registerSearch } from './commands/search.js';
import { registerStats } from './commands/stats.js';
import { registerWords } from './commands/words.js';
import { EXIT, Failure } from './failure.js';
import type { ExitCode } from './failure.js';
import { Terminal } from './terminal.js';

/** Every command by its name, in the order of the help. */
const COMMANDS: Readonly<Record<string, RegisterCommand>> = {
  build: registerBuild,
  import: registerImport,
  search: registerSearch,
  check: registerCheck,
  index: registerIndex,
  words: registerWords,
  stats: registerStats,
  audit: registerAudit,
  links: registerLinks,
  jsonld: registerJsonLd,
};

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
    const exitCode = await parseAndRun(args, terminal, language, surroundings);
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
  { version, environment }: Surroundings,
): Promise<ExitCode> {
  const { words } = terminal;
  let exitCode: ExitCode = EXIT.fine;
  const context: CommandContext = {
    terminal,
    version,
    environment,
    finish: async (run) => {
      exitCode = await run;
    },
  };
  const parser = Object.values(COMMANDS)
    .reduce<Argv>(
      (before, register) => register(before, context),
      yargs().scriptName(PROGRAM).locale(language).usage(`${PROGRAM} – ${words.describe.tool}`),
    )
    .option('language', { describe: words.describe.language, type: 'string', requiresArg: true })
    .demandCommand(1, words.commandMissing(Object.keys(COMMANDS).join(', ')))
    .strict()
    // A dot in a name is a dot.
    .parserConfiguration({ 'dot-notation': false })
    .middleware(lastOfEach, true)
    .help('help', words.describe.help)
    .alias('help', 'h')
    .version('version', words.describe.version, version)
    .exitProcess(false)
    .fail((message: string | null, error: Error | undefined) => {
      if (error && message === null) throw error;
      throw new Failure(`${message ?? ''}\n${words.seeHelp(PROGRAM)}`.trim(), EXIT.usage);
    });
  let shown = '';
  await parser.parseAsync([...args], {}, (_error, _argv, output) => {
    shown = output;
  });
  if (shown !== '') await terminal.result(shown);
  return exitCode;
}

/** Arguments that are lists by themselves: what stands without a name, and what a command takes many of. */
const LISTS: ReadonlySet<string> = new Set(['_', 'input', 'words', 'sources']);

/**
 * Of an option given twice the last one holds. Not by the parser's own setting for that, which would leave only the last
 * of many files too.
 */
function lastOfEach(given: Record<string, unknown>): void {
  for (const [name, value] of Object.entries(given))
    if (!LISTS.has(name) && Array.isArray(value)) given[name] = value.at(-1) as unknown;
}
