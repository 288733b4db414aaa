import { open } from 'node:fs/promises';
import type { CliWords } from '../i18n/cli/index.js';
import { EXIT, Failure, systemCode } from './failure.js';

/** Most bytes of an import's input; a larger one does not fit into a JavaScript string with certainty. */
export const MAX_INPUT_BYTES = 400_000_000;

/** What was read, with its size. */
export interface ReadJson {
  readonly value: unknown;
  readonly bytes: number;
  readonly text: string;
}

/** Reads and parses a JSON file; every way in which that fails is a `Failure` with exit code 3. */
export async function readJsonFile(
  file: string,
  words: CliWords,
  limit = MAX_INPUT_BYTES,
  hint = '',
): Promise<ReadJson> {
  const { text, bytes } = await readTextFile(file, words, limit, hint);
  try {
    const value: unknown = JSON.parse(text);
    return { value, bytes, text };
  } catch (error) {
    const [line, column] = positionOf(error, text);
    throw new Failure(words.failure.notJson(file, line, column), EXIT.unreadable, { cause: error });
  }
}

/** Reads a UTF-8 text file, pipes included. */
export async function readTextFile(
  file: string,
  words: CliWords,
  limit = MAX_INPUT_BYTES,
  hint = '',
): Promise<{ text: string; bytes: number }> {
  const bytes = await readBinaryFile(file, words, limit, hint);
  try {
    return { text: new TextDecoder('utf-8', { fatal: true }).decode(bytes), bytes: bytes.length };
  } catch (error) {
    throw new Failure(words.failure.notUtf8(file), EXIT.unreadable, { cause: error });
  }
}

/** Reads a file of any kind, pipes included. */
export async function readBinaryFile(
  file: string,
  words: CliWords,
  limit = MAX_INPUT_BYTES,
  hint = '',
): Promise<Uint8Array> {
  const tooLarge = (size: number): Failure => {
    const sentence = words.failure.tooLarge(file, megabytes(size), megabytes(limit));
    return new Failure(hint === '' ? sentence : `${sentence} ${hint}`, EXIT.unreadable);
  };
  try {
    const handle = await open(file);
    try {
      const { size } = await handle.stat();
      if (size > limit) throw tooLarge(size);
      const chunks: Uint8Array[] = [];
      let length = 0;
      // A pipe has no size to ask for, so it is counted while it flows.
      for await (const chunk of handle.createReadStream({
        autoClose: false,
        highWaterMark: 1 << 20,
      }) as AsyncIterable<Uint8Array>) {
        length += chunk.length;
        if (length > limit) throw tooLarge(length);
        chunks.push(chunk);
      }
      return Buffer.concat(chunks);
    } finally {
      await handle.close();
    }
  } catch (error) {
    throw error instanceof Failure ? error : readFailure(error, file, words);
  }
}

/** Why a file cannot be read, in a sentence. */
export function readFailure(error: unknown, file: string, words: CliWords): Failure {
  const code = systemCode(error);
  const sentences: Readonly<Record<string, string>> = {
    ENOENT: words.failure.missing(file),
    ENOTDIR: words.failure.missing(file),
    EISDIR: words.failure.directory(file),
    EACCES: words.failure.forbidden(file),
    EPERM: words.failure.forbidden(file),
  };
  return new Failure(sentences[code] ?? words.failure.unreadable(file, code || String(error)), EXIT.unreadable, {
    cause: error,
  });
}

function megabytes(bytes: number): string {
  return `${(bytes / 1_000_000).toFixed(1)} MB`;
}

/** Line and column, from 1, of the fault that the engine reports; 0 where it does not say. */
function positionOf(error: unknown, text: string): [line: number, column: number] {
  const position = error instanceof Error ? / at position (\d+)/.exec(error.message)?.[1] : undefined;
  if (position === undefined)
    return /end of JSON input/.test(String(error)) ? lineAndColumn(text, text.length) : [0, 0];
  return lineAndColumn(text, Number(position));
}

function lineAndColumn(text: string, position: number): [number, number] {
  const before = text.slice(0, position).split('\n');
  return [before.length, (before.at(-1)?.length ?? 0) + 1];
}
