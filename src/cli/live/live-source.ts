import type { Terminal } from '../terminal.js';
import { LiveError } from './live-error.js';
import type { PoliteClient, Query } from './polite-client.js';
import type { SavedAnswers } from './saved-answers.js';

/** A question: its answer's name among the saved ones, and its address. */
export interface Question {
  readonly name: string;
  readonly path: string;
  readonly query?: Query;
}

/** A service on the network, whose answers may already be there. */
export class LiveSource {
  readonly #client: PoliteClient;
  readonly #saved: SavedAnswers | undefined;
  readonly #terminal: Terminal;
  #answers = 0;

  constructor(client: PoliteClient, terminal: Terminal, saved?: SavedAnswers) {
    this.#client = client;
    this.#terminal = terminal;
    this.#saved = saved;
  }

  /** The answer as parsed JSON; `undefined` where the service has none. */
  async json(question: Question, total?: number): Promise<unknown> {
    const text = await this.#answer(question, total, (written) => {
      asJson(written, question);
    });
    return text === undefined ? undefined : asJson(text, question);
  }

  /** The answer as text; `undefined` where the service has none, or none of the shape. */
  async text(question: Question, hasShape: (text: string) => boolean): Promise<string | undefined> {
    const text = await this.#answer(question, undefined, () => undefined, hasShape);
    return text !== undefined && hasShape(text) ? text : undefined;
  }

  /** Says something beside the progress. */
  note(text: string): void {
    this.#terminal.note(text);
  }

  /** Ends a run that has all its answers. */
  async finish(): Promise<void> {
    this.#terminal.end();
    await this.#saved?.finish();
  }

  async #answer(
    { name, path, query }: Question,
    total: number | undefined,
    check: (text: string) => void,
    isWorthSaving: (text: string) => boolean = () => true,
  ): Promise<string | undefined> {
    const before = await this.#saved?.read(name);
    const text = before ?? (await this.#client.get(path, query));
    if (before === undefined && text !== undefined) {
      // What is no answer must not be there again at the next run.
      check(text);
      if (isWorthSaving(text)) await this.#saved?.write(name, text);
    }
    this.#answers += 1;
    this.#terminal.progress(this.#terminal.words.steps.download, this.#answers, total);
    return text;
  }
}

function asJson(text: string, { path }: Question): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch (error) {
    throw new LiveError('not-json', path, text.slice(0, 60).replace(/\s+/g, ' '), { cause: error });
  }
}
