/** From what a citizen typed to what the index is asked: words, what each may mean, and how much it weighs. */
import type { CompoundPart } from '../text/compound.js';
import { FUNCTION_WORDS } from '../text/function-words.js';
import { stem } from '../text/stem.js';
import { tokenise, type Token } from '../text/tokens.js';
import type { ConceptKey, PhraseMatch, Reading } from '../thesaurus/thesaurus.js';
import { DEFAULT_ACTION } from './concepts.js';
import type { Tier } from './contract.js';
import type { SearchIndex } from './search-index.js';

/** Words of a query that are read; nobody tells an errand in more, and hostile input must not cost more. */
const MAX_WORDS = 40;
const MAX_CHARACTERS = 600;

/** How much a word weighs by what it is. */
const WEIGHTS = { noise: 0.08, action: 0.45, object: 1 } as const;
/** An unknown word counts as something else that is wanted, the less the longer the story told is (by content words). */
const UNKNOWN_WEIGHTS = [1, 1, 1, 1, 0.7, 0.5, 0.35, 0.3, 0.25] as const;
/** A word that stands in no title, synonym, topic or thesaurus entry says little about the service. */
const BODY_ONLY_SHARE = 0.5;
/** A part of a compound may mean something else there than alone. */
const PART_FACTOR = 0.9;
/** What a compound's parts find where the compound itself is known. */
const FAINT_LAST_PART = 0.35;
const FAINT_FIRST_PART = 0.3;
/** A spelling this near is likelier meant than a compound nobody has written yet. */
const SURE_CORRECTION = 0.78;
/** How surely the beginning of a word means the word. */
const UNFINISHED = 0.7;
/** What is left of a phrase inside a longer one. */
const INSIDE_LONGER = 0.5;
/** First parts of separable verbs, folded. */
const PARTICLES: ReadonlySet<string> = new Set(
  'ab an auf aus bei ein fest her hin los mit nach um vor weg zu zuruck zusammen wieder'.split(' '),
);
/** How far a verb stands before its first part at most, in words. */
const VERB_DISTANCE = 8;
/** A number alone names nothing. */
const NUMBER = /^\d{1,4}$/;
/** Known words tried for a beginning. */
const MAX_COMPLETIONS = 60;

/** One word of the query, or one part of a compound in it. */
export interface Place {
  /** Folded. */
  readonly word: string;
  readonly stem: string;
  /** Index of the token that it belongs to. */
  readonly token: number;
}

/** What a place in the query is. */
export type Role = 'object' | 'action' | 'noise';

/** One way in which words of the query find services. */
export interface Expansion {
  /** Places in the query that it covers. */
  readonly positions: readonly number[];
  readonly kind: Exclude<Tier, 'text'>;
  /** Certainty, 0 to 1. */
  readonly factor: number;
  readonly target:
    | { readonly type: 'term'; readonly term: number; readonly stem: string }
    | { readonly type: 'concept'; readonly concept: ConceptKey }
    | { readonly type: 'lead'; readonly concept: ConceptKey; readonly action: ConceptKey | undefined };
  /** Whether it was reached over a relation of the thesaurus: it answers the wish, but is not what was meant. */
  readonly isNear?: boolean;
  /** Words for the reason: what was typed, what it was taken for. */
  readonly from: string;
  readonly to: string;
}

/** A misspelt word and what it was read as. */
export interface Mending {
  /** Index of the token. */
  readonly token: number;
  readonly word: string;
  readonly surface: string;
  readonly certainty: number;
}

export interface Understanding {
  readonly tokens: readonly Token[];
  /** Roles, weights and the positions of expansions go by place. */
  readonly places: readonly Place[];
  readonly roles: readonly Role[];
  readonly weights: readonly number[];
  readonly expansions: readonly Expansion[];
  /** Actions that the query asks for, with their certainty. */
  readonly actions: ReadonlyMap<ConceptKey, number>;
  readonly mendings: readonly Mending[];
}

