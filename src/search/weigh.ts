/** What each word of a query is, and how much it weighs. */
import { FUNCTION_WORDS } from '../text/function-words.js';
import type { PhraseMatch } from '../thesaurus/thesaurus.js';
import type { SearchIndex } from './search-index.js';
import type { Expansion, Place, ReadQuery, Role } from './understanding.js';

/** How much a word weighs by what it is. */
const WEIGHTS = { noise: 0.08, person: 0.3, action: 0.45, object: 1 } as const;
/** An unknown word counts as something else that is wanted, the less the longer the story told is (by content words). */
const UNKNOWN_WEIGHTS = [1, 1, 1, 1, 0.7, 0.5, 0.35, 0.3, 0.25] as const;
/** A word that stands in no title, synonym, topic or thesaurus entry says little about the service. */
const BODY_ONLY_SHARE = 0.5;
/** What the parts of one compound weigh together, beside a single word. */
const COMPOUND_WEIGHT = 1.2;
/** A phrase below this certainty does not decide what a word is. */
const MIN_CERTAINTY = 0.4;
/** An expansion below this certainty does not say that a word names something. */
const MIN_NAMING = 0.3;
/** What a word weighs that stands in every service, beside one that stands in a single one. */
const RARITY_FLOOR = 0.4;
/** Expansions this near to the surest one are what the word means. */
const MAIN_SHARE = 0.8;
/** What is left of an unknown word in another script: no catalogue of ours has it, so its absence says little. */
const FOREIGN_SHARE = 0.5;
const LATIN = /[a-z0-9]/;
/** A number alone names nothing. */
const NUMBER = /^\d{1,4}$/;

/** Whether a word names an object, an action or somebody, or nothing. */
export function roleOf(place: Place, position: number, phrases: readonly PhraseMatch[], index: SearchIndex): Role {
  const here = phrases.filter((match) => match.positions.includes(position) && match.factor >= MIN_CERTAINTY);
  // "bei der" in "Ausbildung bei der Stadt" belongs to the phrase and names nothing beside it.
  const names = !FUNCTION_WORDS.has(place.word) && !NUMBER.test(place.word);
  if (names && here.some((match) => !match.phrase.concept.startsWith('a:'))) return 'object';
  if (!names) return 'noise';
  if (here.length > 0) return 'action';
  if (index.thesaurus.isPerson(place.stem)) return 'person';
  return index.thesaurus.isNoise(place.word) ? 'noise' : 'object';
}

/** A weight for each place, over 0 to 1. */
export function weigh(
  { places, placesOf }: ReadQuery,
  roles: readonly Role[],
  expansions: readonly Expansion[],
  index: SearchIndex,
): number[] {
  const content = new Set(places.filter((_, position) => roles[position] !== 'noise').map((place) => place.token)).size;
  const unknown = UNKNOWN_WEIGHTS[Math.min(content, UNKNOWN_WEIGHTS.length - 1)] ?? 1;
  return roles.map((role, position) => {
    if (role !== 'object') return WEIGHTS[role];
    const here = expansions.filter((expansion) => expansion.positions.includes(position));
    const isForeign = !LATIN.test(places[position]?.word ?? '');
    const own = here.length === 0 ? unknown * (isForeign ? FOREIGN_SHARE : 1) : knownWeight(here, unknown, index);
    // The parts of one compound share one word's weight; an action among them keeps its own.
    const siblings = (placesOf[places[position]?.token ?? 0] ?? []).filter((other) => roles[other] === 'object');
    return siblings.length > 1 ? (own / siblings.length) * COMPOUND_WEIGHT : own;
  });
}

function knownWeight(here: readonly Expansion[], unknown: number, index: SearchIndex): number {
  const names = here.some(
    ({ target, factor }) => factor >= MIN_NAMING && (target.type !== 'term' || index.postings.isNaming(target.term)),
  );
  return (names ? WEIGHTS.object : BODY_ONLY_SHARE * unknown) * rarity(here, index);
}

/** Words that stand in many services tell them apart less: RARITY_FLOOR (everywhere) to 1 (in one). */
function rarity(here: readonly Expansion[], { services, postings, concepts }: SearchIndex): number {
  const total = services.length + 1;
  const best = Math.max(...here.map(({ factor }) => factor));
  let most = 0;
  for (const { target, kind, factor, isNear } of here) {
    // What is only near the word is no measure of it: some neighbour is always rare.
    if (kind === 'prefix' || isNear || factor < MAIN_SHARE * best) continue;
    const count = target.type === 'term' ? postings.count(target.term) : concepts.count(target.concept);
    most = Math.max(most, count);
  }
  return RARITY_FLOOR + (1 - RARITY_FLOOR) * (Math.log(total / Math.max(1, most)) / Math.log(total));
}
