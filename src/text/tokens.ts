/** Words of a text with their places. */
import { fold } from './fold.js';

/** One word. */
export interface Token {
  /** The folded word. */
  readonly word: string;
  /** As it stands in the text. */
  readonly surface: string;
  /** UTF-16 units in the original text, end exclusive; a gender ending belongs to its word. */
  readonly start: number;
  readonly end: number;
}

/** A word is a run of letters, marks and digits, apostrophes inside it included; invisible characters do not part it. */
const WORD = /[\p{L}\p{N}][\p{L}\p{M}\p{N}\p{Cf}]*(?:['’ʼ`´][\p{L}\p{N}][\p{L}\p{M}\p{N}\p{Cf}]*)*/gu;
const APOSTROPHE = /['’ʼ`´]/;
/**
 * What French and Italian shorten before a vowel ("l'acte", "dell'identità") is read over. Capitals are spelt out: to
 * ignore case among all letters of Unicode makes a pattern that takes 20 ms to compile.
 */
const ELISION =
  /^(?:[cdjlmnstCDJLMNST]|[qQ][uU]|[dDnN][eE][lL][lL]|[dD]?[aA][lL][lL]|[sS][uU][lL][lL])['’ʼ`´](?=\p{L}{2})/u;
/**
 * A gender ending ("Bürger*innen", ":innen", "_in", "/-innen", "(innen)") is read over and belongs to the word's place;
 * "Mieter*innenberatung" goes on with a word of its own.
 */
const GENDER_ENDING = /(?:[*:_·]|\/-?)[Ii]n(?:nen)?(?![\p{L}\p{N}])|\((?:-?in(?:nen)?)\)|[*:_·]innen(?=\p{Ll})/uy;
/** What a gender ending begins with. */
const GENDER_SIGNS = '*:_·/(';
/** "BürgerInnen": a capital inside a word that else is small. */
const INNER_CAPITAL = /^(\p{L}*\p{Ll})In(?:nen)?$/u;

/** The words of a text in their order. */
export function tokenise(text: string): Token[] {
  const tokens: Token[] = [];
  const hasApostrophe = APOSTROPHE.test(text);
  WORD.lastIndex = 0;
  for (let match = WORD.exec(text); match !== null; match = WORD.exec(text)) {
    const run = match[0];
    const found = hasApostrophe ? run.replace(ELISION, '') : run;
    let end = match.index + run.length;
    const start = end - found.length;
    if (end < text.length && GENDER_SIGNS.includes(text.charAt(end))) {
      GENDER_ENDING.lastIndex = end;
      const ending = GENDER_ENDING.exec(text);
      if (ending) {
        end += ending[0].length;
        WORD.lastIndex = end;
      }
    }
    const surface = found.includes('In', 1) ? (INNER_CAPITAL.exec(found)?.[1] ?? found) : found;
    const word = fold(surface);
    if (word !== '') tokens.push({ word, surface, start, end });
  }
  return tokens;
}

/** The folded words alone; for long texts that are only counted. */
export function words(text: string): string[] {
  return tokenise(text).map((token) => token.word);
}
