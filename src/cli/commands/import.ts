import { realpath } from 'node:fs/promises';
import { resolve } from 'node:path';
import type { InferredOptionTypes } from 'yargs';
import type { Catalogue } from '../../catalogue/types.js';
import type { PiecewiseImport } from '../../import/pieces.js';
import type { CataloguePart, ImportReport, ImportResult, TableReading } from '../../import/report.js';
import { issueSentence } from '../../i18n/issues/index.js';
import { writeFileAtomically } from '../atomic-file.js';
import { STANDARD_OUTPUT, writeCatalogue, writeCatalogueInPieces, writeParts } from '../catalogue-output.js';
import { EXIT, Failure } from '../failure.js';
import type { ExitCode } from '../failure.js';
import type { FormatOptions, FormatSurroundings, ImportFormat } from '../formats/format.js';
import { FORMATS } from '../formats/index.js';
import type { ImportWords } from '../../i18n/cli/import-de.js';
import type { Terminal } from '../terminal.js';
import { flagOption, PROGRAM, textOption } from './command.js';
import type { CommandContext, RegisterCommand } from './command.js';

/** Most issues told one by one; the full report has them all. */
const MAX_ISSUES_SHOWN = 20;

/** What every format is imported with. */
export interface CommonImportOptions {
  readonly out: string;
  readonly details?: string | undefined;
  readonly report?: string | undefined;
  readonly municipality?: string | undefined;
  readonly ars?: string | undefined;
  readonly all: boolean;
  readonly pretty: boolean;
}

interface ParsedInput {
  readonly input?: string | readonly string[];
}

export const registerImport: RegisterCommand = (parser, context) => {
  const { import: words, seeHelp } = context.terminal.words;
  const names = Object.keys(words.formats).join(', ');
  return parser
    .command('import', words.describe, (command) =>
      FORMATS.reduce((before, format) => register(format)(before, context), command)
        // What is no format is told so, whatever options stand beside it.
        .command(
          '$0 [format] [input..]',
          false,
          (other) => other.strict(false),
          () => {
            throw new Failure(`${words.formatMissing(names)}\n${seeHelp(`${PROGRAM} import`)}`, EXIT.usage);
          },
        ),
    )
    .example(`${PROGRAM} import dldb services.json --locations locations.json --out catalogue.json`, words.example);
};

/** One format as a command below `import`. */
function register<Given extends FormatOptions>(format: ImportFormat<Given>): RegisterCommand {
  return (parser, { terminal, finish, ...surroundings }: CommandContext) => {
    const { import: words } = terminal.words;
    const { options } = words;
    return parser.command(
      `${format.name} ${inputPattern(format)}`,
      words.formats[format.name],
      (command) =>
        command
          .positional('input', {
            describe: format.asksNetwork ? options.answers : options.input,
            type: 'string',
            array: format.takesMany,
            demandOption: !format.asksNetwork,
          })
          .options({
            out: { ...textOption, describe: options.out, demandOption: true },
            municipality: { ...textOption, describe: options.municipality },
            ars: { ...textOption, describe: options.ars },
            details: { ...textOption, describe: options.details },
            report: { ...textOption, describe: options.report },
            all: { ...flagOption, describe: options.all },
            pretty: { ...flagOption, describe: options.pretty },
          })
          .options(format.options(words)),
      (parsed) => {
        // The format's own options are generic here, so yargs cannot put the types together.
        const given = parsed as unknown as CommonImportOptions & InferredOptionTypes<Given> & ParsedInput;
        return finish(runImport(format, [given.input ?? []].flat(), given, given, terminal, surroundings));
      },
    );
  };
}

/** How the command line names a format's files: one or several, needed or not. */
function inputPattern({ takesMany, asksNetwork }: Pick<ImportFormat, 'takesMany' | 'asksNetwork'>): string {
  const name = `input${takesMany ? '..' : ''}`;
  return asksNetwork ? `[${name}]` : `<${name}>`;
}

