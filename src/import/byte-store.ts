/** Where an importer puts finished entries until all are read. */
export interface ByteStore {
  /** Keeps a text as UTF-8; returns by what it is got again. */
  put(text: string): number;
  /** What was put, as UTF-8. */
  get(handle: number): Uint8Array;
}

/** Keeps them in memory: as bytes, a tenth of what the objects would take. */
export class MemoryStore implements ByteStore {
  readonly #entries: Uint8Array[] = [];
  readonly #encoder = new TextEncoder();

  put(text: string): number {
    return this.#entries.push(this.#encoder.encode(text)) - 1;
  }

  get(handle: number): Uint8Array {
    return this.#entries[handle] ?? new Uint8Array(0);
  }
}
