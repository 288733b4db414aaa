/** Words for one object, as classes: who has a phrase for "Führerschein" has it for "Fahrerlaubnis". */
import type { ThesaurusFile, WordLists } from './format.js';

/** Keeps such classes apart from stems and from classes that are given. */
const OBJECT_SIGN = '=';
/** Official and common words. */
const CLASS_LISTS = 2;

/**
 * Adds the class of every single word for an object, pausing after each concept so that a page can do it in slices. A word of several objects, or one that says what is done ("anmelden"
 * is no name of the residence's registration in "Gewerbe anmelden"), is of none: "". What has a class keeps it, since
 * phrases may have been read by it.
 * @param classes Stem → class.
 * @param stemOf The stem of a wording of one word.
 */
export function* addObjectClasses(
  { objects, actions }: ThesaurusFile,
  classes: Map<string, string>,
  stemOf: (text: string) => string | undefined,
): Generator<void, void> {
  const stemsOf = (words: WordLists, lists?: number): string[] =>
    words
      .slice(0, lists)
      .join(',')
      .split(',')
      .flatMap((text) => stemOf(text) ?? [])
      .filter((stem) => !classes.has(stem));
  for (const { words } of Object.values(actions)) {
    for (const stem of stemsOf(words)) classes.set(stem, '');
    yield;
  }
  const found = new Map<string, string>();
  for (const [id, { words }] of Object.entries(objects)) {
    const name = OBJECT_SIGN + id;
    for (const stem of stemsOf(words, CLASS_LISTS)) found.set(stem, (found.get(stem) ?? name) === name ? name : '');
    yield;
  }
  for (const [stem, name] of found) classes.set(stem, name);
}