/** Imports one source and writes the catalogue; exit code 1 where entries had errors. */
async function runImport<Given extends FormatOptions>(
  format: ImportFormat<Given>,
  inputs: readonly string[],
  options: CommonImportOptions,
  given: InferredOptionTypes<Given>,
  terminal: Terminal,
  surroundings: FormatSurroundings,
): Promise<ExitCode> {
  await checkOptions([...inputs, ...(format.otherInputs?.(given) ?? [])], options, terminal);
  const read = await format.read(
    inputs,
    given,
    {
      municipality: {
        ...(options.municipality === undefined ? {} : { name: options.municipality }),
        ...(options.ars === undefined ? {} : { ars: options.ars }),
      },
      all: options.all,
      onProgress: (done, total) => {
        terminal.progress(terminal.words.steps.import, done, total, format.progressUnit);
      },
    },
    terminal,
    surroundings,
  );
  terminal.end();
  const fileOf: FileOf = (issue) => issue.file ?? format.fileOf?.(issue, inputs, given) ?? inputs[0] ?? format.name;
  const told =
    'pieces' in read
      ? await writePieces(read, fileOf, options, terminal)
      : await writeWhole(read, fileOf, options, terminal);
  await summarise(told, options, terminal);
  return errorsOf(told.report) > 0 ? EXIT.findings : EXIT.fine;
}

/** What is left to tell when the catalogue is written. */
type Written = Pick<ImportResult, 'report' | 'parts'>;

async function writeWhole(
  result: ImportResult,
  fileOf: FileOf,
  options: CommonImportOptions,
  terminal: Terminal,
): Promise<Written> {
  await writeReport(result.report, options, terminal);
  const usableResult = usable(result, terminal, fileOf);
  if ('parts' in usableResult) await writePartsTo(usableResult.parts, options, terminal);
  else await writeCatalogue(usableResult.catalogue, options, terminal);
  return result;
}

async function writePieces(
  read: PiecewiseImport,
  fileOf: FileOf,
  options: CommonImportOptions,
  terminal: Terminal,
): Promise<Written> {
  // A report of a source that gives no catalogue says why.
  if (!read.head) await writeReport(read.report(), options, terminal);
  checkFatal(read.report(), terminal, fileOf);
  if (!read.head) throw new Failure(terminal.words.failure.noMunicipality, EXIT.usage);
  await writeCatalogueInPieces({ ...read, head: read.head }, options, terminal);
  const report = read.report();
  await writeReport(report, options, terminal);
  return { report };
}

async function writeReport(
  report: ImportReport,
  { report: file }: CommonImportOptions,
  { words }: Terminal,
): Promise<void> {
  if (file !== undefined) await writeFileAtomically(file, `${JSON.stringify(report, undefined, 2)}\n`, words);
}

function errorsOf({ issues, unlisted }: ImportReport): number {
  return issues.filter((issue) => issue.severity === 'error').length + (unlisted?.errors ?? 0);
}

async function checkOptions(
  inputs: readonly (string | undefined)[],
  options: CommonImportOptions,
  { words }: Terminal,
): Promise<void> {
  if (options.ars !== undefined && !/^\d{12}$/.test(options.ars))
    throw new Failure(words.failure.badArs(options.ars), EXIT.usage);
  if (options.out === STANDARD_OUTPUT) {
    if (options.details !== undefined) throw new Failure(words.failure.detailsToStandardOutput, EXIT.usage);
    return;
  }
  const out = await samePath(options.out);
  for (const input of inputs)
    if (input !== undefined && (await samePath(input)) === out)
      throw new Failure(words.failure.outIsInput(options.out), EXIT.usage);
}

async function samePath(file: string): Promise<string> {
  // A file that does not exist yet has no other name than its path.
  return realpath(file).catch(() => resolve(file));
}

type FileOf = (issue: ImportReport['issues'][number]) => string;

/** Faults after which there is no catalogue. */
const FATAL: readonly string[] = [
  'format',
  'empty',
  'not-a-catalogue',
  'other-format',
  'damaged',
  'no-title-column',
  'not-in-table',
  'cut-off',
];

