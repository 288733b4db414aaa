import { tmpdir } from 'node:os';
import { importXzufi } from '../../import/xzufi/index.js';
import { EXIT, Failure, systemCode } from '../failure.js';
import { sourceFile } from '../source-file.js';
import { SpoolFile } from '../spool-file.js';
import type { ImportFormat } from './format.js';

/** XZuFi: the transfers of editorial systems and of the portal network, one file or many in their order. */
export const xzufi: ImportFormat<Readonly<Record<string, never>>> = {
  name: 'xzufi',
  takesMany: true,
  progressUnit: 'bytes',
  options: () => ({}),
  async read(inputs, _given, options, { words }) {
    const files = await Promise.all(inputs.map((input) => sourceFile(input, words)));
    try {
      return await importXzufi(files, { ...options, store: new SpoolFile() });
    } catch (error) {
      if (error instanceof Failure || systemCode(error) === '') throw error;
      // Reading has its own sentences; what is left is the spool.
      throw new Failure(words.failure.unwritable(tmpdir(), systemCode(error)), EXIT.usage, { cause: error });
    }
  },
};
