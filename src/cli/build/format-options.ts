/** What a source of the configuration gives its format, checked as the command line would check it. */
import { readdir } from 'node:fs/promises';
import { basename, dirname, join, resolve } from 'node:path';
import type { Options } from 'yargs';
import type { CatalogueIssue } from '../../catalogue/issues.js';
import { excerpt } from '../../catalogue/note-issue.js';
import type { SourceConfig } from '../../joining/config-schema.js';
import { nearMisses } from '../../joining/near-misses.js';
import { EXIT, Failure } from '../failure.js';
import type { FormatOptions, ImportFormat } from '../formats/format.js';
import { FORMATS } from '../formats/index.js';
import type { Terminal } from '../terminal.js';

/** Values of a format's options by their names. */
export type GivenOptions = Readonly<Record<string, unknown>>;

/** A source of the configuration with its format and what that takes. */
export interface PreparedSource {
  readonly source: SourceConfig;
  readonly format: ImportFormat;
  readonly given: GivenOptions;
}

type Path = CatalogueIssue['path'];

/** Finds each source's format and checks its options; faults are added to `issues`. */
export function prepareSources(
  sources: readonly SourceConfig[],
  folder: string,
  { words }: Terminal,
  issues: CatalogueIssue[],
): PreparedSource[] {
  return sources.flatMap((source, index): PreparedSource[] => {
    const path = ['sources', index];
    const format = FORMATS.find(({ name }) => name === source.format);
    if (!format) {
      const names = FORMATS.map(({ name }) => name).join(' | ');
      issues.push(fault('value', [...path, 'format'], source.format, names));
      return [];
    }
    const inputs = [source.files ?? []].flat();
    if (!format.takesMany && inputs.length > 1)
      issues.push(fault('value', [...path, 'files'], inputs.join(', '), 'one-file'));
    const known = format.options(words.import);
    const given = givenOptions(source.options ?? {}, known, [...path, 'options'], issues);
    return [{ source, format, given: withPaths(given, format, folder) }];
  });
}

function givenOptions(
  values: GivenOptions,
  known: FormatOptions,
  path: Path,
  issues: CatalogueIssue[],
): Record<string, unknown> {
  const given = new Map<string, unknown>();
  for (const [name, option] of Object.entries(known)) {
    const value: unknown = Object.hasOwn(values, name) ? values[name] : option.default;
    if (value === undefined && option.demandOption)
      issues.push(fault('missing', [...path, name], '', option.type ?? 'string'));
    const wrong = value === undefined ? undefined : typeFault(value, option);
    if (wrong) issues.push(fault(wrong.code, [...path, name], value, wrong.expected));
    if (value === undefined) continue;
    given.set(name, value);
    // yargs gives "page-size" also as "pageSize".
    given.set(
      name.replace(/-(\w)/g, (_all, letter: string) => letter.toUpperCase()),
      value,
    );
  }
  const names = Object.keys(known);
  for (const name of Object.keys(values).filter((other) => !names.includes(other))) {
    const near = nearMisses(name, names);
    issues.push(fault('unknown-field', path, name, (near.length > 0 ? near : names).join(' | ')));
  }
  return Object.fromEntries(given);
}

function typeFault(value: unknown, option: Options): { code: 'type' | 'value'; expected: string } | undefined {
  if (option.array || option.type === 'array')
    return Array.isArray(value) ? undefined : { code: 'type', expected: 'string[]' };
  const type = option.type === 'boolean' || option.type === 'number' ? option.type : 'string';
  if (typeof value !== type) return { code: 'type', expected: type };
  const choices = option.choices as readonly unknown[] | undefined;
  return choices && !choices.includes(value) ? { code: 'value', expected: choices.join(' | ') } : undefined;
}

/** Options that name files are read from the configuration's folder, not from the one the command was called in. */
function withPaths(given: GivenOptions, format: ImportFormat, folder: string): GivenOptions {
  const files = new Set<unknown>(format.otherInputs?.(given) ?? []);
  const entries = Object.entries(given).map(([name, value]) => [
    name,
    typeof value === 'string' && files.has(value) ? pathIn(folder, value) : value,
  ]);
  return Object.fromEntries(entries) as GivenOptions;
}

function fault(code: CatalogueIssue['code'], path: Path, value: unknown, expected: string): CatalogueIssue {
  return { code, path, value: excerpt(value), expected, severity: 'error' };
}

/** A path of the configuration; addresses stay as they are. */
export function pathIn(folder: string, path: string): string {
  return /^[a-z][a-z0-9+.-]+:\/\//i.test(path) ? path : resolve(folder, path);
}

/** The files of a source: "export/*.xml" stands for all that match, by name. */
export async function inputFiles({ files }: SourceConfig, folder: string, { words }: Terminal): Promise<string[]> {
  const lists = [files ?? []].flat().map(async (file) => {
    const path = pathIn(folder, file);
    if (!basename(file).includes('*')) return [path];
    const found = (await readdir(dirname(path)).catch((): string[] => [])).filter((name) => fits(name, basename(file)));
    if (found.length === 0) throw new Failure(words.build.noSuchFiles(path), EXIT.unreadable);
    return found.sort().map((name) => join(dirname(path), name));
  });
  return (await Promise.all(lists)).flat();
}

/** Whether a path is among a source's files, or will be, by their pattern. */
export function isInput(path: string, { files }: SourceConfig, folder: string): boolean {
  return [files ?? []].flat().some((file) => {
    const own = pathIn(folder, file);
    return dirname(own) === dirname(path) && fits(basename(path), basename(own));
  });
}

function fits(name: string, pattern: string): boolean {
  const parts = pattern.split('*');
  if (parts.length === 1) return name === pattern;
  const [first = '', last = ''] = [parts[0], parts.at(-1)];
  if (!name.startsWith(first) || !name.endsWith(last) || name.length < first.length + last.length) return false;
  let from = first.length;
  for (const part of parts.slice(1, -1)) {
    const at = name.indexOf(part, from);
    if (at < 0 || at + part.length > name.length - last.length) return false;
    from = at + part.length;
  }
  return true;
}
