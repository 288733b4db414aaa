import { closeSync, openSync, readSync, unlinkSync, writeSync } from 'node:fs';
import { randomUUID } from 'node:crypto';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { ByteStore } from '../import/byte-store.js';

/** Bytes that are written at once. */
const SLAB = 4_000_000;
/** Most bytes of one UTF-16 unit in UTF-8. */
const BYTES_PER_UNIT = 3;

/** Keeps finished entries in a temporary file, so that the size of a source is no matter of memory. */
export class SpoolFile implements ByteStore {
  readonly #descriptor: number;
  readonly #offsets: number[] = [];
  readonly #lengths: number[] = [];
  #slab = Buffer.allocUnsafe(SLAB);
  #used = 0;
  /** Bytes in the file. */
  #written = 0;

  constructor() {
    const path = join(tmpdir(), `service-finder-${randomUUID()}.tmp`);
    this.#descriptor = openSync(path, 'wx+', 0o600);
    // Without a name it goes when the process ends, however that happens.
    unlinkSync(path);
  }

  put(text: string): number {
    const most = text.length * BYTES_PER_UNIT;
    if (this.#used + most > this.#slab.length) this.#flush(most);
    const length = this.#slab.write(text, this.#used);
    this.#offsets.push(this.#written + this.#used);
    this.#used += length;
    return this.#lengths.push(length) - 1;
  }

  get(handle: number): Uint8Array {
    const offset = this.#offsets[handle] ?? 0;
    const bytes = Buffer.allocUnsafe(this.#lengths[handle] ?? 0);
    if (offset >= this.#written) this.#slab.copy(bytes, 0, offset - this.#written);
    else
      for (let read = 0; read < bytes.length;)
        read += readSync(this.#descriptor, bytes, read, bytes.length - read, offset + read);
    return bytes;
  }

  close(): void {
    closeSync(this.#descriptor);
  }

  #flush(next: number): void {
    for (let done = 0; done < this.#used;) done += writeSync(this.#descriptor, this.#slab, done, this.#used - done);
    this.#written += this.#used;
    this.#used = 0;
    if (next > this.#slab.length) this.#slab = Buffer.allocUnsafe(next);
  }
}
