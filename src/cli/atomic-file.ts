import { open, readFile, rename, rm, stat, writeFile } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import type { CliWords } from '../i18n/cli/index.js';
import { EXIT, Failure, systemCode } from './failure.js';

/**
 * Writes a file so that a reader sees the old one or the new one, never half of one. A file that holds this text already is
 * left as it is, so that its date tells when it changed.
 */
export async function writeFileAtomically(
  file: string,
  content: string | AsyncIterable<Uint8Array>,
  words: CliWords,
): Promise<void> {
  const temporary = join(dirname(file), `.${basename(file)}.${String(process.pid)}.tmp`);
  try {
    if (await isDirectory(file)) throw new Failure(words.failure.directory(file), EXIT.usage);
    if (typeof content === 'string' && (await holds(file, content))) return;
    if (typeof content === 'string') await writeFile(temporary, content);
    else await writePieces(temporary, content);
    await rename(temporary, file);
  } catch (error) {
    await rm(temporary, { force: true }).catch(() => undefined);
    if (error instanceof Failure) throw error;
    const sentence =
      systemCode(error) === 'ENOENT'
        ? words.failure.noFolder(dirname(file))
        : words.failure.unwritable(file, systemCode(error) || String(error));
    throw new Failure(sentence, EXIT.usage, { cause: error });
  }
}

async function writePieces(file: string, pieces: AsyncIterable<Uint8Array>): Promise<void> {
  const handle = await open(file, 'w');
  try {
    for await (const piece of pieces) await handle.writeFile(piece);
  } finally {
    await handle.close();
  }
}

async function isDirectory(file: string): Promise<boolean> {
  try {
    return (await stat(file)).isDirectory();
  } catch (error) {
    // Nothing there yet is the usual case; any other fault shows itself when the file is written.
    if (systemCode(error) !== '') return false;
    throw error;
  }
}

async function holds(file: string, content: string): Promise<boolean> {
  try {
    const { size } = await stat(file);
    return size === Buffer.byteLength(content) && (await readFile(file, 'utf8')) === content;
  } catch (error) {
    // Not there, or not to be read: writing it tells the rest.
    if (systemCode(error) !== '') return false;
    throw error;
  }
}
