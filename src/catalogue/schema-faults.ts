/** From what Valibot reports to what we tell. */
import type * as v from 'valibot';
import type { CatalogueIssueCode } from './issues.js';
import type { Path } from './repair.js';

/** A fault with its path from the top of what was checked. */
export interface Fault {
  readonly issue: v.BaseIssue<unknown>;
  readonly path: Path;
}

/** Of a choice between shapes, the fault of the shape that came furthest: it is the one that was meant. */
export function deepestFault(issue: v.BaseIssue<unknown>, before: Path = []): Fault {
  const path = [...before, ...(issue.path ?? []).map((step) => step.key as string | number)];
  const inner = (issue.issues ?? []).map((sub) => deepestFault(sub, path));
  const deepest = inner.reduce<Fault | undefined>(
    (best, fault) => (fault.path.length > (best?.path.length ?? path.length) ? fault : best),
    undefined,
  );
  return deepest ?? { issue, path };
}

/** What is wrong in our terms, and what was expected in the schema's. */
export function describeFault(found: v.BaseIssue<unknown>): { code: CatalogueIssueCode; expected: string } {
  // The schema's own messages name what is expected; Valibot's default ones are sentences.
  const named = found.kind === 'validation' ? found.message : (found.expected ?? found.type);
  const expected = named.replace(/^\(|\)$|"/g, '');
  if (found.input === undefined) return { code: 'missing', expected };
  return {
    code: found.kind === 'schema' && !['picklist', 'literal'].includes(found.type) ? 'type' : 'value',
    expected,
  };
}
