import { gzipSync } from 'node:zlib';
import { catalogueStats } from '../catalogue-stats.js';
import type { CatalogueStats, Share } from '../catalogue-stats.js';
import { loadCatalogue } from '../catalogue-file.js';
import { EXIT } from '../failure.js';
import type { ExitCode } from '../failure.js';
import { textTable } from '../text-table.js';
import type { Terminal } from '../terminal.js';
import { flagOption, PROGRAM } from './command.js';
import type { RegisterCommand } from './command.js';

interface StatsOptions {
  readonly catalogue: string;
  readonly json: boolean;
}

export const registerStats: RegisterCommand = (parser, { terminal, finish }) => {
  const { describe, stats } = terminal.words;
  return parser
    .command(
      'stats <catalogue>',
      stats.describe,
      (command) =>
        command
          .positional('catalogue', { describe: describe.catalogue, type: 'string', demandOption: true })
          .options({ json: { ...flagOption, describe: describe.json } }),
      (options) => finish(runStats(options, terminal)),
    )
    .example(`${PROGRAM} stats catalogue.json`, stats.example);
};

/** Tells what a catalogue holds. */
async function runStats(options: StatsOptions, terminal: Terminal): Promise<ExitCode> {
  const { catalogue, issues, text, bytes } = await loadCatalogue(options.catalogue, terminal);
  const stats = catalogueStats(catalogue);
  const compressed = gzipSync(text).length;
  const sizes = { bytes, gzip: compressed, gzipPerService: Math.round(compressed / stats.services) };
  const errors = issues.filter((issue) => issue.severity === 'error').length;
  if (options.json)
    await terminal.result(JSON.stringify({ ...stats, sizes, errors, warnings: issues.length - errors }, undefined, 2));
  else await terminal.result(asTables(stats, sizes, issues.length, terminal));
  return EXIT.fine;
}

interface Sizes {
  readonly bytes: number;
  readonly gzip: number;
  readonly gzipPerService: number;
}

function asTables(stats: CatalogueStats, sizes: Sizes, issueCount: number, terminal: Terminal): string {
  const words = terminal.words.stats;
  const number = new Intl.NumberFormat(terminal.language);
  const percent = new Intl.NumberFormat(terminal.language, { style: 'percent', maximumFractionDigits: 1 });
  const shares = (rows: readonly Share[], name: (id: string) => string): string[][] =>
    rows.map(({ id, services, share }) => [name(id), number.format(services), percent.format(share)]);
  const head = [words.services, words.share];
  const fieldNames: Readonly<Record<string, string>> = words.fields;
  const channelNames: Readonly<Record<string, string>> = terminal.words.channels;
  const topicNames = new Map(stats.topics.map((topic) => [topic.id, topic.label]));
  const tables = [
    textTable([
      [words.municipality, stats.municipality],
      ...(stats.updated === undefined ? [] : [[words.updated, stats.updated]]),
      [words.services, number.format(stats.services)],
      [words.offices, number.format(stats.offices)],
      [words.issues, number.format(issueCount)],
      [words.file, `${number.format(sizes.bytes)} B`],
      [words.compressed, `${number.format(sizes.gzip)} B`],
      [words.perService, `${number.format(sizes.gzipPerService)} B`],
    ]),
    textTable([[words.channel, ...head], ...shares(stats.channels, (id) => channelNames[id] ?? id)]),
    textTable([[words.field, ...head], ...shares(stats.fields, (id) => fieldNames[id] ?? id)]),
    ...(stats.sections.length > 0
      ? [textTable([[words.section, ...head], ...shares(stats.sections, (id) => id)])]
      : []),
    ...(stats.topics.length > 0
      ? [textTable([[words.topic, ...head], ...shares(stats.topics, (id) => topicNames.get(id) ?? id)])]
      : []),
    textTable([[words.language, ...head], ...shares(stats.languages, (id) => id)]),
  ];
  return tables.join('\n\n');
}
