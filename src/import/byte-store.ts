/** Where an importer puts finished entries until all are read. */
export interface ByteStore {
  /** Keeps bytes after those that are there; returns the position of the first. */
  put(bytes: Uint8Array): number;
  /** Bytes again, of what was put at once; they may be used, not changed. */
  get(at: number, length: number): Uint8Array;
}

/** Keeps them in memory: as bytes, a tenth of what the objects would take. */
export class MemoryStore implements ByteStore {
  readonly #starts: number[] = [];
  readonly #pieces: Uint8Array[] = [];
  #length = 0;

  put(bytes: Uint8Array): number {
    const start = this.#length;
    this.#starts.push(start);
    this.#pieces.push(bytes);
    this.#length += bytes.length;
    return start;
  }

  get(at: number, length: number): Uint8Array {
    let low = 0;
    for (let high = this.#starts.length; high - low > 1;) {
      const middle = (low + high) >> 1;
      if ((this.#starts[middle] ?? 0) <= at) low = middle;
      else high = middle;
    }
    const start = at - (this.#starts[low] ?? 0);
    return this.#pieces[low]?.subarray(start, start + length) ?? new Uint8Array(0);
  }
}
