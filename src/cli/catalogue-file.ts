import type { CatalogueIssue } from '../catalogue/issues.js';
import { parseCatalogue } from '../catalogue/parse.js';
import { checkReferences } from '../catalogue/references.js';
import type { Catalogue } from '../catalogue/types.js';
import { issueSentence } from '../i18n/issues/index.js';
import { EXIT, Failure } from './failure.js';
import { readJsonFile } from './json-file.js';
import type { Terminal } from './terminal.js';

/** Largest catalogue that a page loads (DESIGN: 20 MB). */
export const MAX_CATALOGUE_BYTES = 20_000_000;

export interface LoadedCatalogue {
  readonly catalogue: Catalogue;
  readonly issues: readonly CatalogueIssue[];
  /** The file as it was read. */
  readonly text: string;
  readonly bytes: number;
}

/** Loads a catalogue as the finder does: good services are kept, faults are noted on standard error. */
export async function loadCatalogue(file: string, terminal: Terminal): Promise<LoadedCatalogue> {
  const { words, language } = terminal;
  const { value, text, bytes } = await readJsonFile(file, words, MAX_CATALOGUE_BYTES, words.failure.splitHint);
  const { catalogue, issues: faults } = parseCatalogue(value);
  const issues = catalogue ? [...faults, ...checkReferences(catalogue)] : faults;
  const fatal =
    catalogue && catalogue.services.length > 0 ? undefined : issues.findLast((issue) => issue.severity === 'error');
  if (!catalogue || fatal) {
    const reason = fatal ? issueSentence(fatal, language) : words.failure.unreadable(file, 'JSON');
    throw new Failure(`${file}: ${reason}`, EXIT.unreadable);
  }
  const errors = issues.filter((issue) => issue.severity === 'error').length;
  if (issues.length > 0) terminal.note(words.catalogueFaults(errors, issues.length - errors));
  return { catalogue, issues, text, bytes };
}
