import { german } from './de.js';
import type { CliWords } from './de.js';
import { english } from './en.js';
import type { InterfaceLanguage } from './language.js';

export { interfaceLanguage } from './language.js';
export type { InterfaceLanguage } from './language.js';
export type { CliWords } from './de.js';

const DICTIONARIES: Readonly<Record<InterfaceLanguage, CliWords>> = { de: german, en: english };

/** The command line's words in a language. */
export function cliWords(language: InterfaceLanguage): CliWords {
  return DICTIONARIES[language];
}
