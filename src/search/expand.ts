/** From the readings of a query to what the index is asked for: terms, beginnings of words, and concepts. */
import { FUNCTION_WORDS } from '../text/function-words.js';
import { stem } from '../text/stem.js';
import { RELATION, type ConceptKey, type PhraseMatch } from '../thesaurus/thesaurus.js';
import type { SearchIndex } from './search-index.js';
import { typedAt, type Expansion, type PlacedReading, type ReadPhrase, type ReadQuery } from './understanding.js';

/** Known words tried for a beginning. */
const MAX_COMPLETIONS = 60;
/** What is left of a phrase inside a longer one. */
const INSIDE_LONGER = 0.65;

/** The terms that the readings stand for. */
export function expandTerms(query: ReadQuery, index: SearchIndex): Expansion[] {
  return [...query.faint, ...query.readings].flatMap((reading): Expansion[] => {
    const term = index.postings.find(reading.stem);
    const isFunctionWord = reading.positions.every((position) =>
      FUNCTION_WORDS.has(query.places[position]?.word ?? ''),
    );
    if (term < 0 || isFunctionWord) return [];
    const { positions, kind, factor, isLoose = false, to, stem: own } = reading;
    return [
      {
        positions,
        kind,
        factor,
        target: { type: 'term', term, stem: own },
        isLoose,
        from: typedAt(query, positions),
        to,
      },
    ];
  });
}

/** Known words that start with what was typed; the last word may still be being typed. */
export function expandBeginnings({ tokens, placesOf }: ReadQuery, { lexicon, postings }: SearchIndex): Expansion[] {
  return tokens.flatMap((token, number) => {
    const isLast = number === tokens.length - 1;
    if (token.word.length < (isLast ? 3 : 4) || FUNCTION_WORDS.has(token.word)) return [];
    const seen = new Set([stem(token.word)]);
    return lexicon.withPrefix(token.word, MAX_COMPLETIONS).flatMap((word): Expansion[] => {
      const wordStem = stem(word);
      const term = postings.find(wordStem);
      if (term < 0 || seen.has(wordStem)) return [];
      seen.add(wordStem);
      return [
        {
          positions: placesOf[number] ?? [],
          kind: 'prefix',
          factor: (isLast ? 0.68 : 0.5) + (0.15 * token.word.length) / word.length,
          target: { type: 'term', term, stem: wordStem },
          from: token.surface,
          to: lexicon.surface(word),
        },
      ];
    });
  });
}

/** Phrases of the thesaurus among the words; one inside a longer one counts less, since the longer says more. */
export function findPhrases({ readings }: ReadQuery, index: SearchIndex): ReadPhrase[] {
  const byStem = new Map<string, PlacedReading[]>();
  for (const reading of readings) {
    const known = byStem.get(reading.stem);
    if (known) known.push(reading);
    else byStem.set(reading.stem, [reading]);
  }
  for (const group of byStem.values()) group.sort((a, b) => b.factor - a.factor);
  const matches = index.thesaurus.match(byStem).map((match) => {
    const used = match.positions.map((position) => readingAt(position, match, byStem));
    const positions = used.flatMap((reading, number) => reading?.positions ?? [match.positions[number] ?? 0]);
    return {
      ...match,
      isMended: used.some((reading) => reading?.kind === 'fuzzy'),
      positions: [...new Set(positions)],
    };
  });
  return matches.map((match) => {
    // What is to be done stays what it is: "Führerschein verloren" is still something lost.
    if (match.phrase.concept.startsWith('a:')) return match;
    const isInside = matches.some(
      (other) =>
        other.phrase.concept !== match.phrase.concept &&
        other.positions.length > match.positions.length &&
        isOffered(other.phrase.concept, index) &&
        other.factor >= match.factor &&
        match.positions.every((position) => other.positions.includes(position)),
    );
    return isInside ? { ...match, factor: match.factor * INSIDE_LONGER } : match;
  });
}

/** The concepts that a phrase stands for, with their neighbours; an event's are what it leads to. */
export function expandPhrase(match: ReadPhrase, query: ReadQuery, index: SearchIndex): Expansion[] {
  const { thesaurus } = index;
  const { concept } = match.phrase;
  const certainty = match.phrase.weight * match.factor;
  const from = typedAt(query, match.positions);
  const kind = match.isMended ? 'fuzzy' : 'synonym';
  const { positions } = match;
  if (concept.startsWith('e:'))
    return thesaurus
      .leads(concept)
      .filter(([object]) => isOffered(`o:${object}`, index))
      .map(([object, action, weight]) => ({
        positions,
        kind,
        factor: certainty * weight,
        target: { type: 'lead', concept: `o:${object}`, action: action === '' ? undefined : `a:${action}` },
        from,
        to: thesaurus.label(concept),
      }));
  return [[concept, 1] as const, ...thesaurus.neighbours(concept)]
    .filter(([other]) => isOffered(other, index))
    .map(([other, strength]) => ({
      positions,
      kind,
      factor: certainty * strength,
      target: { type: 'concept', concept: other },
      ...(other === concept ? {} : { isNear: true, isLoose: strength < RELATION.narrower }),
      from,
      to: thesaurus.label(other),
    }));
}

/** Whether any service is about the concept; events lead elsewhere. */
function isOffered(concept: ConceptKey, index: SearchIndex): boolean {
  return concept.startsWith('e:') || index.concepts.count(concept) > 0;
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
