/** Words for one object, as classes: who has a phrase for "Führerschein" has it for "Fahrerlaubnis". */
import type { ThesaurusFile } from './format.js';

/** Keeps such classes apart from stems and from classes that are given. */
const OBJECT_SIGN = '=';
/** Official and common words. */
const CLASS_LISTS = 2;

/**
 * Stem → class of every single word for an object. A word of several objects is of none; one that has a class already
 * keeps that, since phrases may have been read by it.
 * @param stemOf The stem of a wording of one word.
 */
export function objectClasses(
  objects: ThesaurusFile['objects'],
  known: ReadonlyMap<string, string>,
  stemOf: (text: string) => string | undefined,
): Map<string, string> {
  const classes = new Map<string, string>();
  for (const [id, { words }] of Object.entries(objects))
    for (const text of words.slice(0, CLASS_LISTS).join(',').split(',')) {
      const stem = stemOf(text);
      if (stem === undefined || known.has(stem)) continue;
      const target = OBJECT_SIGN + id;
      classes.set(stem, (classes.get(stem) ?? target) === target ? target : '');
    }
  for (const [stem, target] of classes) if (target === '') classes.delete(stem);
  return classes;
}
