/** Where an importer puts finished entries until all are read. */
export interface ByteStore {
  /** Keeps a copy; returns by what it is got again. */
  put(bytes: Uint8Array): number;
  /** What was put; valid until the next call. */
  get(handle: number): Uint8Array;
}

/** Keeps them in memory: as bytes, a tenth of what the objects would take. */
export class MemoryStore implements ByteStore {
  readonly #entries: Uint8Array[] = [];

  put(bytes: Uint8Array): number {
    return this.#entries.push(bytes) - 1;
  }

  get(handle: number): Uint8Array {
    return this.#entries[handle] ?? new Uint8Array(0);
  }
}
