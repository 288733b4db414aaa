import { plainIn } from '../catalogue/localized-text.js';
import type { Catalogue } from '../catalogue/types.js';

/** The place of each service in the alphabet of its titles, sorted once a language: collating at each keystroke is slow. */
export class TitleOrder {
  readonly #catalogue: Catalogue;
  readonly #places = new Map<string, Uint32Array>();

  constructor(catalogue: Catalogue) {
    this.#catalogue = catalogue;
  }

  /** Service number → place, in the order of the language. */
  places(language: string): Uint32Array {
    const known = this.#places.get(language);
    if (known) return known;
    const { services } = this.#catalogue;
    const collator = new Intl.Collator(language, { numeric: true });
    const titles = services.map((service) => plainIn(service.title, language, this.#catalogue.language));
    const sorted = services.map((_, number) => number);
    sorted.sort((a, b) => collator.compare(titles[a] ?? '', titles[b] ?? '') || a - b);
    const places = new Uint32Array(services.length);
    for (const [place, number] of sorted.entries()) places[number] = place;
    this.#places.set(language, places);
    return places;
  }
}
