/** From anything at all to a catalogue whose every field can be trusted, or to the reasons why not. */
import * as v from 'valibot';
import type { CatalogueIssue, CatalogueIssueCode } from './issues.js';
import { countValues } from './nesting.js';
import { noteIssue } from './note-issue.js';
import { dispensablePart, withoutParts } from './repair.js';
import type { Path } from './repair.js';
import { MAX_RICH_TEXT_DEPTH } from './rich-text.js';
import { removeUnsafeLinks } from './safe-links.js';
import { deepestFault, describeFault } from './schema-faults.js';
import { detailsSchema, headSchema, serviceSchema } from './schema.js';
import type { Catalogue, Service, ServiceDetails } from './types.js';

export { MAX_ISSUES } from './note-issue.js';

/** `catalogue` is absent where nothing could be used; `issues` may be non-empty either way. */
export interface ParseResult<T> {
  readonly catalogue?: T;
  readonly issues: readonly CatalogueIssue[];
}

/** Nodes, arrays and objects below a service may not nest deeper than this (rich text, plus its place in the service). */
const MAX_DEPTH = MAX_RICH_TEXT_DEPTH * 2 + 10;

/**
 * Checks a parsed JSON value and returns the catalogue with its good services. A faulty part of a service is left out
 * alone where the service can do without it; a service without id or title, whole. Everything left out is named in
 * `issues`, at most `MAX_ISSUES` of them. Never throws.
 */
export function parseCatalogue(value: unknown): ParseResult<Catalogue> {
  const steps = parseCatalogueInSteps(value);
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
  }
}

/** Like `parseCatalogue`, pausing after each service, so that a page can check a long catalogue in slices. */
export function* parseCatalogueInSteps(value: unknown): Generator<void, ParseResult<Catalogue>> {
  const check = new EntryCheck();
  const { issues } = check;
  const refuse = (code: CatalogueIssueCode, path: Path, found: unknown, expected: string): ParseResult<Catalogue> => {
    noteIssue(issues, { code, path, value: found, expected, severity: 'error' });
    return { issues };
  };
  if (!isRecord(value) || !Array.isArray(value['services']))
    return refuse('not-a-catalogue', [], value, '{ version, municipality, services }');
  if (value['version'] !== 1) return refuse('version', ['version'], value['version'], '1');
  const head = parseHead(value, check);
  if (!head) return { issues };

  const services = new Map<string, Service>();
  for (const [index, candidate] of value['services'].entries()) {
    const service = parseService(candidate, index, services, check);
    if (service) services.set(service.id, service);
    yield;
  }
  const catalogue: Catalogue = { ...head, services: [...services.values()] };
  if (services.size === 0) refuse('empty', ['services'], value['services'], 'services');
  return { catalogue, issues };
}

/** Checks a detail file. Never throws. */
export function parseDetails(value: unknown): ParseResult<ServiceDetails> {
  const check = new EntryCheck();
  const { issues } = check;
  const details = check.usable(detailsSchema, value, { path: [], required: ['id'] });
  return details ? { catalogue: removeUnsafeLinks(details, issues), issues } : { issues };
}

function parseHead(value: Record<string, unknown>, check: EntryCheck): Omit<Catalogue, 'services'> | undefined {
  const { services: _services, ...rest } = value;
  const rules = { path: [], required: ['version', 'municipality.name'], opened: ['municipality'] };
  const head = check.usable(headSchema, rest, rules);
  if (!head) return undefined;
  const safe = removeUnsafeLinks(head, check.issues);
  return {
    ...safe,
    ...(safe.topics ? { topics: firstOfEachId(safe.topics, 'topics', check.issues) } : {}),
    ...(safe.offices ? { offices: firstOfEachId(safe.offices, 'offices', check.issues) } : {}),
  };
}

