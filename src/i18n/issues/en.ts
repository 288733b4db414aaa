import type { germanExpected, germanPlace, IssueSentences } from './de.js';

const instead = (value: string): string => (value === '' ? '' : ` It says ${value}.`);

/** English sentences: what is wrong, where, and what to do. */
export const englishIssues: IssueSentences = {
  'not-a-catalogue': () =>
    'The file is not a catalogue: the list “services” is missing. Please check that it is the right file.',
  format: ({ expected }) =>
    `The file is not in the format “${expected}”. Please check that file and format belong together.`,
  'unknown-document': ({ value, expected }) =>
    `The file ${value} holds nothing that belongs to the format “${expected}”; the file was left out. Please check whether it is one of them.`,
  version: ({ value, expected }) =>
    `This version of the catalogue (${value === '' ? 'not stated' : value}) cannot be read, only version ${expected}. Please create the catalogue again.`,
  empty: () => 'The catalogue has no service that can be shown.',
  missing: ({ place, expected }) => `${place}: this is missing (expected: ${expected}). Please add it.`,
  type: ({ place, value, expected }) => `${place}: ${expected} is expected here.${instead(value)}`,
  value: ({ place, value, expected }) => `${place}: this value is not allowed (allowed: ${expected}).${instead(value)}`,
  link: ({ place, value }) =>
    `${place}: this address must not become a link; https, http, mailto and tel are allowed.${instead(value)}`,
  'relative-link': ({ place, value }) =>
    `${place}: the address ${value} is not complete, and nothing says what it belongs to. Please begin it with https://, or name the page’s address with --base.`,
  placeholder: ({ place, value, expected }) =>
    `${place}: the address has an unknown placeholder; known are ${expected}.${instead(value)}`,
  'unknown-field': ({ place, value, expected }) => `${place}: there is no ${value} here. Known: ${expected}.`,
  'duplicate-id': ({ place, value }) =>
    `${place}: the id ${value} is used more than once; only the first entry counts. Please give it an id of its own.`,
  'unknown-reference': ({ place, value }) => `${place}: there is no entry with the id ${value}.`,
  index: ({ value, expected }) =>
    `The index ${value} does not fit: expected is ${expected}. The search works all the same, but loads more slowly. Please make it anew with “service-finder index”.`,
  'unproven-online': ({ place, value }) =>
    `${place}: no rule says whether ${value} is an online service; the link is kept as further information. Please add a rule to the mapping file.`,
  'too-large': ({ place, expected }) =>
    `${place}: the entry is nested too deeply; ${expected} levels are allowed. Please simplify the text.`,
  'too-long': ({ place, expected }) =>
    `${place}: there is more here than an entry can have (at most ${expected}); it is not in the catalogue. Please check the file.`,
  'not-well-formed': ({ place, value, expected }) =>
    `${place}: this is not well-formed ${expected}${value === '' ? '' : ` (${value})`}. Please have the file exported again.`,
  incomplete: ({ place }) =>
    `${place}: the file ends here; what should follow is missing. Please fetch the file again.`,
  encoding: ({ place, expected }) =>
    `${place}: the characters are not encoded as the file says (${expected}). Please check umlauts.`,
  'other-format': ({ value, expected }) =>
    `This is a file in the format ${value}; ${expected} is read here. Please save it in that format, or name the format that it has.`,
  damaged: ({ place, value }) =>
    `${place}: the file is damaged or incomplete${value === '' ? '' : ` (${value})`}. Please save or transfer it again.`,
  'no-title-column': ({ value }) =>
    `No column names the services. ${value === '' ? 'The table has no names of columns.' : `Found: ${value}.`} Please call a column “Title”, or say with --columns which column is what.`,
  'not-in-table': ({ place, value, expected }) => `${place}: ${value} is not in the table. It has: ${expected}.`,
  'row-length': ({ place, value, expected }) =>
    `${place}: from here, rows have another number of cells than there are names of columns (${expected}); affected: ${value}. Their values are kept as far as they belong to a column.`,
  'rounded-number': ({ place, value }) =>
    `${place}: the key has become the rounded number ${value}. Please format the column as text and enter the key again.`,
  formula: ({ place, value }) =>
    `${place}: the formula has no result${value === '' ? '' : ` (${value})`}. Please correct it in the table and save again.`,
  'lost-characters': ({ place, value, expected }) =>
    `${place}: characters were lost or mixed up when the file was saved (${expected}): ${value}. Please save it again as “CSV UTF-8”.`,
  'open-quote': ({ place, value }) =>
    `${place}: a quotation mark is opened and never closed${value === '' ? '' : ` (${value})`}; it is read as a character here. Please check.`,
  'cut-off': ({ place, value, expected }) =>
    `${place}: this is more than is read (at most ${expected})${value === '' ? '' : `: ${value}`}. The rest is missing in the catalogue.`,
};

export const englishPlace: typeof germanPlace = {
  file: 'File',
  named: (file) => `File ${file}`,
  line: (line) => `line ${String(line)}`,
  field: (path) => `field ${path}`,
  service: (id) => `Service ${id}`,
  row: (number, column) => `row ${String(number)}${column === '' ? '' : `, column “${column}”`}`,
  quoted: (value) => `“${value}”`,
};

export const englishExpected: typeof germanExpected = {
  string: 'a text',
  number: 'a number',
  boolean: 'true or false',
  Array: 'a list',
  Object: 'an object',
  Record: 'one text a language',
  'string[]': 'a list of texts',
  'not-empty': 'a text that is not empty',
  'language-tag': 'a language such as de, en or de-simple',
  date: 'a date such as 2026-05-31',
  'two-digits': 'two digits',
  'leika-key': 'a LeiKa key of 14 digits',
  ars: 'a regional key of 12 digits',
  'leika-beginning': 'the beginning of a LeiKa key, two digits at least',
  'one-source': 'one source at least',
  'one-file': 'a single file',
  'source-id': 'an id of small letters, digits and hyphens',
  'index-missing': 'a file at this address',
  'index-damaged': 'a whole index file',
  'index-version': 'an index of the same version of the program',
  'index-catalogue': 'an index of this catalogue',
  share: 'a number from 0 to 1',
  degrees: 'degrees of latitude and longitude',
  id: 'an id',
  xml: 'XML',
  municipality: 'the name of the municipality',
  'row-number': 'the number of a row, from 1',
  'column-mapping': 'a mapping of columns',
  address: 'an address',
  audience: 'citizens, businesses or administration',
  language: 'a language',
  'yes-or-no': 'yes or no',
  'number-or-share': 'a number from 0',
  means: 'BundID, eID, ELSTER, Unternehmenskonto, account or none',
  level: 'municipality, district, state or federal',
  replaced: 'replaced by �',
  'read-twice': 'converted twice, mended here',
};
