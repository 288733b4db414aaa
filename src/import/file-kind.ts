/** What a file is, told by its first bytes, whatever its name says. */

/** `old-excel` is also what Excel makes of a workbook with a password. */
export type FileKind = 'zip' | 'old-excel' | 'pdf' | 'text' | 'empty';

export function fileKind(bytes: Uint8Array): FileKind {
  const startsWith = (...signature: readonly number[]): boolean =>
    signature.every((byte, index) => bytes[index] === byte);
  if (bytes.length === 0) return 'empty';
  if (startsWith(0x50, 0x4b, 0x03, 0x04) || startsWith(0x50, 0x4b, 0x05, 0x06)) return 'zip';
  if (startsWith(0xd0, 0xcf, 0x11, 0xe0)) return 'old-excel';
  return startsWith(0x25, 0x50, 0x44, 0x46) ? 'pdf' : 'text';
}
