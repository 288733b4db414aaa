/** How long nothing must change before what was typed is answered aloud, in milliseconds. */
export const TYPING_SETTLES = 1000;

/** How long a spoken text stays readable, in milliseconds, before a virtual cursor would find it as left-over words. */
const KEEP = 8000;

/**
 * Speaks to screen readers. Messages that come close together are spoken as one, the newest of each subject; they
 * alternate between two live regions, since a region that gets the same text twice is silent the second time.
 */
export class Announcer {
  /** To be placed, visually hidden, where it stays while messages come. */
  readonly element = document.createElement('div');
  readonly #regions = [this.#addRegion(), this.#addRegion()] as const;
  readonly #pending = new Map<string, string>();
  #timer: ReturnType<typeof setTimeout> | undefined;
  #next: 0 | 1 = 0;

  constructor() {
    this.element.className = 'visually-hidden';
  }

  /**
   * @param subject What the message is about; a later message on the same subject replaces one not yet spoken.
   * @param text The words; "" takes back a message not yet spoken.
   * @param delay Milliseconds without another message before it is spoken.
   */
  say(subject: string, text: string, delay: number): void {
    this.#pending.delete(subject);
    if (text) this.#pending.set(subject, text);
    this.#after(delay, () => {
      this.#speak();
    });
  }

  /** Forgets everything not yet spoken and falls silent. */
  stop(): void {
    clearTimeout(this.#timer);
    this.#pending.clear();
    for (const region of this.#regions) region.textContent = '';
  }

  #speak(): void {
    if (this.#pending.size === 0) return;
    const text = [...this.#pending.values()].join('. ');
    this.stop();
    this.#regions[this.#next].textContent = text;
    this.#next = this.#next === 0 ? 1 : 0;
    this.#after(KEEP, () => {
      this.stop();
    });
  }

  #after(delay: number, act: () => void): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(act, delay);
  }

  #addRegion(): HTMLElement {
    const region = document.createElement('div');
    region.setAttribute('role', 'status');
    this.element.append(region);
    return region;
  }
}
