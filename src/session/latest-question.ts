/**
 * Lets only the newest question's answer through. Each question has a signal, so that whoever works on the one before
 * may stop, and a number, so that it counts as outdated even where nobody stops.
 */
export class LatestQuestion {
  #number = 0;
  #controller: AbortController | undefined;

  /**
   * Asks, and drops what was asked before.
   * @throws What the question throws; a DOMException named AbortError where it was outdated meanwhile.
   */
  async ask<Answer>(question: (signal: AbortSignal) => Promise<Answer>): Promise<Answer> {
    this.drop();
    const number = this.#number;
    const controller = new AbortController();
    this.#controller = controller;
    try {
      const answer = await question(controller.signal);
      if (number === this.#number) return answer;
    } catch (error) {
      if (number === this.#number) throw error;
    }
    throw outdated();
  }

  /** Outdates the question that is under way, if there is one. */
  drop(): void {
    this.#number += 1;
    this.#controller?.abort(outdated());
    this.#controller = undefined;
  }
}

/** Whether a rejection only says that a newer question was asked. */
export function isOutdated(error: unknown): boolean {
  return error instanceof DOMException && error.name === 'AbortError';
}

function outdated(): DOMException {
  return new DOMException('service-finder: a newer question was asked', 'AbortError');
}
