/** One sheet of a workbook → rows. */
import { linkOf, MAX_CELL_LENGTH, MAX_COLUMNS, MAX_ROWS, textOf } from '../table/table.js';
import type { Cell, LinkedCell, Row } from '../table/table.js';
import { showNumber } from './number-format.js';
import type { NumberKind } from './number-format.js';
import type { Relations } from './workbook.js';
import { unescaped } from './workbook.js';
import { readXml } from './xml.js';

/** What a sheet's cells refer to. */
export interface SheetContext {
  readonly strings: readonly string[];
  readonly styles: readonly NumberKind[];
  readonly is1904: boolean;
  readonly relations: Relations;
}

/** A cell whose formula gave nothing that can be used. */
export interface FormulaFault {
  readonly row: number;
  readonly column: number;
  readonly value: string;
}

export interface SheetRows {
  readonly rows: readonly Row[];
  readonly formulaFaults: readonly FormulaFault[];
  /** Whether the sheet goes beyond the rows, columns or characters that are read. */
  readonly isCut: boolean;
  /** Whether the part is well-formed. */
  readonly isSound: boolean;
}

/** Most characters of a sheet's cells together; a text that is shared counts in each cell that shows it. */
const MAX_CHARACTERS = 100_000_000;
/** Most cells that merged ranges fill. */
const MAX_MERGED = 200_000;

export function readSheet(bytes: Uint8Array, context: SheetContext): SheetRows {
  return new SheetReader(context).read(bytes);
}

class SheetReader {
  readonly #context: SheetContext;
  readonly #rows = new Map<number, Cell[]>();
  readonly #faults: FormulaFault[] = [];
  #row = 0;
  #column = 0;
  #type = '';
  #style = 0;
  #value = '';
  #formula = '';
  #reading: 'value' | 'formula' | 'none' = 'none';
  #hasFormula = false;
  #characters = 0;
  #merged = 0;
  #isCut = false;

  constructor(context: SheetContext) {
    this.#context = context;
  }

  read(bytes: Uint8Array): SheetRows {
    const isSound = readXml(bytes, {
      open: (name, attributes) => {
        this.#open(name, attributes);
      },
      close: (name) => {
        this.#close(name);
      },
      text: (text) => {
        if (this.#reading === 'value') this.#value += text;
        else if (this.#reading === 'formula') this.#formula += text;
      },
    });
    const rows = [...this.#rows]
      .sort(([a], [b]) => a - b)
      .map(([number, cells]): Row => ({ number, cells: Array.from(cells, (cell: Cell | undefined) => cell ?? '') }));
    return { rows, formulaFaults: this.#faults, isCut: this.#isCut, isSound };
  }

  #open(name: string, attributes: Readonly<Record<string, string>>): void {
    this.#reading = 'none';
    if (name === 'row') {
      this.#row = attributes['r'] === undefined ? this.#row + 1 : Number(attributes['r']);
      this.#column = -1;
    } else if (name === 'c') {
      const place = readPlace(attributes['r'] ?? '');
      this.#column = place?.column ?? this.#column + 1;
      this.#row = place?.row ?? this.#row;
      this.#type = attributes['t'] ?? 'n';
      this.#style = Number(attributes['s'] ?? '0');
      this.#value = '';
      this.#formula = '';
      this.#hasFormula = false;
    } else if (name === 'v' || name === 't') this.#reading = 'value';
    else if (name === 'f') {
      this.#reading = 'formula';
      this.#hasFormula = true;
    } else if (name === 'mergeCell') this.#merge(attributes['ref'] ?? '');
    else if (name === 'hyperlink') this.#link(attributes);
  }

  #close(name: string): void {
    this.#reading = 'none';
    if (name === 'c') this.#put(this.#row, this.#column, this.#cell());
  }

  #cell(): Cell {
    const text = this.#text().slice(0, MAX_CELL_LENGTH);
    // Only literal addresses can be read; anything else would have to be computed.
    const link = /^\s*HYPERLINK\(\s*"((?:[^"]|"")+)"/i.exec(this.#formula)?.[1]?.replaceAll('""', '"');
    return link === undefined ? text : linked(text, link);
  }

  #text(): string {
    const { strings, styles, is1904 } = this.#context;
    if (this.#type === 'e') {
      this.#fault(this.#value);
      return '';
    }
    if (this.#hasFormula && this.#value === '' && this.#type !== 'str') this.#fault('');
    if (this.#type === 's') return strings[Number(this.#value)] ?? '';
    if (this.#type === 'b') return this.#value === '1' ? 'true' : this.#value === '0' ? 'false' : '';
    if (this.#type === 'd') return this.#value.slice(0, 10);
    if (this.#type !== 'n') return unescaped(this.#value);
    return this.#value === '' ? '' : showNumber(this.#value, styles[this.#style] ?? 'number', is1904);
  }

  #fault(value: string): void {
    if (this.#faults.length < MAX_ROWS) this.#faults.push({ row: this.#row, column: this.#column, value });
  }

  #put(row: number, column: number, cell: Cell): void {
    const length = textOf(cell).length + (linkOf(cell)?.length ?? 0);
    if (length === 0) return;
    this.#characters += length;
    if (!(row > 0 && row <= MAX_ROWS) || column >= MAX_COLUMNS || this.#characters > MAX_CHARACTERS) {
      this.#isCut = true;
      return;
    }
    const cells = this.#rows.get(row) ?? [];
    cells[column] = cell;
    this.#rows.set(row, cells);
  }

  /** A merged range shows its first cell's value for all of its rows. */
  #merge(range: string): void {
    const [from, to] = range.split(':').map(readPlace);
    if (!from || !to) return;
    const cell = this.#rows.get(from.row)?.[from.column];
    if (cell === undefined) return;
    // Across columns a merged cell is a title; only down the rows it speaks of each of them.
    for (let row = from.row + 1; row <= Math.min(to.row, MAX_ROWS) && this.#merged < MAX_MERGED; row += 1) {
      this.#merged += 1;
      if (this.#rows.has(row)) this.#put(row, from.column, cell);
    }
  }

  #link({ ref = '', id = '', location = '' }: Readonly<Record<string, string>>): void {
    const relation = this.#context.relations.get(id);
    const place = readPlace(ref.split(':')[0] ?? '');
    if (!relation?.isExternal || !place) return;
    const cell = this.#rows.get(place.row)?.[place.column];
    const text = textOf(cell);
    const { target } = relation;
    const link = location === '' || target.includes('#') ? target : `${target}#${location}`;
    this.#put(place.row, place.column, linked(text, link));
  }
}

function linked(text: string, link: string): LinkedCell {
  return { text, link };
}

/** "C5" → row 5, column 2 (from 0). */
function readPlace(reference: string): { readonly row: number; readonly column: number } | undefined {
  const match = /^\$?([A-Z]{1,3})\$?(\d{1,7})$/.exec(reference);
  if (!match) return undefined;
  let column = 0;
  for (const letter of match[1] ?? '') column = column * 26 + letter.charCodeAt(0) - 64;
  return { row: Number(match[2]), column: column - 1 };
}
