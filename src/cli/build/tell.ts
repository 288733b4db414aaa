/** What a build says to the person who started it. */
import { issueSentence, printable } from '../../i18n/issues/index.js';
import type { BuildResult } from '../../joining/build.js';
import { changedLinks, isUnchanged } from '../../joining/changes.js';
import type { CatalogueChanges, NamedEntry } from '../../joining/changes.js';
import { isError } from '../../joining/notices.js';
import type { BuildNotice } from '../../joining/notices.js';
import type { BuildWords } from '../../i18n/cli/build-de.js';
import type { Terminal } from '../terminal.js';
import type { ReadSource } from './read-sources.js';

/** Most sentences of one kind where not every one is asked for. */
const MAX_SHOWN = 20;

/** Notices that are told one by one: they are few, and something is to be done. */
const ALWAYS_TOLD: ReadonlySet<BuildNotice['code']> = new Set([
  'empty-topic',
  'steered-off',
  'unknown-views',
  'id-clash',
]);

/** Tells how each source was read, with its errors; with `verbose` its notes too. */
export function tellSources(sources: readonly ReadSource[], verbose: boolean, terminal: Terminal): void {
  const { words, language } = terminal;
  for (const { joined, format, report, failure } of sources) {
    if (!report) {
      if (failure !== undefined) terminal.note(words.build.sourceFailed(joined.id, failure));
      terminal.note(words.build.sourceFromLastGood(joined.id, joined.catalogue.services.length));
      continue;
    }
    const errors = report.issues.filter(({ severity }) => severity === 'error');
    const told = (verbose ? report.issues : errors).map((issue) => issueSentence(issue, language));
    tellSome(told, verbose, terminal);
    const notes = report.issues.length - errors.length;
    terminal.note(words.build.source(joined.id, format, report.read, report.written, notes));
  }
}

/** Tells what came of joining, and what the editor should look at. */
export function tellResult(result: BuildResult, verbose: boolean, terminal: Terminal): void {
  const { words, language } = terminal;
  const { build } = words;
  const services = result.catalogue?.services.length ?? 0;
  const ofSeveral = result.info.filter(({ from }) => from.length > 1).length;
  if (ofSeveral > 0) terminal.note(build.joined(services, ofSeveral));
  if (result.notAdded.length > 0) terminal.note(build.notAdded(result.notAdded.length));
  if (result.off.length > 0) terminal.note(build.off(result.off.length));
  if (result.ranked > 0) terminal.note(build.ranked(result.ranked, services));
  const isTold = (notice: BuildNotice): boolean => verbose || isError(notice) || ALWAYS_TOLD.has(notice.code);
  const told = result.notices.filter(isTold).map((notice) => noticeSentence(notice, build));
  tellSome([...told, ...result.issues.map((issue) => issueSentence(issue, language))], verbose, terminal);
  const undecided = result.notices.filter((notice) => !isTold(notice)).length;
  if (undecided > 0) terminal.note(build.undecided(undecided));
  if (result.duplicates.length === 0) return;
  if (!verbose) {
    terminal.note(build.duplicates(result.duplicates.length));
    return;
  }
  const titles = new Map(result.catalogue?.services.map((service) => [service.id, service.title]));
  for (const { likeness, services: ids } of result.duplicates) {
    const named = ids.map((id) => {
      const title = titles.get(id);
      return typeof title === 'string' ? `${title} (${id})` : id;
    });
    terminal.note(printable(`${build.likeness[likeness]}: ${named.join(' | ')}`));
  }
}

export function noticeSentence(notice: BuildNotice, words: BuildWords): string {
  // Each code's sentence takes the notice of that code, which the type of a look-up by a union cannot say.
  const sentence = words.notices[notice.code] as (notice: BuildNotice) => string;
  return printable(sentence(notice));
}

function tellSome(sentences: readonly string[], verbose: boolean, terminal: Terminal): void {
  const shown = verbose ? sentences : sentences.slice(0, MAX_SHOWN);
  for (const sentence of shown) terminal.note(sentence);
  if (sentences.length > shown.length) terminal.note(terminal.words.build.moreFaults(sentences.length - shown.length));
}

/** "162 services: 3 new, 1 gone, 2 links changed". */
export function changesInWords(changes: CatalogueChanges | undefined, services: number, words: BuildWords): string {
  return `${words.services(services)}: ${changes ? differences(changes, words.changes) : words.changes.first}`;
}

function differences(changes: CatalogueChanges, words: BuildWords['changes']): string {
  if (isUnchanged(changes)) return words.none;
  const counts: readonly (readonly [number, (n: number) => string])[] = [
    [changes.added.length, words.added],
    [changes.gone.length, words.gone],
    [changes.renamed.length, words.renamed],
    [changedLinks(changes), words.links],
    [changes.texts.reduce((sum, { fields }) => sum + fields.length, 0), words.texts],
    [changes.channels.length, words.channels],
    [changes.details.length, words.details],
  ];
  const told = counts.flatMap(([n, sentence]) => (n > 0 ? [sentence(n)] : []));
  return [...told, ...(changes.head.length > 0 ? [words.head(changes.head)] : [])].join(', ');
}

/** One line for each change. */
export function changeLines(changes: CatalogueChanges, { lines, renamedFrom }: BuildWords): string[] {
  const line = (word: string, { id, title }: NamedEntry, more = ''): string =>
    printable(`${word}: ${title} (${id})${more === '' ? '' : `: ${more}`}`);
  return [
    ...changes.added.map((entry) => line(lines.added, entry)),
    ...changes.gone.map((entry) => line(lines.gone, entry)),
    ...changes.renamed.map((entry) => line(lines.renamed, entry, renamedFrom(entry.before))),
    ...changes.links.map((entry) => {
      const addresses = [...entry.removed.map((url) => `− ${url}`), ...entry.added.map((url) => `+ ${url}`)];
      return line(lines.links, entry, addresses.join(' '));
    }),
    ...changes.texts.map((entry) => line(lines.texts, entry, entry.fields.join(', '))),
    ...changes.channels.map((entry) => line(lines.channels, entry)),
    ...changes.details.map((entry) => line(lines.details, entry, entry.fields.join(', '))),
  ];
}
