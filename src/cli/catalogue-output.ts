import type { Catalogue } from '../catalogue/types.js';
import { writeFileAtomically } from './atomic-file.js';
import { detailsTemplate, removeDetails, splitCatalogue, writeDetails } from './details-files.js';
import type { Terminal } from './terminal.js';

/** Name of a file that stands for standard output. */
export const STANDARD_OUTPUT = '-';

/** Where and how a catalogue is written. */
export interface CatalogueOutput {
  readonly out: string;
  /** Folder of the detail files; without it the catalogue is one file. */
  readonly details?: string | undefined;
  readonly pretty: boolean;
  /** Ids of services of an earlier catalogue whose detail files go. */
  readonly gone?: readonly string[] | undefined;
}

/** Writes a catalogue in one of its two forms: one file, or a lean one with a detail file for each service. */
export async function writeCatalogue(
  catalogue: Catalogue,
  { out, details: folder, pretty, gone = [] }: CatalogueOutput,
  terminal: Terminal,
): Promise<void> {
  const space = pretty ? 2 : 0;
  const split = folder === undefined ? undefined : splitCatalogue(catalogue, detailsTemplate(out, folder));
  if (split && folder !== undefined) await writeDetails(split.details, folder, space, terminal);
  const json = JSON.stringify(split?.lean ?? catalogue, undefined, space);
  // The details come first, so that a catalogue never names files that are not there yet.
  if (out === STANDARD_OUTPUT) await terminal.result(json);
  else await writeFileAtomically(out, `${json}\n`, terminal.words);
  if (!split || folder === undefined) return;
  const others = await removeDetails(gone, folder, split.details);
  if (others > 0) terminal.note(terminal.words.import.staleDetails(others, folder));
}
