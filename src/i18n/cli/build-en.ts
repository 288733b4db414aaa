import type { MatchRule } from '../../joining/matching.js';
import type { BuildWords } from './build-de.js';
import { count } from './count-en.js';

const number = (n: number): string => n.toLocaleString('en');
const quoted = (text: string): string => `“${text}”`;
const listed = (names: readonly string[]): string => names.join(', ');
const near = (names: readonly string[]): string =>
  names.length > 0 ? ` Perhaps this is meant: ${listed(names)}.` : '';

const RULES: Readonly<Record<MatchRule, string>> = {
  id: 'id',
  leika: 'LeiKa key',
  'leika-object': 'LeiKa key (its first 8 digits)',
  title: 'title',
};

/** English words of the command `build`. */
export const englishBuild: BuildWords = {
  describe: 'Builds the catalogue of all sources and your own rules, as the configuration says',
  example: 'Build the catalogue anew and name every change',
  exampleInit: 'Write a first configuration',
  options: {
    config: 'Configuration file',
    dryRun: 'Only say what would change, and write nothing',
    pretty: 'Write the catalogue indented',
    verbose: 'Name each change, note and possible duplicate',
    keepGoing: 'For a source that cannot be read, take its last good reading',
    acceptLoss: 'Also take a source that has lost more than half of its services',
    report: 'File for the full report (JSON)',
    init: 'Write a configuration with examples, where there is none',
  },
  noConfig: (file) => `There is no ${file} in this folder. Please give its path, or write one with “build --init”.`,
  configFaults: (file) => `${file} has errors; nothing was built:`,
  moreFaults: (n) => `… and ${number(n)} more`,
  outIsInput: (file) => `${file} is read and would be overwritten. Please give another file under “output”.`,
  noSuchFiles: (pattern) => `There is no file for ${pattern}. Please check the path.`,
  noMunicipality:
    'The source does not name a single municipality. Please give its name in the configuration, under “municipality”.',
  sourceFailed: (id, reason) => `Source ${quoted(id)}: ${reason}`,
  nothingWritten:
    'Nothing was written; the last catalogue stays. With --keep-going this source’s last good reading is taken.',
  noLastGood: (id) => `There is no last good reading of ${quoted(id)}. Nothing was written.`,
  cutOff: (before, now) =>
    `Instead of ${number(before)} services there are only ${number(now)}. The source is probably cut off; if the number is right, please give --accept-loss.`,
  empty: 'No service is left. Nothing was written.',
  tooLarge: (size, limit) =>
    `The catalogue is too large for the page (${size}, at most ${limit}). Please give “output.details” in the configuration.`,
  noSuchColumn: (file, column, names) =>
    `${file}: the column ${column === 'service' ? 'with the service or its address' : 'with the number of views'} is missing. There are: ${listed(names)}. Its name may be given under “popularity”.`,
  previousUnreadable: (file) => `${file} cannot be read; there is nothing to compare with.`,
  source: (id, format, read, written, notes) =>
    `${id} (${format}): ${number(read)} read, ${number(written)} usable${notes > 0 ? `, ${count(notes, 'note', 'notes')}` : ''}`,
  sourceFromLastGood: (id, services) => `${id}: last good reading with ${count(services, 'service', 'services')}`,
  joined: (services, ofSeveral) =>
    `Joined: ${count(services, 'service', 'services')}, ${number(ofSeveral)} of them from several sources`,
  notAdded: (n) => `Only in sources that add no services: ${count(n, 'service', 'services')}`,
  off: (n) => `Switched off: ${count(n, 'service', 'services')}`,
  ranked: (n, total) => `Demand by rank of the views: ${number(n)} of ${count(total, 'service', 'services')}`,
  duplicates: (n) => `Possible duplicates: ${number(n)} (each with --verbose)`,
  undecided: (n) => `Undecided matches: ${number(n)} (each with --verbose)`,
  likeness: {
    'same-title': 'same title',
    'same-leika': 'same LeiKa key',
    'same-words': 'same words in the title',
    'like-title-and-link': 'similar title, same link',
  },
  notices: {
    'unknown-service': ({ place, name, near: names }) =>
      `Own rules, ${place}: there is no service ${quoted(name)} in the sources.${near(names) || ' Please check the entry, or remove it.'}`,
    'ambiguous-service': ({ place, name, candidates }) =>
      `Own rules, ${place}: ${quoted(name)} fits several services. Please give an id: ${listed(candidates)}.`,
    'unknown-topic': ({ name, near: names }) =>
      `Own rules, topics: there is no topic ${quoted(name)}.${near(names)} A new topic needs “label”, and “services” or “from”.`,
    'unknown-concept': ({ name, near: names }) =>
      `Own rules, topics: the thesaurus has no concept ${quoted(name)}.${near(names)}`,
    'empty-topic': ({ name }) => `Own rules, topics: no service was found for the topic ${quoted(name)}.`,
    'steered-off': ({ service }) =>
      `The service ${quoted(service)} is switched off; pins and blocks do not hold for it.`,
    'unknown-views': ({ rows, examples }) =>
      `Page views: ${count(rows, 'row belongs', 'rows belong')} to no service, for example: ${listed(examples)}.`,
    'ambiguous-match': ({ rule, service, candidates }) =>
      `${service} may by its ${RULES[rule]} be the same as several services and stands alone: ${listed(candidates)}. “same” or “apart” decides it.`,
    'id-clash': ({ id, services, renamed }) =>
      `Two sources use the id ${quoted(id)} for different services (${listed(services)}); the second is now ${quoted(renamed)}. If they are one after all, please say so under “same”.`,
  },
  services: (n) => count(n, 'service', 'services'),
  changes: {
    none: 'no change',
    first: 'first catalogue',
    added: (n) => `${number(n)} new`,
    gone: (n) => `${number(n)} gone`,
    renamed: (n) => `${number(n)} renamed`,
    links: (n) => count(n, 'link changed', 'links changed'),
    texts: (n) => count(n, 'text changed', 'texts changed'),
    channels: (n) => count(n, 'channel changed', 'channels changed'),
    details: (n) => `other details of ${count(n, 'service', 'services')}`,
    head: (names) => `changed in the catalogue: ${listed(names)}`,
  },
  lines: {
    added: 'New',
    gone: 'Gone',
    renamed: 'Renamed',
    links: 'Link',
    texts: 'Text',
    channels: 'Channel',
    details: 'Details',
  },
  renamedFrom: (before) => `so far ${quoted(before)}`,
  dryRun: 'Dry run: nothing was written.',
  initDone: (files) =>
    `Written: ${listed(files)}. Please fill in the name, format and files of the source, then run “build”.`,
  initExists: (file) => `${file} is there already; nothing was changed.`,
};
