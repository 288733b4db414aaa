import { realpath } from 'node:fs/promises';
import { resolve } from 'node:path';
import { importDldb, readMapping } from '../../import/dldb/index.js';
import type { DldbMapping } from '../../import/dldb/index.js';
import type { ImportReport, ImportResult } from '../../import/report.js';
import type { Catalogue } from '../../catalogue/types.js';
import { issueSentence } from '../../i18n/issues/index.js';
import { writeFileAtomically } from '../atomic-file.js';
import { detailsTemplate, splitCatalogue, writeDetails } from '../details-files.js';
import { EXIT, Failure } from '../failure.js';
import type { ExitCode } from '../failure.js';
import { readJsonFile } from '../json-file.js';
import type { Terminal } from '../terminal.js';

/** Name of a file that stands for standard output. */
const STANDARD_OUTPUT = '-';

/** Most issues told one by one; the full report has them all. */
const MAX_ISSUES_SHOWN = 20;

export interface ImportOptions {
  readonly input: string;
  readonly out: string;
  readonly locations?: string | undefined;
  readonly mapping?: string | undefined;
  readonly details?: string | undefined;
  readonly report?: string | undefined;
  readonly municipality?: string | undefined;
  readonly ars?: string | undefined;
  readonly all: boolean;
  readonly pretty: boolean;
}

/** Imports a DLDB export and writes the catalogue; exit code 1 where entries had errors. */
export async function runImport(options: ImportOptions, terminal: Terminal): Promise<ExitCode> {
  await checkOptions(options, terminal);
  const mapping = options.mapping === undefined ? undefined : await loadMapping(options.mapping, terminal);
  const { value: services } = await readJsonFile(options.input, terminal.words);
  const locations =
    options.locations === undefined ? undefined : (await readJsonFile(options.locations, terminal.words)).value;
  const result = importDldb(
    { services, ...(locations === undefined ? {} : { locations }) },
    {
      ...(mapping ? { mapping } : {}),
      municipality: {
        ...(options.municipality === undefined ? {} : { name: options.municipality }),
        ...(options.ars === undefined ? {} : { ars: options.ars }),
      },
      all: options.all,
      onProgress: (done, total) => {
        terminal.progress(terminal.words.steps.import, done, total);
      },
    },
  );
  terminal.end();
  if (options.report !== undefined)
    await writeFileAtomically(options.report, `${JSON.stringify(result.report, undefined, 2)}\n`, terminal.words);
  const catalogue = usable(result, options, terminal);
  await write(catalogue, options, terminal);
  await summarise(result.report, options, terminal);
  return result.report.issues.some((issue) => issue.severity === 'error') ? EXIT.findings : EXIT.fine;
}

async function checkOptions(options: ImportOptions, { words }: Terminal): Promise<void> {
  if (options.ars !== undefined && !/^\d{12}$/.test(options.ars))
    throw new Failure(words.failure.badArs(options.ars), EXIT.usage);
  if (options.out === STANDARD_OUTPUT) {
    if (options.details !== undefined) throw new Failure(words.failure.detailsToStandardOutput, EXIT.usage);
    return;
  }
  const inputs = [options.input, options.locations, options.mapping].filter((file) => file !== undefined);
  const out = await samePath(options.out);
  for (const input of inputs)
    if ((await samePath(input)) === out) throw new Failure(words.failure.outIsInput(options.out), EXIT.usage);
}

async function samePath(file: string): Promise<string> {
  // A file that does not exist yet has no other name than its path.
  return realpath(file).catch(() => resolve(file));
}

async function loadMapping(file: string, terminal: Terminal): Promise<DldbMapping> {
  const { value } = await readJsonFile(file, terminal.words);
  const { mapping, issues } = readMapping(value);
  if (mapping) return mapping;
  const sentences = issues.slice(0, MAX_ISSUES_SHOWN).map((issue) => issueSentence(issue, terminal.language));
  throw new Failure([terminal.words.failure.mapping(file), ...sentences].join('\n'), EXIT.unreadable);
}

/** The catalogue, or the reason why there is none. */
function usable({ catalogue, report }: ImportResult, options: ImportOptions, { words, language }: Terminal): Catalogue {
  const fatal = report.issues.findLast(
    (issue) => issue.severity === 'error' && ['format', 'empty', 'not-a-catalogue'].includes(issue.code),
  );
  if (fatal) {
    const file = fatal.path[0] === 'locations' ? options.locations : options.input;
    throw new Failure(`${file ?? options.input}: ${issueSentence(fatal, language)}`, EXIT.unreadable);
  }
  if (!catalogue) throw new Failure(words.failure.noMunicipality, EXIT.usage);
  return catalogue;
}

async function write(catalogue: Catalogue, options: ImportOptions, terminal: Terminal): Promise<void> {
  const space = options.pretty ? 2 : 0;
  const { details: folder } = options;
  let written = catalogue;
  if (folder !== undefined) {
    const split = splitCatalogue(catalogue, detailsTemplate(options.out, folder));
    const others = await writeDetails(split.details, folder, space, terminal);
    if (others > 0) terminal.note(terminal.words.import.staleDetails(others, folder));
    written = split.lean;
  }
  const json = JSON.stringify(written, undefined, space);
  // The details come first, so that a catalogue never names files that are not there yet.
  if (options.out === STANDARD_OUTPUT) await terminal.result(json);
  else await writeFileAtomically(options.out, `${json}\n`, terminal.words);
}

/** How many in, how many out, what was left out and why. */
async function summarise(report: ImportReport, options: ImportOptions, terminal: Terminal): Promise<void> {
  const { words, language } = terminal;
  for (const issue of report.issues.slice(0, MAX_ISSUES_SHOWN)) terminal.note(issueSentence(issue, language));
  if (report.issues.length > MAX_ISSUES_SHOWN)
    terminal.note(words.import.more(report.issues.length - MAX_ISSUES_SHOWN));

  const errors = report.issues.filter((issue) => issue.severity === 'error').length;
  const unmapped = Object.entries(report.unmapped).map(([field, number]) => `${field} (${String(number)})`);
  const leftOut = Object.entries(words.import.leftOut).flatMap(([reason, sentence]) => {
    const number = report.leftOut.filter((entry) => `${entry.kind} ${entry.reason}` === reason).length;
    return number > 0 ? [sentence(number)] : [];
  });
  const lines = [
    words.import.read(report.read),
    ...leftOut,
    ...(report.issues.length > errors ? [words.import.warnings(report.issues.length - errors)] : []),
    ...(unmapped.length > 0 ? [words.import.unmapped(unmapped.join(', '))] : []),
    ...(options.details === undefined ? [] : [words.import.details(report.written, options.details)]),
    ...(options.out === STANDARD_OUTPUT ? [] : [words.import.written(options.out)]),
  ];
  for (const line of lines) terminal.note(line);
  const result = words.import.services(report.written, errors);
  // With the catalogue on standard output, nothing else may stand there.
  if (options.out === STANDARD_OUTPUT) terminal.note(result);
  else await terminal.result(result);
}
