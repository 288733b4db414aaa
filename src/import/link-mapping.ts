/** Which link is what: the rules of a mapping file, since the format itself does not say. */
import type { CatalogueIssue } from '../catalogue/issues.js';
import { excerpt } from '../catalogue/note-issue.js';
import { isObject } from './json-fields.js';
import listRules from './link-list-mapping.json' with { type: 'json' };
import defaultRules from './link-mapping.json' with { type: 'json' };

/**
 * What a link leads to. `form`: one by which the service is applied for; `attachment`: one to fill in and hand in with
 * it (a power of attorney); `more`: further information.
 */
export type LinkKind = 'online' | 'appointment' | 'form' | 'attachment' | 'more';
const LINK_KINDS: readonly string[] = ['online', 'appointment', 'form', 'attachment', 'more'] satisfies LinkKind[];

/** Where in the source a link stands. */
export type LinkField = 'onlineprocessing' | 'appointment' | 'forms' | 'links';
const LINK_FIELDS: readonly string[] = ['onlineprocessing', 'appointment', 'forms', 'links'] satisfies LinkField[];

/** One rule. What it names must all hold; of each list, one entry suffices. The first rule that holds decides. */
export interface MappingRule {
  readonly kind: LinkKind;
  /** Hosts: "www.example.org", or "*.example.org" for the host itself and all below it. */
  readonly hosts?: readonly string[];
  /** Parts of the path, query or fragment, in any case; "*" stands for any characters, and an entry that begins with "." for the path's end. */
  readonly paths?: readonly string[];
  /** Parts of the link's label, in any case. */
  readonly labels?: readonly string[];
  /** Fields of the source in which the link stands. */
  readonly fields?: readonly LinkField[];
  /** Words that, in the label, tell that the link serves another errand; unless the service's own title has the word. */
  readonly unlessAbout?: readonly string[];
}

export interface LinkMapping {
  readonly version: 1;
  readonly rules: readonly MappingRule[];
}

/** A link of a service, with what the rules ask about it. */
export interface LinkToClassify {
  readonly url: string;
  readonly label: string;
  readonly field: LinkField;
  readonly serviceTitle: string;
}

/** Checks a mapping file. Never throws; with `issues` of severity error there is no mapping. */
export function readMapping(value: unknown): {
  readonly mapping?: LinkMapping;
  readonly issues: readonly CatalogueIssue[];
} {
  if (!isObject(value) || !Array.isArray(value['rules']))
    return { issues: [fault('format', [], isObject(value) ? Object.keys(value).join(', ') : '', 'link-mapping')] };
  if (value['version'] !== 1) return { issues: [fault('version', ['version'], value['version'], '1')] };
  const issues = value['rules'].flatMap((rule, index) => ruleFaults(rule, ['rules', index]));
  return issues.length > 0 ? { issues } : { mapping: value as unknown as LinkMapping, issues };
}

/** The rules that come with the package. */
export function defaultMapping(): LinkMapping {
  return readMapping(defaultRules).mapping ?? { version: 1, rules: [] };
}

/** The rules for lists of links that editors made: there the words of a link tell what the fields of an export tell elsewhere. */
export function defaultListMapping(): LinkMapping {
  const { rules = [] } = readMapping(listRules).mapping ?? {};
  return { version: 1, rules: [...rules, ...defaultMapping().rules] };
}

/** What a link leads to; `undefined` where no rule says. */
export function classifyLink(link: LinkToClassify, mapping: LinkMapping): LinkKind | undefined {
  const address = new URL(link.url);
  return mapping.rules.find((rule) => holds(rule, link, address))?.kind;
}

function holds(rule: MappingRule, link: LinkToClassify, address: URL): boolean {
  const label = link.label.toLowerCase();
  const title = link.serviceTitle.toLowerCase();
  return (
    (rule.hosts?.some((host) => isHost(address.hostname, host)) ?? true) &&
    (rule.paths?.some((part) => isInPath(address, part.toLowerCase())) ?? true) &&
    (rule.labels?.some((part) => label.includes(part.toLowerCase())) ?? true) &&
    (rule.fields?.includes(link.field) ?? true) &&
    !rule.unlessAbout?.some((word) => label.includes(word.toLowerCase()) && !title.includes(word.toLowerCase()))
  );
}

function isHost(hostname: string, pattern: string): boolean {
  if (!pattern.startsWith('*.')) return hostname === pattern;
  return hostname === pattern.slice(2) || hostname.endsWith(pattern.slice(1));
}

function isInPath(address: URL, pattern: string): boolean {
  const path = address.pathname.toLowerCase();
  if (pattern.startsWith('.')) return path.endsWith(pattern);
  const whole = `${path}${address.search}${address.hash}`.toLowerCase();
  let from = 0;
  return pattern.split('*').every((part) => {
    const at = whole.indexOf(part, from);
    from = at + part.length;
    return at >= 0;
  });
}

const LISTS = ['hosts', 'paths', 'labels', 'fields', 'unlessAbout'];
type Path = readonly (string | number)[];

function ruleFaults(rule: unknown, path: Path): CatalogueIssue[] {
  if (!isObject(rule)) return [fault('type', path, rule, '{ kind, hosts, paths, labels, fields, unlessAbout }')];
  const faults = Object.keys(rule)
    .filter((name) => name !== 'kind' && name !== 'comment' && !LISTS.includes(name))
    .map((name) => fault('value', [...path, name], name, LISTS.join(' | ')));
  if (typeof rule['kind'] !== 'string' || !LINK_KINDS.includes(rule['kind']))
    faults.push(
      fault(rule['kind'] === undefined ? 'missing' : 'value', [...path, 'kind'], rule['kind'], LINK_KINDS.join(' | ')),
    );
  for (const name of LISTS) faults.push(...listFaults(rule[name], name, [...path, name]));
  const conditions = ['hosts', 'paths', 'labels', 'fields'];
  // A rule without a condition would catch every link that the rules before it leave.
  if (!conditions.some((name) => rule[name] !== undefined))
    faults.push(fault('missing', path, '', conditions.join(' | ')));
  return faults;
}

function listFaults(list: unknown, name: string, path: Path): CatalogueIssue[] {
  if (list === undefined) return [];
  if (!Array.isArray(list) || list.length === 0) return [fault('type', path, list, 'string[]')];
  return list.flatMap((entry: unknown, index) => {
    if (typeof entry !== 'string' || entry.trim() === '') return [fault('type', [...path, index], entry, 'string')];
    const isKnown = name !== 'fields' || LINK_FIELDS.includes(entry);
    return isKnown ? [] : [fault('value', [...path, index], entry, LINK_FIELDS.join(' | '))];
  });
}

function fault(code: CatalogueIssue['code'], path: Path, value: unknown, expected: string): CatalogueIssue {
  return { code, path, value: excerpt(value), expected, severity: 'error' };
}