function firstOfEachId<T extends { readonly id: string }>(
  entries: readonly T[],
  field: string,
  issues: CatalogueIssue[],
): T[] {
  const ids = new Set<string>();
  return entries.filter(({ id }, index) => {
    if (ids.has(id))
      noteIssue(issues, {
        code: 'duplicate-id',
        path: [field, index, 'id'],
        value: id,
        expected: 'id',
        severity: 'warning',
      });
    return ids.size !== ids.add(id).size;
  });
}

function parseService(
  candidate: unknown,
  index: number,
  others: ReadonlyMap<string, Service>,
  check: EntryCheck,
): Service | undefined {
  const path = ['services', index];
  const own = isRecord(candidate) && typeof candidate['id'] === 'string' ? candidate['id'] : undefined;
  const service = check.usable(serviceSchema, candidate, { path, required: ['id', 'title'], serviceId: own });
  if (!service) return undefined;
  const { id } = service;
  if (others.has(id)) {
    noteIssue(check.issues, {
      code: 'duplicate-id',
      path: [...path, 'id'],
      value: id,
      expected: 'id',
      severity: 'error',
      serviceId: id,
    });
    return undefined;
  }
  return removeUnsafeLinks(service, check.issues, path, id);
}

/** What the check of an entry must know about it. */
interface EntryRules {
  /** Where the entry stands. */
  readonly path: Path;
  /** Fields without which there is no entry. */
  readonly required: readonly string[];
  /** Fields whose own fields are left out one by one. */
  readonly opened?: readonly string[];
  readonly serviceId?: string | undefined;
}

/** Values of an entry up to which its faults are told one by one, and only the faulty parts left out. */
const MAX_REPAIRABLE_VALUES = 300_000;
/** Faults told one by one in a whole catalogue: making them out costs time and memory, and a file may be made of nothing else. */
const MAX_REPAIRS = 100_000;

/** Checks the entries of one catalogue. */
class EntryCheck {
  readonly issues: CatalogueIssue[] = [];
  #repairs = 0;

  /** The entry without its faulty parts; `undefined` where it cannot be used. */
  usable<T>(schema: v.GenericSchema<unknown, T>, entry: unknown, rules: EntryRules): T | undefined {
    const size = countValues(entry, MAX_DEPTH);
    if (size === undefined) {
      this.#note({ code: 'too-large', expected: String(MAX_DEPTH) }, entry, [], 'error', rules);
      return undefined;
    }
    const quick = v.safeParse(schema, entry, { abortEarly: true });
    if (quick.success) return quick.output;
    if (size <= MAX_REPAIRABLE_VALUES && this.#repairs < MAX_REPAIRS && isRecord(entry))
      return this.#repaired(schema, entry, rules);
    const { issue, path } = deepestFault(quick.issues[0]);
    this.#note(describeFault(issue), issue.input, path, 'error', rules);
    return undefined;
  }

  #repaired<T>(schema: v.GenericSchema<unknown, T>, entry: Record<string, unknown>, rules: EntryRules): T | undefined {
    const { issues: faults = [] } = v.safeParse(schema, entry, { abortPipeEarly: true });
    this.#repairs += faults.length;
    const parts: Path[] = [];
    for (const found of faults) {
      const { issue, path } = deepestFault(found);
      const part = dispensablePart(path, rules.required, rules.opened ?? []);
      if (part) parts.push(part);
      this.#note(describeFault(issue), issue.input, path, part ? 'warning' : 'error', rules);
    }
    if (parts.length < faults.length) return undefined;
    const second = v.safeParse(schema, withoutParts(entry, parts), { abortEarly: true });
    return second.success ? second.output : undefined;
  }

  #note(
    fault: Pick<CatalogueIssue, 'code' | 'expected'>,
    value: unknown,
    path: Path,
    severity: CatalogueIssue['severity'],
    rules: EntryRules,
  ): void {
    const service = rules.serviceId === undefined ? {} : { serviceId: rules.serviceId };
    noteIssue(this.issues, { ...fault, ...service, value, path: [...rules.path, ...path], severity });
  }
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
