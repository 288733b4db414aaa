/** Which column is what, told by the town itself: the file of `--columns`. */
import type { CatalogueIssue } from '../../catalogue/issues.js';
import { excerpt } from '../../catalogue/note-issue.js';
import { isObject } from '../json-fields.js';
import type { JsonObject } from '../json-fields.js';
import { TABLE_FIELDS } from './fields.js';
import type { TableField } from './fields.js';

/** What a link leads to, as far as a table says; `link` lets the rules for links decide. */
export type TableLinkKind = 'online' | 'appointment' | 'form' | 'more' | 'link';
export const TABLE_LINK_KINDS: readonly string[] = [
  'online',
  'appointment',
  'form',
  'more',
  'link',
] satisfies TableLinkKind[];

/** What a column holds. */
export interface ColumnRule {
  /** `extra` keeps the value under the column's name, `ignore` leaves it out on purpose. */
  readonly field: TableField | 'extra' | 'ignore';
  /** BCP 47 tag of its texts. */
  readonly language?: string;
  /** What parts several values of a cell; default: line break, semicolon, and a comma where the values show that it does. */
  readonly separator?: string;
  /** Words of the link, where no column has them. */
  readonly label?: string;
  /** What the column's own values mean: {"reporting": "online"}. */
  readonly values?: Readonly<Record<string, string>>;
  /** The values are written with hyphens or underscores for spaces: "dog-fouling" → "Dog fouling". */
  readonly hyphenated?: boolean;
}

/** Another table whose columns join those of the rows that name its key. */
export interface JoinedTable {
  /** File, relative to the mapping file. */
  readonly file: string;
  /** Column of the main table. */
  readonly column: string;
  /** Column of the other table that holds the same values. */
  readonly key: string;
}

export interface ColumnMapping {
  readonly version: 1;
  /** BCP 47 tag of texts whose column names no language; default "de". */
  readonly language?: string;
  /** Row that holds the columns' names, from 1; default: the row that has most names that are known. */
  readonly header?: number;
  /** By the column's name as it is written, or "#5" for the fifth column. A text alone is the field. */
  readonly columns: ReadonlyMap<string, ColumnRule>;
  readonly tables: readonly JoinedTable[];
}

type Path = readonly (string | number)[];
const FIELDS: readonly string[] = [...TABLE_FIELDS, 'extra', 'ignore'];
const TAG = /^[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8})*$/;

/** Checks a mapping file. Never throws; with `issues` there is no mapping. */
export function readColumnMapping(value: unknown): {
  readonly mapping?: ColumnMapping;
  readonly issues: readonly CatalogueIssue[];
} {
  if (!isObject(value)) return { issues: [fault('format', [], value, 'column-mapping')] };
  if (value['version'] !== 1) return { issues: [fault('version', ['version'], value['version'], '1')] };
  const check = new MappingCheck();
  const mapping = check.read(value);
  return check.issues.length > 0 ? { issues: check.issues } : { mapping, issues: [] };
}

class MappingCheck {
  readonly issues: CatalogueIssue[] = [];

  read(value: JsonObject): ColumnMapping {
    this.#unknownFields(value, ['version', 'comment', 'language', 'header', 'columns', 'tables'], []);
    const language = this.#language(value, []);
    const header = value['header'];
    if (header !== undefined && !(typeof header === 'number' && Number.isInteger(header) && header > 0))
      this.#note('value', ['header'], header, 'row-number');
    return {
      version: 1,
      ...(language === undefined ? {} : { language }),
      ...(typeof header === 'number' ? { header } : {}),
      columns: this.#columns(value['columns']),
      tables: this.#tables(value['tables']),
    };
  }

