import { plainIn } from '../catalogue/localized-text.js';
import type { Catalogue } from '../catalogue/types.js';
import { fold } from '../text/fold.js';

/**
 * The place of each service in the alphabet of its titles. Folded titles are compared, not collated, which gives the order of
 * a German register (DIN 5007-1: ä as a, ß as ss) without a collator's cost at each first search.
 */
export class TitleOrder {
  readonly #catalogue: Catalogue;
  readonly #places = new Map<string, Uint32Array>();

  constructor(catalogue: Catalogue) {
    this.#catalogue = catalogue;
  }

  /** Service number → place, by the titles that readers of this language see. */
  places(language: string): Uint32Array {
    const known = this.#places.get(language);
    if (known) return known;
    const { services } = this.#catalogue;
    const titles = services.map((service) => fold(plainIn(service.title, language, this.#catalogue.language)));
    const sorted = services.map((_, number) => number);
    sorted.sort((a, b) => compare(titles[a] ?? '', titles[b] ?? '') || a - b);
    const places = new Uint32Array(services.length);
    for (const [place, number] of sorted.entries()) places[number] = place;
    this.#places.set(language, places);
    return places;
  }
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
