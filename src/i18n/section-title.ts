import { sectionMeaning } from '../catalogue/section-meaning.js';
import { de } from './interface/de.js';
import type { Key } from './interface/dictionary.js';
import type { Translator } from './translator.js';

type SectionKey = Extract<Key, `section.${string}`>;

/** The heading of a section that brings no title of its own; `undefined` for a code that has no words here. */
export function sectionTitle({ t }: Translator, code: string): string | undefined {
  const key = `section.${sectionMeaning(code)}`;
  return isSectionKey(key) ? t(key) : undefined;
}

function isSectionKey(key: string): key is SectionKey {
  return Object.hasOwn(de, key);
}
