/** Knows columns by their names, however an office spells them. */
import { TABLE_FIELDS, SPELLINGS } from './fields.js';
import type { TableField } from './fields.js';
import languageNames from './column-languages.json' with { type: 'json' };

/** What a column's name says. */
export interface NamedColumn {
  readonly field: TableField;
  /** BCP 47 tag that the name gives: "Titel (en)". */
  readonly language?: string;
  /** How sure the spelling is: its place among those of the field, 0 the surest. */
  readonly rank: number;
}

/** Longest name looked at; a longer one is a sentence. */
const MAX_NAME_LENGTH = 80;

const UMLAUTS: Readonly<Record<string, string>> = { ä: 'ae', ö: 'oe', ü: 'ue', ß: 'ss' };

/** Lower case, umlauts written out, other accents away, words parted by one space. */
function wordsOf(name: string): string {
  return name
    .toLowerCase()
    .replace(/[äöüß]/g, (letter) => UMLAUTS[letter] ?? letter)
    .normalize('NFD')
    .replace(/\p{M}+/gu, '')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}

/** "E-Mail", "E Mail" and "email" are one name. */
function keyOf(words: string): string {
  return words.replaceAll(' ', '');
}

const FIELDS: ReadonlyMap<string, NamedColumn> = new Map(
  // Of two fields with one spelling the first would win, so the last is put in first.
  [...TABLE_FIELDS]
    .reverse()
    .flatMap((field) =>
      SPELLINGS[field].map((name, rank): [string, NamedColumn] => [keyOf(wordsOf(name)), { field, rank }]),
    ),
);

const LANGUAGES: ReadonlyMap<string, string> = new Map(
  Object.entries(languageNames).flatMap(([tag, names]) => names.map((name): [string, string] => [name, tag])),
);
/** Most words of a language's name: "in leichter Sprache". */
const MAX_LANGUAGE_WORDS = 3;

/** What the name of a column says; `undefined` for one that is not known. */
export function readColumnName(name: string): NamedColumn | undefined {
  if (name.length > MAX_NAME_LENGTH) return undefined;
  // A remark in brackets may be part of the name, name the language, or say nothing: "Titel (max. 60 Zeichen)".
  const withoutRemark = wordsOf(name.replace(/\([^)]*\)|\[[^\]]*\]/g, ' '));
  for (const words of [wordsOf(name), withoutRemark])
    for (const candidate of [words, words.replace(/ ?\d{1,2}$/, '')]) {
      const found = FIELDS.get(keyOf(candidate)) ?? inOneLanguage(candidate);
      if (found) return found;
    }
  return undefined;
}

/** The language that a name or a cell gives, by tag or by name: "Englisch" → "en". */
export function readLanguage(written: string): string | undefined {
  return LANGUAGES.get(wordsOf(written));
}

/** The field of a name that ends or begins with a language. */
function inOneLanguage(words: string): NamedColumn | undefined {
  const all = words.split(' ');
  for (let count = 1; count <= MAX_LANGUAGE_WORDS && count < all.length; count += 1)
    for (const [name, rest] of [
      [all.slice(-count), all.slice(0, -count)],
      [all.slice(0, count), all.slice(count)],
    ] as const) {
      const language = LANGUAGES.get(name.join(' '));
      const found = language === undefined ? undefined : FIELDS.get(rest.join('').replace(/\d{1,2}$/, ''));
      if (found && language !== undefined) return { ...found, language };
    }
  return undefined;
}
