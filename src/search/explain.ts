/** How each score came about, for editors and for whoever tunes the search; the page never asks. */
import type { ConceptKey } from '../thesaurus/thesaurus.js';
import { order } from './answer.js';
import type { Query, Tier } from './contract.js';
import { demand, rank } from './rank.js';
import type { Candidate } from './rank.js';
import type { SearchIndex } from './search-index.js';
import { steer } from './steering.js';
import { understand } from './understand.js';
import type { Expansion, Role, Understanding } from './understanding.js';

/** One word of the query (or one part of a compound), as it was read. */
export interface ExplainedWord {
  /** Folded. */
  readonly word: string;
  readonly role: Role;
  /** Its share of the query before all weights are divided by their sum. */
  readonly weight: number;
}

/** One piece of evidence for a service. */
export interface Evidence {
  readonly from: string;
  readonly to: string;
  readonly kind: Tier;
  /** The word of the index, or the concept of the thesaurus, that was met. */
  readonly target: string;
  /** Certainty that the words mean the target, over 0 to 1. */
  readonly certainty: number;
  /** How strongly the service is about the target, over 0 to 1. */
  readonly strength: number;
}

/** How one service's score came about: the evidence, times intent, times demand. */
export interface ExplainedHit {
  readonly serviceId: string;
  readonly score: number;
  readonly tier: Tier;
  readonly weak: boolean;
  readonly coverage: number;
  readonly intent: number;
  readonly demand: number;
  readonly evidence: readonly Evidence[];
  /** The editors' words that put it first. */
  readonly pin?: string;
}

export interface Explanation {
  readonly words: readonly ExplainedWord[];
  /** Actions that the query asks for, with their certainty. */
  readonly actions: Readonly<Record<string, number>>;
  readonly hits: readonly ExplainedHit[];
}

/** Explains the first `limit` hits (default 10) of a query, in the order in which `answer` gives them. */
export function explain(query: Query, index: SearchIndex): Explanation {
  const understanding = understand(query.text, index);
  const candidates = steer(rank(understanding, index), understanding, index);
  return {
    words: understanding.places.map(({ word }, place) => ({
      word,
      role: understanding.roles[place] ?? 'noise',
      weight: understanding.weights[place] ?? 0,
    })),
    actions: Object.fromEntries([...understanding.actions].map(([action, certainty]) => [action.slice(2), certainty])),
    hits: order(candidates, query, index, false)
      .slice(0, query.limit ?? 10)
      .map((candidate) => explainHit(candidate, understanding, index)),
  };
}

function explainHit(candidate: Candidate, understanding: Understanding, index: SearchIndex): ExplainedHit {
  const { service, score, tier, weak, coverage, intent, pin } = candidate;
  const seen = new Set<Expansion>();
  const used = candidate.usedBy(service).filter((expansion) => seen.size !== seen.add(expansion).size);
  return {
    serviceId: index.services[service]?.id ?? '',
    score,
    tier,
    weak,
    coverage,
    intent,
    demand: demand(service, index),
    evidence: used.map((expansion) => evidenceOf(expansion, service, index)),
    ...(pin === undefined ? {} : { pin }),
  };
}

function evidenceOf({ from, to, kind, target, factor }: Expansion, service: number, index: SearchIndex): Evidence {
  return {
    from,
    to,
    kind,
    target: target.type === 'term' ? target.stem : target.concept.slice(2),
    certainty: factor,
    strength:
      target.type === 'term' ? strengthIn(service, target.term, index) : strengthOf(service, target.concept, index),
  };
}

function strengthOf(service: number, concept: ConceptKey, { concepts }: SearchIndex): number {
  let found = 0;
  concepts.forEach(concept, (other, strength) => {
    if (other === service) found = strength;
  });
  return found;
}

function strengthIn(service: number, term: number, { postings }: SearchIndex): number {
  for (let posting = postings.start(term); posting < postings.end(term); posting += 1)
    if (postings.services[posting] === service) return postings.strength(posting);
  return 0;
}
