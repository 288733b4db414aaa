/** The citizens' words beside the script: one file a language, loaded when a search is first touched. */
import { resolveLink } from '../catalogue/links.js';
import type { Catalogue } from '../catalogue/types.js';
import type { InPageEngine } from '../engines/in-page.js';
import type { ThesaurusFile } from '../thesaurus/format.js';
import { parseAddress, type AddressCheck } from './catalogue-address.js';
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
  readonly #fetchOwn: (() => Promise<ThesaurusFile | undefined>) | undefined;
  /** The town's own words, once they were asked for. */
  #own: Promise<ThesaurusFile | undefined> | undefined;
  /** The town's file, where it turned out to be no thesaurus. */
  #damaged: ThesaurusFile | undefined;
  #turn: Promise<boolean> = Promise.resolve(false);

  /**
   * @param known The files with which the engine was built.
   * @param fetchOwn Downloads the town's own words; `undefined` where it has none.
   */
  constructor(
    engine: InPageEngine,
    known: readonly ThesaurusFile[],
    signal: AbortSignal,
    fetchOwn: (() => Promise<ThesaurusFile | undefined>) | undefined,
  ) {
    this.#engine = engine;
    this.#known = [...known];
    this.#signal = signal;
    this.#fetchOwn = fetchOwn;
  }

  /**
   * Teaches the engine German, these languages and the town's own words.
   * @param languages BCP 47 tags.
   * @returns Whether answers may be others from now on; false too where the files cannot be had, which costs the search
   *   some of its understanding but not its work.
   */
  async learn(languages: readonly string[]): Promise<boolean> {
    // A prebuilt index has the whole of its languages; what was built here may still miss the rarer words.
    if (this.#known.length === 0 && offered(languages).every((tag) => this.#engine.languages.includes(tag)))
      return false;
    const own = this.#ownWords();
    await preloadThesauri(languages);
    const ownWords = await own;
    // One after the other: two rebuilds at once would share the one thread, and the lesser might end last.
    this.#turn = this.#turn.then(() => this.#rebuild(languages, ownWords)).catch(() => false);
    return this.#turn;
  }

  /** Asked for once; again only where they did not come. */
  async #ownWords(): Promise<ThesaurusFile | undefined> {
    this.#own ??= this.#fetchOwn?.();
    const file = await this.#own;
    if (!file) this.#own = undefined;
    return file;
  }

  async #rebuild(languages: readonly string[], own: ThesaurusFile | undefined): Promise<boolean> {
    const isNew = (file: ThesaurusFile): boolean => !this.#known.includes(file);
    const fresh = arrivedThesauri(languages).filter(isNew);
    const town = own && own !== this.#damaged && isNew(own) ? [own] : [];
    if (fresh.length + town.length === 0) return false;
    this.#known.push(...fresh);
    try {
      await this.#engine.learn([...this.#known, ...town], this.#signal);
      this.#known.push(...town);
    } catch (error) {
      if (town.length === 0) throw error;
      // Whatever is wrong with a town's file, it costs the search no more than that file.
      this.#damaged = own;
      await this.#engine.learn(this.#known, this.#signal);
    }
    return true;
  }
}

/**
 * How to download the words of the town that a catalogue names.
 * @param base Address of the catalogue.
 */
export function ownWordsOf(
  { thesaurus }: Catalogue,
  base: string,
  isAllowed: AddressCheck,
  signal: AbortSignal,
): (() => Promise<ThesaurusFile | undefined>) | undefined {
  const address = thesaurus && parseAddress(resolveLink(thesaurus, {}, base) ?? '');
  if (!address || !isAllowed(address)) return undefined;
  return () =>
    downloadJson(address.href, isAllowed, signal).then(
      ({ value }) => (isThesaurus(value) ? value : undefined),
      () => undefined,
    );
}

/** Starts loading what `Vocabulary.learn` needs, unless it is there or on its way; never rejects. */
export async function preloadThesauri(languages: readonly string[]): Promise<void> {
  await Promise.all(addresses(languages).map((address) => (downloads.get(address) ?? download(address)).done));
}

/** What of that is there already. */
export function arrivedThesauri(languages: readonly string[]): ThesaurusFile[] {
  return addresses(languages).flatMap((address) => downloads.get(address)?.file ?? []);
}

/** Of these languages those with a file, German first. */
function offered(languages: readonly string[]): string[] {
  const wanted = new Set(['de', ...languages].map((tag) => tag.split('-')[0] ?? tag));
  return [...wanted].filter((tag) => THESAURUS_LANGUAGES.includes(tag));
}

function addresses(languages: readonly string[]): string[] {
  const { folder } = scriptSettings();
  return offered(languages)
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
