/** What a section is about, whichever way its source codes it. */
export type SectionMeaning =
  | 'summary'
  | 'details'
  | 'documents'
  | 'requirements'
  | 'procedure'
  | 'forms'
  | 'office'
  | 'duration'
  | 'deadline'
  | 'fees';

/** Codes of `urn:xoev-de:fim:codeliste:leikatextmodul`, and those that the portal network's gateway adds from 93 on. */
const BY_CODE: Readonly<Record<string, SectionMeaning>> = {
  '05': 'summary',
  '06': 'details',
  '08': 'documents',
  '09': 'requirements',
  '11': 'procedure',
  '14': 'forms',
  '22': 'office',
  '23': 'office',
  '24': 'summary',
  '95': 'duration',
  '97': 'deadline',
  '98': 'fees',
  summary: 'summary',
  details: 'details',
  documents: 'documents',
  requirements: 'requirements',
  procedure: 'procedure',
  forms: 'forms',
  office: 'office',
  contact: 'office',
  duration: 'duration',
  deadline: 'deadline',
  fees: 'fees',
};

/** `undefined` for a section that no rule asks for. */
export function sectionMeaning(code: string): SectionMeaning | undefined {
  return Object.hasOwn(BY_CODE, code) ? BY_CODE[code] : undefined;
}
