/** What the formats of tables have in common: their options, and the files beside the table. */
import { dirname, resolve } from 'node:path';
import type { InferredOptionTypes, Options } from 'yargs';
import { readCsvTable } from '../../import/csv/index.js';
import type { ImportOptions } from '../../import/options.js';
import { readColumnMapping } from '../../import/table/column-mapping.js';
import type { ColumnMapping } from '../../import/table/column-mapping.js';
import type { TableOptions } from '../../import/table/index.js';
import type { ImportWords } from '../../i18n/cli/import-de.js';
import { textOption } from '../commands/command.js';
import { EXIT, Failure } from '../failure.js';
import { readBinaryFile } from '../json-file.js';
import type { Terminal } from '../terminal.js';
import { loadMapping, loadRules } from './link-mapping.js';

type TextOption = typeof textOption & { describe: string };

export interface TableGiven extends Readonly<Record<string, Options>> {
  readonly columns: TextOption;
  readonly base: TextOption;
  readonly mapping: TextOption;
  readonly 'split-by': TextOption;
}

export function tableOptions({ options }: ImportWords): TableGiven {
  return {
    columns: { ...textOption, describe: options.columns },
    base: { ...textOption, describe: options.base },
    mapping: { ...textOption, describe: options.mapping },
    'split-by': { ...textOption, describe: options.splitBy },
  };
}

/** Reads everything that the options name, and checks it. */
export async function readTableOptions(
  given: InferredOptionTypes<TableGiven>,
  options: ImportOptions,
  terminal: Terminal,
): Promise<TableOptions> {
  const { columns: file, base, mapping, 'split-by': splitBy } = given;
  checkBase(base, terminal);
  const columns = file === undefined ? undefined : await loadRules(file, columnReader, terminal);
  return {
    ...options,
    ...(columns === undefined || file === undefined
      ? {}
      : { columns, tables: await readTables(columns, dirname(file), terminal) }),
    ...(base === undefined ? {} : { base }),
    ...(mapping === undefined ? {} : { mapping: await loadMapping(mapping, terminal) }),
    ...(splitBy === undefined ? {} : { splitBy }),
  };
}

/** Relative links need an address that is one. */
export function checkBase(base: string | undefined, { words }: Terminal): void {
  if (base === undefined) return;
  try {
    if (/^https?:$/.test(new URL(base).protocol)) return;
  } catch (error) {
    throw new Failure(words.failure.badBase(base), EXIT.usage, { cause: error });
  }
  throw new Failure(words.failure.badBase(base), EXIT.usage);
}

const columnReader = {
  read: readColumnMapping,
  heading: ({ words }: Terminal, file: string): string => words.failure.columnMapping(file),
};

async function readTables(
  { tables }: ColumnMapping,
  folder: string,
  terminal: Terminal,
): Promise<NonNullable<TableOptions['tables']>> {
  return Promise.all(
    tables.map(async ({ file, column, key }) => ({
      name: file,
      column,
      key,
      rows: readCsvTable(await readBinaryFile(resolve(folder, file), terminal.words)),
    })),
  );
}
