import type { de } from './de.js';

type German = typeof de;
type PluralEnding = 'zero' | 'one' | 'two' | 'few' | 'many' | 'other';
type WithoutEnding<Entry extends string> = Entry extends `${infer Stem}_${PluralEnding}` ? Stem : Entry;
type PluralStem = keyof German extends infer Entry ? (Entry extends `${infer Stem}_other` ? Stem : never) : never;

/** What `t` may be asked for; a plural's key stands without its ending. */
export type Key = WithoutEnding<keyof German>;

/** A language's words: every entry of the German ones, and the plural forms that German does not have. */
export type Dictionary = Readonly<Record<keyof German, string>> &
  Readonly<Partial<Record<`${PluralStem}_${PluralEnding}`, string>>>;

type Parameter<Inside extends string> = Inside extends `${infer Name}, number`
  ? Record<Name, number>
  : Inside extends `${infer Name}, either`
    ? Record<Name, readonly string[]>
    : Inside extends `${infer Name}, date`
      ? Record<Name, Date>
      : Record<Inside, string>;

type ParametersIn<Text extends string> = Text extends `${string}{{${infer Inside}}}${infer Rest}`
  ? Parameter<Inside> & ParametersIn<Rest>
  : unknown;

type GermanText<Entry extends Key> = Entry extends keyof German
  ? German[Entry]
  : `${Entry}_other` extends keyof German
    ? German[`${Entry}_other`]
    : never;

/** Asked with one of several keys, all of their parameters are needed: an intersection, through a function's argument. */
type ParametersOf<Entry extends Key> = (
  Entry extends unknown ? (parameters: ParametersIn<GermanText<Entry>>) => void : never
) extends (parameters: infer All) => void
  ? All
  : never;

/** The arguments after the key: none, or an object with every `{{…}}` of the German text. */
export type Arguments<Entry extends Key> = unknown extends ParametersOf<Entry> ? [] : [parameters: ParametersOf<Entry>];