/** Reads a query. Deterministic; its time is bounded whatever is typed. */
export function understand(text: string, index: SearchIndex): Understanding {
  const tokens = tokenise(text.slice(0, MAX_CHARACTERS)).slice(0, MAX_WORDS);
  const reader = new Reader(tokens, index);
  return reader.read();
}

/** A way to read one or several places as one stem. */
interface PlacedReading extends Reading {
  readonly stem: string;
  readonly kind: Expansion['kind'];
  readonly to: string;
  readonly positions: readonly number[];
}

/** A phrase of the thesaurus among the query's words. */
interface ReadPhrase extends PhraseMatch {
  /** Whether one of its words was misspelt. */
  readonly isMended: boolean;
}

class Reader {
  readonly #places: Place[] = [];
  /** Token → its places. */
  readonly #placesOf: number[][] = [];
  readonly #readings: PlacedReading[] = [];
  readonly #expansions: Expansion[] = [];
  readonly #mendings: Mending[] = [];

  constructor(
    readonly tokens: readonly Token[],
    readonly index: SearchIndex,
  ) {}

  read(): Understanding {
    this.tokens.forEach((token, number) => {
      this.#readToken(token, number);
    });
    this.#readJoined();
    this.#readSeparated();
    for (const reading of this.#readings) this.#expandTerm(reading);
    const phrases = this.#phrases();
    const roles = this.#places.map((place, position) => this.#role(place, position, phrases));
    for (const match of phrases) this.#expandPhrase(match);
    this.tokens.forEach((token, number) => {
      this.#expandPrefix(token, number);
    });
    return {
      tokens: this.tokens,
      places: this.#places,
      roles,
      weights: this.#weights(roles),
      expansions: this.#expansions,
      actions: this.#actions(phrases),
      mendings: this.#mendings,
    };
  }

  /** The word itself, the parts of a compound, or what it may be a misspelling of. */
  #readToken(token: Token, number: number): void {
    const { lexicon } = this.index;
    const own = stem(token.word);
    const isNoise = FUNCTION_WORDS.has(token.word) || this.index.thesaurus.isNoise(token.word);
    const corrections = isNoise || this.#isKnown(token.word, own) ? [] : this.index.spelling.corrections(token.word);
    const isMisspelt = (corrections[0]?.certainty ?? 0) >= SURE_CORRECTION;
    const split = isNoise || isMisspelt ? undefined : lexicon.split(token.word);
    const parts = this.#namesSomething(own) ? undefined : split;
    const first = this.#places.length;
    if (parts) for (const part of parts) this.#places.push({ word: part.word, stem: part.stem, token: number });
    else this.#places.push({ word: token.word, stem: own, token: number });
    const positions = this.#places.map((_, position) => position).slice(first);
    this.#placesOf.push(positions);

    if (FUNCTION_WORDS.has(token.word)) {
      this.#readings.push({ position: first, positions, stem: own, factor: 1, kind: 'word', to: token.surface });
      return;
    }
    this.#readings.push({
      position: first,
      positions,
      stem: own,
      factor: 1,
      kind: lexicon.has(token.word) ? 'exact' : 'word',
      to: token.surface,
    });
    parts?.forEach((part, offset) => {
      const position = first + offset;
      this.#readings.push({
        position,
        positions: [position],
        stem: part.stem,
        factor: PART_FACTOR,
        kind: 'compound',
        to: lexicon.surface(part.word),
      });
    });
    if (split && !parts) this.#readPartsFaintly(split, positions);
    if (split) return;
    for (const word of this.#beginningOf(token.word, own))
      this.#readings.push({
        position: first,
        positions,
        stem: stem(word),
        factor: UNFINISHED,
        kind: 'prefix',
        to: lexicon.surface(word),
      });
    for (const { word, certainty } of corrections) {
      const surface = lexicon.surface(word);
      this.#mendings.push({ token: number, word, surface, certainty });
      for (const mended of [stem(word), ...(lexicon.split(word) ?? []).map((part) => part.stem)])
        this.#readings.push({
          position: first,
          positions,
          stem: mended,
          factor: mended === stem(word) ? certainty : certainty * 0.6,
          kind: 'fuzzy',
          to: surface,
        });
    }
  }

  /** Whether a stem is a service's or a concept's own word: then its parts say less than the whole. */
  #namesSomething(stemmed: string): boolean {
    const { postings, thesaurus } = this.index;
    const term = postings.find(stemmed);
    return thesaurus.has(stemmed) || (term >= 0 && postings.isNaming(term));
  }

  /** "Parkausweis" also finds what has only "Ausweis" in its title, far behind. */
  #readPartsFaintly(parts: readonly CompoundPart[], positions: readonly number[]): void {
    for (const [number, part] of parts.entries()) {
      const factor = number === parts.length - 1 ? FAINT_LAST_PART : FAINT_FIRST_PART;
      const term = this.index.postings.find(part.stem);
      const to = this.index.lexicon.surface(part.word);
      if (term >= 0)
        this.#expansions.push({
          positions,
          kind: 'compound',
          factor,
          target: { type: 'term', term, stem: part.stem },
          from: this.#typed(positions),
          to,
        });
    }
  }

  /** The shortest known words that an unknown one is the beginning of: it is still being typed. */
  #beginningOf(word: string, own: string): string[] {
    const { lexicon, postings } = this.index;
    if (word.length < 4 || lexicon.has(word) || lexicon.hasStem(own) || postings.find(own) >= 0) return [];
    return lexicon
      .withPrefix(word, MAX_COMPLETIONS)
      .sort((a, b) => a.length - b.length)
      .slice(0, 3);
  }

  /** Known as it is, or the beginning of a known word: then it is no misspelling. */
  #isKnown(word: string, own: string): boolean {
    const { lexicon, postings } = this.index;
    if (lexicon.has(word) || lexicon.hasStem(own) || postings.find(own) >= 0) return true;
    return word.length >= 3 && lexicon.withPrefix(word, 1).length > 0;
  }

  /** Words typed apart that are one: "hunde steuer", "kurz zeit kenn zeichen". */
  #readJoined(): void {
    const { lexicon } = this.index;
    const { tokens } = this;
    for (let start = 0; start < tokens.length; start += 1) {
      let joined = tokens[start]?.word ?? '';
      for (let end = start + 1; end < Math.min(tokens.length, start + 4); end += 1) {
        const next = tokens[end]?.word ?? '';
        // "zu lassen" is not "zulassen".
        if (FUNCTION_WORDS.has(next) || FUNCTION_WORDS.has(tokens[start]?.word ?? '')) break;
        joined += next;
        const joinedStem = stem(joined);
        if (joined.length < 5 || !(lexicon.has(joined) || lexicon.hasStem(joinedStem))) continue;
        const positions = this.#placesOf.slice(start, end + 1).flat();
        const position = positions[0] ?? 0;
        this.#readings.push({
          position,
          positions,
          stem: joinedStem,
          factor: 0.97,
          kind: 'compound',
          to: lexicon.surface(joined),
        });
      }
    }
  }

  /** Verbs whose first part stands at the end: "geben … auf" is "aufgeben", "melde … ab" is "abmelden". */
  #readSeparated(): void {
    const { lexicon } = this.index;
    for (const [end, { word: particle }] of this.tokens.entries()) {
      if (!PARTICLES.has(particle)) continue;
      for (let start = Math.max(0, end - VERB_DISTANCE); start < end; start += 1) {
        const joined = particle + (this.tokens[start]?.word ?? '');
        const joinedStem = stem(joined);
        if (!lexicon.hasStem(joinedStem)) continue;
        const positions = [...(this.#placesOf[start] ?? []), ...(this.#placesOf[end] ?? [])];
        this.#readings.push({
          position: positions[0] ?? 0,
          positions,
          stem: joinedStem,
          factor: 0.9,
          kind: 'word',
          to: lexicon.surface(joined),
        });
      }
    }
  }

  #expandTerm(reading: PlacedReading): void {
    const term = this.index.postings.find(reading.stem);
    const isFunctionWord = reading.positions.every((position) =>
      FUNCTION_WORDS.has(this.#places[position]?.word ?? ''),
    );
    if (term < 0 || isFunctionWord) return;
    this.#expansions.push({
      positions: reading.positions,
      kind: reading.kind,
      factor: reading.factor,
      target: { type: 'term', term, stem: reading.stem },
      from: this.#typed(reading.positions),
      to: reading.to,
    });
  }

  /** Known words that start with what was typed; the last word may still be being typed. */
  #expandPrefix(token: Token, number: number): void {
    const { lexicon, postings } = this.index;
    if (token.word.length < 3 || FUNCTION_WORDS.has(token.word)) return;
    const isLast = number === this.tokens.length - 1;
    const seen = new Set([stem(token.word)]);
    for (const word of lexicon.withPrefix(token.word, MAX_COMPLETIONS)) {
      const wordStem = stem(word);
      const term = postings.find(wordStem);
      if (term < 0 || seen.has(wordStem)) continue;
      seen.add(wordStem);
      this.#expansions.push({
        positions: this.#placesOf[number] ?? [],
        kind: 'prefix',
        factor: (isLast ? 0.6 : 0.45) + (0.3 * token.word.length) / word.length,
        target: { type: 'term', term, stem: wordStem },
        from: token.surface,
        to: lexicon.surface(word),
      });
    }
  }

  /** Phrases of the thesaurus; one inside a longer one counts less, since the longer says more. */
  #phrases(): ReadPhrase[] {
    const byStem = new Map<string, PlacedReading[]>();
    for (const reading of this.#readings) {
      const known = byStem.get(reading.stem);
      if (known) known.push(reading);
      else byStem.set(reading.stem, [reading]);
    }
    for (const group of byStem.values()) group.sort((a, b) => b.factor - a.factor);
    const matches = this.index.thesaurus.match(byStem).map((match) => ({
      ...match,
      isMended: match.positions.some((position) => readingAt(position, match, byStem)?.kind === 'fuzzy'),
      positions: [
        ...new Set(match.positions.flatMap((position) => readingAt(position, match, byStem)?.positions ?? [position])),
      ],
    }));
    return matches.map((match) => {
      const isInside = matches.some(
        (other) =>
          other.phrase.concept !== match.phrase.concept &&
          other.positions.length > match.positions.length &&
          this.#isOffered(other.phrase.concept) &&
          other.factor >= match.factor &&
          match.positions.every((position) => other.positions.includes(position)),
      );
      return isInside ? { ...match, factor: match.factor * INSIDE_LONGER } : match;
    });
  }

  /** Whether any service is about the concept; events lead elsewhere. */
  #isOffered(concept: ConceptKey): boolean {
    return concept.startsWith('e:') || this.index.concepts.has(concept);
  }

  #role(place: Place, position: number, phrases: readonly PhraseMatch[]): Role {
    const here = phrases.filter((match) => match.positions.includes(position) && match.factor >= 0.4);
    if (here.some((match) => !match.phrase.concept.startsWith('a:'))) return 'object';
    if (FUNCTION_WORDS.has(place.word) || NUMBER.test(place.word)) return 'noise';
    if (here.length > 0) return 'action';
    return this.index.thesaurus.isNoise(place.word) ? 'noise' : 'object';
  }

  #expandPhrase(match: ReadPhrase): void {
    const { thesaurus } = this.index;
    const { concept } = match.phrase;
    const factor = match.phrase.weight * match.factor;
    const from = this.#typed(match.positions);
    const add = (target: Exclude<Expansion['target'], { type: 'term' }>, strength: number, to: string): void => {
      if (this.#isOffered(target.concept))
        this.#expansions.push({
          positions: match.positions,
          kind: match.isMended ? 'fuzzy' : 'synonym',
          factor: factor * strength,
          target,
          ...(target.type === 'concept' && target.concept !== concept ? { isNear: true } : {}),
          from,
          to,
        });
    };
    if (concept.startsWith('e:')) {
      for (const [object, action, weight] of thesaurus.leads(concept))
        add(
          { type: 'lead', concept: `o:${object}`, action: action === '' ? undefined : `a:${action}` },
          weight,
          thesaurus.label(concept),
        );
      return;
    }
    add({ type: 'concept', concept }, 1, thesaurus.label(concept));
    for (const [other, strength] of thesaurus.neighbours(concept))
      add({ type: 'concept', concept: other }, strength, thesaurus.label(other));
  }

  /** What is asked for in so many words, and what an event of life asks for without saying it. */
  #actions(phrases: readonly PhraseMatch[]): Map<ConceptKey, number> {
    const actions = new Map<ConceptKey, number>();
    const note = (action: ConceptKey, certainty: number): void => {
      actions.set(action, Math.max(certainty, actions.get(action) ?? 0));
    };
    for (const { phrase, factor } of phrases) {
      const certainty = factor * phrase.weight;
      if (phrase.concept.startsWith('a:')) note(phrase.concept, certainty);
      for (const [, action, weight] of this.index.thesaurus.leads(phrase.concept))
        note(action === '' ? DEFAULT_ACTION : `a:${action}`, certainty * weight);
    }
    return actions;
  }

  #weights(roles: readonly Role[]): number[] {
    const content = new Set(
      this.#places.filter((_, position) => roles[position] !== 'noise').map((place) => place.token),
    ).size;
    const unknown = UNKNOWN_WEIGHTS[Math.min(content, UNKNOWN_WEIGHTS.length - 1)] ?? 1;
    const own = roles.map((role, position) => {
      if (role !== 'object') return WEIGHTS[role];
      const here = this.#expansions.filter((expansion) => expansion.positions.includes(position));
      if (here.length === 0) return unknown;
      const names = here.some(
        ({ target, factor }) => factor >= 0.3 && (target.type !== 'term' || this.index.postings.isNaming(target.term)),
      );
      return (names ? WEIGHTS.object : BODY_ONLY_SHARE * unknown) * this.#rarity(here);
    });
    // The parts of one compound share one word's weight; an action among them keeps its own.
    return own.map((weight, position) => {
      if (roles[position] !== 'object') return weight;
      const siblings = (this.#placesOf[this.#places[position]?.token ?? 0] ?? []).filter(
        (other) => roles[other] === 'object',
      );
      return siblings.length > 1 ? (weight / siblings.length) * 1.2 : weight;
    });
  }

  /** Words that stand in many services tell them apart less: 0.5 (everywhere) to 1 (in one). */
  #rarity(here: readonly Expansion[]): number {
    const total = this.index.services.length + 1;
    let fewest = total;
    for (const { target, kind } of here) {
      if (kind === 'prefix') continue;
      const count =
        target.type === 'term'
          ? this.index.postings.count(target.term)
          : (this.index.concepts.get(target.concept)?.size ?? total);
      if (count > 0 && count < fewest) fewest = count;
    }
    return 0.5 + 0.5 * (Math.log(total / fewest) / Math.log(total));
  }

  /** What was typed at these places. */
  #typed(positions: readonly number[]): string {
    const tokens = new Set(positions.map((position) => this.#places[position]?.token ?? 0));
    return [...tokens]
      .sort((a, b) => a - b)
      .map((token) => this.tokens[token]?.surface ?? '')
      .join(' ');
  }
}

/** The reading of a phrase's word at a position; one made of several places covers all of them. */
function readingAt(
  position: number,
  match: PhraseMatch,
  byStem: ReadonlyMap<string, readonly PlacedReading[]>,
): PlacedReading | undefined {
  for (const stemmed of match.phrase.stems)
    for (const reading of byStem.get(stemmed) ?? []) if (reading.position === position) return reading;
  return undefined;
}
