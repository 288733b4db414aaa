import { count } from './count-en.js';
import type { ImportWords } from './import-de.js';

/** English words of the command `import`. */
export const englishImport: ImportWords = {
  describe: 'Reads the export of a service portal and writes the catalogue',
  example: 'Make a catalogue of an export',
  formats: {
    dldb: 'JSON exports of the service database DLDB, like those of Berlin and Munich',
    xzufi: 'XML files in XZuFi 2.1, 2.2 or 2.3, as editorial systems and the portal network give them',
    csv: 'Tables as text files (CSV), whatever the delimiter and the encoding',
  },
  options: {
    input: 'File with the services',
    out: 'File to write the catalogue to; - for standard output',
    locations: 'File with the locations',
    all: 'Also take entries that are marked as not public',
    pretty: 'Write the catalogue indented',
    details: "Folder for each service's texts; the catalogue itself stays small",
    mapping: 'Own rules for which link leads where (JSON)',
    columns: 'Own mapping of which column is what (JSON)',
    sheet: 'Sheet of the workbook: its name or number',
    splitBy: 'Column by whose values the table is split into catalogues; --out is then a folder',
    base: 'Address to which relative links refer',
    municipality: 'Name of the municipality, where the data does not tell it',
    ars: 'Regional key (ARS) of the municipality, 12 digits',
    report: 'File for the full report (JSON)',
  },
  formatMissing: (names) => `Please give a format: ${names}.`,
  services: (written, errors) => `${count(written, 'service', 'services')}, ${count(errors, 'error', 'errors')}`,
  read: (read) => `Read: ${count(read, 'service', 'services')}`,
  leftOut: {
    'service not-public': (n) => `Left out as not public: ${count(n, 'service', 'services')} (included with --all)`,
    'service faulty': (n) => `Left out as faulty: ${count(n, 'service', 'services')}`,
    'service duplicate': (n) => `Left out as duplicate: ${count(n, 'service', 'services')}`,
    'service joined': (n) => `Joined with another entry of the same service: ${count(n, 'entry', 'entries')}`,
    'service other-area': (n) => `Left out as of other places: ${count(n, 'service', 'services')}`,
    'service deleted': (n) => `Taken back by the source: ${count(n, 'service', 'services')}`,
    'specialisation other-area': (n) => `Left out as of other places: ${count(n, 'specialisation', 'specialisations')}`,
    'specialisation unused': (n) =>
      `Left out as their service is missing: ${count(n, 'specialisation', 'specialisations')}`,
    'specialisation faulty': (n) => `Left out as faulty: ${count(n, 'specialisation', 'specialisations')}`,
    'specialisation deleted': (n) => `Taken back by the source: ${count(n, 'specialisation', 'specialisations')}`,
    'channel unused': (n) => `Left out as no service refers to them: ${count(n, 'online service', 'online services')}`,
    'channel faulty': (n) => `Left out as faulty: ${count(n, 'online service', 'online services')}`,
    'channel deleted': (n) => `Taken back by the source: ${count(n, 'online service', 'online services')}`,
    'office unused': (n) => `Left out as no service refers to them: ${count(n, 'office', 'offices')}`,
    'office deleted': (n) => `Taken back by the source: ${count(n, 'office', 'offices')}`,
    'office not-public': (n) => `Left out as not public: ${count(n, 'office', 'offices')} (included with --all)`,
    'office faulty': (n) => `Left out as faulty: ${count(n, 'office', 'offices')}`,
    'office duplicate': (n) => `Left out as duplicate: ${count(n, 'office', 'offices')}`,
  },
  warnings: (n) => `Notes: ${n.toLocaleString('en')}`,
  more: (n) => `… and ${n.toLocaleString('en')} more (all of them with --report FILE)`,
  unmapped: (fields) => `Fields without a place in the catalogue: ${fields}`,
  details: (n, folder) => `${count(n, 'file', 'files')} with texts in ${folder}`,
  staleDetails: (n, folder) =>
    `${folder} still holds ${count(n, 'other JSON file', 'other JSON files')}, perhaps of an earlier run.`,
  tableRead: ({ header, sheet, encoding, delimiter }) =>
    [
      ...(sheet === undefined ? [] : [`Sheet “${sheet}”`]),
      ...(encoding === undefined ? [] : [`encoding ${encoding}`]),
      ...(delimiter === undefined ? [] : [`delimiter ${delimiter === '\t' ? 'tabulator' : delimiter}`]),
      `names of columns in row ${String(header)}`,
    ].join(', '),
  columns: (list) => `Columns recognised: ${list}`,
  parts: (n) => count(n, 'catalogue', 'catalogues'),
  tooLargeForPages: (file, megabytes) =>
    `${file} has ${megabytes} MB, more than a page loads. With --details FOLDER the texts stand in files of their own.`,
  written: (file) => `Written: ${file}`,
};
