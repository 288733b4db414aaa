import type { CliWords } from './de.js';
import { englishAudit } from './audit-en.js';
import { count } from './count-en.js';
import { englishCheck } from './check-en.js';
import { englishBuild } from './build-en.js';
import { englishIndex } from './index-en.js';
import { englishTownWords } from './words-en.js';
import { englishImport } from './import-en.js';
import { englishJsonLd } from './jsonld-en.js';
import { englishLinks } from './links-en.js';
import { englishLive } from './live-en.js';
import { englishSearch } from './search-en.js';
import { englishStats } from './stats-en.js';

/** English words of the command line. */
export const english: CliWords = {
  describe: {
    tool: 'A catalogue of municipal services: import it, search it, measure it.',
    catalogue: 'Catalogue file (JSON)',
    json: 'Result as JSON',
    language: 'Language of the output and of titles, for example de or en',
    help: 'Shows this help',
    version: 'Shows the version',
  },
  standardOutput: 'Standard output',
  commandMissing: (names) => `Please give a command: ${names}.`,
  seeHelp: (command) => `Help: ${command} --help`,
  failure: {
    missing: (file) => `The file ${file} does not exist. Please check the path.`,
    directory: (file) => `${file} is a folder, not a file. Please give a file.`,
    forbidden: (file) => `Access to ${file} is denied. Please check the file's permissions.`,
    unreadable: (file, reason) => `${file} cannot be read (${reason}).`,
    unwritable: (file, reason) => `${file} cannot be written (${reason}). Please check folder and permissions.`,
    noFolder: (folder) => `The folder ${folder} does not exist. Please create it first.`,
    tooLarge: (file, size, limit) => `${file} is too large (${size}, at most ${limit}).`,
    splitHint: 'Please split the catalogue with “import … --details FOLDER”.',
    notUtf8: (file) => `${file} is not UTF-8 text. Please save the file in UTF-8.`,
    notJson: (file, line, column) =>
      `${file} is not valid JSON${line > 0 ? ` (line ${String(line)}, column ${String(column)})` : ''}. Please check the file.`,
    notAQuery: (file, line) => `${file}, line ${String(line)}: {"q": "words"} is expected.`,
    mapping: (file) => `The mapping file ${file} has errors:`,
    columnMapping: (file) => `The mapping of columns ${file} has faults:`,
    badBase: (value) => `--base must be a full address with https:// or http://, not “${value}”.`,
    partsNeedFolder: '--split-by needs a folder for --out, and does not go together with --details.',
    noMunicipality: 'The data does not name a single municipality. Please give it with --municipality.',
    badArs: (value) => `--ars must have 12 digits, not “${value}”.`,
    badLimit: '--limit takes a whole number from 1 to 1000.',
    outIsInput: (file) => `${file} is the input and would be overwritten. Please give another file with --out.`,
    wordsOrQueries: 'Please give either words or --queries FILE.',
    detailsName: (id) => `The service “${id}” cannot have a file of its own: its id does not work as a file name.`,
    detailsToStandardOutput: '--details needs a file with --out, not standard output.',
    unexpected: (reason) => `Unexpected error: ${reason}`,
  },
  channels: {
    online: 'Online',
    appointment: 'Appointment',
    form: 'Form',
    inPerson: 'In person',
    phone: 'Phone',
    post: 'Post',
  },
  catalogueFaults: (errors, warnings) =>
    `The catalogue has ${count(errors, 'error', 'errors')} and ${count(warnings, 'note', 'notes')}; faulty services are missing.`,
  detailsMissing: (n, first) =>
    `${count(n, 'file', 'files')} with texts ${n === 1 ? 'is' : 'are'} missing or faulty, ${first} first. What they hold is left out.`,
  progress: (step, done, total) =>
    `${step}: ${done.toLocaleString('en')}${total === undefined ? '' : ` of ${total.toLocaleString('en')}`}`,
  progressOfBytes: (step, done, total) => {
    const megabytes = (bytes: number): string => Math.round(bytes / 1e6).toLocaleString('en');
    if (total === undefined || total === 0) return `${step}: ${megabytes(done)} MB`;
    return `${step}: ${megabytes(done)} of ${megabytes(total)} MB (${String(Math.floor((100 * done) / total))}%)`;
  },
  check: englishCheck,
  index: englishIndex,
  townWords: englishTownWords,
  steps: {
    download: 'Asking',
    import: 'Reading',
    details: 'Writing texts',
    search: 'Searching',
    readDetails: 'Reading texts',
    audit: 'Auditing',
    links: 'Checking links',
    jsonld: 'Writing JSON-LD',
  },
  build: englishBuild,
  import: englishImport,
  jsonld: englishJsonLd,
  links: englishLinks,
  live: englishLive,
  search: englishSearch,
  stats: englishStats,
  audit: englishAudit,
};
