import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { Catalogue } from '../catalogue/types.js';
import type { CataloguePart } from '../import/report.js';
import { writeFileAtomically } from './atomic-file.js';
import { detailsTemplate, splitCatalogue, writeDetails } from './details-files.js';
import { EXIT, Failure, systemCode } from './failure.js';
import type { Terminal } from './terminal.js';

/** Name of a file that stands for standard output. */
export const STANDARD_OUTPUT = '-';

/** Where and how a catalogue is written. */
export interface CatalogueOutput {
  readonly out: string;
  /** Folder of the detail files; without it the catalogue is one file. */
  readonly details?: string | undefined;
  readonly pretty: boolean;
}

/** Writes a catalogue in one of its two forms: one file, or a lean one with a detail file for each service. */
export async function writeCatalogue(
  catalogue: Catalogue,
  { out, details: folder, pretty }: CatalogueOutput,
  terminal: Terminal,
): Promise<void> {
  const space = pretty ? 2 : 0;
  let written = catalogue;
  if (folder !== undefined) {
    const split = splitCatalogue(catalogue, detailsTemplate(out, folder));
    const others = await writeDetails(split.details, folder, space, terminal);
    if (others > 0) terminal.note(terminal.words.import.staleDetails(others, folder));
    written = split.lean;
  }
  const json = JSON.stringify(written, undefined, space);
  // The details come first, so that a catalogue never names files that are not there yet.
  if (out === STANDARD_OUTPUT) await terminal.result(json);
  else await writeFileAtomically(out, `${json}\n`, terminal.words);
}

/** Writes several catalogues into a folder, one file each. */
export async function writeParts(
  parts: readonly CataloguePart[],
  { out: folder, pretty }: Pick<CatalogueOutput, 'out' | 'pretty'>,
  terminal: Terminal,
): Promise<void> {
  const { words } = terminal;
  try {
    await mkdir(folder, { recursive: true });
  } catch (error) {
    throw new Failure(words.failure.unwritable(folder, systemCode(error)), EXIT.usage, { cause: error });
  }
  for (const { name, catalogue } of parts)
    await writeFileAtomically(
      join(folder, `${name}.json`),
      `${JSON.stringify(catalogue, undefined, pretty ? 2 : 0)}\n`,
      words,
    );
}
