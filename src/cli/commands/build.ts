import type { CatalogueIssue } from '../../catalogue/issues.js';
import type { Catalogue } from '../../catalogue/types.js';
import { buildCatalogue } from '../../joining/build.js';
import type { BuildResult } from '../../joining/build.js';
import { compareCatalogues } from '../../joining/changes.js';
import type { CatalogueChanges } from '../../joining/changes.js';
import { isError } from '../../joining/notices.js';
import { CONFIG_FILE, configFailure, loadConfig } from '../build/config-file.js';
import type { LoadedConfig } from '../build/config-file.js';
import { pathIn, prepareSources } from '../build/format-options.js';
import type { PreparedSource } from '../build/format-options.js';
import { LastGood } from '../build/last-good.js';
import { outputsOf, refuseInputs, writeBuild } from '../build/outputs.js';
import { readPageViews } from '../build/page-views.js';
import { comparable, readPreviousBuild } from '../build/previous-build.js';
import { readSources } from '../build/read-sources.js';
import type { ReadingOptions, ReadSource } from '../build/read-sources.js';
import { writeStarter } from '../build/starter.js';
import { changeLines, changesInWords, tellResult, tellSources } from '../build/tell.js';
import { addressBeside } from '../catalogue-entry.js';
import { MAX_CATALOGUE_BYTES } from '../catalogue-file.js';
import { EXIT, Failure } from '../failure.js';
import type { ExitCode } from '../failure.js';
import type { FormatSurroundings } from '../formats/format.js';
import type { Terminal } from '../terminal.js';
import { loadThesauri, ownWords } from '../thesauri.js';
import { flagOption, PROGRAM, textOption } from './command.js';
import type { RegisterCommand } from './command.js';

interface BuildOptions {
  readonly config: string;
  readonly dryRun: boolean;
  readonly pretty: boolean;
  readonly verbose: boolean;
  readonly keepGoing: boolean;
  readonly acceptLoss: boolean;
  readonly report?: string | undefined;
  readonly init: boolean;
}

export const registerBuild: RegisterCommand = (parser, { terminal, finish, ...surroundings }) => {
  const { build: words } = terminal.words;
  const { options } = words;
  return parser
    .command(
      'build [config]',
      words.describe,
      (command) =>
        command.positional('config', { describe: options.config, type: 'string', default: CONFIG_FILE }).options({
          'dry-run': { ...flagOption, describe: options.dryRun },
          pretty: { ...flagOption, describe: options.pretty },
          verbose: { ...flagOption, describe: options.verbose },
          'keep-going': { ...flagOption, describe: options.keepGoing },
          'accept-loss': { ...flagOption, describe: options.acceptLoss },
          report: { ...textOption, describe: options.report },
          init: { ...flagOption, describe: options.init },
        }),
      (given) => finish(runBuild(given, terminal, surroundings)),
    )
    .example(`${PROGRAM} build --verbose`, words.example)
    .example(`${PROGRAM} build --init`, words.exampleInit);
};

/** Builds the catalogue; exit code 1 where a source or the town's file has errors. Nothing is written before all is read. */
async function runBuild(
  options: BuildOptions,
  terminal: Terminal,
  surroundings: FormatSurroundings,
): Promise<ExitCode> {
  if (options.init) {
    await writeStarter(options.config, terminal);
    return EXIT.fine;
  }
  const { words } = terminal;
  const loaded = await loadConfig(options.config, terminal);
  const outputs = outputsOf(loaded, options);
  const prepared = checkedSources(loaded, terminal);
  await refuseInputs(outputs, prepared, loaded, terminal);
  const lastGood = new LastGood(outputs.lastGood, terminal);
  const sources = await readSources(
    prepared,
    { ...options, ...readingOptions(loaded), lastGood, surroundings },
    terminal,
  );
  tellSources(sources, options.verbose, terminal);

  const result = await joined(sources, loaded, outputs.catalogue, terminal);
  tellResult(result, options.verbose, terminal);
  const { catalogue } = result;
  if (!catalogue) throw new Failure(words.build.empty, EXIT.unreadable);
  await ownWords(catalogue, outputs.catalogue, terminal);
  const previous = await readPreviousBuild(outputs.catalogue, outputs.details, terminal);
  const changes = previous && changesSince(previous, catalogue, outputs.details);
  const size = options.dryRun ? 0 : await writeBuild({ ...result, catalogue }, changes, sources, outputs, terminal);
  if (!options.dryRun)
    for (const { joined: source, report } of sources) if (report) await lastGood.write(source.id, source.catalogue);

  if (options.verbose && changes) for (const line of changeLines(changes, words.build)) await terminal.result(line);
  await terminal.result(changesInWords(changes, catalogue.services.length, words.build));
  if (options.dryRun) terminal.note(words.build.dryRun);
  const isTooLarge = size > MAX_CATALOGUE_BYTES;
  if (isTooLarge) terminal.note(words.build.tooLarge(megabytes(size), megabytes(MAX_CATALOGUE_BYTES)));
  return isTooLarge || hasFindings(sources, result) ? EXIT.findings : EXIT.fine;
}

function checkedSources({ file, folder, config }: LoadedConfig, terminal: Terminal): PreparedSource[] {
  const issues: CatalogueIssue[] = [];
  const prepared = prepareSources(config.sources, folder, terminal, issues);
  if (issues.length > 0) throw configFailure(file, issues, terminal);
  return prepared;
}

function readingOptions({
  folder,
  config: { municipality },
}: LoadedConfig): Pick<ReadingOptions, 'folder' | 'municipality'> {
  return { folder, municipality };
}

async function joined(
  sources: readonly ReadSource[],
  loaded: LoadedConfig,
  catalogueFile: string,
  terminal: Terminal,
): Promise<BuildResult> {
  const { folder, config, own } = loaded;
  const views = own.popularity && (await readPageViews(own.popularity, loaded, terminal));
  const thesauri = own.topics?.some(({ from }) => from?.concepts) ? await loadThesauri(terminal.words) : [];
  const { municipality, language, thesaurus } = config;
  return buildCatalogue({
    sources: sources.map((source) => source.joined),
    municipality,
    language,
    own,
    views,
    thesaurus: thesaurus === undefined ? undefined : addressBeside(pathIn(folder, thesaurus), catalogueFile),
    thesauri,
  });
}

function changesSince(previous: Catalogue, catalogue: Catalogue, details: string | undefined): CatalogueChanges {
  return compareCatalogues(previous, details === undefined ? catalogue : comparable(catalogue));
}

function hasFindings(sources: readonly ReadSource[], { notices, issues }: BuildResult): boolean {
  return (
    notices.some(isError) ||
    issues.some(({ severity }) => severity === 'error') ||
    sources.some(
      ({ report, failure }) => failure !== undefined || report?.issues.some(({ severity }) => severity === 'error'),
    )
  );
}

function megabytes(bytes: number): string {
  return `${(bytes / 1_000_000).toFixed(1)} MB`;
}
