/** What a column of a table can be taken for. */
import names from './column-names.json' with { type: 'json' };

/** A field of the catalogue that a column fills. */
export type TableField = keyof typeof names;

export const TABLE_FIELDS = Object.keys(names) as readonly TableField[];

/** German and English spellings of column names, the surest first. */
export const SPELLINGS: Readonly<Record<TableField, readonly string[]>> = names;

/** Fields of which a service has one value a language; two columns or rows that differ in it contradict each other. */
const SINGLE: ReadonlySet<TableField> = new Set<TableField>([
  'id',
  'title',
  'summary',
  'description',
  'page',
  'popularity',
  'level',
  'fees',
  'documents',
  'duration',
  'deadline',
  'requirements',
  'procedure',
  'legal',
  'appeal',
  'notes',
  'trustLevel',
  'writtenForm',
  'signature',
  'validFrom',
  'validThrough',
  'updated',
  'public',
  'municipality',
  'municipalityArs',
  'municipalityUrl',
]);

export function isSingle(field: TableField): boolean {
  return SINGLE.has(field);
}

/** Fields of which a row has one value, since they describe the row's office or link. */
const SINGLE_IN_ROW: ReadonlySet<TableField> = new Set<TableField>([
  'address',
  'street',
  'postalCode',
  'city',
  'hours',
  'linkKind',
]);

export function isSingleInRow(field: TableField): boolean {
  return SINGLE.has(field) || SINGLE_IN_ROW.has(field);
}

/** Columns that hold addresses. */
export const LINK_FIELDS: readonly TableField[] = ['online', 'appointment', 'form', 'more', 'link'];

/** Text fields → codes of the catalogue's sections; "16" and "23" are leikaTextmodul's "Hinweise" and "Ansprechpunkt". */
export const SECTION_CODES = {
  description: 'details',
  fees: 'fees',
  duration: 'duration',
  deadline: 'deadline',
  documents: 'documents',
  requirements: 'requirements',
  procedure: 'procedure',
  legal: 'legal',
  appeal: 'appeal',
  notes: '16',
} as const satisfies Partial<Record<TableField, string>>;

export type SectionField = keyof typeof SECTION_CODES;
