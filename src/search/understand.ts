/** From what a citizen typed to what the index is asked: words, what each may mean, and how much it weighs. */
import { tokenise } from '../text/tokens.js';
import type { ConceptKey, PhraseMatch } from '../thesaurus/thesaurus.js';
import { DEFAULT_ACTION } from './concepts.js';
import { expandBeginnings, expandPhrase, expandTerms, findPhrases } from './expand.js';
import { readWords } from './read-words.js';
import type { SearchIndex } from './search-index.js';
import type { Understanding } from './understanding.js';
import { roleOf, weigh } from './weigh.js';

/** Words of a query that are read; nobody tells an errand in more, and hostile input must not cost more. */
const MAX_WORDS = 24;
const MAX_CHARACTERS = 400;

/** Vague words mean something else more often than not. */
const SURE = 0.5;

/** Reads a query. Deterministic; its time is bounded whatever is typed. */
export function understand(text: string, index: SearchIndex): Understanding {
  const query = readWords(tokenise(text.slice(0, MAX_CHARACTERS)).slice(0, MAX_WORDS), index);
  const phrases = findPhrases(query, index);
  const roles = query.places.map((place, position) => roleOf(place, position, phrases, index));
  const done = new Set(
    roles.flatMap((role, position) => (role === 'object' && isDone(position, phrases) ? [position] : [])),
  );
  const expansions = [
    ...[...expandTerms(query, index), ...expandBeginnings(query, index)].map((expansion) =>
      expansion.positions.every((position) => done.has(position)) ? { ...expansion, isLoose: true } : expansion,
    ),
    ...phrases.flatMap((match) => expandPhrase(match, query, index)),
  ];
  return {
    tokens: query.tokens,
    places: query.places,
    roles,
    weights: weigh(query, roles, expansions, index),
    expansions,
    actions: wantedActions(phrases, index),
    mendings: query.mendings,
  };
}

/** Whether the word alone says what is done: beside "Sperrmüll", "abholen" is no name of a service for lost property. */
function isDone(position: number, phrases: readonly PhraseMatch[]): boolean {
  const alone = phrases.filter(({ positions }) => positions.length === 1 && positions[0] === position);
  const isAction = ({ phrase }: PhraseMatch): boolean => phrase.concept.startsWith('a:');
  return alone.some(isAction) && alone.every((match) => isAction(match) || match.phrase.weight < SURE);
}

/** What is asked for in so many words, and what an event of life asks for without saying it. */
function wantedActions(phrases: readonly PhraseMatch[], { thesaurus }: SearchIndex): Map<ConceptKey, number> {
  const actions = new Map<ConceptKey, number>();
  const note = (action: ConceptKey, certainty: number): void => {
    actions.set(action, Math.max(certainty, actions.get(action) ?? 0));
  };
  for (const { phrase, factor } of phrases) {
    const certainty = factor * phrase.weight;
    if (phrase.concept.startsWith('a:')) note(phrase.concept, certainty);
    for (const [, action, weight] of thesaurus.leads(phrase.concept))
      note(action === '' ? DEFAULT_ACTION : `a:${action}`, certainty * weight);
  }
  return actions;
}
