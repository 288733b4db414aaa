import { readMapping } from '../../import/link-mapping.js';
import type { LinkMapping } from '../../import/link-mapping.js';
import { issueSentence } from '../../i18n/issues/index.js';
import { EXIT, Failure } from '../failure.js';
import { readJsonFile } from '../json-file.js';
import type { Terminal } from '../terminal.js';

/** Most faults of a mapping file told one by one. */
const MAX_FAULTS_SHOWN = 20;

/** The rules in a file; every fault of them is named. */
export async function loadMapping(file: string, terminal: Terminal): Promise<LinkMapping> {
  const { value } = await readJsonFile(file, terminal.words);
  const { mapping, issues } = readMapping(value);
  if (mapping) return mapping;
  const sentences = issues.slice(0, MAX_FAULTS_SHOWN).map((issue) => issueSentence(issue, terminal.language));
  throw new Failure([terminal.words.failure.mapping(file), ...sentences].join('\n'), EXIT.unreadable);
}
