/** Whether the ids that a catalogue names exist in it; for editors. A page passes over those that do not. */
import { noteIssue } from './note-issue.js';
import type { CatalogueIssue } from './issues.js';
import type { Catalogue } from './types.js';

/** A warning for each topic, office and service that is named and does not exist. */
export function checkReferences(catalogue: Catalogue): CatalogueIssue[] {
  const issues: CatalogueIssue[] = [];
  const check = (known: ReadonlySet<string>, value: string, path: CatalogueIssue['path'], serviceId?: string): void => {
    if (known.has(value)) return;
    const common = { code: 'unknown-reference', path, value, expected: 'id', severity: 'warning' } as const;
    noteIssue(issues, serviceId === undefined ? common : { ...common, serviceId });
  };
  const idsOf = (entries: readonly { readonly id: string }[] = []): ReadonlySet<string> =>
    new Set(entries.map(({ id }) => id));
  const topics = idsOf(catalogue.topics);
  const offices = idsOf(catalogue.offices);
  const services = idsOf(catalogue.services);

  for (const [index, service] of catalogue.services.entries()) {
    for (const [at, id] of (service.topics ?? []).entries())
      check(topics, id, ['services', index, 'topics', at], service.id);
    // With detail files, the offices stand there.
    if (catalogue.details === undefined)
      for (const [at, id] of (service.offices ?? []).entries())
        check(offices, id, ['services', index, 'offices', at], service.id);
  }
  for (const [at, { parent }] of (catalogue.topics ?? []).entries())
    if (parent !== undefined) check(topics, parent, ['topics', at, 'parent']);
  for (const field of ['pins', 'blocks'] as const)
    for (const [at, entry] of (catalogue[field] ?? []).entries())
      check(services, entry.service, [field, at, 'service']);
  return issues;
}
