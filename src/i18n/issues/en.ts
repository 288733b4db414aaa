import type { germanExpected, germanPlace, IssueSentences } from './de.js';

const instead = (value: string): string => (value === '' ? '' : ` It says ${value}.`);

/** English sentences: what is wrong, where, and what to do. */
export const englishIssues: IssueSentences = {
  'not-a-catalogue': () =>
    'The file is not a catalogue: the list “services” is missing. Please check that it is the right file.',
  format: ({ expected }) =>
    `The file is not in the format “${expected}”. Please check that file and format belong together.`,
  version: ({ value, expected }) =>
    `This version of the catalogue (${value === '' ? 'not stated' : value}) cannot be read, only version ${expected}. Please create the catalogue again.`,
  empty: () => 'The catalogue has no service that can be shown.',
  missing: ({ place, expected }) => `${place}: this is missing (expected: ${expected}). Please add it.`,
  type: ({ place, value, expected }) => `${place}: ${expected} is expected here.${instead(value)}`,
  value: ({ place, value, expected }) => `${place}: this value is not allowed (allowed: ${expected}).${instead(value)}`,
  link: ({ place, value }) =>
    `${place}: this address must not become a link; https, http, mailto and tel are allowed.${instead(value)}`,
  placeholder: ({ place, value, expected }) =>
    `${place}: the address has an unknown placeholder; known are ${expected}.${instead(value)}`,
  'unknown-field': ({ place, value, expected }) => `${place}: there is no ${value} here. Known: ${expected}.`,
  'duplicate-id': ({ place, value }) =>
    `${place}: the id ${value} is used more than once; only the first entry counts. Please give it an id of its own.`,
  'unknown-reference': ({ place, value }) => `${place}: there is no entry with the id ${value}.`,
  'unproven-online': ({ place, value }) =>
    `${place}: no rule says whether ${value} is an online service; the link is kept as further information. Please add a rule to the mapping file.`,
  'too-large': ({ place, expected }) =>
    `${place}: the entry is nested too deeply; ${expected} levels are allowed. Please simplify the text.`,
};

export const englishPlace: typeof germanPlace = {
  file: 'File',
  field: (path) => `field ${path}`,
  service: (id) => `Service ${id}`,
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
  share: 'a number from 0 to 1',
  degrees: 'degrees of latitude and longitude',
  id: 'an id',
  municipality: 'the name of the municipality',
};
