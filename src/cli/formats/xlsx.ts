import { importXlsx, MAX_XLSX_BYTES } from '../../import/xlsx/index.js';
import { textOption } from '../commands/command.js';
import { readBinaryFile } from '../json-file.js';
import type { ImportFormat } from './format.js';
import { readTableOptions, tableOptions } from './table.js';
import type { TableGiven } from './table.js';

interface XlsxGiven extends TableGiven {
  readonly sheet: typeof textOption & { describe: string };
}

/** A table as an Excel workbook. */
export const xlsx: ImportFormat<XlsxGiven> = {
  name: 'xlsx',
  takesMany: false,
  options: (words) => ({ ...tableOptions(words), sheet: { ...textOption, describe: words.options.sheet } }),
  otherInputs: ({ columns, mapping }) => [columns, mapping],
  async read([input = ''], given, options, terminal) {
    const tableGiven = await readTableOptions(given, options, terminal);
    const { sheet } = given;
    return importXlsx(await readBinaryFile(input, terminal.words, MAX_XLSX_BYTES), {
      ...tableGiven,
      ...(sheet === undefined ? {} : { sheet }),
    });
  },
};
