/** Which characters of a service's texts the query found. */
import { allVersions, inLanguage } from '../catalogue/localized-text.js';
import type { LocalizedText, Service } from '../catalogue/types.js';
import { foldWithOrigins } from '../text/fold.js';
import { mergeRanges } from '../text/ranges.js';
import type { Token } from '../text/tokens.js';
import type { ConceptKey } from '../thesaurus/thesaurus.js';
import type { Match, Range } from './contract.js';
import type { KnownWord } from './lexicon.js';
import type { Candidate } from './rank.js';
import type { SearchIndex } from './search-index.js';
import type { Understanding } from './understanding.js';

/** Synonyms that are shown to matter; a reader needs to see why, not all. */
const MAX_SYNONYMS = 3;

/** What of a query can be seen in a text. */
export interface Marker {
  /** Stems that are marked whole. */
  readonly stems: ReadonlySet<string>;
  /** Folded beginnings of words. */
  readonly beginnings: readonly string[];
  readonly concepts: ReadonlySet<ConceptKey>;
}

/** The marks of one hit: title and summary in the reader's language, synonyms in any. */
export function matchesOf(
  service: Service,
  candidate: Candidate,
  understanding: Understanding,
  language: string | undefined,
  index: SearchIndex,
): Match[] {
  const marker = markerOf(candidate, understanding);
  const wanted = language ?? index.catalogue.language;
  const matches: Match[] = [];
  const add = (field: 'title' | 'summary', value: LocalizedText | undefined): void => {
    const version = value === undefined ? undefined : inLanguage(value, wanted, index.catalogue.language);
    const ranges = version ? marksIn(version.text, marker, index) : [];
    if (version && ranges.length > 0) matches.push({ field, language: version.language, ranges });
  };
  add('title', service.title);
  add('summary', service.summary);
  let synonyms = 0;
  for (const [number, synonym] of (service.synonyms ?? []).entries())
    for (const { text, language: own } of allVersions(synonym, index.catalogue.language)) {
      const ranges = synonyms < MAX_SYNONYMS ? marksIn(text, marker, index) : [];
      if (ranges.length === 0) continue;
      matches.push({ field: 'synonyms', index: number, language: own, ranges });
      synonyms += 1;
    }
  return matches;
}

/** What one hit's words and concepts are; noise is never marked. */
function markerOf(candidate: Candidate, understanding: Understanding): Marker {
  const stems = new Set<string>();
  const concepts = new Set<ConceptKey>();
  const beginnings = new Set<string>();
  const isContent = (positions: readonly number[]): boolean =>
    positions.some((position) => understanding.roles[position] !== 'noise');
  for (const { target, kind, positions } of understanding.expansions) {
    if (target.type !== 'term' || !isContent(positions)) continue;
    if (kind === 'prefix')
      for (const position of positions)
        beginnings.add(understanding.tokens[understanding.places[position]?.token ?? 0]?.word ?? '');
    else stems.add(target.stem);
  }
  for (const { target, isNear } of candidate.usedBy(candidate.service)) {
    if (target.type === 'term' || (isNear && target.concept.startsWith('a:'))) continue;
    concepts.add(target.concept);
  }
  beginnings.delete('');
  return { stems, beginnings: [...beginnings], concepts };
}

/** Ranges of a plain text that a query found, in order, not touching. */
export function marksIn(text: string, marker: Marker, index: SearchIndex): Range[] {
  const { tokens, words, named } = index.texts.read(text);
  const ranges: Range[] = [];
  for (const [position, word] of words.entries()) {
    const token = tokens[position];
    if (token) for (const range of tokenMarks(token, word, marker)) ranges.push(range);
  }
  if (marker.concepts.size > 0)
    for (const { concept, positions } of named)
      if (marker.concepts.has(concept))
        for (const position of positions) {
          const token = tokens[position];
          if (token) ranges.push([token.start, token.end]);
        }
  return ranges.length > 0 ? mergeRanges(ranges) : ranges;
}

function tokenMarks(token: Token, { word, stem, parts }: KnownWord, { stems, beginnings }: Marker): readonly Range[] {
  if (stems.has(stem)) return [[token.start, token.end]];
  for (const beginning of beginnings) if (word.startsWith(beginning)) return [inside(token, 0, beginning.length)];
  if (!parts) return NO_MARKS;
  return parts.filter((part) => stems.has(part.stem)).map((part) => inside(token, part.start, part.end));
}

const NO_MARKS: readonly Range[] = [];

/** A piece of a folded word as a range of the original text. */
function inside(token: Token, start: number, end: number): Range {
  const { text, origins } = foldWithOrigins(token.surface);
  const from = origins[start] ?? 0;
  // A letter that folds to two ends with the second; a mark after the last letter belongs to it.
  const to = end >= text.length ? token.end - token.start : (origins[end] ?? token.surface.length);
  return [token.start + from, token.start + Math.max(to, from + 1)];
}
