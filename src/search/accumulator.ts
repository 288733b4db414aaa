/** Sums a query's evidence service by service, in typed arrays: a word like "Antrag" touches thousands of services. */
import type { Tier } from './contract.js';
import { NAMING_FIELDS } from './documents.js';
import type { Expansion } from './understanding.js';

/** Kinds of match, best first; a service's tier is the worst kind among the query's content words. */
export const TIERS: readonly Tier[] = ['exact', 'prefix', 'word', 'compound', 'synonym', 'fuzzy', 'text'];
const TEXT_TIER = TIERS.indexOf('text');
/** A match below this strength leaves its word open. */
const MIN_STRENGTH = 0.12;
/** From this strength on a word is fully covered, and an object named. */
const FULL_STRENGTH = 0.6;
const NAMING_STRENGTH = 0.25;
/** How far a body text's match covers a word. */
const BODY_COVERAGE = 0.5;
/** What a second kind of evidence, the concept beside the word, adds. */
const CONFIRMATION = 0.25;

/** Word by word; for each word the best of its expansions counts. */
export class Accumulator {
  /** Services that anything was found for, in the order in which they were met. */
  readonly services: number[] = [];
  readonly scores: Float32Array;
  /** How much of the query's weight is answered. */
  readonly covered: Float32Array;
  /** 1 where an object of the query names the service. */
  readonly named: Uint8Array;
  /** Index in `TIERS`. */
  readonly worst: Uint8Array;
  /** 1 where something else was met than a neighbour of a wanted action. */
  readonly direct: Uint8Array;
  readonly #expansions: readonly Expansion[];
  readonly #tiers: Uint8Array;
  /** The best match of the word that is open: any, of the word itself, of a concept, and of what names the service. */
  readonly #best: Float32Array;
  readonly #literal: Float32Array;
  readonly #meant: Float32Array;
  readonly #naming: Float32Array;
  readonly #bestExpansion: Uint16Array;
  #touched: number[] = [];
  /** Service → its last entry in the two lists below, which chain what was used for it; 0 for none. */
  readonly #last: Int32Array;
  readonly #used: number[] = [0];
  readonly #before: number[] = [0];

  constructor(services: number, expansions: readonly Expansion[]) {
    const floats = (): Float32Array => new Float32Array(services);
    const bytes = (): Uint8Array => new Uint8Array(services);
    this.#expansions = expansions;
    this.#tiers = Uint8Array.from(expansions, ({ kind }) => TIERS.indexOf(kind));
    [this.scores, this.covered, this.#best, this.#literal, this.#meant, this.#naming] = [
      floats(),
      floats(),
      floats(),
      floats(),
      floats(),
      floats(),
    ];
    [this.named, this.worst, this.direct] = [bytes(), bytes(), bytes()];
    this.#bestExpansion = new Uint16Array(services);
    this.#last = new Int32Array(services);
  }

  /**
   * Notes a match for the word that is open.
   * @param expansion Its index.
   * @param mask Bits of the fields that it was met in.
   */
  note(service: number, strength: number, expansion: number, isLiteral: boolean, mask: number): void {
    const known = this.#best[service] ?? 0;
    if (known === 0) this.#touched.push(service);
    // The word itself and the concept behind it confirm each other.
    const kind = isLiteral ? this.#literal : this.#meant;
    if (strength > (kind[service] ?? 0)) kind[service] = strength;
    if ((mask & NAMING_FIELDS) !== 0 && strength > (this.#naming[service] ?? 0)) this.#naming[service] = strength;
    if (strength <= known) return;
    this.#best[service] = strength;
    this.#bestExpansion[service] = expansion;
  }

  /** Ends one word. */
  close(weight: number, isObject: boolean): void {
    for (const service of this.#touched) {
      const confirmed = Math.min(this.#literal[service] ?? 0, this.#meant[service] ?? 0);
      const strength = (this.#best[service] ?? 0) + CONFIRMATION * confirmed;
      const naming = this.#naming[service] ?? 0;
      this.#best[service] = 0;
      this.#literal[service] = 0;
      this.#meant[service] = 0;
      this.#naming[service] = 0;
      this.scores[service] = (this.scores[service] ?? 0) + weight * strength;
      if (strength >= MIN_STRENGTH) this.#cover(service, weight, isObject, strength, naming);
    }
    this.#touched = [];
  }

  #cover(service: number, weight: number, isObject: boolean, strength: number, naming: number): void {
    const expansion = this.#bestExpansion[service] ?? 0;
    const share = Math.max(Math.min(1, naming / FULL_STRENGTH), BODY_COVERAGE * Math.min(1, strength / FULL_STRENGTH));
    this.covered[service] = (this.covered[service] ?? 0) + weight * share;
    if (isObject) {
      if (naming >= NAMING_STRENGTH) this.named[service] = 1;
      const tier = naming >= MIN_STRENGTH ? (this.#tiers[expansion] ?? 0) : TEXT_TIER;
      if (tier > (this.worst[service] ?? 0)) this.worst[service] = tier;
    }
    const last = this.#last[service] ?? 0;
    if (last === 0) this.services.push(service);
    this.#before.push(last);
    this.#last[service] = this.#used.push(expansion) - 1;
    const used = this.#expansions[expansion];
    if (!used || !used.isNear || !isAction(used)) this.direct[service] = 1;
  }

  /** The best expansion of each word that found the service, in the words' order. */
  usedBy(service: number): Expansion[] {
    const used: Expansion[] = [];
    for (let entry = this.#last[service] ?? 0; entry > 0; entry = this.#before[entry] ?? 0) {
      const expansion = this.#expansions[this.#used[entry] ?? 0];
      if (expansion) used.push(expansion);
    }
    return used.reverse();
  }
}

/** Whether an expansion stands for something that is done. */
export function isAction({ target }: Expansion): boolean {
  return target.type === 'concept' && target.concept.startsWith('a:');
}
