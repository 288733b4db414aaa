import type { Writable } from 'node:stream';
import type { CliWords } from '../i18n/cli/index.js';
import { EXIT, Failure, systemCode } from './failure.js';

/** Shortest time between two progress lines, in milliseconds. */
const PROGRESS_INTERVAL = 200;

/** What a command talks to: results to `result`, everything else to `note`. */
export class Terminal {
  readonly words: CliWords;
  /** BCP 47 tag of what is written. */
  readonly language: string;
  readonly #out: Writable;
  readonly #error: Writable & { isTTY?: boolean };
  #readerIsGone = false;
  #fault: Error | undefined;
  #lastProgress = 0;
  #progressShown = false;

  constructor(words: CliWords, language: string, out: Writable, error: Writable & { isTTY?: boolean }) {
    this.words = words;
    this.language = language;
    this.#out = out;
    this.#error = error;
    for (const stream of [out, error])
      stream.on('error', (fault) => {
        this.#readerIsGone = true;
        // `service-finder … | head` closes the pipe when it has enough: no fault of anybody.
        if (stream === out && systemCode(fault) !== 'EPIPE') this.#fault = fault;
      });
  }

  /** Whether nobody reads the results any more, so that work for them can stop. */
  get readerIsGone(): boolean {
    return this.#readerIsGone;
  }

  /** Writes a result as a line; resolves when the reader has kept up. */
  result(text: string): Promise<void> {
    return this.#write(`${text}\n`);
  }

  /** Writes a result that comes in pieces. */
  async stream(pieces: AsyncIterable<Uint8Array>): Promise<void> {
    for await (const piece of pieces) await this.#write(piece);
  }

  async #write(piece: string | Uint8Array): Promise<void> {
    if (this.#readerIsGone || this.#out.write(piece)) return;
    await new Promise<void>((resolve) => {
      const done = (): void => {
        this.#out.off('drain', done).off('close', done).off('error', done);
        resolve();
      };
      this.#out.on('drain', done).on('close', done).on('error', done);
    });
  }

  note(text: string): void {
    this.#clearProgress();
    this.#error.write(`${text}\n`);
  }

  /** A line that overwrites itself, where a person looks on. */
  progress(step: string, done: number, total: number | undefined, unit: 'entries' | 'bytes' = 'entries'): void {
    if (!this.#error.isTTY) return;
    const now = performance.now();
    if (now - this.#lastProgress < PROGRESS_INTERVAL) return;
    this.#lastProgress = now;
    this.#progressShown = true;
    const { progress, progressOfBytes } = this.words;
    this.#error.write(`\r\u001B[K${(unit === 'bytes' ? progressOfBytes : progress)(step, done, total)}`);
  }

  /** Waits until the results are with their reader; fails where they could not be written. */
  async finish(): Promise<void> {
    if (!this.#readerIsGone)
      await new Promise<void>((resolve) =>
        this.#out.write('', () => {
          resolve();
        }),
      );
    if (!this.#fault) return;
    const sentence = this.words.failure.unwritable(
      this.words.standardOutput,
      systemCode(this.#fault) || this.#fault.message,
    );
    throw new Failure(sentence, EXIT.usage, { cause: this.#fault });
  }

  /** Takes the progress line away. */
  end(): void {
    this.#clearProgress();
  }

  #clearProgress(): void {
    if (this.#progressShown) this.#error.write('\r\u001B[K');
    this.#progressShown = false;
  }
}
