/** From an understood query to services in order. */
import type { ConceptKey } from '../thesaurus/thesaurus.js';
import { Accumulator, isAction, TIERS } from './accumulator.js';
import { DEFAULT_ACTION } from './concepts.js';
import { FIELDS } from './documents.js';
import type { Tier } from './contract.js';
import type { SearchIndex } from './search-index.js';
import type { Expansion, Understanding } from './understanding.js';

/** A service that matched, before filters. */
export interface Candidate {
  readonly service: number;
  readonly score: number;
  readonly tier: Tier;
  readonly weak: boolean;
  /** How much of the errand's weight is answered, over 0. */
  readonly coverage: number;
  /** What the wish (apply, lose …) leaves of the score, over 0 to 1. */
  readonly intent: number;
  /** The best expansion of each matched place, by the service's number: few candidates are ever asked. */
  readonly usedBy: (service: number) => readonly Expansion[];
  /** The editors' words that put it first. */
  readonly pin?: string;
}

/** Under this share of the query's weight a hit is weak. */
const MIN_COVERAGE = 0.5;
/** An errand is told by this many words at most; what else a sentence has is its story. */
const ERRAND_WORDS = 2;
/** How far a service's action moves its score: a service that does what was asked for keeps all, another loses this. */
const INTENT_SHARE = 0.4;
const DEFAULT_INTENT_SHARE = 0.14;
/** A word that names an object and an action ("umgezogen") is not answered by the action alone. */
const ACTION_FOR_OBJECT = 0.4;
/** What demand can add at most. */
const DEMAND_SHARE = 0.15;

/** Scores every service that any word finds. */
export function rank(understanding: Understanding, index: SearchIndex): Candidate[] {
  const { weights, roles, expansions } = understanding;
  // A query of an action alone ("ummelden") is about that action.
  const hasObject = roles.includes('object');
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  if (total === 0) return [];
  const errand = heaviest(weights, ERRAND_WORDS);
  const accumulator = new Accumulator(index.services.length, expansions);
  for (const [position, weight] of weights.entries()) {
    const isObject = roles[position] === 'object';
    for (const [number, expansion] of expansions.entries())
      if (expansion.positions.includes(position))
        spread(number, expansion, isObject && isAction(expansion) ? ACTION_FOR_OBJECT : 1, index, accumulator);
    accumulator.close(weight, isObject || !hasObject);
  }
  const wanted = new Map<ConceptKey, number>();
  for (const [action, certainty] of understanding.actions) answering(action, certainty, index, wanted);
  // A query without an action is weaker about what is to be done than one that names it.
  const intentShare = wanted.size > 0 ? INTENT_SHARE : DEFAULT_INTENT_SHARE;
  if (wanted.size === 0) answering(DEFAULT_ACTION, 1, index, wanted);
  const fits = fitsOf(wanted, index);
  const { scores, covered, named, worst, direct } = accumulator;
  const usedBy = (service: number): readonly Expansion[] => accumulator.usedBy(service);
  const candidates: Candidate[] = [];
  for (const service of accumulator.services) {
    // Half of a catalogue is applied for; that alone, where something else was asked, is no answer.
    if (hasObject && direct[service] === 0) continue;
    const intent = 1 - intentShare * (1 - (fits[service] ?? 0));
    const coverage = (covered[service] ?? 0) / errand;
    candidates.push({
      service,
      score: ((scores[service] ?? 0) / total) * intent * demand(service, index),
      tier: TIERS[worst[service] ?? 0] ?? 'text',
      weak: named[service] === 0 || coverage < MIN_COVERAGE,
      coverage,
      intent,
      usedBy,
    });
  }
  return candidates;
}

/** How well each service does one of the wanted actions, 0 to 1. */
function fitsOf(wanted: ReadonlyMap<ConceptKey, number>, { concepts, services }: SearchIndex): Float32Array {
  const fits = new Float32Array(services.length);
  for (const [action, certainty] of wanted)
    concepts.forEach(action, (service, strength) => {
      const fit = strength * certainty;
      if (fit > (fits[service] ?? 0)) fits[service] = fit;
    });
  return fits;
}

/** The sum of the heaviest weights. */
function heaviest(weights: readonly number[], count: number): number {
  return [...weights]
    .sort((a, b) => b - a)
    .slice(0, count)
    .reduce((sum, weight) => sum + weight, 0);
}

/** Notes an expansion's services for the word that is being scored. */
function spread(
  number: number,
  expansion: Expansion,
  share: number,
  index: SearchIndex,
  accumulator: Accumulator,
): void {
  const { target } = expansion;
  const factor = expansion.factor * share;
  if (target.type === 'term') {
    const { postings } = index;
    const end = postings.end(target.term);
    for (let posting = postings.start(target.term); posting < end; posting += 1) {
      const strength = factor * postings.strength(posting);
      const mask = expansion.isLoose ? 0 : (postings.masks[posting] ?? 0);
      accumulator.note(postings.services[posting] ?? 0, strength, number, true, mask);
    }
    return;
  }
  const wanted = new Map<ConceptKey, number>();
  if (target.type === 'lead' && target.action !== undefined) answering(target.action, 1, index, wanted);
  const mask = expansion.isLoose ? 0 : FIELDS.title.bit;
  index.concepts.forEach(target.concept, (service, strength) => {
    const fits = wanted.size > 0 ? 0.5 + 0.5 * actionFit(wanted, service, index) : 1;
    accumulator.note(service, factor * strength * fits * 0.9, number, false, mask);
  });
}

/** Actions that answer a wish, with how well: the action itself and its neighbours. */
function answering(action: ConceptKey, certainty: number, index: SearchIndex, into: Map<ConceptKey, number>): void {
  into.set(action, Math.max(certainty, into.get(action) ?? 0));
  for (const [other, strength] of index.thesaurus.neighbours(action))
    into.set(other, Math.max(certainty * strength, into.get(other) ?? 0));
}

/** How well a service does one of the wanted actions, 0 to 1. */
function actionFit(wanted: ReadonlyMap<ConceptKey, number>, service: number, index: SearchIndex): number {
  let best = 0;
  for (const [action, strength] of index.actions[service] ?? [])
    best = Math.max(best, strength * (wanted.get(action) ?? 0));
  return best;
}

/** What demand makes of a service's score: 1 where the catalogue does not tell it. */
export function demand(service: number, index: SearchIndex): number {
  return 1 + DEMAND_SHARE * (index.services[service]?.popularity ?? 0);
}
