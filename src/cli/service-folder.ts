import { mkdir } from 'node:fs/promises';
import { EXIT, Failure, systemCode } from './failure.js';
import type { Terminal } from './terminal.js';

/** Names that mean the same file to the shell, the file system and a web server. */
const FILE_NAME = /^[A-Za-z0-9_~@][A-Za-z0-9._:~@-]{0,150}$/;

/** Whether a service's id can be the name of a file of its own. */
export function isFileName(id: string, platform: NodeJS.Platform = process.platform): boolean {
  // Windows takes what follows a colon for a hidden part of the file before it: the texts would vanish without a word.
  return FILE_NAME.test(id) && !(platform === 'win32' && id.includes(':'));
}

/**
 * Makes a folder for one file a service. Ids come from the source: one that climbs out of the folder, or falls together
 * with another, is refused before anything is written.
 */
export async function openServiceFolder(folder: string, ids: readonly string[], { words }: Terminal): Promise<void> {
  const names = new Set<string>();
  for (const id of ids) {
    if (!isFileName(id) || names.has(id.toLowerCase()))
      throw new Failure(words.failure.detailsName(id.slice(0, 100)), EXIT.findings);
    names.add(id.toLowerCase());
  }
  try {
    await mkdir(folder, { recursive: true });
  } catch (error) {
    throw new Failure(words.failure.unwritable(folder, systemCode(error)), EXIT.usage, { cause: error });
  }
}
