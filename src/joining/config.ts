/** From anything at all to a configuration, or to every reason why it is none. */
import * as v from 'valibot';
import type { CatalogueIssue } from '../catalogue/issues.js';
import { countValues } from '../catalogue/nesting.js';
import { noteIssue } from '../catalogue/note-issue.js';
import { deepestFault, describeFault } from '../catalogue/schema-faults.js';
import { configSchema, ownSchema } from './config-schema.js';
import type { BuildConfig, OwnRules } from './config-schema.js';
import { nearMisses } from './near-misses.js';

/** Deeper than any rich text goes. */
const MAX_DEPTH = 100;

/** `value` is absent where there is any fault. */
export interface ConfigResult<T> {
  readonly value?: T;
  readonly issues: readonly CatalogueIssue[];
}

/** Checks a configuration. Never throws. */
export function parseConfig(value: unknown): ConfigResult<BuildConfig> {
  const own = isObject(value) && isObject(value['own']) ? value['own'] : undefined;
  // Checked apart: of a choice between a file's name and rules, one fault only would be told.
  const { value: config, issues } = check(configSchema, own ? { ...(value as object), own: {} } : value);
  const rules = own ? parseOwnRules(own) : { issues: [] };
  const all = [
    ...issues,
    ...rules.issues.map((issue) => ({ ...issue, path: ['own', ...issue.path] })),
    ...(config ? repeatedIds(config) : []),
  ];
  if (!config || all.length > 0) return { issues: all };
  return { value: rules.value ? { ...config, own: rules.value } : config, issues: all };
}

/** Checks a file of the town's own rules. Never throws. */
export function parseOwnRules(value: unknown): ConfigResult<OwnRules> {
  return check(ownSchema, value);
}

function check<T>(schema: v.GenericSchema<unknown, T>, value: unknown): ConfigResult<T> {
  const issues: CatalogueIssue[] = [];
  if (countValues(value, MAX_DEPTH) === undefined) {
    noteIssue(issues, { code: 'too-large', path: [], value, expected: String(MAX_DEPTH), severity: 'error' });
    return { issues };
  }
  const result = v.safeParse(schema, value, { abortPipeEarly: true });
  if (result.success) {
    noteLostFields(value, result.output, [], (path, name) => {
      noteIssue(issues, unknownField(schema, path, name));
    });
    return issues.length > 0 ? { issues } : { value: result.output, issues };
  }
  for (const found of result.issues) {
    const { issue, path } = deepestFault(found);
    const name = String(path.at(-1) ?? '');
    if (issue.expected === 'never') noteIssue(issues, unknownField(schema, path.slice(0, -1), name));
    else noteIssue(issues, { ...describeFault(issue), value: issue.input, path, severity: 'error' });
  }
  return { issues };
}

/** The shapes that a catalogue shares pass over what they do not know; here that, too, is a slip of the pen. */
function noteLostFields(
  given: unknown,
  kept: unknown,
  path: readonly (string | number)[],
  note: (path: readonly (string | number)[], name: string) => void,
): void {
  if (Array.isArray(given) && Array.isArray(kept))
    for (const [index, entry] of given.entries()) noteLostFields(entry, kept[index], [...path, index], note);
  else if (isObject(given) && isObject(kept))
    for (const [name, inner] of Object.entries(given))
      if (Object.hasOwn(kept, name)) noteLostFields(inner, kept[name], [...path, name], note);
      else note(path, name);
}

function unknownField(schema: v.GenericSchema, path: readonly (string | number)[], name: string): CatalogueIssue {
  return { code: 'unknown-field', path, value: name, expected: knownFields(schema, path, name), severity: 'error' };
}

/** What may stand beside an unknown field: what it may be meant for, else all there is. */
function knownFields(schema: v.GenericSchema, path: readonly (string | number)[], name: string): string {
  const names = Object.keys(entriesAt(schema, path) ?? {});
  const near = nearMisses(name, names);
  return (near.length > 0 ? near : names).join(' | ');
}

interface SchemaNode {
  readonly entries?: Readonly<Record<string, SchemaNode>>;
  readonly options?: readonly SchemaNode[];
  readonly wrapped?: SchemaNode;
  readonly item?: SchemaNode;
}

function entriesAt(schema: unknown, path: readonly (string | number)[]): SchemaNode['entries'] {
  let node = schema as SchemaNode | undefined;
  for (const step of [...path, undefined]) {
    while (node?.wrapped) node = node.wrapped;
    if (node?.options) node = node.options.find(({ entries }) => entries) ?? node;
    if (step === undefined) break;
    node = typeof step === 'number' ? node?.item : node?.entries?.[step];
  }
  return node?.entries;
}

function repeatedIds({ sources }: BuildConfig): CatalogueIssue[] {
  const issues: CatalogueIssue[] = [];
  const known = new Set<string>();
  for (const [index, { id }] of sources.entries()) {
    if (known.has(id))
      noteIssue(issues, {
        code: 'duplicate-id',
        path: ['sources', index, 'id'],
        value: id,
        expected: 'id',
        severity: 'error',
      });
    known.add(id);
  }
  return issues;
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