  #columns(columns: unknown): Map<string, ColumnRule> {
    const rules = new Map<string, ColumnRule>();
    if (columns === undefined) return rules;
    if (!isObject(columns)) this.#note('type', ['columns'], columns, 'Object');
    else
      for (const [name, rule] of Object.entries(columns)) {
        const read = this.#rule(typeof rule === 'string' ? { field: rule } : rule, ['columns', name]);
        if (read) rules.set(columnKey(name), read);
      }
    return rules;
  }

  #rule(rule: unknown, path: Path): ColumnRule | undefined {
    if (!isObject(rule)) {
      this.#note('type', path, rule, 'string | Object');
      return undefined;
    }
    const names = ['field', 'language', 'separator', 'label', 'values', 'hyphenated'];
    this.#unknownFields(rule, [...names, 'comment'], path);
    const { field } = rule;
    if (typeof field !== 'string' || !FIELDS.includes(field)) {
      this.#note(field === undefined ? 'missing' : 'value', [...path, 'field'], field, FIELDS.join(' | '));
      return undefined;
    }
    const language = this.#language(rule, path);
    const separator = this.#text(rule, 'separator', path);
    const label = this.#text(rule, 'label', path);
    const values = this.#values(rule['values'], [...path, 'values']);
    const hyphenated = rule['hyphenated'];
    if (hyphenated !== undefined && typeof hyphenated !== 'boolean')
      this.#note('type', [...path, 'hyphenated'], hyphenated, 'boolean');
    return {
      field: field as ColumnRule['field'],
      ...(language === undefined ? {} : { language }),
      ...(separator === undefined ? {} : { separator }),
      ...(label === undefined ? {} : { label }),
      ...(values === undefined ? {} : { values }),
      ...(hyphenated === true ? { hyphenated } : {}),
    };
  }

  #values(values: unknown, path: Path): Readonly<Record<string, string>> | undefined {
    if (values === undefined) return undefined;
    if (!isObject(values)) {
      this.#note('type', path, values, 'Object');
      return undefined;
    }
    for (const [name, meaning] of Object.entries(values))
      if (typeof meaning !== 'string') this.#note('type', [...path, name], meaning, 'string');
    return values as Readonly<Record<string, string>>;
  }

  #tables(tables: unknown): JoinedTable[] {
    if (tables === undefined) return [];
    if (!Array.isArray(tables)) {
      this.#note('type', ['tables'], tables, 'Array');
      return [];
    }
    return tables.flatMap((table: unknown, index): JoinedTable[] => {
      const path = ['tables', index];
      if (!isObject(table)) {
        this.#note('type', path, table, '{ file, column, key }');
        return [];
      }
      this.#unknownFields(table, ['file', 'column', 'key', 'comment'], path);
      const [file, column, key] = ['file', 'column', 'key'].map((name) => {
        if (table[name] === undefined) this.#note('missing', [...path, name], '', 'string');
        return this.#text(table, name, path);
      });
      return file === undefined || column === undefined || key === undefined ? [] : [{ file, column, key }];
    });
  }

  #text(object: JsonObject, name: string, path: Path): string | undefined {
    const value = object[name];
    if (value === undefined) return undefined;
    if (typeof value === 'string' && value !== '') return value;
    this.#note('type', [...path, name], value, 'not-empty');
    return undefined;
  }

  #language(object: JsonObject, path: Path): string | undefined {
    const tag = this.#text(object, 'language', path);
    if (tag === undefined || TAG.test(tag)) return tag;
    this.#note('value', [...path, 'language'], tag, 'language-tag');
    return undefined;
  }

  #unknownFields(object: JsonObject, known: readonly string[], path: Path): void {
    for (const name of Object.keys(object))
      if (!known.includes(name)) this.#note('value', [...path, name], name, known.join(' | '));
  }

  #note(code: CatalogueIssue['code'], path: Path, value: unknown, expected: string): void {
    this.issues.push(fault(code, path, value, expected));
  }
}

/** Names of columns are compared without what nobody sees: case, line breaks, spaces. */
export function columnKey(name: string): string {
  return name.replace(/\s+/g, ' ').trim().toLowerCase();
}

function fault(code: CatalogueIssue['code'], path: Path, value: unknown, expected: string): CatalogueIssue {
  return { code, path, value: excerpt(value), expected, severity: 'error' };
}
