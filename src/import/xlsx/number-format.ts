/** How a workbook shows numbers: dates and amounts are numbers there, and only their format tells. */
import { readXml } from './xml.js';

export type NumberKind = 'date' | 'euro' | 'percent' | 'number';

/** Built-in formats that are dates or times (ECMA-376 Part 1, 18.8.30). */
const DATE_FORMATS = new Set([14, 15, 16, 17, 18, 19, 20, 21, 22, 27, 28, 29, 30, 31, 36, 45, 46, 47, 50, 57]);

/** The kind of number of each cell style, by its place in the style sheet. */
export function readStyles(bytes: Uint8Array | undefined): readonly NumberKind[] {
  const custom = new Map<string, string>();
  const kinds: NumberKind[] = [];
  let isInCells = false;
  if (bytes)
    readXml(bytes, {
      open(name, attributes) {
        if (name === 'numFmt') custom.set(attributes['numFmtId'] ?? '', attributes['formatCode'] ?? '');
        else if (name === 'cellXfs') isInCells = true;
        else if (name === 'xf' && isInCells) kinds.push(kindOf(attributes['numFmtId'] ?? '', custom));
      },
      close(name) {
        if (name === 'cellXfs') isInCells = false;
      },
    });
  return kinds;
}

function kindOf(id: string, custom: ReadonlyMap<string, string>): NumberKind {
  const code = custom.get(id);
  if (code === undefined) {
    if (DATE_FORMATS.has(Number(id))) return 'date';
    return id === '9' || id === '10' ? 'percent' : 'number';
  }
  // Literal words and colours may hold the letters that stand for days.
  const bare = code.replace(/"[^"]*"|\\.|\[(?!\$|h|m|s)[^\]]*\]/gi, '');
  if (/€|\[\$EUR/i.test(code)) return 'euro';
  if (/[dyj]|mmm|t{2}\.m/i.test(bare)) return 'date';
  return bare.includes('%') ? 'percent' : 'number';
}

/** Days from Excel's day 0 to 1970-01-01; in files of old Macintoshes the count begins 1,462 days later. */
const EPOCH = 25_569;
const EPOCH_1904 = EPOCH - 1462;

/** A number as a person sees it in the cell. */
export function showNumber(written: string, kind: NumberKind, is1904: boolean): string {
  const number = Number(written);
  if (!Number.isFinite(number)) return written;
  if (kind === 'date') {
    const time = (number - (is1904 ? EPOCH_1904 : EPOCH)) * 86_400_000;
    return number >= 1 && number < 2_958_466 ? new Date(Math.round(time)).toISOString().slice(0, 10) : plain(number);
  }
  if (kind === 'euro') return `${number.toFixed(2).replace('.', ',')} €`;
  return kind === 'percent' ? `${plain(Math.round(number * 10_000) / 100)} %` : plain(number);
}

/** Never "9.9E+13": a LeiKa key that was typed as a number has all of its digits in the file. */
function plain(number: number): string {
  return Number.isSafeInteger(number) ? String(number) : String(Number(number.toPrecision(15)));
}
