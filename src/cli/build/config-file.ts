import { access } from 'node:fs/promises';
import { dirname, resolve } from 'node:path';
import type { CatalogueIssue } from '../../catalogue/issues.js';
import { issueSentence } from '../../i18n/issues/index.js';
import { parseConfig, parseOwnRules } from '../../joining/config.js';
import type { ConfigResult } from '../../joining/config.js';
import type { BuildConfig, OwnRules } from '../../joining/config-schema.js';
import { EXIT, Failure } from '../failure.js';
import { readJsonFile } from '../json-file.js';
import type { Terminal } from '../terminal.js';

/** Name of the configuration that is looked for in the current folder. */
export const CONFIG_FILE = 'service-finder.config.json';

/** Most faults told one by one. */
const MAX_FAULTS_SHOWN = 20;

/** A configuration that holds, with the town's rules from wherever they stand. */
export interface LoadedConfig {
  readonly file: string;
  /** Folder against which the configuration's paths resolve. */
  readonly folder: string;
  readonly config: BuildConfig;
  readonly own: OwnRules;
  /** The file of the town's rules, where it is one of its own. */
  readonly ownFile?: string;
}

/** Reads the configuration and the town's rules; every fault of either is told. */
export async function loadConfig(file: string, terminal: Terminal): Promise<LoadedConfig> {
  if (file === CONFIG_FILE && !(await exists(file)))
    throw new Failure(terminal.words.build.noConfig(CONFIG_FILE), EXIT.usage);
  const { value } = await readJsonFile(file, terminal.words);
  const config = accepted(parseConfig(value), file, terminal);
  const folder = dirname(file);
  if (typeof config.own !== 'string') return { file, folder, config, own: config.own ?? {} };
  const ownFile = resolve(folder, config.own);
  const rules = await readJsonFile(ownFile, terminal.words);
  return { file, folder, config, own: accepted(parseOwnRules(rules.value), ownFile, terminal), ownFile };
}

function accepted<T>({ value, issues }: ConfigResult<T>, file: string, terminal: Terminal): T {
  if (value === undefined) throw configFailure(file, issues, terminal);
  return value;
}

/** One failure that tells all faults of a configuration. */
export function configFailure(file: string, issues: readonly CatalogueIssue[], terminal: Terminal): Failure {
  const { words, language } = terminal;
  const sentences = issues.slice(0, MAX_FAULTS_SHOWN).map((issue) => issueSentence(issue, language));
  const more = issues.length > MAX_FAULTS_SHOWN ? [words.build.moreFaults(issues.length - MAX_FAULTS_SHOWN)] : [];
  return new Failure([words.build.configFaults(file), ...sentences, ...more].join('\n'), EXIT.usage);
}

export async function exists(file: string): Promise<boolean> {
  return access(file).then(
    () => true,
    () => false,
  );
}
