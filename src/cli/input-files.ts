import { readdir, stat } from 'node:fs/promises';
import { extname, join } from 'node:path';
import { EXIT, Failure, systemCode } from './failure.js';
import type { Terminal } from './terminal.js';

/**
 * The files to read: those named, and those in the folders named, by name, with one of the endings (".json"). A folder
 * without such a file is a failure; a path that does not exist is left to whoever reads it.
 */
export async function inputFiles(
  inputs: readonly string[],
  endings: readonly string[],
  { words }: Terminal,
): Promise<string[]> {
  const files: string[] = [];
  for (const input of inputs) {
    if (!(await isFolder(input))) {
      files.push(input);
      continue;
    }
    const names = (await readdir(input)).filter((name) => !name.startsWith('.') && endings.includes(extname(name)));
    if (names.length === 0) throw new Failure(words.live.emptyFolder(input), EXIT.unreadable);
    for (const name of names.sort()) files.push(join(input, name));
  }
  return files;
}

async function isFolder(path: string): Promise<boolean> {
  try {
    return (await stat(path)).isDirectory();
  } catch (error) {
    if (systemCode(error) !== '') return false;
    throw error;
  }
}
