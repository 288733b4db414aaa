import { allVersions } from '../catalogue/localized-text.js';
import type { TextInLanguage } from '../catalogue/localized-text.js';

/** A value in one language, or one a language under its BCP 47 tag. */
export type Localized<T> = T | Readonly<Record<string, T>>;

/**
 * The shortest way to write versions: plain where there is only the catalogue's language, else a map with that language
 * first (a page falls back to the first) and the others by their tags. `undefined` where there are none.
 */
export function localized<T>(versions: ReadonlyMap<string, T>, language: string): Localized<T> | undefined {
  const own = versions.get(language);
  if (versions.size === 0) return undefined;
  if (versions.size === 1 && own !== undefined) return own;
  const others = [...versions].filter(([tag]) => tag !== language).sort(([a], [b]) => (a < b ? -1 : 1));
  return Object.fromEntries(own === undefined ? others : [[language, own] as const, ...others]);
}

/** One value of several, strongest first, with who gave it. */
export interface Given<T, Giver> {
  readonly value: T;
  readonly giver: Giver;
}

/** Each language from the strongest that has it; `used` is told whose version was taken. */
export function mergeLocalized<T, Giver>(
  values: readonly Given<Localized<T>, Giver>[],
  language: string,
  used: (giver: Giver, tag: string) => void = () => undefined,
): Localized<T> | undefined {
  const versions = new Map<string, T>();
  for (const { value, giver } of values)
    for (const { language: tag, text } of allVersions(value, language))
      if (!versions.has(tag)) {
        versions.set(tag, text);
        used(giver, tag);
      }
  return localized(versions, language);
}

/** The value as a catalogue of another language writes it. */
export function inCatalogueLanguage<T>(value: Localized<T>, from: string, to: string): Localized<T> {
  const versions = allVersions(value, from).map(({ language, text }: TextInLanguage<T>) => [language, text] as const);
  return localized(new Map(versions), to) ?? value;
}
