/**
 * Lists of whole numbers as text that stands in JSON as it is and that servers compress: five bits a character, the
 * lowest first, a sixth bit where more follow (as the mappings of source maps do), in printable ASCII without `"` and `\`.
 */

const FIRST = 35;
/** The backslash is passed over. */
const BACKSLASH = 92;
const MORE = 32;

/** The numbers of a text; a damaged text gives other numbers, never an error. */
export function readNumbers(text: string): Uint32Array {
  let count = 0;
  for (let at = 0; at < text.length; at += 1) if ((digitAt(text, at) & MORE) === 0) count += 1;
  const numbers = new Uint32Array(count);
  let number = 0;
  let value = 0;
  let shift = 0;
  for (let at = 0; at < text.length; at += 1) {
    const digit = digitAt(text, at);
    value |= (digit & (MORE - 1)) << shift;
    shift += 5;
    if ((digit & MORE) !== 0) continue;
    numbers[number] = value;
    number += 1;
    value = 0;
    shift = 0;
  }
  return numbers;
}

function digitAt(text: string, at: number): number {
  const code = text.charCodeAt(at);
  return code - FIRST - Number(code > BACKSLASH);
}
