/** Ids for services of a source that has none: the same table gives the same ids, in whatever order its rows stand. */

/** Longest id made of a title; a longer one is cut, and told apart by its hash. */
const MAX_LENGTH = 70;

const UMLAUTS: Readonly<Record<string, string>> = { ä: 'ae', ö: 'oe', ü: 'ue', ß: 'ss' };

/** "Straßenfest anmelden" → "strassenfest-anmelden"; a hash where the title has no Latin letter or digit. */
export function slugOf(title: string): string {
  const slug = title
    .toLowerCase()
    .replace(/[äöüß]/g, (letter) => UMLAUTS[letter] ?? letter)
    .normalize('NFD')
    .replace(/\p{M}+/gu, '')
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '');
  if (slug === '') return `x-${hashOf(title)}`;
  if (slug.length <= MAX_LENGTH) return slug;
  return `${slug.slice(0, MAX_LENGTH).replace(/-[^-]*$/, '')}-${hashOf(title)}`;
}

/** FNV-1a over UTF-16 units, 32 bits, base 36: short, and the same everywhere. */
export function hashOf(text: string): string {
  let hash = 0x811c9dc5;
  for (let index = 0; index < text.length; index += 1)
    hash = Math.imul(hash ^ text.charCodeAt(index), 0x01000193) >>> 0;
  return hash.toString(36);
}

/** What an entry without an id is told apart by, the surest first. */
export interface Distinguished {
  readonly slug: string;
  readonly marks: readonly string[];
}

/**
 * One id for each entry. A slug that one entry has alone is its id; of several with one slug each gets the hash of the
 * first mark in which all of them differ, so that sorting a table never changes which id means which service.
 * @param taken Ids that entries bring themselves.
 */
export function uniqueIds(entries: readonly Distinguished[], taken: ReadonlySet<string>): string[] {
  const bySlug = new Map<string, Distinguished[]>();
  for (const entry of entries) {
    const same = bySlug.get(entry.slug);
    if (same) same.push(entry);
    else bySlug.set(entry.slug, [entry]);
  }
  const places = new Map([...bySlug].map(([slug, rivals]) => [slug, distinguishingMark(rivals)]));
  const free = new FreeIds(taken);
  return entries.map((entry) => {
    const isAlone = bySlug.get(entry.slug)?.length === 1 && !free.isTaken(entry.slug);
    const mark = entry.marks[places.get(entry.slug) ?? -1] ?? entry.marks.join('\n');
    return free.take(isAlone ? entry.slug : `${entry.slug}-${hashOf(mark)}`);
  });
}

/** Place of the first mark that is another in each of the entries; -1 where only all marks together may tell them apart. */
function distinguishingMark(rivals: readonly Distinguished[]): number {
  const places = rivals[0]?.marks ?? [];
  return places.findIndex((_, at) => new Set(rivals.map(({ marks }) => marks[at])).size === rivals.length);
}

/** Ids that nobody has yet; file systems and web servers may take "A" and "a" for one. */
class FreeIds {
  readonly #taken: Set<string>;
  readonly #numbers = new Map<string, number>();

  constructor(taken: ReadonlySet<string>) {
    this.#taken = new Set([...taken].map((id) => id.toLowerCase()));
  }

  isTaken(id: string): boolean {
    return this.#taken.has(id.toLowerCase());
  }

  /** The id; counted on where it is taken, which takes entries without any difference, or chance. */
  take(id: string): string {
    let number = this.#numbers.get(id) ?? 2;
    let free = id;
    for (; this.isTaken(free); number += 1) free = `${id}-${String(number)}`;
    this.#numbers.set(id, number);
    this.#taken.add(free.toLowerCase());
    return free;
  }
}
