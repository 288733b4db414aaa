import { createInstance, type i18n as Instance } from 'i18next';
import { formatter } from './formatter.js';
import { de } from './interface/de.js';
import type { Arguments, Dictionary, Key } from './interface/dictionary.js';

/** Speaks one language of the interface. */
export interface Translator {
  /**
   * BCP 47 tag of the words that come out. German where the wanted language is not there (yet): put it into a `lang`
   * attribute, so that screen readers speak the words as what they are.
   */
  readonly language: string;
  /** The words for a key; parameters are put in as plain text, never as markup. */
  readonly t: <Entry extends Key>(key: Entry, ...parameters: Arguments<Entry>) => string;
  /** A language's name in this one: "tr" → "Türkisch"; the tag itself where it has none. */
  readonly languageName: (tag: string) => string;
}

/** The language that is inside the script, and that every other one falls back to. */
export const BUILT_IN_LANGUAGE = 'de';

/** The languages with a file of their own beside the script, `i18n/<tag>.json`. */
export const OFFERED_LANGUAGES: readonly string[] = ['en'];

/** How long to wait for a language's file, in milliseconds; German words are there meanwhile. */
const LANGUAGE_TIMEOUT = 10_000;

const NAMESPACE = 'interface';
const translators = new Map<string, Translator>();
const downloads = new Map<string, Promise<void>>();
let words: Instance | undefined;

/** Our own instance, made at the first use: the host page may run i18next itself, and an import alone should do nothing. */
function instance(): Instance {
  if (words) return words;
  words = createInstance({
    defaultNS: NAMESPACE,
    // Words are added below and by addLanguage(); each translator names the languages to look in.
    resources: {},
    fallbackLng: false,
    keySeparator: false,
    nsSeparator: false,
    ignoreJSONStructure: false,
    initAsync: false,
    // Lit writes words as text; escaped here they would show their entities.
    interpolation: { escapeValue: false },
  }).use(formatter);
  void words.init();
  words.addResourceBundle(BUILT_IN_LANGUAGE, NAMESPACE, de);
  return words;
}

function available(tag: string): string {
  const language = baseLanguage(tag);
  return instance().hasResourceBundle(language, NAMESPACE) ? language : BUILT_IN_LANGUAGE;
}

function baseLanguage(tag: string): string {
  return (tag.split('-')[0] ?? tag).toLowerCase();
}

/** The translator for a BCP 47 tag, from what is loaded: "en-GB" gets English once that is there, German until then. */
export function createTranslator(tag: string): Translator {
  const language = available(tag);
  const known = translators.get(language);
  if (known) return known;
  const say = instance().getFixedT([language, BUILT_IN_LANGUAGE], NAMESPACE);
  const translator: Translator = {
    language,
    t: (key, ...[parameters]) => say(key, parameters ?? {}),
    languageName: (other) => nameOf(other, language),
  };
  translators.set(language, translator);
  return translator;
}

function nameOf(tag: string, language: string): string {
  try {
    return new Intl.DisplayNames(language, { type: 'language' }).of(tag) ?? tag;
  } catch {
    // A catalogue may hold what is no tag at all; it is shown as it stands there.
    return tag;
  }
}

/** Gives a language its words, for pages that bundle them instead of loading the file. */
export function addLanguage(tag: string, dictionary: Partial<Dictionary>): void {
  const language = baseLanguage(tag);
  instance().addResourceBundle(language, NAMESPACE, dictionary);
}

/**
 * The translator for a BCP 47 tag, after loading its file if there is one. A language that is not offered, or whose
 * file cannot be had, is answered with the German translator; a later call tries again.
 * @param base Address of the folder in which the script lies, as `embed/` knows it.
 */
export async function loadLanguage(tag: string, base: string): Promise<Translator> {
  const language = baseLanguage(tag);
  if (OFFERED_LANGUAGES.includes(language) && available(language) !== language) {
    const address = `${base.replace(/\/?$/, '/')}i18n/${language}.json`;
    const download = downloads.get(address) ?? fetchWords(language, address);
    downloads.set(address, download);
    await download.catch(() => downloads.delete(address));
  }
  return createTranslator(language);
}

async function fetchWords(language: string, address: string): Promise<void> {
  const response = await fetch(address, { credentials: 'omit', signal: AbortSignal.timeout(LANGUAGE_TIMEOUT) });
  const read: unknown = response.ok ? await response.json() : undefined;
  if (typeof read !== 'object' || read === null) throw new Error(`service-finder: no words at ${address}`);
  // A file of another version may hold more or fewer keys: only ours are taken, German stands in for missing ones.
  addLanguage(language, Object.fromEntries(Object.entries(read).filter(([, text]) => typeof text === 'string')));
}
