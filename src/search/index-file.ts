/** The prebuilt index: a file that a town puts beside its catalogue, so that pages load what they else would build. */
import type { Catalogue } from '../catalogue/types.js';
import { HASH_START, hashOn } from '../text/string-table.js';
import type { PackedConcepts } from '../thesaurus/format.js';

export const INDEX_FORMAT = 'service-finder-index';
/**
 * Goes up with every change of how words are folded, stemmed, split or weighed, or of the file itself: an index of one
 * version and a search of another would miss each other's words. A test tells when it has to.
 */
export const INDEX_VERSION = 1;

/** Lists of words have a comma after each, lists of numbers are written as `text/numbers.ts` reads them. */
export interface IndexFile {
  readonly format: typeof INDEX_FORMAT;
  readonly version: number;
  /** Of the catalogue that it was built from. */
  readonly catalogue: string;
  /** BCP 47 tags of the thesaurus files in it. */
  readonly languages: readonly string[];
  /** Of those files. */
  readonly thesauri: string;
  /** Stems; first those of the words below. */
  readonly terms: string;
  readonly stemCount: number;
  /** Of each term: how many postings; of each posting: steps from one service to the next, strength, fields. */
  readonly counts: string;
  readonly services: string;
  readonly strengths: string;
  readonly masks: string;
  readonly words: string;
  readonly spellings: string;
  readonly surfaces: string;
  /** Keys; how many services; steps from one to the next; which of the values. */
  readonly concepts: string;
  readonly conceptCounts: string;
  readonly conceptServices: string;
  readonly conceptStrengths: string;
  readonly conceptValues: readonly number[];
  readonly thesaurus: PackedConcepts;
}

/** Services stamped between two pauses. */
const STEP = 100;

/** A catalogue's stamp: another one wherever a text that is searched is another one, or words of the town have come. */
export function* stampInSteps(catalogue: Catalogue): Generator<void, string> {
  const { language, thesaurus, topics } = catalogue;
  let stamp = stampOf([language, thesaurus, topics?.map(({ id, label }) => [id, label])], '');
  for (const [number, service] of catalogue.services.entries()) {
    const { id, title, summary, synonyms, leika, sections } = service;
    stamp = stampOf([id, title, summary, synonyms, service.topics, leika, sections], stamp);
    if (number % STEP === 0) yield;
  }
  return stamp;
}

/** 64 bits (two FNV-1a hashes) of a JSON value and the stamp of what came before it. Tells changes, not forgeries. */
export function stampOf(value: unknown, before: string): string {
  const text = before + JSON.stringify(value);
  let [one, other] = [HASH_START, ~HASH_START];
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    one = hashOn(one, code);
    other = hashOn(other, code ^ (one >>> 24));
  }
  return (one >>> 0).toString(36) + (other >>> 0).toString(36);
}
