import type { AuditFacts } from './facts.js';

/** Hits that a page shows before somebody asks for more. */
export const FIRST_PAGE = 10;
/** Places that are looked at. */
const LOOKED_AT = 50;

/** Place of a service in the search for a text, from 1; `undefined` where it is not among the first 50. */
export function placeInSearch(
  { searcher, catalogue }: AuditFacts,
  text: string,
  serviceId: string,
): number | undefined {
  const { hits } = searcher.search({ text, language: catalogue.language, limit: LOOKED_AT });
  const at = hits.findIndex((hit) => hit.serviceId === serviceId);
  return at < 0 ? undefined : at + 1;
}
