/** Vowels that sound as one; "ie" is one but at the end of words like "Familie", which are too few to matter. */
const NUCLEUS = /ai|au|äu|ei|eu|ie|oi|aa|ee|oo|ui(?=\b)|[aeiouyäöüàáâéèêëîïíóôúû]/giu;
/** "qu" has no vowel of its own. */
const SILENT_U = /qu/giu;

/** Syllables of a German word, counted by its vowels: near enough for a mean over a text. */
export function syllablesOf(word: string): number {
  return Math.max(1, word.normalize('NFC').replace(SILENT_U, 'q').match(NUCLEUS)?.length ?? 0);
}
