import type { CatalogueIssue } from '../catalogue/issues.js';
import { parseCatalogue } from '../catalogue/parse.js';
import type { Service } from '../catalogue/types.js';
import type { CatalogueHead } from './pieces.js';
import type { IssueCollector } from './report.js';

/** Stands for the head of the catalogue that the service will be in. */
const HEAD = { version: 1, municipality: { name: '-' } } as const;

/**
 * One service as the finder takes it: without what is faulty in it, which is told in `issues` with paths from the
 * service on. `service` is absent where it cannot be used at all. Never throws.
 */
export function checkService(service: Service): {
  readonly service?: Service;
  readonly issues: readonly CatalogueIssue[];
} {
  const { catalogue, issues } = parseCatalogue({ ...HEAD, services: [service] });
  const own = issues.filter((issue) => issue.path.length > 1).map((issue) => ({ ...issue, path: issue.path.slice(2) }));
  const checked = catalogue?.services[0];
  return checked ? { service: checked, issues: own } : { issues: own };
}

/** The head as the finder takes it; its faults go to the collector. */
export function checkHead(head: CatalogueHead, collector: IssueCollector): CatalogueHead {
  const { catalogue, issues } = parseCatalogue({ ...head, services: [] });
  for (const { severity, ...issue } of issues)
    if (issue.code !== 'empty') {
      if (severity === 'error') collector.error(issue);
      else collector.warn(issue);
    }
  const { services: _none, ...checked } = catalogue ?? { ...head, services: [] };
  return checked;
}
