/**
 * Folding: two spellings of one word become the same string. ä = ae = a, ß = ss, upper = lower case, accents and
 * diacritics of all Latin scripts away, the forms of Arabic and Persian letters unified, Cyrillic without its marks.
 * Only what stands to the left of a letter decides how it folds, so the fold of a beginning is a beginning of the fold
 * and whatever somebody has typed so far still matches.
 */

/** A folded text with the way back. */
export interface Folded {
  readonly text: string;
  /** For each UTF-16 unit of `text` the index of the original character it came from, and one entry for the end. */
  readonly origins: readonly number[];
}

/** Letters that Unicode does not take apart, or that are written with other letters in German. */
const LETTERS: Readonly<Record<string, string>> = {
  ß: 'ss',
  æ: 'a',
  œ: 'o',
  ø: 'o',
  ł: 'l',
  đ: 'd',
  ð: 'd',
  þ: 'th',
  ı: 'i',
  ŋ: 'n',
  ħ: 'h',
  ŧ: 't',
  ĸ: 'k',
  // A capital sigma becomes one or the other by what follows it.
  ς: 'σ',
  // Arabic and Persian: the seat of a hamza, final forms, and the letters that keyboards of the two languages differ in.
  أ: 'ا',
  إ: 'ا',
  آ: 'ا',
  ٱ: 'ا',
  ى: 'ي',
  ی: 'ي',
  ئ: 'ي',
  ؤ: 'و',
  ة: 'ه',
  ە: 'ه',
  ک: 'ك',
  ـ: '',
  ء: '',
  // Ukrainian and Russian letters that people leave out on the other's keyboard.
  ґ: 'г',
  ё: 'е',
  ъ: '',
  ʼ: '',
  "'": '',
  '’': '',
  '‘': '',
  '`': '',
  '´': '',
};
/** Marks and the characters that nobody sees: soft hyphen, joiners, direction marks, byte order mark. */
const INVISIBLE = /[\p{M}\p{Cf}]/u;

/** Folds text without the way back: for words that go into an index or come from a query. */
export function fold(text: string): string {
  const lower = text.toLowerCase();
  return isFolded(lower) ? lower : foldLetters(lower);
}

/** Folds text and keeps, for each folded character, where it came from. */
export function foldWithOrigins(text: string): Folded {
  const origins: number[] = [];
  const folded = foldLetters(text, origins);
  origins.push(text.length);
  return { text: folded, origins };
}

/** Whether small letters are their own fold, as most German words are: a to z and digits, no "e" after a, o or u. */
function isFolded(lower: string): boolean {
  let before = '';
  for (const letter of lower) {
    const isPlain = (letter >= 'a' && letter <= 'z') || (letter >= '0' && letter <= '9');
    if (!isPlain || (letter === 'e' && (before === 'a' || before === 'o' || before === 'u'))) return false;
    before = letter;
  }
  return true;
}

function foldLetters(text: string, origins?: number[]): string {
  let folded = '';
  let index = 0;
  // Kept apart, since looking into a text that grows costs its whole length each time.
  let [beforeLast, last] = ['', ''];
  for (const character of text) {
    for (const letter of foldCharacter(character)) {
      if (letter === 'e' && isUmlaut(beforeLast, last)) continue;
      folded += letter;
      beforeLast = last;
      last = letter;
      if (origins) for (let unit = 0; unit < letter.length; unit += 1) origins.push(index);
    }
    index += character.length;
  }
  return folded;
}

const cache = new Map<string, string>();

function foldCharacter(character: string): string {
  if (character >= 'a' && character <= 'z') return character;
  const known = cache.get(character);
  if (known !== undefined) return known;
  let folded = '';
  for (const part of character.toLowerCase().normalize('NFKD').toLowerCase())
    folded += LETTERS[part] ?? (INVISIBLE.test(part) ? '' : digit(part));
  if (cache.size < 4096) cache.set(character, folded);
  return folded;
}

/** Arabic-Indic and Persian digits as ASCII; every other character as it is. */
function digit(character: string): string {
  const code = character.charCodeAt(0);
  if (code >= 0x660 && code <= 0x669) return String(code - 0x660);
  if (code >= 0x6f0 && code <= 0x6f9) return String(code - 0x6f0);
  return character;
}

/**
 * Whether an "e" after these two letters stands for the dots of the vowel ("Muell"). Not so after "au", "eu" and "qu",
 * where u and e are letters of their own ("Bauer", "Steuer", "Quelle").
 */
function isUmlaut(before: string, vowel: string): boolean {
  return vowel === 'a' || vowel === 'o' || (vowel === 'u' && !'aeq'.includes(before || ' '));
}

/** A folded word as German writes a noun. */
export function capitalised(word: string): string {
  return word.charAt(0).toUpperCase() + word.slice(1);
}
