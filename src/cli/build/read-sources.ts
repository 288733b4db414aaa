import type { Catalogue, Municipality } from '../../catalogue/types.js';
import type { ImportReport, ImportResult } from '../../import/report.js';
import { wholeImport } from '../../import/pieces.js';
import { issueSentence } from '../../i18n/issues/index.js';
import type { SourceCatalogue } from '../../joining/source.js';
import { EXIT, Failure } from '../failure.js';
import type { FormatSurroundings } from '../formats/format.js';
import type { Terminal } from '../terminal.js';
import { inputFiles } from './format-options.js';
import type { PreparedSource } from './format-options.js';
import { isCutOff } from './last-good.js';
import type { LastGood } from './last-good.js';

/** How sources are read. */
export interface ReadingOptions {
  readonly folder: string;
  readonly municipality?: Partial<Municipality> | undefined;
  /** Whether a source that fails is replaced by its last good reading. */
  readonly keepGoing: boolean;
  /** Whether a source may lose most of its services. */
  readonly acceptLoss: boolean;
  readonly lastGood: LastGood;
  /** What a format may need of the process. */
  readonly surroundings: FormatSurroundings;
}

/** A source as it was read, or as it was read last. */
export interface ReadSource {
  readonly joined: SourceCatalogue;
  readonly format: string;
  readonly report?: ImportReport;
  /** Why the last good reading stands in; absent where the source was read. */
  readonly failure?: string;
}

/** Reads all sources in their order. The first that cannot be read is a `Failure`, unless its last reading may stand in. */
export async function readSources(
  prepared: readonly PreparedSource[],
  options: ReadingOptions,
  terminal: Terminal,
): Promise<ReadSource[]> {
  const sources: ReadSource[] = [];
  for (const entry of prepared) {
    const first = sources[0]?.joined.catalogue.municipality;
    // A state's data does not say for which town it is joined.
    const known = first && { name: first.name, ...(first.ars === undefined ? {} : { ars: first.ars }) };
    sources.push(
      await readOrReplace(entry, { ...options, municipality: { ...known, ...options.municipality } }, terminal),
    );
  }
  return sources;
}

async function readOrReplace(entry: PreparedSource, options: ReadingOptions, terminal: Terminal): Promise<ReadSource> {
  const { build: words } = terminal.words;
  const { id } = entry.source;
  try {
    return await readSource(entry, options, terminal);
  } catch (error) {
    terminal.end();
    if (!(error instanceof Failure)) throw error;
    const sentence = words.sourceFailed(id, error.sentence);
    if (!options.keepGoing) throw new Failure(`${sentence}\n${words.nothingWritten}`, error.exitCode, { cause: error });
    const catalogue = await options.lastGood.read(id);
    if (!catalogue) throw new Failure(`${sentence}\n${words.noLastGood(id)}`, error.exitCode, { cause: error });
    return { joined: joinedSource(entry, catalogue), format: entry.format.name, failure: error.sentence };
  }
}

async function readSource(entry: PreparedSource, options: ReadingOptions, terminal: Terminal): Promise<ReadSource> {
  const { source, format, given } = entry;
  const { words } = terminal;
  const inputs = await inputFiles(source, options.folder, terminal);
  const read = await format.read(
    inputs,
    given,
    {
      municipality: options.municipality ?? {},
      all: source.all ?? false,
      onProgress: (done, total) => {
        terminal.progress(`${words.steps.import} (${source.id})`, done, total);
      },
    },
    terminal,
    options.surroundings,
  );
  terminal.end();
  const result = 'pieces' in read ? wholeImport(read) : read;
  const catalogue = usable(
    result,
    (issue) => format.fileOf?.(issue, inputs, given) ?? inputs[0] ?? source.id,
    terminal,
  );
  const before = await options.lastGood.read(source.id);
  if (!options.acceptLoss && isCutOff(before, catalogue))
    throw new Failure(words.build.cutOff(before?.services.length ?? 0, catalogue.services.length), EXIT.unreadable);
  return { joined: joinedSource(entry, catalogue), format: format.name, report: result.report };
}

type FileOf = (issue: ImportReport['issues'][number]) => string;

/** The catalogue, or the reason why there is none. */
function usable({ catalogue, report }: ImportResult, fileOf: FileOf, { words, language }: Terminal): Catalogue {
  const fatal = report.issues.findLast(
    (issue) =>
      issue.severity === 'error' && (!catalogue || ['format', 'empty', 'not-a-catalogue'].includes(issue.code)),
  );
  if (fatal?.path[0] === 'municipality') throw new Failure(words.build.noMunicipality, EXIT.usage);
  if (fatal) throw new Failure(`${fileOf(fatal)}: ${issueSentence(fatal, language)}`, EXIT.unreadable);
  if (!catalogue) throw new Failure(words.build.noMunicipality, EXIT.usage);
  return catalogue;
}

function joinedSource({ source }: PreparedSource, catalogue: Catalogue): SourceCatalogue {
  const { id, name, url, licence, ownIds, addsServices } = source;
  return { id, name, url, licence, ownIds, addsServices, catalogue };
}
