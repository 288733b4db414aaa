/** Text files of tables: CSV with any delimiter, and Excel's "Unicode text". Pure: bytes in, catalogue and report out. */
import { fileKind } from '../file-kind.js';
import { endImport, IssueCollector } from '../report.js';
import type { ImportResult } from '../report.js';
import { importTable } from '../table/index.js';
import type { TableOptions } from '../table/index.js';
import type { Row } from '../table/table.js';
import { decodeText } from '../decode-text.js';
import { readCsvRows } from './rows.js';

/** Largest text file of a table, in bytes: far above any town's, far below what a JavaScript string holds. */
export const MAX_CSV_BYTES = 100_000_000;

const KINDS = { zip: 'xlsx', 'old-excel': 'xls', pdf: 'pdf' } as const;

/** Makes a catalogue of a text file. Never throws; what could not be used stands in the report. */
export function importCsv(bytes: Uint8Array, options: TableOptions = {}): ImportResult {
  const collector = new IssueCollector();
  const kind = fileKind(bytes);
  const refuse = (code: 'other-format' | 'empty' | 'cut-off', value: string, expected: string): ImportResult => {
    collector.error({ code, path: [], value, expected });
    return endImport(collector, { read: 0 });
  };
  if (kind === 'empty') return refuse('empty', '', 'services');
  if (kind !== 'text') return refuse('other-format', KINDS[kind], 'csv');
  if (bytes.length > MAX_CSV_BYTES) return refuse('cut-off', String(bytes.length), String(MAX_CSV_BYTES));
  const { text, encoding, replaced, mended } = decodeText(bytes);
  if (replaced > 0)
    collector.warn({ code: 'lost-characters', path: [], value: String(replaced), expected: 'replaced' });
  if (mended > 0) collector.warn({ code: 'lost-characters', path: [], value: String(mended), expected: 'read-twice' });
  const { rows, delimiter, openQuotes, cut } = readCsvRows(text, options.columns);
  for (const { row, text: line } of openQuotes)
    collector.warn({ code: 'open-quote', path: ['row', row], value: line, expected: '"' });
  for (const { row, expected } of cut) collector.warn({ code: 'cut-off', path: ['row', row], value: '', expected });
  return importTable({ format: 'csv', rows, reading: { encoding, delimiter } }, collector, options);
}

/** The rows of a table that another one joins. */
export function readCsvTable(bytes: Uint8Array): readonly Row[] {
  return readCsvRows(decodeText(bytes).text).rows;
}
