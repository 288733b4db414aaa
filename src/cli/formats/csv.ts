import { importCsv, MAX_CSV_BYTES } from '../../import/csv/index.js';
import { readBinaryFile } from '../json-file.js';
import type { ImportFormat } from './format.js';
import { readTableOptions, tableOptions } from './table.js';
import type { TableGiven } from './table.js';

/** A table as a text file, whatever parts its cells and however it is encoded. */
export const csv: ImportFormat<TableGiven> = {
  name: 'csv',
  takesMany: false,
  options: tableOptions,
  otherInputs: ({ columns, mapping }) => [columns, mapping],
  async read([input = ''], given, options, terminal) {
    const tableGiven = await readTableOptions(given, options, terminal);
    return importCsv(await readBinaryFile(input, terminal.words, MAX_CSV_BYTES), tableGiven);
  },
};
