/**
 * How far two spellings are apart: Damerau's edits, weighted by how German is misheard and mistyped. Both words are
 * folded. One edit costs 1 at most; the usual confusions cost less.
 */

/** Letters that sound alike in German, each pair once. */
const SOUNDS: readonly string[] = [
  'dt',
  'bp',
  'gk',
  'fv',
  'vw',
  'sz',
  'ck',
  'iy',
  'ij',
  'ai',
  'ea',
  'kq',
  'ou',
  'xs',
  'cz',
  'mn',
  'uo',
  'ei',
];
const SOUND_COST = 0.5;
/** Rows of a German keyboard; neighbours are a slip of the finger. */
const ROWS = ['qwertzuiop', 'asdfghjkl', 'yxcvbnm'];
const KEY_COST = 0.75;
const VOWEL_COST = 0.7;
/** A letter doubled or not ("Ausweiss", "Anmeldug"), h after a vowel or t, e after i, c before k, t before z, s at a joint. */
const SILENT_COST = 0.45;
const SWAP_COST = 0.7;
/** Few people miss the first letter. */
const FIRST_LETTER = 0.4;

const VOWELS = 'aeiouy';
const pairs = new Map<string, number>();
for (const pair of SOUNDS) note(pair, SOUND_COST);
for (const row of ROWS)
  for (let index = 0; index + 1 < row.length; index += 1) note(row.slice(index, index + 2), KEY_COST);
for (const a of VOWELS) for (const b of VOWELS) if (a !== b) note(a + b, VOWEL_COST);

function note(pair: string, cost: number): void {
  const reversed = pair.charAt(1) + pair.charAt(0);
  for (const key of [pair, reversed]) pairs.set(key, Math.min(cost, pairs.get(key) ?? 1));
}

/** What it costs to leave out `letter`, which stands after `before` and before `next`. */
function dropCost(before: string, letter: string, next: string): number {
  if (letter === before || letter === next) return SILENT_COST;
  if (letter === 'h' && (VOWELS.includes(before) || before === 't' || before === 'r')) return SILENT_COST;
  if (letter === 'e' && before === 'i') return SILENT_COST;
  if ((letter === 'c' && next === 'k') || (letter === 't' && next === 'z') || (letter === 's' && next === 'z'))
    return SILENT_COST;
  if (VOWELS.includes(letter) || letter === 's' || letter === 'n') return 0.75;
  return 1;
}

/**
 * The weighted distance (optimal string alignment), or `Infinity` where it is above `limit`.
 * @param typed What somebody typed. @param word The known word.
 */
export function spellingDistance(typed: string, word: string, limit: number): number {
  const width = word.length + 1;
  if (Math.abs(typed.length - word.length) * SILENT_COST > limit) return Infinity;
  let beforeLast = new Float64Array(width);
  let last = new Float64Array(width);
  let current = new Float64Array(width);
  for (let column = 1; column < width; column += 1)
    last[column] =
      (last[column - 1] ?? 0) +
      dropCost(word.charAt(column - 2), word.charAt(column - 1), word.charAt(column)) +
      (column === 1 ? FIRST_LETTER : 0);
  for (let row = 1; row <= typed.length; row += 1) {
    const letter = typed.charAt(row - 1);
    current[0] =
      (last[0] ?? 0) + dropCost(typed.charAt(row - 2), letter, typed.charAt(row)) + (row === 1 ? FIRST_LETTER : 0);
    let smallest = current[0];
    for (let column = 1; column < width; column += 1) {
      const other = word.charAt(column - 1);
      const first = row === 1 && column === 1 ? FIRST_LETTER : 0;
      const same = letter === other ? 0 : (pairs.get(letter + other) ?? 1) + first;
      let cost = (last[column - 1] ?? 0) + same;
      cost = Math.min(cost, (last[column] ?? 0) + dropCost(typed.charAt(row - 2), letter, typed.charAt(row)));
      cost = Math.min(cost, (current[column - 1] ?? 0) + dropCost(word.charAt(column - 2), other, word.charAt(column)));
      if (row > 1 && column > 1 && letter === word.charAt(column - 2) && typed.charAt(row - 2) === other)
        cost = Math.min(
          cost,
          (beforeLast[column - 2] ?? 0) + SWAP_COST + (row === 2 && column === 2 ? FIRST_LETTER : 0),
        );
      current[column] = cost;
      if (cost < smallest) smallest = cost;
    }
    if (smallest > limit) return Infinity;
    [beforeLast, last, current] = [last, current, beforeLast];
  }
  const distance = last[word.length] ?? Infinity;
  return distance <= limit ? distance : Infinity;
}

/** The largest distance at which a word of this length may still be meant: none for 1 to 3 letters, where every other word is near. */
export function spellingTolerance(length: number): number {
  return length <= 3 ? 0 : Math.min(3, Math.max(0.75, length * 0.15));
}
