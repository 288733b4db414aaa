/** Which services each concept of the thesaurus stands for, in typed arrays. */
import { groupStarts, Numbering } from '../text/numbering.js';
import type { ConceptKey } from '../thesaurus/thesaurus.js';

/** Collects the concepts of services in the order of their numbers. */
export class ConceptPostingsBuilder {
  readonly #concepts = new Numbering<ConceptKey>();
  /** Posting by posting. */
  readonly #concept: number[] = [];
  readonly #services: number[] = [];
  readonly #strengths: number[] = [];

  /** @param strengths Over 0 to 1. */
  add(service: number, strengths: ReadonlyMap<ConceptKey, number>): void {
    for (const [concept, strength] of strengths) {
      this.#concept.push(this.#concepts.of(concept));
      this.#services.push(service);
      this.#strengths.push(strength);
    }
  }

  pack(): ConceptPostings {
    const starts = groupStarts(this.#concept, this.#concepts.size);
    const next = starts.slice();
    const services = new Uint32Array(this.#concept.length);
    const strengths = new Float64Array(this.#concept.length);
    for (const [posting, concept] of this.#concept.entries()) {
      const place = next[concept] ?? 0;
      next[concept] = place + 1;
      services[place] = this.#services[posting] ?? 0;
      strengths[place] = this.#strengths[posting] ?? 0;
    }
    return new ConceptPostings([...this.#concepts.keys], starts, services, strengths);
  }
}

/** Concept → services, with how strongly each is about it. */
export class ConceptPostings {
  readonly #numbers: ReadonlyMap<ConceptKey, number>;

  constructor(
    readonly concepts: readonly ConceptKey[],
    /** Concept → its first posting; one entry more for the end. */
    readonly starts: Uint32Array,
    readonly services: Uint16Array | Uint32Array,
    readonly strengths: Float64Array,
  ) {
    this.#numbers = new Map(concepts.map((concept, number) => [concept, number]));
  }

  /** How many services are about the concept. */
  count(concept: ConceptKey): number {
    const [start, end] = this.#range(concept);
    return end - start;
  }

  /** Calls `note` for each service that is about the concept. */
  forEach(concept: ConceptKey, note: (service: number, strength: number) => void): void {
    const [start, end] = this.#range(concept);
    for (let posting = start; posting < end; posting += 1)
      note(this.services[posting] ?? 0, this.strengths[posting] ?? 0);
  }

  #range(concept: ConceptKey): readonly [start: number, end: number] {
    const number = this.#numbers.get(concept);
    return number === undefined ? [0, 0] : [this.starts[number] ?? 0, this.starts[number + 1] ?? 0];
  }
}

/** What a service does, with how surely. */
export type ServiceActions = readonly (readonly [ConceptKey, number])[];

/** The actions of each of so many services. */
export function actionsOf(postings: ConceptPostings, services: number): ServiceActions[] {
  const actions: (readonly [ConceptKey, number])[][] = Array.from({ length: services }, () => []);
  for (const concept of postings.concepts)
    if (concept.startsWith('a:'))
      postings.forEach(concept, (service, strength) => {
        actions[service]?.push([concept, strength]);
      });
  return actions;
}
