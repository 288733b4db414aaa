import { basename, extname } from 'node:path';
import { Failure } from '../failure.js';
import { inputFiles } from '../input-files.js';
import { readJsonFile, readTextFile } from '../json-file.js';
import { DOWNLOAD_FILE } from '../live/saved-answers.js';
import type { Terminal } from '../terminal.js';

/** A saved answer: parsed JSON, or the text of a table. `undefined` where it could not be read. */
export interface AnswerFile {
  readonly name: string;
  readonly value: unknown;
}

const TABLE = '.csv';

/** Saved answers, one after the other; of several, one that cannot be read is told and passed over. */
export async function* answerFiles(inputs: readonly string[], terminal: Terminal): AsyncGenerator<AnswerFile> {
  const files = await inputFiles(inputs, ['.json', TABLE], terminal);
  for (const file of files) {
    const name = basename(file);
    if (name === DOWNLOAD_FILE) continue;
    try {
      yield { name, value: await read(file, terminal) };
    } catch (error) {
      if (files.length === 1 || !(error instanceof Failure)) throw error;
      terminal.note(error.sentence);
      yield { name, value: undefined };
    }
  }
}

async function read(file: string, { words }: Terminal): Promise<unknown> {
  if (extname(file).toLowerCase() === TABLE) return (await readTextFile(file, words)).text;
  return (await readJsonFile(file, words)).value;
}
