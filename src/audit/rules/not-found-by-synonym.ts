import { plainIn } from '../../catalogue/localized-text.js';
import { fold } from '../../text/fold.js';
import { words } from '../../text/tokens.js';
import type { AuditFacts } from '../facts.js';
import type { Rule } from '../rule.js';
import { FIRST_PAGE, placeInSearch } from '../try-search.js';

/** Searches that are tried at most, those of the most wanted services first; else a large catalogue takes minutes. */
const MAX_SEARCHES = 5000;

/** Words that the editors gave the service, and that do not lead to it. */
export const notFoundBySynonym: Rule<'not-found-by-synonym', { readonly synonyms: readonly string[] }> = {
  id: 'not-found-by-synonym',
  area: 'words',
  severity: 'warning',
  authorities: ['measured'],
  *find(facts) {
    const bearers = countBearers(facts);
    let left = MAX_SEARCHES;
    const byDemand = [...facts.services].sort((a, b) => b.demand - a.demand || a.index - b.index);
    for (const { id, index, service } of byDemand) {
      const missed: string[] = [];
      for (const synonym of synonymsOf(facts, service.synonyms)) {
        // A word that more services share than a page shows cannot lead to each of them.
        if ((bearers.get(fold(synonym)) ?? 0) > FIRST_PAGE) continue;
        if (left <= 0) break;
        left -= 1;
        const place = placeInSearch(facts, synonym, id);
        if (place === undefined || place > FIRST_PAGE) missed.push(synonym);
      }
      if (missed.length > 0)
        yield { serviceId: id, params: { synonyms: missed }, path: ['services', index, 'synonyms'] };
    }
  },
};

function synonymsOf(
  { catalogue }: AuditFacts,
  synonyms: AuditFacts['catalogue']['services'][number]['synonyms'],
): string[] {
  const written = (synonyms ?? []).map((synonym) => plainIn(synonym, catalogue.language, catalogue.language));
  return [...new Set(written)].filter((word) => words(word).length > 0);
}

function countBearers(facts: AuditFacts): ReadonlyMap<string, number> {
  const bearers = new Map<string, number>();
  for (const { service } of facts.services)
    for (const word of new Set(synonymsOf(facts, service.synonyms).map(fold)))
      bearers.set(word, (bearers.get(word) ?? 0) + 1);
  return bearers;
}
