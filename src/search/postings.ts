/** Which services a term stands in, and how strongly: BM25F, packed into typed arrays. */
import { FIELDS, type FieldSetting } from './documents.js';

/** BM25's saturation: the weighted frequency at which a term counts half. */
const K1 = 1.2;
/** Strengths are kept in a byte. */
const STEPS = 255;

/** Collects occurrences service by service. Services must come in the order of their numbers. */
export class PostingsBuilder {
  readonly #terms = new Map<string, number>();
  readonly #services: number[][] = [];
  readonly #frequencies: number[][] = [];
  readonly #masks: number[][] = [];

  /** The number of a term, made if it is new. */
  term(stemmed: string): number {
    const known = this.#terms.get(stemmed);
    if (known !== undefined) return known;
    const made = this.#services.length;
    this.#terms.set(stemmed, made);
    this.#services.push([]);
    this.#frequencies.push([]);
    this.#masks.push([]);
    return made;
  }

  /**
   * Notes one occurrence.
   * @param length Words in the field of this service.
   * @param share 1 for a word of its own, less for a part of a compound.
   */
  add(term: number, service: number, field: FieldSetting, length: number, share: number): void {
    const services = this.#services[term];
    const frequencies = this.#frequencies[term];
    const masks = this.#masks[term];
    if (!services || !frequencies || !masks) return;
    const weight = (field.weight * share) / (1 - field.b + (field.b * length) / field.pivot);
    const last = services.length - 1;
    if (services[last] === service) {
      frequencies[last] = (frequencies[last] ?? 0) + weight;
      masks[last] = (masks[last] ?? 0) | field.bit;
    } else {
      services.push(service);
      frequencies.push(weight);
      masks.push(field.bit);
    }
  }

  pack(serviceCount: number): Postings {
    return new Postings(this.#terms, this.#services, this.#frequencies, this.#masks, serviceCount);
  }
}

/** Packed postings; a posting is addressed by its index between `start(term)` and `start(term + 1)`. */
export class Postings {
  readonly services: Uint16Array | Uint32Array;
  readonly strengths: Uint8Array;
  readonly masks: Uint8Array;
  readonly #starts: Uint32Array;
  readonly #terms: ReadonlyMap<string, number>;

  constructor(
    terms: ReadonlyMap<string, number>,
    services: readonly (readonly number[])[],
    frequencies: readonly (readonly number[])[],
    masks: readonly (readonly number[])[],
    serviceCount: number,
  ) {
    this.#terms = terms;
    this.#starts = new Uint32Array(services.length + 1);
    for (const [term, list] of services.entries()) this.#starts[term + 1] = (this.#starts[term] ?? 0) + list.length;
    const total = this.#starts[services.length] ?? 0;
    this.services = serviceCount <= 0xffff ? new Uint16Array(total) : new Uint32Array(total);
    this.strengths = new Uint8Array(total);
    this.masks = new Uint8Array(total);
    for (const [term, list] of services.entries()) {
      const start = this.#starts[term] ?? 0;
      this.services.set(list, start);
      this.masks.set(masks[term] ?? [], start);
      const own = frequencies[term] ?? [];
      for (const [index, frequency] of own.entries())
        this.strengths[start + index] = Math.max(1, Math.round((STEPS * frequency) / (frequency + K1)));
    }
  }

  /** The term's number, or -1. */
  find(stemmed: string): number {
    return this.#terms.get(stemmed) ?? -1;
  }

  start(term: number): number {
    return this.#starts[term] ?? 0;
  }

  end(term: number): number {
    return this.#starts[term + 1] ?? 0;
  }

  /** In how many services the term stands. */
  count(term: number): number {
    return term < 0 ? 0 : this.end(term) - this.start(term);
  }

  /** Strength of a posting, over 0 to 1. */
  strength(posting: number): number {
    return (this.strengths[posting] ?? 0) / STEPS;
  }

  /** Whether the term stands in a title, synonym or topic of any service. */
  isNaming(term: number): boolean {
    const naming = FIELDS.title.bit | FIELDS.synonyms.bit | FIELDS.topics.bit;
    for (let posting = this.start(term); posting < this.end(term); posting += 1)
      if (((this.masks[posting] ?? 0) & naming) !== 0) return true;
    return false;
  }
}
