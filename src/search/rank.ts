/** From an understood query to services in order. */
import type { ConceptKey } from '../thesaurus/thesaurus.js';
import { DEFAULT_ACTION } from './concepts.js';
import { FIELDS, NAMING_FIELDS } from './documents.js';
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
  /** The best expansion of each matched place. */
  readonly used: readonly Expansion[];
  /** The editors' words that put it first. */
  readonly pin?: string;
}

/** Kinds of match, best first; a service's tier is the worst kind among the query's content words. */
const TIERS: readonly Tier[] = ['exact', 'prefix', 'word', 'compound', 'synonym', 'fuzzy', 'text'];
/** A match below this strength leaves its word open. */
const MIN_STRENGTH = 0.12;
/** From this strength on a word is fully covered, and an object named. */
const FULL_STRENGTH = 0.6;
const NAMING_STRENGTH = 0.25;
/** How far a body text's match covers a word. */
const BODY_COVERAGE = 0.5;
/** Under this share of the query's weight a hit is weak. */
const MIN_COVERAGE = 0.5;
/** An errand is told by this many words at most; what else a sentence has is its story. */
const ERRAND_WORDS = 2;
/** How far a service's action moves its score: a service that does what was asked for keeps all, another loses this. */
const INTENT_SHARE = 0.4;
const DEFAULT_INTENT_SHARE = 0.14;
/** A word that names an object and an action ("umgezogen") is not answered by the action alone. */
const ACTION_FOR_OBJECT = 0.4;
/** What a second kind of evidence, the concept beside the word, adds. */
const CONFIRMATION = 0.25;
/** What demand can add at most. */
const DEMAND_SHARE = 0.15;

/** Scores every service that any word finds. */
export function rank(understanding: Understanding, index: SearchIndex): Candidate[] {
  const accumulator = new Accumulator(index.services.length);
  const { weights, roles, expansions } = understanding;
  // A query of an action alone ("ummelden") is about that action.
  const hasObject = roles.includes('object');
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  if (total === 0) return [];
  const errand = heaviest(weights, ERRAND_WORDS);
  for (const [position, weight] of weights.entries()) {
    const here = expansions.filter((expansion) => expansion.positions.includes(position));
    for (const expansion of here)
      spread(
        expansion,
        roles[position] === 'object' && isAction(expansion) ? ACTION_FOR_OBJECT : 1,
        index,
        accumulator,
      );
    accumulator.close(weight, roles[position] === 'object' || !hasObject);
  }
  const wanted = new Map<ConceptKey, number>();
  for (const [action, certainty] of understanding.actions) answering(action, certainty, index, wanted);
  // A query without an action is weaker about what is to be done than one that names it.
  const intentShare = wanted.size > 0 ? INTENT_SHARE : DEFAULT_INTENT_SHARE;
  if (wanted.size === 0) answering(DEFAULT_ACTION, 1, index, wanted);
  return accumulator.services().flatMap((service) => {
    const { score, covered, namedObject, worst, used } = accumulator.result(service);
    // Half of a catalogue is applied for; that alone, where something else was asked, is no answer.
    if (hasObject && used.every((expansion) => isAction(expansion) && expansion.isNear)) return [];
    const intent = 1 - intentShare * (1 - actionFit(wanted, service, index));
    const relevance = (score / total) * intent * demand(service, index);
    const coverage = covered / errand;
    const weak = !namedObject || coverage < MIN_COVERAGE;
    return [{ service, score: relevance, tier: TIERS[worst] ?? 'text', weak, coverage, intent, used }];
  });
}

/** The sum of the heaviest weights. */
function heaviest(weights: readonly number[], count: number): number {
  return [...weights]
    .sort((a, b) => b - a)
    .slice(0, count)
    .reduce((sum, weight) => sum + weight, 0);
}

/** Notes an expansion's services for the word that is being scored. */
function spread(expansion: Expansion, share: number, index: SearchIndex, accumulator: Accumulator): void {
  const { target } = expansion;
  const factor = expansion.factor * share;
  if (target.type === 'term') {
    const { postings } = index;
    const end = postings.end(target.term);
    for (let posting = postings.start(target.term); posting < end; posting += 1) {
      const mask = postings.masks[posting] ?? 0;
      accumulator.note(postings.services[posting] ?? 0, factor * postings.strength(posting), expansion, mask);
    }
    return;
  }
  const wanted = new Map<ConceptKey, number>();
  if (target.type === 'lead' && target.action !== undefined) answering(target.action, 1, index, wanted);
  index.concepts.forEach(target.concept, (service, strength) => {
    const fits = wanted.size > 0 ? 0.4 + 0.6 * actionFit(wanted, service, index) : 1;
    accumulator.note(service, factor * strength * fits * 0.9, expansion, expansion.isLoose ? 0 : FIELDS.title.bit);
  });
}

