import { printable } from '../i18n/issues/index.js';

/** Rows as aligned columns: the first to the left, the others to the right unless they are texts of a two-column list. */
export function textTable(cells: readonly (readonly string[])[]): string {
  const rows = cells.map((row) => row.map(printable));
  const widths = rows.reduce<number[]>((found, row) => {
    row.forEach((cell, column) => {
      found[column] = Math.max(found[column] ?? 0, width(cell));
    });
    return found;
  }, []);
  return rows
    .map((row) =>
      row
        .map((cell, column) => {
          const space = ' '.repeat((widths[column] ?? 0) - width(cell));
          return column === 0 || row.length === 2 ? cell + space : space + cell;
        })
        .join('  ')
        .trimEnd(),
    )
    .join('\n');
}

/** Characters as people count them. */
function width(text: string): number {
  return Array.from(text).length;
}
