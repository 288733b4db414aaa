/** Excel workbooks (Office Open XML, ECMA-376). Pure: bytes in, catalogue and report out. */
import { fileKind } from '../file-kind.js';
import { endImport, IssueCollector } from '../report.js';
import type { ImportResult } from '../report.js';
import { findHeader, headerScore } from '../table/header.js';
import { importTable } from '../table/index.js';
import type { TableOptions } from '../table/index.js';
import { columnLetter, isEmptyRow } from '../table/table.js';
import { readStyles } from './number-format.js';
import { readSheet } from './sheet.js';
import type { SheetRows } from './sheet.js';
import { unzip, UnzipError, MAX_UNPACKED_BYTES } from './unzip.js';
import { readRelations, readSharedStrings, readWorkbook, relationsPath } from './workbook.js';
import type { Sheet, Workbook } from './workbook.js';

export interface XlsxOptions extends TableOptions {
  /** Name or number (from 1) of the sheet; default: the visible one that looks most like a table of services. */
  readonly sheet?: string;
}

/** Largest workbook, in bytes. */
export const MAX_XLSX_BYTES = 100_000_000;

/** Parts of the archive that are read; pictures, macros and printer settings are not even unpacked. */
const WANTED =
  /^xl\/(?:workbook\.xml|sharedStrings\.xml|styles\.xml|_rels\/workbook\.xml\.rels|worksheets\/[^/]+\.xml|worksheets\/_rels\/[^/]+\.rels)$/i;
/** What tells other archives: OpenDocument, Excel's binary form, documents of Word. */
const OTHERS: readonly (readonly [part: string, format: string])[] = [
  ['content.xml', 'ods'],
  ['xl/workbook.bin', 'xlsb'],
  ['word/document.xml', 'docx'],
];

/** Makes a catalogue of a workbook. Never throws; what could not be used stands in the report. */
export function importXlsx(bytes: Uint8Array, options: XlsxOptions = {}): ImportResult {
  const collector = new IssueCollector();
  const refuse: Refuse = (code, value, expected) => {
    collector.error({ code, path: [], value, expected });
    return endImport(collector, { read: 0 });
  };
  const kind = fileKind(bytes);
  if (kind === 'empty') return refuse('empty', '', 'services');
  if (kind !== 'zip') return refuse('other-format', kind === 'text' ? 'csv' : kind === 'pdf' ? 'pdf' : 'xls', 'xlsx');
  if (bytes.length > MAX_XLSX_BYTES) return refuse('too-long', String(bytes.length), String(MAX_XLSX_BYTES));
  let parts: ReadonlyMap<string, Uint8Array>;
  let other: string | undefined;
  try {
    parts = unzip(bytes, (name) => {
      other ??= OTHERS.find(([part]) => part === name)?.[1];
      return WANTED.test(name);
    });
  } catch (error) {
    if (!(error instanceof UnzipError)) throw error;
    return error.fault === 'damaged'
      ? refuse('damaged', 'zip', 'xlsx')
      : refuse('too-long', '', String(MAX_UNPACKED_BYTES));
  }
  const workbook = parts.get('xl/workbook.xml');
  if (!workbook)
    return other === undefined ? refuse('damaged', 'xl/workbook.xml', 'xlsx') : refuse('other-format', other, 'xlsx');
  const relations = readRelations(parts.get('xl/_rels/workbook.xml.rels'));
  return new XlsxImport(parts, readWorkbook(workbook, relations), collector, options).run(refuse);
}

type Refuse = (
  code: 'other-format' | 'empty' | 'too-long' | 'damaged' | 'not-in-table',
  value: string,
  expected: string,
) => ImportResult;

interface ReadSheet extends SheetRows {
  readonly sheet: Sheet;
}

class XlsxImport {
  readonly #parts: ReadonlyMap<string, Uint8Array>;
  readonly #workbook: Workbook;
  readonly #collector: IssueCollector;
  readonly #options: XlsxOptions;

  constructor(
    parts: ReadonlyMap<string, Uint8Array>,
    workbook: Workbook,
    collector: IssueCollector,
    options: XlsxOptions,
  ) {
    this.#parts = parts;
    this.#workbook = workbook;
    this.#collector = collector;
    this.#options = options;
  }

  run(refuse: Refuse): ImportResult {
    const sheets = this.#sheets();
    const chosen = this.#choose(sheets);
    if (!chosen && this.#options.sheet !== undefined)
      return refuse('not-in-table', this.#options.sheet, sheets.map(({ sheet }) => sheet.name).join(', '));
    if (!chosen) return refuse('damaged', 'xl/worksheets', 'xlsx');
    const { rows, formulaFaults, isCut, isSound, sheet } = chosen;
    if (!isSound) this.#collector.error({ code: 'damaged', path: [], value: sheet.name, expected: 'xlsx' });
    if (!isSound && rows.length === 0) return endImport(this.#collector, { read: 0 });
    const { columns } = findHeader(rows, this.#options.columns);
    for (const { row, column, value } of formulaFaults) {
      const name = columns.find(({ index }) => index === column)?.name ?? columnLetter(column);
      this.#collector.warn({ code: 'formula', path: ['row', row, name], value, expected: 'string' });
    }
    if (isCut) this.#collector.warn({ code: 'too-long', path: [], value: sheet.name, expected: String(rows.length) });
    return importTable(
      { format: 'xlsx', rows, reading: { sheet: sheet.name }, unmapped: unreadSheets(sheets, chosen) },
      this.#collector,
      this.#options,
    );
  }

  #sheets(): ReadSheet[] {
    const strings = readSharedStrings(this.#parts.get('xl/sharedStrings.xml'));
    const styles = readStyles(this.#parts.get('xl/styles.xml'));
    return this.#workbook.sheets.flatMap((sheet): ReadSheet[] => {
      const bytes = this.#parts.get(sheet.path);
      if (!bytes) return [];
      const relations = readRelations(this.#parts.get(relationsPath(sheet.path)));
      return [{ sheet, ...readSheet(bytes, { strings, styles, relations, is1904: this.#workbook.is1904 }) }];
    });
  }

  #choose(sheets: readonly ReadSheet[]): ReadSheet | undefined {
    const { sheet: wanted, columns } = this.#options;
    if (wanted !== undefined)
      return (
        sheets.find(({ sheet }) => sheet.name.toLowerCase() === wanted.trim().toLowerCase()) ??
        (/^\d{1,4}$/.test(wanted) ? sheets[Number(wanted) - 1] : undefined)
      );
    const score = ({ rows, sheet }: ReadSheet): number => {
      const names = Math.max(0, ...rows.slice(0, 40).map((row) => headerScore(row, columns)));
      return names * 2 + (sheet.isHidden ? 0 : 1);
    };
    return sheets.toSorted((a, b) => score(b) - score(a))[0];
  }
}

/** Sheets that hold something and were not read, with their rows. */
function unreadSheets(sheets: readonly ReadSheet[], chosen: ReadSheet): Record<string, number> {
  return Object.fromEntries(
    sheets
      .filter((other) => other !== chosen)
      .map(({ sheet, rows }): [string, number] => [sheet.name, rows.filter((row) => !isEmptyRow(row)).length])
      .filter(([, count]) => count > 0),
  );
}