/** The catalogue or its parts, or the reason why there is none. */
function usable(
  { catalogue, parts, report }: ImportResult,
  terminal: Terminal,
  fileOf: FileOf,
): { readonly catalogue: Catalogue } | { readonly parts: readonly CataloguePart[] } {
  checkFatal(report, terminal, fileOf);
  if (parts) return { parts };
  if (!catalogue) throw new Failure(terminal.words.failure.noMunicipality, EXIT.usage);
  return { catalogue };
}

function checkFatal(report: ImportReport, { language, words }: Terminal, fileOf: FileOf): void {
  const fatal = report.issues.findLast((issue) => issue.severity === 'error' && FATAL.includes(issue.code));
  if (!fatal) return;
  // Where everything was left out, the reasons are the answer: the wrong place was asked for, nothing is public.
  const reasons = fatal.code === 'empty' && report.read > 0 ? countLines(report, words.import) : [];
  throw new Failure([`${fileOf(fatal)}: ${issueSentence(fatal, language)}`, ...reasons].join('\n'), EXIT.unreadable);
}

async function writePartsTo(
  parts: readonly CataloguePart[],
  options: CommonImportOptions,
  terminal: Terminal,
): Promise<void> {
  const { failure } = terminal.words;
  if (options.out === STANDARD_OUTPUT || options.details !== undefined)
    throw new Failure(failure.partsNeedFolder, EXIT.usage);
  await writeParts(parts, options, terminal);
}

/** How many in, how many out, what was left out and why. */
async function summarise({ report, parts }: Written, options: CommonImportOptions, terminal: Terminal): Promise<void> {
  const { words, language } = terminal;
  for (const issue of report.issues.slice(0, MAX_ISSUES_SHOWN)) terminal.note(issueSentence(issue, language));
  const errors = errorsOf(report);
  const { errors: moreErrors, warnings: moreWarnings } = report.unlisted ?? { errors: 0, warnings: 0 };
  const found = report.issues.length + moreErrors + moreWarnings;
  if (found > MAX_ISSUES_SHOWN) terminal.note(words.import.more(found - MAX_ISSUES_SHOWN));

  const unmapped = Object.entries(report.unmapped).map(([field, number]) => `${field} (${String(number)})`);
  const lines = [
    ...(report.table ? tableLines(report.table, words.import) : []),
    ...countLines(report, words.import),
    ...(found > errors ? [words.import.warnings(found - errors)] : []),
    ...(unmapped.length > 0 ? [words.import.unmapped(unmapped.join(', '))] : []),
    ...(options.details === undefined ? [] : [words.import.details(report.written, options.details)]),
    ...(parts ? [words.import.parts(parts.length)] : []),
    ...(options.out === STANDARD_OUTPUT ? [] : [words.import.written(options.out)]),
  ];
  for (const line of lines) terminal.note(line);
  const result = words.import.services(report.written, errors);
  // With the catalogue on standard output, nothing else may stand there.
  if (options.out === STANDARD_OUTPUT) terminal.note(result);
  else await terminal.result(result);
}

/** How many services were read, and how many entries were left out for which reason. */
function countLines({ read, leftOut }: ImportReport, words: ImportWords): string[] {
  const reasons = Object.entries(words.leftOut).flatMap(([reason, sentence]) => {
    const number = leftOut.filter((entry) => `${entry.kind} ${entry.reason}` === reason).length;
    return number > 0 ? [sentence(number)] : [];
  });
  return [words.read(read), ...reasons];
}

/** How a table was read: what it was taken for, and which of its columns for what. */
function tableLines({ columns, ...reading }: TableReading, words: ImportWords): string[] {
  const known = columns.flatMap(({ column, field, language }) =>
    field === undefined ? [] : [`${column} → ${field}${language === undefined ? '' : ` (${language})`}`],
  );
  return [words.tableRead(reading), words.columns(known.join(', '))];
}
