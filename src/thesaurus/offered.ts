/** The part of a thesaurus that one catalogue can be found by. */
import type { ThesaurusFile } from './format.js';
import type { ConceptKey } from './thesaurus.js';

/**
 * Leaves out the objects and events behind which this catalogue has nothing, themselves or over a relation: their words
 * find no service, known or unknown.
 * @param isOffered Whether any service is about the concept.
 */
export function offeredPart(
  files: readonly ThesaurusFile[],
  isOffered: (concept: ConceptKey) => boolean,
): ThesaurusFile[] {
  const offered = new Set<string>();
  const note = (from: string, to: string): void => {
    if (isOffered(`o:${from}`)) offered.add(from).add(to);
    if (isOffered(`o:${to}`)) offered.add(from).add(to);
  };
  for (const { objects, events } of files) {
    for (const [id, { broader = [], related = [] }] of Object.entries(objects))
      for (const other of [id, ...broader, ...related]) note(id, other);
    for (const [id, { leads = [] }] of Object.entries(events))
      if (leads.some(([object]) => isOffered(`o:${object}`))) offered.add(`event ${id}`);
  }
  const kept = <Entry>(entries: Readonly<Record<string, Entry>>, prefix = ''): Record<string, Entry> =>
    Object.fromEntries(Object.entries(entries).filter(([id]) => offered.has(prefix + id)));
  return files.map((file) => ({ ...file, objects: kept(file.objects), events: kept(file.events, 'event ') }));
}
