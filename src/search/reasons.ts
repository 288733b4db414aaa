/** Why a service was found, in codes. */
import { plainIn } from '../catalogue/localized-text.js';
import { fold } from '../text/fold.js';
import type { Match, Reason } from './contract.js';
import type { Candidate } from './rank.js';
import type { SearchIndex } from './search-index.js';
import type { Expansion, Understanding } from './understanding.js';

/** More would explain the machine, not the hit. */
const MAX_REASONS = 2;

/** The reasons of a hit, the most telling first; a hit whose title simply says it has the reason `title`. */
export function reasonsOf(
  candidate: Candidate,
  understanding: Understanding,
  matches: readonly Match[],
  index: SearchIndex,
): Reason[] {
  if (candidate.pin !== undefined) return [{ code: 'pin', params: { word: candidate.pin } }];
  const content = candidate
    .usedBy(candidate.service)
    .filter(({ positions }) => positions.some((position) => understanding.roles[position] !== 'noise'));
  const told = distinct(content.flatMap((expansion) => reasonOf(expansion) ?? []));
  if (told.length > 0) return told.slice(0, MAX_REASONS);
  const title = matches.find((match) => match.field === 'title');
  const first = content[0];
  if (!first) return [];
  if (title) return [{ code: 'title', params: { word: first.from } }];
  const synonym = matches.find((match) => match.field === 'synonyms');
  const service = index.services[candidate.service];
  const own = synonym?.index === undefined ? undefined : service?.synonyms?.[synonym.index];
  if (own !== undefined)
    return [
      { code: 'synonym-of-service', params: { word: plainIn(own, synonym?.language ?? '', index.catalogue.language) } },
    ];
  const topic = service?.topics?.length && !matches.length && candidate.tier !== 'text';
  return [{ code: topic ? 'topic' : 'text', params: { word: first.from } }];
}

function reasonOf({ target, kind, from, to, isNear }: Expansion): Reason | undefined {
  const isSame = fold(from) === fold(to);
  if (target.type === 'lead') return { code: 'event', params: { event: to } };
  // "Weg" does not mean "beantragen", though applying anew answers it.
  if (target.type === 'concept')
    return isSame || (isNear && target.concept.startsWith('a:')) ? undefined : { code: 'means', params: { from, to } };
  return kind === 'fuzzy' && !isSame ? { code: 'spelling', params: { from, to } } : undefined;
}

function distinct(reasons: readonly Reason[]): Reason[] {
  const seen = new Set<string>();
  return reasons.filter((reason) => {
    const key = JSON.stringify(reason);
    if (seen.has(key)) return false;
    seen.add(key);
    return true;
  });
}
