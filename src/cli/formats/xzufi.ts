import { tmpdir } from 'node:os';
import type { SourceFile } from '../../import/options.js';
import { importXzufi } from '../../import/xzufi/index.js';
import { EXIT, Failure, systemCode } from '../failure.js';
import { sourceFile } from '../source-file.js';
import { SpoolFile } from '../spool-file.js';
import { StretchThreads } from '../stretch-threads.js';
import type { ImportFormat } from './format.js';

/** Bytes from which on threads save more time than they take to start. */
const LARGE = 10_000_000;

/** XZuFi: the transfers of editorial systems and of the portal network, one file or many in their order. */
export const xzufi: ImportFormat<Readonly<Record<string, never>>> = {
  name: 'xzufi',
  takesMany: true,
  progressUnit: 'bytes',
  options: () => ({}),
  async read(inputs, _given, options, { words }) {
    const files = await Promise.all(inputs.map((input) => sourceFile(input, words)));
    const threads = isLarge(files) && StretchThreads.canStart ? new StretchThreads() : undefined;
    try {
      return await importXzufi(files, { ...options, store: new SpoolFile(), ...(threads ? { readers: threads } : {}) });
    } catch (error) {
      if (error instanceof Failure || systemCode(error) === '') throw error;
      // Reading has its own sentences; what is left is the spool.
      throw new Failure(words.failure.unwritable(tmpdir(), systemCode(error)), EXIT.usage, { cause: error });
    } finally {
      await threads?.close();
    }
  },
};

/** A pipe, whose size nobody knows, may be of any. */
function isLarge(files: readonly SourceFile[]): boolean {
  return files.reduce((sum, { size = LARGE }) => sum + size, 0) >= LARGE;
}
