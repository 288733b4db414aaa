import type { Sentence } from './sentences.js';
import { syllablesOf } from './syllables.js';

/** Words below which the formula says too little; it was made on samples of about a hundred. */
export const LEAST_WORDS = 60;

const MANY_SYLLABLES = 3;
const LONG_WORD = 6;

/**
 * First Wiener Sachtextformel: the school year for which a German factual text is fit, about 4 (very easy) to 15 (very
 * hard). 0.1935 MS + 0.1672 SL + 0.1297 IW − 0.0327 ES − 0.875, with MS the percentage of words of three and more
 * syllables, SL the mean length of a sentence in words, IW the percentage of words longer than six letters, ES the
 * percentage of words of one syllable.
 * Source: R. Bamberger, E. Vanecek: Lesen – Verstehen – Lernen – Schreiben. Wien 1984.
 * `undefined` for a text of fewer than `LEAST_WORDS` words.
 */
export function schoolYear(sentences: readonly Sentence[]): number | undefined {
  const words = sentences.flatMap((sentence) => sentence.words);
  if (words.length < LEAST_WORDS) return undefined;
  const percent = (holds: (word: string) => boolean): number => (words.filter(holds).length / words.length) * 100;
  const year =
    0.1935 * percent((word) => syllablesOf(word) >= MANY_SYLLABLES) +
    0.1672 * (words.length / sentences.length) +
    0.1297 * percent((word) => Array.from(word).length > LONG_WORD) -
    0.0327 * percent((word) => syllablesOf(word) === 1) -
    0.875;
  return Math.round(year * 10) / 10;
}
