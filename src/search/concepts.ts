/** Which concepts of the thesaurus each service is about. */
import { FUNCTION_WORDS } from '../text/function-words.js';
import { stem } from '../text/stem.js';
import type { ConceptKey, PhraseMatch, Reading, Thesaurus } from '../thesaurus/thesaurus.js';
import type { KnownWord } from './lexicon.js';

/** How surely a text's words say what the service is about. */
const FROM_TITLE = 1;
const FROM_SYNONYM = 0.7;
/** Of a LeiKa key, shared among the concepts that its digits stand for. */
const FROM_LEIKA = 0.5;
/** A part of a compound says less than the whole; the first, by measurement, as much as the last ("Ampelstörung"). */
export const PART = 0.65;

/** What a service does, and a citizen wants, where neither says so. */
export const DEFAULT_ACTION: ConceptKey = 'a:apply';

/** One text of a service that names it, as words. */
export interface NamingText {
  readonly isTitle: boolean;
  readonly words: readonly KnownWord[];
  /** Word → whether just one character, as in "Gewerbe-Anmeldung", parts it from the next. */
  readonly isGlued: readonly boolean[];
}

/** Stem → the places where it can be read among these words; a compound that is no concept of its own also by its parts. */
export function readingsOf(
  { words, isGlued }: Omit<NamingText, 'isTitle'>,
  thesaurus: Thesaurus,
): Map<string, Reading[]> {
  const readings = new Map<string, Reading[]>();
  const add = (stemmed: string, position: number, factor: number, isPart = false): void => {
    const known = readings.get(stemmed);
    const reading = { position, factor, isPart };
    if (known) known.push(reading);
    else readings.set(stemmed, [reading]);
  };
  for (const [position, { word, stem: own, parts }] of words.entries()) {
    add(own, position, 1);
    // "Gewerbe-Anmeldung" is the "Gewerbeanmeldung" of the thesaurus.
    if (isGlued[position]) add(stem(word + (words[position + 1]?.word ?? '')), position, 1);
    if (parts && !thesaurus.has(own)) for (const part of parts) add(part.stem, position, PART, true);
  }
  return readings;
}

/** The concepts of one service, over 0 to 1. */
export function conceptsOf(
  leika: readonly string[],
  texts: readonly NamingText[],
  thesaurus: Thesaurus,
): Map<ConceptKey, number> {
  const concepts = new Map<ConceptKey, number>();
  const note = (concept: ConceptKey, strength: number): void => {
    concepts.set(concept, Math.max(strength, concepts.get(concept) ?? 0));
  };
  let isActionNamed = false;
  const isAction = (concept: ConceptKey): boolean => concept.startsWith('a:');
  for (const key of leika)
    for (const group of thesaurus.byLeika(key))
      for (const concept of group) {
        note(concept, FROM_LEIKA / group.length);
        isActionNamed ||= isAction(concept);
      }
  for (const text of texts) {
    const content = text.words.filter(({ word }) => !FUNCTION_WORDS.has(word)).length || 1;
    const matches = thesaurus.match(readingsOf(text, thesaurus));
    for (const { phrase, positions, factor } of matches) {
      if (!phrase.names || phrase.concept.startsWith('e:')) continue;
      // The law "GEG" has the stem of "gegen".
      if (positions.every((position) => FUNCTION_WORDS.has(text.words[position]?.word ?? ''))) continue;
      isActionNamed ||= text.isTitle && isAction(phrase.concept);
      if (isAction(phrase.concept) && matches.some((other) => isNameAround(other, positions))) continue;
      // A phrase that is the whole title says more than one word of six.
      const share = 0.7 + 0.3 * Math.min(1, positions.length / content);
      note(phrase.concept, (text.isTitle ? FROM_TITLE : FROM_SYNONYM) * phrase.weight * factor * share);
    }
  }
  // A title without an action ("Reisepass") is that of the applying service, whatever its synonyms do besides.
  if (!isActionNamed || ![...concepts.keys()].some(isAction)) note(DEFAULT_ACTION, 1);
  return concepts;
}

/** Whether an object's name holds these words and more: a "driving licence" licenses nothing. */
function isNameAround({ phrase, positions }: PhraseMatch, words: readonly number[]): boolean {
  return (
    phrase.concept.startsWith('o:') &&
    phrase.names &&
    positions.length > words.length &&
    words.every((word) => positions.includes(word))
  );
}
