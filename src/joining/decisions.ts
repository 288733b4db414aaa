import type { OwnRules } from './config-schema.js';
import type { Decisions } from './matching.js';
import { nearMisses } from './near-misses.js';
import type { BuildNotice } from './notices.js';
import { qualify } from './source.js';
import type { SourceCatalogue } from './source.js';

/** The pairs of `same` and `apart` by qualified ids. A name is "source:id", or an id that one source alone has. */
export function decisionsOf(
  sources: readonly SourceCatalogue[],
  { same = [], apart = [] }: OwnRules,
): { readonly decisions: Decisions; readonly notices: readonly BuildNotice[] } {
  const notices: BuildNotice[] = [];
  if (same.length === 0 && apart.length === 0) return { decisions: { same: [], apart: [] }, notices };
  const known = new Map<string, string[]>();
  for (const { id: sourceId, catalogue } of sources)
    for (const { id } of catalogue.services)
      for (const name of [id, qualify(sourceId, id)]) {
        const found = known.get(name);
        if (found) found.push(qualify(sourceId, id));
        else known.set(name, [qualify(sourceId, id)]);
      }
  const resolved = (place: 'same' | 'apart', pairs: readonly (readonly [string, string])[]): [string, string][] =>
    pairs.flatMap((pair): [string, string][] => {
      const [one, other] = pair.map((name) => {
        const found = known.get(name) ?? [];
        if (found.length === 0)
          notices.push({ code: 'unknown-service', place, name, near: nearMisses(name, known.keys()) });
        if (found.length > 1) notices.push({ code: 'ambiguous-service', place, name, candidates: found });
        return found.length === 1 ? found[0] : undefined;
      });
      return one === undefined || other === undefined ? [] : [[one, other]];
    });
  return { decisions: { same: resolved('same', same), apart: resolved('apart', apart) }, notices };
}
