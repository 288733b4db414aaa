/** The other way round than `numbers.ts`; apart, since pages only read. */

const FIRST = 35;
const BACKSLASH = 92;
const MORE = 32;

/** @param numbers Whole, 0 to 2^32 - 1. */
export function writeNumbers(numbers: Iterable<number>): string {
  let text = '';
  for (const number of numbers) {
    let rest = number;
    do {
      const digit = (rest & (MORE - 1)) | (rest >= MORE ? MORE : 0);
      text += String.fromCharCode(digit + FIRST + Number(digit + FIRST >= BACKSLASH));
      rest >>>= 5;
    } while (rest > 0);
  }
  return text;
}
