import type { InferredOptionTypes, Options } from 'yargs';
import type { CatalogueIssue } from '../../catalogue/issues.js';
import type { ImportOptions } from '../../import/options.js';
import type { PiecewiseImport } from '../../import/pieces.js';
import type { ImportResult } from '../../import/report.js';
import type { ImportWords } from '../../i18n/cli/import-de.js';
import type { CommandContext } from '../commands/command.js';
import type { Terminal } from '../terminal.js';

/** The options of one format, by name. */
export type FormatOptions = Readonly<Record<string, Options>>;

/** What a format may need to know of the process. */
export type FormatSurroundings = Pick<CommandContext, 'version' | 'environment'>;

/** One format that `import` reads, with the options that it has beyond the common ones. */
export interface ImportFormat<Given extends FormatOptions = FormatOptions> {
  readonly name: keyof ImportWords['formats'];
  /** What its progress counts; default: entries. */
  readonly progressUnit?: 'bytes';
  /** Whether it takes several files. */
  readonly takesMany: boolean;
  /** Whether it may do without a file, since it can ask a service on the network. */
  readonly asksNetwork?: boolean;
  options(words: ImportWords): Given;
  /** Files that are read beside the inputs: the output must be none of them. */
  otherInputs?(given: InferredOptionTypes<Given>): readonly (string | undefined)[];
  /** The file that an issue speaks of, where it is not the first input. */
  fileOf?(issue: CatalogueIssue, inputs: readonly string[], given: InferredOptionTypes<Given>): string | undefined;
  read(
    inputs: readonly string[],
    given: InferredOptionTypes<Given>,
    options: ImportOptions,
    terminal: Terminal,
    surroundings: FormatSurroundings,
  ): Promise<ImportResult | PiecewiseImport>;
}
