import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import type { CliWords } from '../i18n/cli/index.js';
import type { SourceFile } from '../import/options.js';
import { EXIT, Failure } from './failure.js';
import { readFailure } from './json-file.js';

/** A file as importers read it: in pieces, so that its size does not matter. Fails with a sentence where there is none. */
export async function sourceFile(path: string, words: CliWords): Promise<SourceFile> {
  try {
    const found = await stat(path);
    if (found.isDirectory()) throw new Failure(words.failure.directory(path), EXIT.unreadable);
    return {
      name: path,
      // A pipe has no size to ask for.
      ...(found.isFile() ? { size: found.size } : {}),
      read: () => chunksOf(path, words),
    };
  } catch (error) {
    throw error instanceof Failure ? error : readFailure(error, path, words);
  }
}

async function* chunksOf(path: string, words: CliWords): AsyncGenerator<Uint8Array> {
  try {
    yield* createReadStream(path) as AsyncIterable<Uint8Array>;
  } catch (error) {
    throw readFailure(error, path, words);
  }
}
