import { realpath, stat } from 'node:fs/promises';
import { resolve } from 'node:path';
import type { Catalogue } from '../../catalogue/types.js';
import type { BuildResult } from '../../joining/build.js';
import type { BuildInfo } from '../../joining/build-info.js';
import type { CatalogueChanges } from '../../joining/changes.js';
import { writeFileAtomically } from '../atomic-file.js';
import { writeCatalogue } from '../catalogue-output.js';
import { EXIT, Failure } from '../failure.js';
import type { Terminal } from '../terminal.js';
import type { LoadedConfig } from './config-file.js';
import { isInput, pathIn } from './format-options.js';
import type { PreparedSource } from './format-options.js';
import type { ReadSource } from './read-sources.js';

/** Where a build writes. */
export interface Outputs {
  readonly catalogue: string;
  readonly details: string | undefined;
  readonly report: string | undefined;
  readonly info: string | undefined;
  /** Folder of the sources' last good readings. */
  readonly lastGood: string;
  readonly pretty: boolean;
}

/** From the configuration, with what the command line says otherwise. */
export function outputsOf(
  { folder, config: { output = {} } }: LoadedConfig,
  given: { readonly report?: string | undefined; readonly pretty: boolean },
): Outputs {
  const at = (path: string | undefined): string | undefined => (path === undefined ? undefined : pathIn(folder, path));
  return {
    catalogue: pathIn(folder, output.catalogue ?? 'catalogue.json'),
    details: at(output.details),
    report: given.report ?? at(output.report),
    info: at(output.info),
    lastGood: pathIn(folder, output.lastGood ?? '.service-finder'),
    pretty: given.pretty || (output.pretty ?? false),
  };
}

/** Fails where a build would write over what it reads, now or, through a pattern of names, the next time. */
export async function refuseInputs(
  { catalogue, report, info }: Outputs,
  sources: readonly PreparedSource[],
  { file, folder, config, own, ownFile }: LoadedConfig,
  { words }: Terminal,
): Promise<void> {
  const others = sources.flatMap(({ format, given }) => format.otherInputs?.(given) ?? []);
  const views = own.popularity ? pathIn(folder, own.popularity.file) : undefined;
  const thesaurus = config.thesaurus === undefined ? undefined : pathIn(folder, config.thesaurus);
  const known = [file, ownFile, views, thesaurus, ...others].filter((path) => path !== undefined);
  const inputs = new Set(await Promise.all(known.map(samePath)));
  for (const output of [catalogue, report, info]) {
    if (output === undefined) continue;
    const path = await samePath(output);
    const isRead = inputs.has(path) || sources.some(({ source }) => isInput(path, source, folder));
    if (isRead) throw new Failure(words.build.outIsInput(output), EXIT.usage);
  }
}

async function samePath(file: string): Promise<string> {
  // A file that does not exist yet has no other name than its path.
  return realpath(file).catch(() => resolve(file));
}

/** Writes the catalogue and what is asked for beside it; the size of the catalogue's file in bytes. */
export async function writeBuild(
  result: BuildResult & { readonly catalogue: Catalogue },
  changes: CatalogueChanges | undefined,
  sources: readonly ReadSource[],
  outputs: Outputs,
  terminal: Terminal,
): Promise<number> {
  const { catalogue: out, details, pretty, info, report } = outputs;
  const gone = changes?.gone.map(({ id }) => id);
  await writeCatalogue(result.catalogue, { out, details, pretty, gone }, terminal);
  if (info !== undefined)
    await writeFileAtomically(info, `${JSON.stringify(infoOf(result, sources))}\n`, terminal.words);
  if (report !== undefined) {
    const full = `${JSON.stringify(reportOf(result, changes, sources), undefined, 2)}\n`;
    await writeFileAtomically(report, full, terminal.words);
  }
  return (await stat(out)).size;
}

function infoOf({ info }: BuildResult, sources: readonly ReadSource[]): BuildInfo {
  return {
    version: 1,
    sources: sources.map(({ joined: { id, catalogue }, format }) => ({
      id,
      format,
      ...(catalogue.updated === undefined ? {} : { updated: catalogue.updated }),
      services: catalogue.services.length,
    })),
    services: info,
  };
}

/** Everything that a build found, for other programs and for the curious. */
function reportOf(
  { catalogue, notices, duplicates, issues, off, notAdded, ranked }: BuildResult,
  changes: CatalogueChanges | undefined,
  sources: readonly ReadSource[],
): object {
  return {
    services: catalogue?.services.length ?? 0,
    changes: changes ?? null,
    sources: sources.map(({ joined, format, report, failure }) => ({
      id: joined.id,
      format,
      services: joined.catalogue.services.length,
      ...(failure === undefined ? {} : { failure }),
      ...report,
    })),
    notices,
    duplicates,
    issues,
    off,
    notAdded,
    ranked,
  };
}
