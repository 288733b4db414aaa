/** Walking through an answer that comes in pages, without trusting it to end. */

/** Most pages of one answer; with any size of page that is more than there are services. */
const MAX_PAGES = 5000;

/** What one page is for the walk. */
export interface Page {
  /** What its entries are known by; a page that brings none that is new is the end. */
  readonly ids: readonly string[];
  /** Whether the service says that there are more. */
  readonly hasMore: boolean;
}

/**
 * Whether to ask for a further page. A service that goes in circles (the same token, the same entries again and again)
 * would be asked for ever.
 */
export class PageWalk {
  readonly #seen = new Set<string>();
  #pages = 0;
  /** Whether the walk was ended although the service says that there are more. */
  isCutShort = false;

  goesOn({ ids, hasMore }: Page): boolean {
    const before = this.#seen.size;
    for (const id of ids) this.#seen.add(id);
    this.#pages += 1;
    const isStuck = this.#seen.size === before || this.#pages >= MAX_PAGES;
    // An empty last page is how many services say that they are through.
    this.isCutShort = hasMore && isStuck && ids.length > 0;
    return hasMore && !isStuck;
  }
}
