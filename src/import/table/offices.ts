/** Offices that the rows of a table name. */
import type { Office } from '../../catalogue/types.js';
import { folded } from './cell-values.js';
import type { TableField } from './fields.js';
import type { Column } from './header.js';
import { slugOf, uniqueIds } from '../ids.js';
import type { Row } from './table.js';
import type { ValueOf } from './values.js';

/** What describes an office, and may as well describe the person who answers for one service. */
const DETAILS = ['phone', 'email', 'hours'] as const;
type Detail = (typeof DETAILS)[number];

interface FoundOffice {
  readonly name: string;
  readonly address: Office['address'];
  readonly addressText: string;
  readonly details: Readonly<Record<Detail, Set<string>>>;
}

/** The offices of a table: same name and same address are one office. */
export class OfficeRegister {
  readonly #columns: readonly Column[];
  readonly #valueOf: ValueOf;
  readonly #offices = new Map<string, FoundOffice>();
  #ids: ReadonlyMap<string, string> | undefined;

  constructor(columns: readonly Column[], rows: readonly Row[], valueOf: ValueOf) {
    this.#columns = columns;
    this.#valueOf = valueOf;
    for (const row of rows) this.#note(row);
  }

  /** Id of the row's office; `undefined` where it names none. */
  idOf(row: Row): string | undefined {
    return this.#idOfKey(this.#keyOf(row));
  }

  /** Whether a detail in this row is the office's own: the same in every row of the office. */
  isOfOffice(row: Row, detail: Detail): boolean {
    return this.#offices.get(this.#keyOf(row))?.details[detail].size === 1;
  }

  offices(): Office[] {
    return [...this.#offices].map(([key, { name, address, details }]): Office => {
      const own = DETAILS.flatMap((detail): [Detail, string][] => {
        const [only] = details[detail].size === 1 ? details[detail] : [];
        return only === undefined ? [] : [[detail, only]];
      });
      return { id: this.#idOfKey(key) ?? '', name, ...(address ? { address } : {}), ...Object.fromEntries(own) };
    });
  }

  #note(row: Row): void {
    const name = this.#text(row, 'office');
    if (name === '') return;
    const key = this.#keyOf(row);
    const known = this.#offices.get(key) ?? {
      name,
      address: this.#address(row),
      addressText: folded(this.#addressText(row)),
      details: { phone: new Set<string>(), email: new Set<string>(), hours: new Set<string>() },
    };
    for (const detail of DETAILS) {
      const text = this.#text(row, detail);
      if (text !== '') known.details[detail].add(text);
    }
    this.#offices.set(key, known);
  }

  #idOfKey(key: string): string | undefined {
    this.#ids ??= this.#makeIds();
    return this.#ids.get(key);
  }

  #makeIds(): ReadonlyMap<string, string> {
    const keys = [...this.#offices.keys()];
    const entries = [...this.#offices.values()].map(({ name, addressText }) => ({
      slug: slugOf(name),
      marks: [addressText],
    }));
    const ids = uniqueIds(entries, new Set());
    return new Map(keys.map((key, index) => [key, ids[index] ?? '']));
  }

  #keyOf(row: Row): string {
    const name = this.#text(row, 'office');
    return name === '' ? '' : `${folded(name) || name}\n${folded(this.#addressText(row))}`;
  }

  #addressText(row: Row): string {
    return (['address', 'street', 'postalCode', 'city'] as const).map((field) => this.#text(row, field)).join(' ');
  }

  #address(row: Row): Office['address'] {
    const whole = this.#text(row, 'address');
    const [street, postalCode, city] = [
      this.#text(row, 'street'),
      this.#text(row, 'postalCode'),
      this.#text(row, 'city'),
    ];
    const parts = [street, postalCode, city].some(Boolean) ? { street, postalCode, city } : readAddressLine(whole);
    const hint = [street, postalCode, city].some(Boolean) ? whole : '';
    const filled = Object.entries({ ...parts, hint }).filter(([, text]) => text !== '');
    return filled.length > 0 ? Object.fromEntries(filled) : undefined;
  }

  #text(row: Row, field: TableField): string {
    for (const column of this.#columns) {
      if (column.field !== field) continue;
      const text = this.#valueOf(row, column)
        .replace(/[^\S\n]+/g, ' ')
        .trim();
      if (text !== '') return field === 'hours' ? text : text.replaceAll('\n', ', ');
    }
    return '';
  }
}

/** "Rathausplatz 1, 12345 Musterstadt" → its parts; what has another shape stays one line. */
function readAddressLine(line: string): { street: string; postalCode: string; city: string } {
  const match = /^(.*?)[,;\s]+(\d{5})\s+([^\d,;]+)$/.exec(line);
  if (!match) return { street: line, postalCode: '', city: '' };
  const [, street = '', postalCode = '', city = ''] = match;
  return { street: street.replace(/[,;\s]+$/, ''), postalCode, city: city.trim() };
}