function isAction({ target }: Expansion): boolean {
  return target.type === 'concept' && target.concept.startsWith('a:');
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

interface Result {
  readonly score: number;
  readonly covered: number;
  readonly namedObject: boolean;
  readonly worst: number;
  readonly used: readonly Expansion[];
}

/** Sums word by word; for each word the best of its expansions counts. */
class Accumulator {
  readonly #best: Float32Array;
  readonly #literal: Float32Array;
  readonly #meant: Float32Array;
  readonly #bestExpansion: (Expansion | undefined)[];
  /** The best match in a title, synonym or topic, or of a concept: what names the service. */
  readonly #naming: Float32Array;
  #touched: number[] = [];
  readonly #scores: Float32Array;
  readonly #covered: Float32Array;
  readonly #named: Uint8Array;
  readonly #worst: Uint8Array;
  readonly #used = new Map<number, Expansion[]>();

  constructor(services: number) {
    this.#best = new Float32Array(services);
    this.#literal = new Float32Array(services);
    this.#meant = new Float32Array(services);
    this.#bestExpansion = new Array<undefined>(services);
    this.#naming = new Float32Array(services);
    this.#scores = new Float32Array(services);
    this.#covered = new Float32Array(services);
    this.#named = new Uint8Array(services);
    this.#worst = new Uint8Array(services);
  }

  note(service: number, strength: number, expansion: Expansion, mask: number): void {
    const known = this.#best[service] ?? 0;
    if (known === 0) this.#touched.push(service);
    // The word itself and the concept behind it confirm each other.
    if (expansion.target.type === 'term') this.#literal[service] = Math.max(strength, this.#literal[service] ?? 0);
    else this.#meant[service] = Math.max(strength, this.#meant[service] ?? 0);
    if ((mask & NAMING_FIELDS) !== 0) this.#naming[service] = Math.max(strength, this.#naming[service] ?? 0);
    if (strength <= known) return;
    this.#best[service] = strength;
    this.#bestExpansion[service] = expansion;
  }

  /** Ends one word. */
  close(weight: number, isObject: boolean): void {
    for (const service of this.#touched) {
      const strength =
        (this.#best[service] ?? 0) + CONFIRMATION * Math.min(this.#literal[service] ?? 0, this.#meant[service] ?? 0);
      this.#best[service] = 0;
      this.#literal[service] = 0;
      this.#meant[service] = 0;
      const naming = this.#naming[service] ?? 0;
      this.#naming[service] = 0;
      const expansion = this.#bestExpansion[service];
      if (!expansion) continue;
      this.#scores[service] = (this.#scores[service] ?? 0) + weight * strength;
      if (strength < MIN_STRENGTH) continue;
      const isNaming = naming >= MIN_STRENGTH;
      const share = Math.max(
        Math.min(1, naming / FULL_STRENGTH),
        BODY_COVERAGE * Math.min(1, strength / FULL_STRENGTH),
      );
      this.#covered[service] = (this.#covered[service] ?? 0) + weight * share;
      if (isObject && naming >= NAMING_STRENGTH) this.#named[service] = 1;
      if (isObject) {
        const tier = TIERS.indexOf(isNaming ? expansion.kind : 'text');
        if (tier > (this.#worst[service] ?? 0)) this.#worst[service] = tier;
      }
      const used = this.#used.get(service);
      if (used) used.push(expansion);
      else this.#used.set(service, [expansion]);
    }
    this.#touched = [];
  }

  services(): number[] {
    return [...this.#used.keys()];
  }

  result(service: number): Result {
    return {
      score: this.#scores[service] ?? 0,
      covered: this.#covered[service] ?? 0,
      namedObject: this.#named[service] === 1,
      worst: this.#worst[service] ?? 0,
      used: this.#used.get(service) ?? [],
    };
  }
}
