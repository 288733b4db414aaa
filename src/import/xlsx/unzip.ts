/** Parts of a zip archive, unpacked up to a limit: an archive of kilobytes may hold gigabytes. */
import { Unzip, UnzipInflate } from 'fflate';

/** Most bytes that the wanted parts may have unpacked; the largest real workbook of services seen has under 20 MB. */
export const MAX_UNPACKED_BYTES = 200_000_000;
/** Packed bytes given to the unpacker at once: what they may become at most (1,032 times as much) fits into memory. */
const PIECE = 1 << 15;
/** Most parts of an archive; a workbook has some dozens. */
const MAX_ENTRIES = 10_000;

export type UnzipFault =
  /** More than the limit would come out. */
  | 'unpacked-size'
  /** The archive is broken, encrypted, or packed in a way that spreadsheets do not use. */
  | 'damaged';

export class UnzipError extends Error {
  override readonly name = 'UnzipError';

  constructor(
    readonly fault: UnzipFault,
    options?: ErrorOptions,
  ) {
    super(fault, options);
  }
}

/**
 * The parts of an archive whose names are wanted. Parts that are cut off are given as far as they go.
 * @throws {UnzipError}
 */
export function unzip(archive: Uint8Array, isWanted: (name: string) => boolean): Map<string, Uint8Array> {
  const pieces = new Map<string, Uint8Array[]>();
  let unpacked = 0;
  let entries = 0;
  const unzipper = new Unzip((file) => {
    entries += 1;
    if (entries > MAX_ENTRIES) throw new UnzipError('unpacked-size');
    if (!isWanted(file.name) || pieces.has(file.name)) return;
    const own: Uint8Array[] = [];
    pieces.set(file.name, own);
    file.ondata = (error, data) => {
      // What is thrown below comes back here as the unpacker's own error.
      if (error) throw error instanceof UnzipError ? error : new UnzipError('damaged', { cause: error });
      unpacked += data.length;
      if (unpacked > MAX_UNPACKED_BYTES) throw new UnzipError('unpacked-size');
      own.push(data);
    };
    file.start();
  });
  unzipper.register(UnzipInflate);
  try {
    for (let start = 0; start < archive.length; start += PIECE)
      unzipper.push(archive.subarray(start, start + PIECE), start + PIECE >= archive.length);
  } catch (error) {
    throw error instanceof UnzipError ? error : new UnzipError('damaged', { cause: error });
  }
  return new Map([...pieces].map(([name, own]) => [name, joined(own)]));
}

function joined(pieces: readonly Uint8Array[]): Uint8Array {
  const whole = new Uint8Array(pieces.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const piece of pieces) {
    whole.set(piece, at);
    at += piece.length;
  }
  return whole;
}
