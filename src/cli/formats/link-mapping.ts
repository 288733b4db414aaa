import type { CatalogueIssue } from '../../catalogue/issues.js';
import { readMapping } from '../../import/link-mapping.js';
import type { LinkMapping } from '../../import/link-mapping.js';
import { issueSentence } from '../../i18n/issues/index.js';
import { EXIT, Failure } from '../failure.js';
import { readJsonFile } from '../json-file.js';
import type { Terminal } from '../terminal.js';

/** Most faults of a mapping file told one by one. */
const MAX_FAULTS_SHOWN = 20;

/** How a file of rules is checked, and what stands above its faults. */
export interface RulesReader<T> {
  read(value: unknown): { readonly mapping?: T; readonly issues: readonly CatalogueIssue[] };
  heading(terminal: Terminal, file: string): string;
}

/** The rules in a file; every fault of them is named. */
export async function loadRules<T>(file: string, reader: RulesReader<T>, terminal: Terminal): Promise<T> {
  const { value } = await readJsonFile(file, terminal.words);
  const { mapping, issues } = reader.read(value);
  if (mapping !== undefined) return mapping;
  const sentences = issues.slice(0, MAX_FAULTS_SHOWN).map((issue) => issueSentence(issue, terminal.language));
  throw new Failure([reader.heading(terminal, file), ...sentences].join('\n'), EXIT.unreadable);
}

/** The rules that tell links apart. */
export function loadMapping(file: string, terminal: Terminal): Promise<LinkMapping> {
  return loadRules(file, { read: readMapping, heading: ({ words }, name) => words.failure.mapping(name) }, terminal);
}
