import type { Key } from './interface/dictionary.js';
import type { Translator } from './translator.js';

type SectionKey = Extract<Key, `section.${string}`>;

/**
 * Our words for the codes of `urn:xoev-de:fim:codeliste:leikatextmodul` that hold text for citizens, and for the codes
 * that the portal network's gateway (PVOG) adds from 93 on.
 */
const TITLES: ReadonlyMap<string, SectionKey> = new Map([
  ['05', 'section.summary'],
  ['06', 'section.details'],
  ['07', 'section.legal'],
  ['08', 'section.documents'],
  ['09', 'section.requirements'],
  ['11', 'section.procedure'],
  ['14', 'section.forms'],
  ['15', 'section.more'],
  ['16', 'section.notes'],
  ['18', 'section.author'],
  ['22', 'section.office'],
  ['23', 'section.contact'],
  ['24', 'section.summary'],
  ['25', 'section.appeal'],
  ['95', 'section.duration'],
  ['97', 'section.deadline'],
  ['98', 'section.fees'],
  ['fees', 'section.fees'],
  ['duration', 'section.duration'],
  ['deadline', 'section.deadline'],
  ['documents', 'section.documents'],
  ['requirements', 'section.requirements'],
  ['procedure', 'section.procedure'],
  ['legal', 'section.legal'],
  ['appeal', 'section.appeal'],
  ['forms', 'section.forms'],
  ['details', 'section.details'],
  ['more', 'section.more'],
]);

/** The heading of a section that brings no title of its own; `undefined` for a code that has no words here. */
export function sectionTitle({ t }: Translator, code: string): string | undefined {
  const key = TITLES.get(code);
  return key && t(key);
}
