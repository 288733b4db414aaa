/** The listing of a place's services: a CSV table with "|" between its cells and the columns "ID-LB" and "Name". */
import type { JsonObject } from '../json-fields.js';

const ID_COLUMN = 'ID-LB';
const NAME_COLUMN = 'Name';

/** Most services listed; no place comes near. */
const MAX_ROWS = 200_000;

/** The rows as objects {id, name}; `undefined` where the text is no such listing. */
export function readListing(text: string): JsonObject[] | undefined {
  const end = text.search(/\r?\n|$/);
  const columns = cells(text.slice(0, end).replace(/^\uFEFF/, ''));
  const id = columns.indexOf(ID_COLUMN);
  const name = columns.indexOf(NAME_COLUMN);
  if (id < 0) return undefined;
  return text
    .slice(end)
    .split(/\r?\n/, MAX_ROWS)
    .map(cells)
    .flatMap((row): JsonObject[] => {
      const own = row[id] ?? '';
      return own === '' ? [] : [{ id: own, name: name < 0 ? '' : (row[name] ?? '') }];
    });
}

/** No cell of a listing spans lines, so a quotation mark is only a mark around a name. */
function cells(line: string): string[] {
  return line.split('|').map((cell) =>
    cell
      .trim()
      .replace(/^"(.*)"$/, '$1')
      .replaceAll('""', '"'),
  );
}
