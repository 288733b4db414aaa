import type { Answer, Hit, Query } from './contract.js';
import { countFacets, passes } from './facets.js';
import { matchesOf } from './marks.js';
import { rank, type Candidate } from './rank.js';
import { reasonsOf } from './reasons.js';
import type { SearchIndex } from './search-index.js';
import { steer } from './steering.js';
import { understand } from './understand.js';
import type { Understanding } from './understanding.js';

const DEFAULT_LIMIT = 10;
const MAX_LIMIT = 1000;

/** Answers one query. */
export function answer(query: Query, index: SearchIndex): Answer {
  const understanding = understand(query.text, index);
  const isBrowsing = understanding.tokens.length === 0 && query.text.trim() === '';
  const candidates = isBrowsing ? everything(index) : steer(rank(understanding, index), understanding, index);
  const filters = query.filters ?? {};
  const ordered = order(candidates, query, index, isBrowsing);
  const found = ordered.filter(({ service }) => passes(index.facets[service], filters));
  const offset = Math.max(0, Math.trunc(query.offset ?? 0));
  const limit = Math.min(MAX_LIMIT, Math.max(0, Math.trunc(query.limit ?? DEFAULT_LIMIT)));
  const better = isBrowsing ? undefined : didYouMean(query.text, understanding, found);
  return {
    total: found.length,
    weak: found.filter((candidate) => candidate.weak).length,
    hits: found.slice(offset, offset + limit).map((candidate) => hit(candidate, understanding, query, index)),
    facets: countFacets(candidates, filters, index),
    ...(better === undefined ? {} : { didYouMean: better }),
  };
}

function everything(index: SearchIndex): Candidate[] {
  return index.services.map((_, service) => ({
    service,
    score: 0,
    tier: 'exact',
    weak: false,
    coverage: 1,
    intent: 1,
    usedBy: () => [],
  }));
}

/** Strong before weak, then score; the title in the reader's language decides between equals, so the order is stable. */
export function order(
  candidates: readonly Candidate[],
  query: Query,
  index: SearchIndex,
  isBrowsing: boolean,
): Candidate[] {
  const places = index.titles.places(query.language ?? index.catalogue.language);
  const demand = (candidate: Candidate): number => index.services[candidate.service]?.popularity ?? 0;
  const byTitle = (a: Candidate, b: Candidate): number => (places[a.service] ?? 0) - (places[b.service] ?? 0);
  return [...candidates].sort((a, b) => {
    if (a.weak !== b.weak) return a.weak ? 1 : -1;
    if (query.sort === 'title') return byTitle(a, b);
    return (isBrowsing ? demand(b) - demand(a) : b.score - a.score) || byTitle(a, b);
  });
}

function hit(candidate: Candidate, understanding: Understanding, query: Query, index: SearchIndex): Hit {
  const service = index.services[candidate.service];
  const matches = service ? matchesOf(service, candidate, understanding, query.language, index) : [];
  return {
    serviceId: service?.id ?? '',
    score: candidate.score,
    tier: candidate.tier,
    weak: candidate.weak,
    reasons: reasonsOf(candidate, understanding, matches, index),
    matches,
  };
}

/** The query with its mended words, where they are what found the strong hits. */
function didYouMean(text: string, understanding: Understanding, found: readonly Candidate[]): string | undefined {
  const first = found[0];
  if (!first || first.weak || first.tier !== 'fuzzy') return undefined;
  const used = first.usedBy(first.service);
  let result = '';
  let end = 0;
  let changed = false;
  for (const [position, token] of understanding.tokens.entries()) {
    const mended = used.some(
      (expansion) =>
        expansion.kind === 'fuzzy' &&
        expansion.positions.some((place) => understanding.places[place]?.token === position),
    )
      ? understanding.mendings.find((mending) => mending.token === position)
      : undefined;
    if (!mended) continue;
    result += text.slice(end, token.start) + mended.surface;
    end = token.end;
    changed = true;
  }
  return changed ? result + text.slice(end) : undefined;
}
