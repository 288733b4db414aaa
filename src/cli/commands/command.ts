import type { Argv } from 'yargs';
import type { ExitCode } from '../failure.js';
import type { Terminal } from '../terminal.js';

/** Name of the program as it is typed. */
export const PROGRAM = 'service-finder';

/** What a command is registered with. */
export interface CommandContext {
  readonly terminal: Terminal;
  /** The package's. */
  readonly version: string;
  /** Variables of the process. */
  readonly environment: Readonly<Record<string, string | undefined>>;
  /** Takes the run of the command that was called; its exit code becomes the process's. */
  readonly finish: (run: Promise<ExitCode>) => Promise<void>;
}

/** Adds a command with its options and an example. */
export type RegisterCommand = (parser: Argv, context: CommandContext) => Argv;

/** An option that takes a text: a file, a name. */
export const textOption = { type: 'string', requiresArg: true, normalize: false } as const;
/** An option that is there or not. */
export const flagOption = { type: 'boolean', default: false } as const;
