/** Which concepts of the thesaurus each service is about. */
import { FUNCTION_WORDS } from '../text/function-words.js';
import { stem } from '../text/stem.js';
import type { Token } from '../text/tokens.js';
import type { ConceptKey, PhraseMatch, Reading, Thesaurus } from '../thesaurus/thesaurus.js';
import type { Lexicon } from './lexicon.js';

/** How surely a text's words say what the service is about. */
const FROM_TITLE = 1;
const FROM_SYNONYM = 0.7;
/** Of a LeiKa key, shared among the concepts that its digits stand for. */
const FROM_LEIKA = 0.5;
/** A compound is what its last part says; its first part only narrows it. */
export const LAST_PART = 0.8;
export const FIRST_PART = 0.55;

/** What a service does, and a citizen wants, where neither says so. */
export const DEFAULT_ACTION: ConceptKey = 'a:apply';

/** Concept → service number → how strongly, over 0 to 1. */
export type ConceptPostings = Map<ConceptKey, Map<number, number>>;

/** What is known of one service for the thesaurus. */
export interface NamedService {
  readonly leika: readonly string[];
  readonly titles: readonly (readonly Token[])[];
  readonly synonyms: readonly (readonly Token[])[];
}

/** Stem → the places where it can be read in these tokens; a compound that is no concept of its own also by its parts. */
export function readingsOf(tokens: readonly Token[], lexicon: Lexicon, thesaurus: Thesaurus): Map<string, Reading[]> {
  const readings = new Map<string, Reading[]>();
  const add = (stemmed: string, position: number, factor: number): void => {
    const known = readings.get(stemmed);
    if (known) known.push({ position, factor });
    else readings.set(stemmed, [{ position, factor }]);
  };
  for (const [position, token] of tokens.entries()) {
    const own = stem(token.word);
    add(own, position, 1);
    const next = tokens[position + 1];
    // "Gewerbe-Anmeldung" is the "Gewerbeanmeldung" of the thesaurus.
    if (next?.start === token.end + 1) add(stem(token.word + next.word), position, 1);
    const parts = thesaurus.has(own) ? undefined : lexicon.split(token.word);
    parts?.forEach((part, index) => {
      add(part.stem, position, index === parts.length - 1 ? LAST_PART : FIRST_PART);
    });
  }
  return readings;
}

/** Notes the concepts of one service. */
export function addConcepts(
  postings: ConceptPostings,
  service: number,
  named: NamedService,
  thesaurus: Thesaurus,
  lexicon: Lexicon,
): void {
  const actions = new Set<ConceptKey>();
  const note = (concept: ConceptKey, strength: number): void => {
    if (concept.startsWith('a:')) actions.add(concept);
    const known = postings.get(concept) ?? new Map<number, number>();
    postings.set(concept, known.set(service, Math.max(strength, known.get(service) ?? 0)));
  };
  for (const key of named.leika)
    for (const concepts of thesaurus.byLeika(key))
      for (const concept of concepts) note(concept, FROM_LEIKA / concepts.length);
  for (const [texts, certainty] of [
    [named.titles, FROM_TITLE],
    [named.synonyms, FROM_SYNONYM],
  ] as const)
    for (const tokens of texts) {
      const content = tokens.filter((token) => !FUNCTION_WORDS.has(token.word)).length || 1;
      const matches = thesaurus.match(readingsOf(tokens, lexicon, thesaurus));
      for (const { phrase, positions, factor } of matches) {
        if (!phrase.names || phrase.concept.startsWith('e:')) continue;
        if (phrase.concept.startsWith('a:') && matches.some((other) => isNameAround(other, positions))) continue;
        // A phrase that is the whole title says more than one word of six.
        const share = 0.7 + 0.3 * Math.min(1, positions.length / content);
        note(phrase.concept, certainty * phrase.weight * factor * share);
      }
    } // A title without an action ("Reisepass") is that of the applying service.
  if (actions.size === 0) note(DEFAULT_ACTION, 1);
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

/** The actions of each service, turned round from the postings. */
export function actionsOf(postings: ConceptPostings, services: number): (readonly [ConceptKey, number])[][] {
  const actions: [ConceptKey, number][][] = Array.from({ length: services }, () => []);
  for (const [concept, strengths] of postings)
    if (concept.startsWith('a:'))
      for (const [service, strength] of strengths) actions[service]?.push([concept, strength]);
  return actions;
}
