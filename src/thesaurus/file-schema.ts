/** What a compact thesaurus file must look like; for files that did not come out of our own build. */
import * as v from 'valibot';
import type { ThesaurusFile } from './format.js';

const lists = v.pipe(v.array(v.string()), v.minLength(1), v.maxLength(4));
const ids = v.exactOptional(v.array(v.string()));

const schema = v.object({
  version: v.literal(1),
  language: v.string(),
  objects: v.record(v.string(), v.object({ words: lists, leika: ids, broader: ids, related: ids })),
  actions: v.record(
    v.string(),
    v.object({ words: lists, leika: ids, near: v.exactOptional(v.record(v.string(), v.number())) }),
  ),
  events: v.record(
    v.string(),
    v.object({ words: lists, leads: v.exactOptional(v.array(v.tuple([v.string(), v.string(), v.number()]))) }),
  ),
  noise: v.string(),
  classes: v.exactOptional(v.record(v.string(), v.string())),
  persons: v.exactOptional(v.string()),
});

/** The file, or where it is none: a path ("objects.dog.words") and what stands there. */
export function readThesaurusFile(value: unknown): ThesaurusFile | { readonly path: string; readonly message: string } {
  const result = v.safeParse(schema, value);
  // The lists' lengths were checked, which types do not follow.
  if (result.success) return result.output as unknown as ThesaurusFile;
  const [issue] = result.issues;
  return { path: v.getDotPath(issue) ?? '', message: issue.message };
}
