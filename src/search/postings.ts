/** Which services a term stands in, and how strongly: BM25F, packed into typed arrays. */
import { groupStarts, numbersBelow, type Numbering } from '../text/numbering.js';
import { StringTable } from '../text/string-table.js';
import { FIELDS, type FieldSetting } from './documents.js';

/** BM25's saturation: the weighted frequency at which a term counts half. */
const K1 = 1.2;
/** Strengths are kept in a byte. */
const STEPS = 255;
/** Postings packed between two pauses. */
const STEP = 20_000;

/** Collects occurrences service by service. Services must come in the order of their numbers. */
export class PostingsBuilder {
  /** All terms of the index: a term may stand in no service. */
  readonly terms: Numbering<string>;
  /** Term → its newest posting. */
  readonly #newest: number[] = [];
  /** Posting by posting. */
  readonly #term: number[] = [];
  readonly #services: number[] = [];
  readonly #frequencies: number[] = [];
  readonly #masks: number[] = [];

  constructor(terms: Numbering<string>) {
    this.terms = terms;
  }

  /**
   * Notes one occurrence.
   * @param length Words in the field of this service.
   * @param share 1 for a word of its own, less for a part of a compound.
   */
  add(term: number, service: number, field: FieldSetting, length: number, share: number): void {
    const weight = (field.weight * share) / (1 - field.b + (field.b * length) / field.pivot);
    const newest = this.#newest[term] ?? -1;
    if (newest >= 0 && this.#services[newest] === service) {
      this.#frequencies[newest] = (this.#frequencies[newest] ?? 0) + weight;
      this.#masks[newest] = (this.#masks[newest] ?? 0) | field.bit;
      return;
    }
    this.#newest[term] = this.#services.length;
    this.#term.push(term);
    this.#services.push(service);
    this.#frequencies.push(weight);
    this.#masks.push(field.bit);
  }

  *packInSteps(serviceCount: number): Generator<void, Postings> {
    const terms = StringTable.of(this.terms.keys);
    yield;
    const total = this.#term.length;
    const starts = groupStarts(this.#term, terms.size);
    const next = starts.slice();
    const services = numbersBelow(serviceCount, total);
    const strengths = new Uint8Array(total);
    const masks = new Uint8Array(total);
    for (const [posting, term] of this.#term.entries()) {
      const place = next[term] ?? 0;
      next[term] = place + 1;
      const frequency = this.#frequencies[posting] ?? 0;
      services[place] = this.#services[posting] ?? 0;
      strengths[place] = Math.max(1, Math.round((STEPS * frequency) / (frequency + K1)));
      masks[place] = this.#masks[posting] ?? 0;
      if (posting % STEP === 0) yield;
    }
    return new Postings(terms, starts, services, strengths, masks);
  }
}

/** Packed postings; a posting is addressed by its index between `start(term)` and `end(term)`. */
export class Postings {
  constructor(
    readonly terms: StringTable,
    /** Term → its first posting; one entry more for the end. */
    readonly starts: Uint32Array,
    readonly services: Uint16Array | Uint32Array,
    readonly strengths: Uint8Array,
    readonly masks: Uint8Array,
  ) {}

  /** The number of a term that stands in any service, else -1. */
  find(stemmed: string): number {
    const term = this.terms.find(stemmed);
    return this.count(term) > 0 ? term : -1;
  }

  start(term: number): number {
    return this.starts[term] ?? 0;
  }

  end(term: number): number {
    return this.starts[term + 1] ?? 0;
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
