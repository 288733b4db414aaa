import type { LocalizedText } from './types.js';

/** A text together with the BCP 47 tag of the language it is in. */
export interface TextInLanguage<T = string> {
  readonly text: T;
  readonly language: string;
}

type Localized<T> = T | Readonly<Record<string, T>>;

function isMap<T>(value: Localized<T>): value is Readonly<Record<string, T>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/**
 * The best version of a text for a reader: the wanted tag, its base language ("de-AT" → "de"), the catalogue's
 * language, else the first there is. `undefined` only where the map is empty.
 */
export function inLanguage<T>(
  value: Localized<T>,
  wanted: string,
  catalogueLanguage: string,
): TextInLanguage<T> | undefined {
  if (!isMap(value)) return { text: value, language: catalogueLanguage };
  const tags = Object.keys(value);
  const base = wanted.split('-')[0] ?? wanted;
  const tag = [wanted, base, catalogueLanguage].find((candidate) => tags.includes(candidate)) ?? tags[0];
  const text = tag === undefined ? undefined : value[tag];
  return tag === undefined || text === undefined ? undefined : { text, language: tag };
}

/** Like `inLanguage`, for plain text: the words alone, "" where there are none. */
export function plainIn(value: LocalizedText | undefined, wanted: string, catalogueLanguage: string): string {
  return value === undefined ? '' : (inLanguage(value, wanted, catalogueLanguage)?.text ?? '');
}

/** Every version of a text with its language. */
export function allVersions<T>(value: Localized<T>, catalogueLanguage: string): TextInLanguage<T>[] {
  if (!isMap(value)) return [{ text: value, language: catalogueLanguage }];
  return Object.entries(value).map(([language, text]) => ({ language, text }));
}

/** The tag where the platform understands it, else German: `Intl` throws on a tag that is no language ("en-a"). */
export function knownLocale(tag: string): string {
  try {
    return Intl.getCanonicalLocales(tag)[0] ?? 'de';
  } catch {
    // Shown in another order rather than not at all.
    return 'de';
  }
}
