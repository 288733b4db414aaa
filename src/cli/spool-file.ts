import { closeSync, openSync, readSync, unlinkSync, writeSync } from 'node:fs';
import { randomUUID } from 'node:crypto';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { ByteStore } from '../import/byte-store.js';

/** Bytes that are read at once: entries are got again in nearly the order in which they were put. */
const WINDOW = 1_000_000;

/** Keeps finished entries in a temporary file, so that the size of a source is no matter of memory. */
export class SpoolFile implements ByteStore {
  readonly #descriptor: number;
  #length = 0;
  /** The part of the file that was read last. */
  #window = Buffer.alloc(0);
  #windowStart = 0;

  constructor() {
    const path = join(tmpdir(), `service-finder-${randomUUID()}.tmp`);
    this.#descriptor = openSync(path, 'wx+', 0o600);
    // Without a name it goes when the process ends, however that happens.
    unlinkSync(path);
  }

  put(bytes: Uint8Array): number {
    const start = this.#length;
    for (let done = 0; done < bytes.length;)
      done += writeSync(this.#descriptor, bytes, done, bytes.length - done, start + done);
    this.#length += bytes.length;
    return start;
  }

  get(at: number, length: number): Uint8Array {
    const end = this.#windowStart + this.#window.length;
    if (at >= this.#windowStart && at + length <= end) return this.#inWindow(at, length);
    // What lies elsewhere is read alone, so that the window stays where the next one will be.
    if (at < this.#windowStart || at > end + WINDOW) return this.#read(at, length);
    // A new one each time: parts of the last one are still in use.
    this.#window = this.#read(at, Math.min(Math.max(length, WINDOW), this.#length - at));
    this.#windowStart = at;
    return this.#inWindow(at, length);
  }

  close(): void {
    closeSync(this.#descriptor);
  }

  #inWindow(at: number, length: number): Uint8Array {
    return this.#window.subarray(at - this.#windowStart, at - this.#windowStart + length);
  }

  #read(at: number, length: number): Buffer<ArrayBuffer> {
    const bytes = Buffer.allocUnsafe(length);
    for (let done = 0; done < length;) done += readSync(this.#descriptor, bytes, done, length - done, at + done);
    return bytes;
  }
}
