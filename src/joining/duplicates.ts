/** Services of one catalogue that are, or may be, the same; told to the editor, never joined. */
import type { Service } from '../catalogue/types.js';
import { addressKey } from './addresses.js';
import { titleKey, titleStems } from './matching.js';
import { keysContradict, titlesContradict } from './verrichtung.js';

/** What makes services look the same, surest first. */
export type Likeness =
  /** One title, whatever its spelling. */
  | 'same-title'
  /** One LeiKa key, Verrichtung and detail included, and titles that name no different errands. */
  | 'same-leika'
  /** The same words in another order or inflection. */
  | 'same-words'
  /** Most of the words, and a way in common. */
  | 'like-title-and-link';

/** Services that look the same, in the catalogue's order. */
export interface Duplicate {
  readonly likeness: Likeness;
  readonly services: readonly string[];
}

/** Share of common words (Jaccard) from which titles are alike, where the services also share a link. */
export const ALIKE = 0.6;
/** An address that more services share is a portal's, and says nothing of them. */
const MAX_SHARERS = 8;
/** More of one LeiKa key are a group that somebody divided on purpose. */
const MAX_OF_ONE_KEY = 4;

/**
 * Finds duplicates and near-duplicates, each set of services once under its surest likeness.
 * @param language Language of the titles.
 * @param isApart Whether the editor has said that two are not the same.
 */
export function findDuplicates(
  services: readonly Service[],
  language: string,
  isApart: (one: string, other: string) => boolean = () => false,
): Duplicate[] {
  const search = new DuplicateSearch(services, isApart);
  search.groups('same-title', (service) => [titleKey(service, language)]);
  search.groups(
    'same-leika',
    (service) => (service.leika ?? []).filter((key) => !key.slice(8).startsWith('000')),
    (a, b) => !titlesContradict(a, b, language),
    MAX_OF_ONE_KEY,
  );
  search.groups('same-words', (service) => [[...titleStems(service, language)].sort().join(' ')], agreeOnKeys);
  search.groups(
    'like-title-and-link',
    (service) => (service.channels ?? []).flatMap(({ url }) => (url === undefined ? [] : [addressKey(url)])),
    (a, b) =>
      agreeOnKeys(a, b) &&
      !titlesContradict(a, b, language) &&
      overlap(titleStems(a, language), titleStems(b, language)) >= ALIKE,
    MAX_SHARERS,
  );
  return search.found;
}

function agreeOnKeys(a: Service, b: Service): boolean {
  return !keysContradict(a, b);
}

/** Share of the words of both that both have. */
export function overlap(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  const common = [...a].filter((word) => b.has(word)).length;
  const all = a.size + b.size - common;
  return all === 0 ? 0 : common / all;
}

class DuplicateSearch {
  readonly found: Duplicate[] = [];
  readonly #services: readonly Service[];
  readonly #isApart: (one: string, other: string) => boolean;
  /** Service id → numbers of the sets that it was told in. */
  readonly #told = new Map<string, Set<number>>();

  constructor(services: readonly Service[], isApart: (one: string, other: string) => boolean) {
    this.#services = services;
    this.#isApart = isApart;
  }

  /** Services that share a key, and of which no two are known already. */
  groups(
    likeness: Likeness,
    keysOf: (service: Service) => readonly string[],
    agrees: (a: Service, b: Service) => boolean = () => true,
    atMost = Infinity,
  ): void {
    const byKey = new Map<string, Service[]>();
    for (const service of this.#services)
      for (const key of new Set(keysOf(service))) {
        const known = byKey.get(key);
        if (known) known.push(service);
        else byKey.set(key, [service]);
      }
    for (const [key, group] of byKey) {
      if (key === '' || group.length < 2 || group.length > atMost) continue;
      if (this.#isTold(group)) continue;
      for (const services of this.#alike(group, agrees)) this.found.push({ likeness, services });
    }
  }

  /** Of a group the sets of services that are alike, told once. */
  #alike(group: readonly Service[], agrees: (a: Service, b: Service) => boolean): string[][] {
    const sets: string[][] = [];
    const placed = new Set<string>();
    for (const [at, first] of group.entries()) {
      if (placed.has(first.id)) continue;
      const others = group
        .slice(at + 1)
        .filter((other) => !placed.has(other.id) && this.#isNew(first.id, other.id) && agrees(first, other));
      if (others.length === 0) continue;
      const ids = [first.id, ...others.map(({ id }) => id)];
      for (const id of ids) placed.add(id);
      const set = this.found.length + sets.length;
      for (const id of ids) this.#told.set(id, (this.#told.get(id) ?? new Set()).add(set));
      sets.push(ids);
    }
    return sets;
  }

  #isNew(one: string, other: string): boolean {
    const sets = this.#told.get(one);
    const others = this.#told.get(other);
    return !(sets && others && [...sets].some((set) => others.has(set))) && !this.#isApart(one, other);
  }

  /** Whether all of a group stand in one set already; spares comparing each with each. */
  #isTold([first, ...others]: readonly Service[]): boolean {
    const sets = [...(this.#told.get(first?.id ?? '') ?? [])];
    return sets.some((set) => others.every(({ id }) => this.#told.get(id)?.has(set)));
  }
}
