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

const LANGUAGES: readonly (readonly [words: string, tag: string])[] = Object.entries(languageNames).flatMap(
  ([tag, names]) => names.map((name): [string, string] => [name, tag]),
);

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
  const words = wordsOf(written);
  return LANGUAGES.find(([name]) => name === words)?.[1];
}

function inOneLanguage(words: string): NamedColumn | undefined {
  for (const [name, language] of LANGUAGES) {
    const rest = words.endsWith(` ${name}`)
      ? words.slice(0, -name.length)
      : words.startsWith(`${name} `)
        ? words.slice(name.length)
        : undefined;
    const found = rest === undefined ? undefined : FIELDS.get(keyOf(rest.replace(/ \d{1,2} ?$/, '')));
    if (found) return { ...found, language };
  }
  return undefined;
}
