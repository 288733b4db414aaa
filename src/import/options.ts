import type { Municipality } from '../catalogue/types.js';

/** One file or answer of a source, read in pieces so that its size does not matter; may be read more than once. */
export interface SourceFile {
  /** For messages: the file's name or the address. */
  readonly name: string;
  /** Size in bytes, where it is known. */
  readonly size?: number;
  read(): AsyncIterable<Uint8Array>;
}

/** What every importer takes. */
export interface ImportOptions {
  /** What is not known from the data, or overrides it. */
  readonly municipality?: Partial<Municipality>;
  /** Whether entries that the source marks as not public are imported too; default false. */
  readonly all?: boolean;
  /** Called while reading; `total` in the same unit as `done` (entries or bytes), `undefined` where it is not known. */
  readonly onProgress?: (done: number, total: number | undefined) => void;
}
