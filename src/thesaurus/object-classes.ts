/** Words for one object, as classes: who has a phrase for "Führerschein" has it for "Fahrerlaubnis". */
import type { ThesaurusFile } from './format.js';

/** Keeps such classes apart from stems and from classes that are given. */
const OBJECT_SIGN = '=';
/** Official and common words. */
const CLASS_LISTS = 2;

/**
 * Stem → class of every single word for an object; "" for a word of several objects.
 * @param isTaken Whether the stem has a class already, by which phrases may have been read, or says what is done
 *   ("anmelden" is no name of the residence's registration in "Gewerbe anmelden").
 * @param stemOf The stem of a wording of one word.
 */
export function objectClasses(
  objects: ThesaurusFile['objects'],
  isTaken: (stem: string) => boolean,
  stemOf: (text: string) => string | undefined,
): Map<string, string> {
  const classes = new Map<string, string>();
  for (const [id, { words }] of Object.entries(objects))
    for (const text of words.slice(0, CLASS_LISTS).join(',').split(',')) {
      const stem = stemOf(text);
      const target = OBJECT_SIGN + id;
      if (stem !== undefined && !isTaken(stem))
        classes.set(stem, (classes.get(stem) ?? target) === target ? target : '');
    }
  return classes;
}
