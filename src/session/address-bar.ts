import type { SessionQuery } from './contract.js';
import { DEFAULT_PREFIX, isPrefix, readQuery, writeQuery } from './url-state.js';

/** Between two replacements while somebody types, in milliseconds: Safari allows 100 in 30 seconds. */
const REPLACE_INTERVAL = 500;

/** The prefixes in use on this page: two finders with one prefix would overwrite each other's state at each key. */
const taken = new Set<string>();

/** One finder's part of the page's address. */
export class AddressBar {
  readonly #prefix: string;
  readonly #isOwner: boolean;
  readonly #onReturn: (query: SessionQuery) => void;
  /** The query of the history entry as the last push, return or load left it, before typing replaced it. */
  #settled: SessionQuery;
  #pending: { readonly query: SessionQuery; readonly path: string } | undefined;
  #timer: ReturnType<typeof setTimeout> | undefined;

  /**
   * @param prefix `undefined` for the default one. The second finder with the same prefix neither reads nor writes.
   * @param onReturn Called with the query that the address holds after the back or forward button.
   */
  constructor(prefix: string | undefined, onReturn: (query: SessionQuery) => void) {
    this.#prefix = prefix !== undefined && isPrefix(prefix) ? prefix : DEFAULT_PREFIX;
    this.#isOwner = !taken.has(this.#prefix);
    this.#onReturn = onReturn;
    this.#settled = this.#read();
    if (!this.#isOwner) return;
    taken.add(this.#prefix);
    addEventListener('popstate', this.#return);
  }

  /** The query that the page was opened with. */
  get query(): SessionQuery {
    return this.#settled;
  }

  /** Writes the query into the present history entry: at once, then at most twice a second. */
  replace(query: SessionQuery): void {
    this.#pending = { query, path: location.pathname };
    if (this.#timer !== undefined) return;
    this.#writePending();
    this.#timer = setTimeout(() => {
      this.#timer = undefined;
      this.#writePending();
    }, REPLACE_INTERVAL);
  }

  /**
   * Adds a history entry with the query.
   * @param from `settled`: the entry before gets back what it held before the typing, so that the back button leads out
   *   of the search. `typed`: it keeps what was typed, for a change on top of that.
   */
  push(query: SessionQuery, from: 'settled' | 'typed'): void {
    if (from === 'settled') this.#pending = { query: this.#settled, path: location.pathname };
    this.#stopTimer();
    this.#writePending();
    this.#write('pushState', query);
    this.#settled = query;
  }

  /** What was not written yet is dropped: the page may have gone on to another address. */
  dispose(): void {
    this.#stopTimer();
    this.#pending = undefined;
    removeEventListener('popstate', this.#return);
    if (this.#isOwner) taken.delete(this.#prefix);
  }

  readonly #return = (): void => {
    this.#stopTimer();
    this.#pending = undefined;
    this.#settled = this.#read();
    this.#onReturn(this.#settled);
  };

  #read(): SessionQuery {
    return readQuery(this.#isOwner ? location.search : '', this.#prefix);
  }

  #stopTimer(): void {
    clearTimeout(this.#timer);
    this.#timer = undefined;
  }

  #writePending(): void {
    const pending = this.#pending;
    this.#pending = undefined;
    // A page that swaps its content by script may have moved on since the key was pressed.
    if (pending?.path === location.pathname) this.#write('replaceState', pending.query);
  }

  #write(how: 'pushState' | 'replaceState', query: SessionQuery): void {
    if (!this.#isOwner) return;
    const address = new URL(location.href);
    address.search = writeQuery(location.search, this.#prefix, query);
    if (address.href === location.href) return;
    try {
      // The page's own router may keep its state here; it stays with the entry.
      history[how](history.state, '', address);
    } catch {
      // Sandboxed pages and browsers that count too many changes refuse; the search itself goes on without.
    }
  }
}
