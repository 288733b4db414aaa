import { createHash } from 'node:crypto';
import { mkdir, readdir, readFile, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { CliWords } from '../../i18n/cli/index.js';
import { writeFileAtomically } from '../atomic-file.js';
import { EXIT, Failure, systemCode } from '../failure.js';

/** The file that tells what a folder of answers is of. */
export const DOWNLOAD_FILE = 'download.json';

/** Names that we give to answers; nothing else in the folder is ever touched. */
const ANSWER = /^(locations|listing|page|onlineservices|detail|office|leistung)(-[\w.~-]+)?\.(json|csv)$/;

interface Download {
  readonly version: 1;
  /** What was asked: two runs that ask for the same may share answers. */
  readonly request: string;
  /** Milliseconds since 1970. */
  readonly started: number;
  readonly finished: boolean;
}

/** A file name for an answer about an id, which may hold anything. */
export function answerName(kind: string, id: string): string {
  const plain = /^[\w.~-]{1,100}$/.test(id);
  return `${kind}-${plain ? id : createHash('sha256').update(id).digest('hex').slice(0, 32)}.json`;
}

/**
 * A folder of answers. A run that was stopped goes on where it was; one that had come to its end begins anew, and takes
 * away at its end what is no longer there.
 */
export class SavedAnswers {
  readonly #folder: string;
  readonly #words: CliWords;
  readonly #download: Download;
  /** Answers of a run that was stopped. */
  readonly resumed: number;

  private constructor(folder: string, words: CliWords, download: Download, resumed: number) {
    this.#folder = folder;
    this.#words = words;
    this.#download = download;
    this.resumed = resumed;
  }

  static async open(folder: string, request: string, words: CliWords): Promise<SavedAnswers> {
    const names = await prepare(folder, words);
    const before = names.includes(DOWNLOAD_FILE) ? await readDownload(join(folder, DOWNLOAD_FILE)) : undefined;
    if (!before && names.some((name) => !name.startsWith('.')))
      throw new Failure(words.live.foreignFolder(folder), EXIT.usage);
    if (before && !before.finished && before.request !== request)
      throw new Failure(words.live.otherDownload(folder), EXIT.usage);
    const goesOn = before?.finished === false;
    const download = goesOn ? before : { version: 1 as const, request, started: Date.now(), finished: false };
    const current = goesOn ? await ofThisRun(folder, names, download) : [];
    const saved = new SavedAnswers(folder, words, download, current.length);
    await saved.#write(DOWNLOAD_FILE, JSON.stringify(download));
    return saved;
  }

  /** The answer of this name, where this run already has it. */
  async read(name: string): Promise<string | undefined> {
    const path = join(this.#folder, name);
    try {
      if (!(await isOfRun(path, this.#download))) return undefined;
      return await readFile(path, 'utf8');
    } catch (error) {
      if (systemCode(error) === 'ENOENT') return undefined;
      throw new Failure(this.#words.failure.unreadable(path, systemCode(error) || String(error)), EXIT.unreadable, {
        cause: error,
      });
    }
  }

  async write(name: string, text: string): Promise<void> {
    await this.#write(name, text);
  }

  /** Ends the run: what it did not find any more goes. */
  async finish(): Promise<void> {
    const names = await readdir(this.#folder);
    const current = new Set(await ofThisRun(this.#folder, names, this.#download));
    for (const name of names)
      if (ANSWER.test(name) && !current.has(name)) await rm(join(this.#folder, name), { force: true });
    await this.#write(DOWNLOAD_FILE, JSON.stringify({ ...this.#download, finished: true }));
  }

  async #write(name: string, text: string): Promise<void> {
    await writeFileAtomically(join(this.#folder, name), text, this.#words);
  }
}

async function prepare(folder: string, words: CliWords): Promise<string[]> {
  try {
    await mkdir(folder, { recursive: true });
    return await readdir(folder);
  } catch (error) {
    throw new Failure(words.failure.unwritable(folder, systemCode(error)), EXIT.usage, { cause: error });
  }
}

async function readDownload(path: string): Promise<Download | undefined> {
  try {
    const value: unknown = JSON.parse(await readFile(path, 'utf8'));
    return isDownload(value) ? value : undefined;
  } catch (error) {
    // Not our file, then: the folder is someone else's.
    if (error instanceof SyntaxError) return undefined;
    throw error;
  }
}

function isDownload(value: unknown): value is Download {
  if (typeof value !== 'object' || value === null) return false;
  const { version, request, started, finished } = value as Partial<Record<keyof Download, unknown>>;
  return version === 1 && typeof request === 'string' && typeof started === 'number' && typeof finished === 'boolean';
}

async function ofThisRun(folder: string, names: readonly string[], download: Download): Promise<string[]> {
  const current: string[] = [];
  for (const name of names) if (ANSWER.test(name) && (await isOfRun(join(folder, name), download))) current.push(name);
  return current;
}

/** Whether a file was written since the run began; a clock that was set back costs a question, never an answer. */
async function isOfRun(path: string, { started }: Download): Promise<boolean> {
  return Math.ceil((await stat(path)).mtimeMs) >= started;
}
