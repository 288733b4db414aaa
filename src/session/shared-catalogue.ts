/** One download, one check and one index for all finders of a page that show the same catalogue. */
import type { CatalogueIssue } from '../catalogue/issues.js';
import { CatalogueLookUp } from '../catalogue/look-up.js';
import { parseCatalogueInSteps } from '../catalogue/parse.js';
import { InPageEngine } from '../engines/in-page.js';
import { runInSlices } from '../engines/slices.js';
import type { SearchEngine } from '../search/contract.js';
import { resolveCatalogueAddress, type AddressCheck } from './catalogue-address.js';
import { downloadJson } from './download.js';
import { FinderError } from './errors.js';
import { loadPrebuilt } from './prebuilt-index.js';
import { arrivedThesauri, ownWordsOf, Vocabulary } from './thesauri.js';

/** A catalogue that can be searched. */
export interface LoadedCatalogue {
  readonly lookUp: CatalogueLookUp;
  readonly issues: readonly CatalogueIssue[];
  readonly engine: SearchEngine;
  /** What the engine knows, and can learn, of citizens' words. */
  readonly vocabulary: Vocabulary;
  /** Absolute address against which the catalogue's relative links resolve. */
  readonly base: string;
}

/** A share in a catalogue; what is loaded is given back when the last share is. */
export interface CatalogueShare {
  /** Rejects with a FinderError. */
  readonly loaded: Promise<LoadedCatalogue>;
  release(): void;
}

/** Where a catalogue is to be had: its absolute address, or its JSON value itself. */
type Source = string | object;

interface Entry {
  readonly loaded: Promise<LoadedCatalogue>;
  readonly controller: AbortController;
  shares: number;
}

const entries = new Map<Source, Entry>();

/** A share in the catalogue at an address as written in the page, or in one that is an object already. */
export function openCatalogue(
  catalogue: Source | null | undefined,
  isAllowed: AddressCheck,
  languages: readonly string[],
): CatalogueShare {
  if (typeof catalogue === 'object' && catalogue) return share(catalogue, isAllowed, languages);
  try {
    return share(resolveCatalogueAddress(catalogue ?? undefined, isAllowed).href, isAllowed, languages);
  } catch (error) {
    return failedShare(error as FinderError);
  }
}

function failedShare(error: FinderError): CatalogueShare {
  const loaded = Promise.reject<LoadedCatalogue>(error);
  loaded.catch(() => undefined);
  return { loaded, release: () => undefined };
}

function share(source: Source, isAllowed: AddressCheck, languages: readonly string[]): CatalogueShare {
  const entry = entries.get(source) ?? open(source, isAllowed, languages);
  entry.shares += 1;
  let isReleased = false;
  return {
    loaded: entry.loaded,
    release: () => {
      if (isReleased) return;
      isReleased = true;
      entry.shares -= 1;
      // An element that is moved leaves the page and comes back in the same task: nothing is thrown away for that.
      setTimeout(() => {
        if (entry.shares === 0) close(source, entry);
      });
    },
  };
}

function open(source: Source, isAllowed: AddressCheck, languages: readonly string[]): Entry {
  const controller = new AbortController();
  const entry = { loaded: load(source, isAllowed, languages, controller.signal), controller, shares: 0 };
  entries.set(source, entry);
  // A failure is not kept: the next one who asks tries again.
  entry.loaded.catch(() => {
    forget(source, entry);
  });
  return entry;
}

function close(source: Source, entry: Entry): void {
  forget(source, entry);
  entry.controller.abort();
  entry.loaded.then(
    ({ engine }) => {
      engine.dispose();
    },
    () => undefined,
  );
}

function forget(source: Source, entry: Entry): void {
  if (entries.get(source) === entry) entries.delete(source);
}

async function load(
  source: Source,
  isAllowed: AddressCheck,
  languages: readonly string[],
  signal: AbortSignal,
): Promise<LoadedCatalogue> {
  const { value, address } =
    typeof source === 'string'
      ? await downloadJson(source, isAllowed, signal)
      : { value: source, address: document.baseURI };
  const { catalogue, issues } = await runInSlices(parseCatalogueInSteps(value), signal);
  if (!catalogue) {
    const isOtherVersion = issues.some((issue) => issue.code === 'version');
    throw new FinderError(isOtherVersion ? 'version' : 'not-a-catalogue', address, undefined, { cause: issues });
  }
  if (catalogue.services.length === 0) throw new FinderError('empty', address, undefined, { cause: issues });
  const prebuilt = await loadPrebuilt(catalogue, address, isAllowed, signal);
  const lookUp = new CatalogueLookUp(catalogue);
  const isPrebuilt = prebuilt instanceof InPageEngine;
  const thesauri = isPrebuilt ? [] : arrivedThesauri(languages);
  const engine = isPrebuilt ? prebuilt : await InPageEngine.create(catalogue, thesauri, signal);
  const ownWords = ownWordsOf(catalogue, address, isAllowed, signal);
  return {
    lookUp,
    issues: prebuilt && !isPrebuilt ? [...issues, prebuilt] : issues,
    engine,
    vocabulary: new Vocabulary(engine, thesauri, signal, ownWords),
    base: address,
  };
}
