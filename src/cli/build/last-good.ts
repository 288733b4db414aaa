/** What each source gave when it was last read well: what a failing source is replaced by, and measured against. */
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { parseCatalogue } from '../../catalogue/parse.js';
import type { Catalogue } from '../../catalogue/types.js';
import { writeFileAtomically } from '../atomic-file.js';
import { EXIT, Failure, systemCode } from '../failure.js';
import { readJsonFile } from '../json-file.js';
import type { Terminal } from '../terminal.js';
import { exists } from './config-file.js';

/** Share of its services that a source may lose from one build to the next before it counts as damaged. */
export const MOST_LOST = 0.5;
/** A source with fewer services may lose them. */
const MIN_SERVICES = 10;

export class LastGood {
  readonly #folder: string;
  readonly #terminal: Terminal;

  constructor(folder: string, terminal: Terminal) {
    this.#folder = folder;
    this.#terminal = terminal;
  }

  /** The source's catalogue of its last good reading; `undefined` where there is none. */
  async read(sourceId: string): Promise<Catalogue | undefined> {
    const file = this.#file(sourceId);
    if (!(await exists(file))) return undefined;
    const { value } = await readJsonFile(file, this.#terminal.words);
    return parseCatalogue(value).catalogue;
  }

  async write(sourceId: string, catalogue: Catalogue): Promise<void> {
    const { words } = this.#terminal;
    try {
      await mkdir(this.#folder, { recursive: true });
    } catch (error) {
      throw new Failure(words.failure.unwritable(this.#folder, systemCode(error)), EXIT.usage, { cause: error });
    }
    await writeFileAtomically(this.#file(sourceId), `${JSON.stringify(catalogue)}\n`, words);
  }

  #file(sourceId: string): string {
    return join(this.#folder, `${sourceId}.json`);
  }
}

/** Whether so many services are gone that the source is more likely cut off than tidied up. */
export function isCutOff(before: Catalogue | undefined, now: Catalogue): boolean {
  const count = before?.services.length ?? 0;
  return count >= MIN_SERVICES && now.services.length < count * (1 - MOST_LOST);
}
