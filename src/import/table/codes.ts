/** Lists, codes, dates and yes-or-no of a service's rows. */
import type { Channel, LocalizedText, Service, ServiceCodes } from '../../catalogue/types.js';
import type { EntryReader } from '../entry-reader.js';
import {
  folded,
  readAudience,
  readDate,
  readLeikaKey,
  readLevel,
  readMeans,
  readNumber,
  readTrustLevel,
  readYesOrNo,
} from './cell-values.js';
import { readLanguage } from './column-name.js';
import type { TableField } from './fields.js';
import type { Column } from './header.js';

/** One value of a cell, with its place. */
export interface FoundValue {
  readonly value: string;
  readonly path: readonly (string | number)[];
  readonly column: Column;
}

/** Every value of a field in a service's rows. */
export type ValuesOf = (field: TableField) => readonly FoundValue[];

type Codes = Pick<
  Service,
  | 'leika'
  | 'synonyms'
  | 'audience'
  | 'level'
  | 'areas'
  | 'codes'
  | 'writtenForm'
  | 'validFrom'
  | 'validThrough'
  | 'updated'
> & {
  /** Demand in the table's own measure. */
  readonly demand?: number;
};

/** Everything of a service that is no text and no link; what is not understood is a warning at its place. */
export function readCodes(valuesOf: ValuesOf, reader: EntryReader, title: string): Codes {
  const cells = new CellReader(valuesOf, reader);
  const leika = cells.leika();
  const synonyms = readSynonyms(valuesOf('synonyms'), title);
  const audience = [...new Set(cells.all('audience', readAudience, 'audience').flat())];
  const areas = cells.all('areas', (value) => (/^\d{12}$/.test(value) ? value : undefined), 'ars');
  const codes: ServiceCodes = Object.fromEntries(
    (['typisierung', 'sdg', 'pvLagen', 'ozg'] as const).flatMap((field) => {
      const values = valuesOf(field).map(({ value }) => value);
      return values.length > 0 ? [[field, values]] : [];
    }),
  );
  return {
    ...(leika.length > 0 ? { leika } : {}),
    ...(synonyms.length > 0 ? { synonyms } : {}),
    ...(audience.length > 0 ? { audience } : {}),
    ...cells.one('level', 'level', readLevel, 'level'),
    ...(areas.length > 0 ? { areas } : {}),
    ...(Object.keys(codes).length > 0 ? { codes } : {}),
    ...cells.one('writtenForm', 'writtenForm', readYesOrNo, 'yes-or-no'),
    ...cells.one('validFrom', 'validFrom', readDate, 'date'),
    ...cells.one('validThrough', 'validThrough', readDate, 'date'),
    ...cells.one('updated', 'updated', readDate, 'date'),
    ...cells.one('popularity', 'demand', readNumber, 'number-or-share'),
  };
}

/** What a table says of how one identifies oneself online, and in which languages. */
export function readOnlineFields(valuesOf: ValuesOf, reader: EntryReader): Partial<Channel> {
  const cells = new CellReader(valuesOf, reader);
  const identification = [...new Set(cells.all('identification', readMeans, 'means'))];
  const languages = [...new Set(cells.all('languages', readLanguage, 'language'))];
  return {
    ...(identification.length > 0 ? { identification } : {}),
    ...cells.one('trustLevel', 'trustLevel', readTrustLevel, 'two-digits'),
    ...cells.one('signature', 'signature', readYesOrNo, 'yes-or-no'),
    ...(languages.length > 0 ? { languages } : {}),
  };
}

class CellReader {
  readonly #valuesOf: ValuesOf;
  readonly #reader: EntryReader;

  constructor(valuesOf: ValuesOf, reader: EntryReader) {
    this.#valuesOf = valuesOf;
    this.#reader = reader;
  }

  all<T>(field: TableField, read: (value: string) => T | undefined, expected: string): T[] {
    return this.#valuesOf(field).flatMap(({ value, path }): T[] => {
      const result = read(value);
      if (result === undefined) this.#reader.warn('value', path, value, expected);
      return result === undefined ? [] : [result];
    });
  }

  /** The first value that is understood, under its name in the catalogue. */
  one<T, Name extends string>(
    field: TableField,
    name: Name,
    read: (value: string) => T | undefined,
    expected: string,
  ): Partial<Record<Name, T>> {
    const [first] = this.all(field, read, expected);
    const result: Partial<Record<Name, T>> = {};
    if (first !== undefined) result[name] = first;
    return result;
  }

  leika(): string[] {
    const keys = this.#valuesOf('leika').flatMap(({ value, path }): string[] => {
      const reading = readLeikaKey(value);
      if ('key' in reading) return [reading.key];
      this.#reader.warn(reading.fault === 'rounded' ? 'rounded-number' : 'value', path, value, 'leika-key');
      return [];
    });
    return [...new Set(keys)];
  }
}

/** Each word once whatever its case, without those that only repeat the title. */
function readSynonyms(found: readonly FoundValue[], title: string): LocalizedText[] {
  const known = new Set([folded(title)]);
  return found.flatMap(({ value, column }): LocalizedText[] => {
    const key = folded(value) || value;
    const isKnown = known.has(key);
    known.add(key);
    if (isKnown) return [];
    return [column.language === undefined ? value : { [column.language]: value }];
  });
}
