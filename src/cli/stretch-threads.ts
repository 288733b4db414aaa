import { existsSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { Worker } from 'node:worker_threads';
import type { JournalPage } from '../import/xzufi/journal.js';
import type { Stretch, StretchReaders } from '../import/xzufi/stretch.js';

/** More would wait for the thread that takes over what they have read. */
const MAX_THREADS = 4;
/** Stretches that a thread has before it, so that it never waits for the next. */
const AHEAD = 2;
/** Room for new objects, in MB: an entry is done with before it is full, so that little has to be kept. */
const YOUNG_GENERATION = 32;

const script = new URL('./stretch-thread.js', import.meta.url);

type Answer = (page: JournalPage | undefined) => void;

/** Reads stretches of a transfer in threads, which begin when the first one is asked for. */
export class StretchThreads implements StretchReaders {
  readonly atOnce: number;
  readonly #threads: StretchThread[] = [];
  readonly #count: number;

  constructor(count = Math.min(MAX_THREADS, availableParallelism())) {
    this.#count = count;
    this.atOnce = count * AHEAD;
  }

  /** Whether there is what the threads run; where only the command's own file was copied, there is not. */
  static get canStart(): boolean {
    return existsSync(script);
  }

  read(stretch: Stretch): Promise<JournalPage | undefined> {
    while (this.#threads.length < this.#count) this.#threads.push(new StretchThread());
    const [idlest] = [...this.#threads].sort((a, b) => a.load - b.load);
    return idlest?.read(stretch) ?? Promise.resolve(undefined);
  }

  async close(): Promise<void> {
    await Promise.all(this.#threads.map((thread) => thread.close()));
  }
}

class StretchThread {
  readonly #worker = new Worker(script, { resourceLimits: { maxYoungGenerationSizeMb: YOUNG_GENERATION } });
  readonly #waiting: Answer[] = [];
  #isOver = false;

  constructor() {
    this.#worker.on('message', (page: JournalPage | undefined) => {
      this.#waiting.shift()?.(page);
    });
    // Whatever has ended it, its stretches are read by the one who asked, who then finds the fault where it is.
    for (const event of ['error', 'exit', 'messageerror'])
      this.#worker.on(event, () => {
        this.#end();
      });
  }

  /** How many stretches wait for their answer. */
  get load(): number {
    return this.#waiting.length;
  }

  read(stretch: Stretch): Promise<JournalPage | undefined> {
    if (this.#isOver) return Promise.resolve(undefined);
    return new Promise((resolve) => {
      this.#waiting.push(resolve);
      this.#worker.postMessage(stretch);
    });
  }

  async close(): Promise<void> {
    await this.#worker.terminate();
  }

  #end(): void {
    this.#isOver = true;
    for (const answer of this.#waiting.splice(0)) answer(undefined);
  }
}
