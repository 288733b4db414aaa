import type { Sentence } from './sentences.js';

/** Forms of "werden" that make a passive with a participle. */
const AUXILIARY: ReadonlySet<string> = new Set(['wird', 'werden', 'wurde', 'wurden', 'worden', 'würde', 'würden']);
/** "eingereicht", "gestellt", "beantragt", "informiert"; infinitives ("wird erhalten") are left alone. */
const PARTICIPLE = /^(?:\p{Ll}*ge\p{Ll}{2,}(?:t|en)|(?:be|emp|ent|er|miss|ver|zer)\p{Ll}+t|\p{Ll}{2,}iert)$/u;
/** Small words that only look like one. */
const NO_PARTICIPLE: ReadonlySet<string> = new Set([
  'gegen',
  'gegenüber',
  'geben',
  'gehen',
  'gelten',
  'genießen',
  'gerecht',
  'gesamt',
  'geeignet',
  'bereit',
  'berechtigt',
  'bekannt',
  'erst',
  'zuerst',
  'angegebenen',
]);
/** "ist einzureichen", "sind vorzulegen", "ist zu stellen". */
const HAS_TO_BE =
  /\b(?:ist|sind)\b[^.]{0,300}?(?:\bzu \p{Ll}+(?:en|rn|ln)\b|\b(?:ab|an|auf|aus|bei|durch|ein|fest|her|hin|mit|nach|nieder|vor|weg|weiter|zurück|zusammen)zu\p{Ll}+(?:en|rn|ln)\b)/u;
/** Longer than any word; what is longer would only take time. */
const MAX_WORD = 60;
const NOMINALISATION =
  /^\p{Lu}\p{L}+(?:ung|ungen|heit|heiten|keit|keiten|tion|tionen|nahme|nahmen|ität|erung|erungen)$/u;

/** How many sentences hide who does what. */
export function passiveSentences(sentences: readonly Sentence[]): number {
  return sentences.filter(isPassive).length;
}

function isPassive({ text, words }: Sentence): boolean {
  const small = words.map((word) => (word.length > MAX_WORD || /^\p{Lu}/u.test(word) ? '' : word));
  const hasAuxiliary = words.some((word) => AUXILIARY.has(word.toLowerCase()));
  if (hasAuxiliary && small.some((word) => PARTICIPLE.test(word) && !NO_PARTICIPLE.has(word))) return true;
  return HAS_TO_BE.test(text);
}

/** The most nouns made of verbs and adjectives ("Erteilung", "Zuständigkeit") in one sentence. */
export function mostNominalisations(sentences: readonly Sentence[]): number {
  const countIn = ({ words }: Sentence): number => new Set(words.filter((word) => NOMINALISATION.test(word))).size;
  return sentences.reduce((most, sentence) => Math.max(most, countIn(sentence)), 0);
}

/** Words of the longest sentence. */
export function longestSentence(sentences: readonly Sentence[]): number {
  return sentences.reduce((longest, { words }) => Math.max(longest, words.length), 0);
}
