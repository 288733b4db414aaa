/** Bytes with which a buffer begins. */
const FIRST_SIZE = 65_536;
/** Most bytes of one UTF-16 unit in UTF-8. */
const BYTES_PER_UNIT = 3;

/** Texts as UTF-8, one after the other. */
export class TextBuffer {
  readonly #encoder = new TextEncoder();
  #bytes = new Uint8Array(FIRST_SIZE);
  #length = 0;

  get length(): number {
    return this.#length;
  }

  /** Puts a text after the others; returns its length in bytes. */
  add(text: string): number {
    if (text === '') return 0;
    const most = this.#length + text.length * BYTES_PER_UNIT;
    if (most > this.#bytes.length) this.#grow(most);
    const { written } = this.#encoder.encodeInto(text, this.#bytes.subarray(this.#length));
    this.#length += written;
    return written;
  }

  /** All of it, and begins anew. */
  take(): Uint8Array<ArrayBuffer> {
    const taken = this.#bytes.slice(0, this.#length);
    this.#length = 0;
    return taken;
  }

  #grow(least: number): void {
    const grown = new Uint8Array(Math.max(least, this.#bytes.length * 2));
    grown.set(this.#bytes.subarray(0, this.#length));
    this.#bytes = grown;
  }
}
