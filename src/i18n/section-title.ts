import { de } from './interface/de.js';
import type { Key } from './interface/dictionary.js';
import type { Translator } from './translator.js';

type SectionKey = Extract<Key, `section.${string}`>;

/**
 * Our words for the codes of `urn:xoev-de:fim:codeliste:leikatextmodul` that hold text for citizens, and for the codes
 * that the portal network's gateway (PVOG) adds from 93 on.
 */
const WORDS = new Map([
  ['05', 'summary'],
  ['06', 'details'],
  ['07', 'legal'],
  ['08', 'documents'],
  ['09', 'requirements'],
  ['11', 'procedure'],
  ['14', 'forms'],
  ['15', 'more'],
  ['16', 'notes'],
  ['18', 'author'],
  ['22', 'office'],
  ['23', 'contact'],
  ['24', 'summary'],
  ['25', 'appeal'],
  ['95', 'duration'],
  ['97', 'deadline'],
  ['98', 'fees'],
]);

/** The heading of a section that brings no title of its own; `undefined` for a code that has no words here. */
export function sectionTitle({ t }: Translator, code: string): string | undefined {
  const key = `section.${WORDS.get(code) ?? code}`;
  return isSectionKey(key) ? t(key) : undefined;
}

function isSectionKey(key: string): key is SectionKey {
  return Object.hasOwn(de, key);
}
