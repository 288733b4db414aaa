/** The citizens' words beside the script: one file a language, loaded when a search is first touched. */
import type { InPageEngine } from '../engines/in-page.js';
import type { ThesaurusFile } from '../thesaurus/format.js';
import { parseAddress } from './catalogue-address.js';
import { downloadJson } from './download.js';
import { scriptSettings } from './script-settings.js';

/** The languages with a file `thesaurus/<tag>.json`; German has its rarer words in a second one, `de.more.json`. */
export const THESAURUS_LANGUAGES: readonly string[] = [
  'de',
  'ar',
  'en',
  'es',
  'fa',
  'fr',
  'it',
  'pl',
  'ro',
  'ru',
  'tr',
  'uk',
];

/** By address; `file` is there once the download has come to its end. */
const downloads = new Map<string, { readonly done: Promise<void>; file?: ThesaurusFile }>();

/** What one engine has learnt of citizens' words. */
export class Vocabulary {
  readonly #engine: InPageEngine;
  readonly #signal: AbortSignal;
  readonly #known: ThesaurusFile[];
  #turn: Promise<boolean> = Promise.resolve(false);

  /** @param known The files with which the engine was built. */
  constructor(engine: InPageEngine, known: readonly ThesaurusFile[], signal: AbortSignal) {
    this.#engine = engine;
    this.#known = [...known];
    this.#signal = signal;
  }

  /**
   * Teaches the engine German, this language, and the one that the visitor likes best.
   * @returns Whether answers may be others from now on; false too where the files cannot be had, which costs the search
   *   some of its understanding but not its work.
   */
  async learn(language: string): Promise<boolean> {
    // A prebuilt index has the whole of its languages; what was built here may still miss the rarer words.
    if (this.#known.length === 0 && wantedLanguages(language).every((tag) => this.#engine.languages.includes(tag)))
      return false;
    await preloadThesauri(language);
    // One after the other: two rebuilds at once would share the one thread, and the lesser might end last.
    this.#turn = this.#turn.then(() => this.#rebuild(language)).catch(() => false);
    return this.#turn;
  }

  async #rebuild(language: string): Promise<boolean> {
    const fresh = arrivedThesauri(language).filter((file) => !this.#known.includes(file));
    if (fresh.length === 0) return false;
    this.#known.push(...fresh);
    await this.#engine.learn(this.#known, this.#signal);
    return true;
  }
}

/** Starts loading what `Vocabulary.learn` needs, unless it is there or on its way; never rejects. */
export async function preloadThesauri(language: string): Promise<void> {
  await Promise.all(addresses(language).map((address) => (downloads.get(address) ?? download(address)).done));
}

/** What of that is there already. */
export function arrivedThesauri(language: string): ThesaurusFile[] {
  return addresses(language).flatMap((address) => downloads.get(address)?.file ?? []);
}

function wantedLanguages(language: string): string[] {
  // Whoever reads Turkish best asks in Turkish on the German page too.
  const wanted = new Set(['de', language, navigator.language].map((tag) => tag.split('-')[0] ?? tag));
  return [...wanted].filter((tag) => THESAURUS_LANGUAGES.includes(tag));
}

function addresses(language: string): string[] {
  const { folder } = scriptSettings();
  return wantedLanguages(language)
    .flatMap((tag) => (tag === 'de' ? ['de', 'de.more'] : [tag]))
    .flatMap((tag) => parseAddress(`thesaurus/${tag}.json`, folder)?.href ?? []);
}

function download(address: string): { readonly done: Promise<void>; file?: ThesaurusFile } {
  const entry: { done: Promise<void>; file?: ThesaurusFile } = { done: Promise.resolve() };
  const { origin } = new URL(address);
  const isAllowed = (other: URL): boolean => other.origin === origin;
  entry.done = downloadJson(address, isAllowed, new AbortController().signal).then(
    ({ value }) => {
      if (isThesaurus(value)) entry.file = value;
    },
    // The next finder that asks tries again.
    () => void downloads.delete(address),
  );
  downloads.set(address, entry);
  return entry;
}

/** The file was checked when it was built; only one of another version is to be told apart. */
function isThesaurus(value: unknown): value is ThesaurusFile {
  return typeof value === 'object' && value !== null && 'version' in value && value.version === 1 && 'objects' in value;
}
