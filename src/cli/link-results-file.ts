import { readLinkResults } from '../audit/link-results.js';
import type { LinkResult, LinkResults } from '../audit/link-results.js';
import type { CliWords } from '../i18n/cli/index.js';
import { writeFileAtomically } from './atomic-file.js';
import { EXIT, Failure, systemCode } from './failure.js';
import { readJsonFile } from './json-file.js';

/** Milliseconds between two writings: what a run loses at most when it is killed. */
const SAVE_INTERVAL = 2000;

/** The results of earlier runs; none where the file is not there yet. */
export async function readEarlierResults(file: string, words: CliWords): Promise<ReadonlyMap<string, LinkResult>> {
  const found = await readIfThere(file, words);
  if (found === undefined) return new Map();
  const results = readLinkResults(found.value);
  if (!results) throw new Failure(words.links.notResults(file), EXIT.unreadable);
  return new Map(results.results.map((result) => [result.url, result]));
}

async function readIfThere(file: string, words: CliWords): Promise<{ value: unknown } | undefined> {
  try {
    return await readJsonFile(file, words);
  } catch (error) {
    if (error instanceof Failure && systemCode(error.cause) === 'ENOENT') return undefined;
    throw error;
  }
}

/** The results as the file has them: one a line, so that two runs can be compared. */
export function resultsText(results: readonly LinkResult[]): string {
  const head: Omit<LinkResults, 'results'> = { version: 1 };
  const lines = results.map((result) => JSON.stringify(result)).join(',\n');
  return `${JSON.stringify(head).slice(0, -1)},"results":[\n${lines}\n]}`;
}

/** Writes the results while they come in, whole each time, so that the file can be read whenever the run is stopped. */
export class ResultsFile {
  readonly #file: string;
  readonly #words: CliWords;
  readonly #current: () => readonly LinkResult[];
  #saving: Promise<void> = Promise.resolve();
  #isDue = false;
  #lastSave = 0;
  #fault: Failure | undefined;

  /** @param current The results so far, in the order in which they are to be written. */
  constructor(file: string, words: CliWords, current: () => readonly LinkResult[]) {
    this.#file = file;
    this.#words = words;
    this.#current = current;
  }

  /** Why the results could not be written. */
  get fault(): Failure | undefined {
    return this.#fault;
  }

  /** Says that there is something new; it is written before long. */
  changed(): void {
    if (this.#isDue || performance.now() - this.#lastSave < SAVE_INTERVAL) return;
    this.#isDue = true;
    this.#saving = this.#saving.then(() => this.#save());
  }

  /** Writes what there is now. */
  async flush(): Promise<void> {
    this.#saving = this.#saving.then(() => this.#save());
    await this.#saving;
    if (this.#fault) throw this.#fault;
  }

  async #save(): Promise<void> {
    this.#isDue = false;
    this.#lastSave = performance.now();
    try {
      await writeFileAtomically(this.#file, `${resultsText(this.#current())}\n`, this.#words);
    } catch (error) {
      if (!(error instanceof Failure)) throw error;
      this.#fault = error;
    }
  }
}
