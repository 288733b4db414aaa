/** Takes German compounds apart by a vocabulary. */
import { stem } from './stem.js';

/** One part of a compound with its place in the folded word. */
export interface CompoundPart {
  /** The part as it stands, without the letters that link it to the next. */
  readonly word: string;
  readonly stem: string;
  readonly start: number;
  readonly end: number;
}

/** Letters between two parts (Fugenelemente), none first, since none is most frequent. */
const LINKS = ['', 's', 'n', 'en', 'es', 'e', 'er', 'ns'];
const MIN_PART = 3;
const MAX_PARTS = 5;
/** The longest real compounds of municipal German stay below; longer input is no word. */
const MAX_LENGTH = 60;

/**
 * The parts of a folded word, or `undefined` where the vocabulary does not cover it wholly. Few parts before many, and
 * a long last part before a short one, since the last part says what a German compound is.
 * @param endsFrom Where the words that begin at this place, are known and may stand in a compound can end; in order.
 */
export function splitCompound(
  word: string,
  endsFrom: (word: string, start: number) => readonly number[],
): readonly CompoundPart[] | undefined {
  if (word.length < 2 * MIN_PART || word.length > MAX_LENGTH) return undefined;
  // best[end] = the fewest-part split of everything up to `end`; found from the left, so a long last part wins ties.
  const best: (readonly CompoundPart[] | undefined)[] = new Array<undefined>(word.length + 1);
  best[0] = [];
  for (let start = 0; start <= word.length - MIN_PART; start += 1) {
    const before = best[start];
    if (!before || before.length >= MAX_PARTS) continue;
    for (const end of endsFrom(word, start)) {
      if (end - start < MIN_PART || (start === 0 && end === word.length)) continue;
      const part = word.slice(start, end);
      for (const link of end === word.length ? [''] : LINKS) {
        const next = end + link.length;
        if (!word.startsWith(link, end) || (next === word.length && link !== '')) continue;
        const known = best[next];
        const count = before.length + 1;
        // From the same start on, "flächen" is a better reading than "fläch" linked by "en".
        if (!known || count < known.length || (count === known.length && known.at(-1)?.start === start))
          best[next] = [...before, { word: part, stem: stem(part), start, end }];
      }
    }
  }
  const found = best[word.length];
  return found && found.length > 1 ? found : undefined;
}
