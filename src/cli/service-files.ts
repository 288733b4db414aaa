import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { writeFileAtomically } from './atomic-file.js';
import { openServiceFolder } from './service-folder.js';
import type { Terminal } from './terminal.js';

/** A folder with a file for each service. */
export interface ServiceFolder {
  readonly folder: string;
  /** With its dot. */
  readonly extension: string;
  /** What is done, for the progress. */
  readonly step: string;
}

/**
 * Writes one file for each service; returns how many other files of this kind lie in the folder.
 * @param ids Ids come from the source: one that climbs out of the folder, or falls together with another, is refused
 * before anything is written.
 * @param textOf The text of the file of one service, asked for one after the other.
 */
export async function writeServiceFiles(
  { folder, extension, step }: ServiceFolder,
  ids: readonly string[],
  textOf: (index: number) => string,
  terminal: Terminal,
): Promise<number> {
  const { words } = terminal;
  await openServiceFolder(folder, ids, terminal);
  const written = new Set(ids.map((id) => `${id}${extension}`));
  for (const [index, id] of ids.entries()) {
    await writeFileAtomically(join(folder, `${id}${extension}`), `${textOf(index)}\n`, words);
    terminal.progress(step, index + 1, ids.length);
  }
  terminal.end();
  return (await readdir(folder)).filter((name) => name.endsWith(extension) && !written.has(name)).length;
}
