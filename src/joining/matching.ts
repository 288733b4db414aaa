/** Which services of several sources are one and the same. */
import { plainIn } from '../catalogue/localized-text.js';
import type { Service } from '../catalogue/types.js';
import { FUNCTION_WORDS } from '../text/function-words.js';
import { stem } from '../text/stem.js';
import { words } from '../text/tokens.js';
import { qualifiedId } from './source.js';
import type { Member } from './source.js';
import { keysContradict, OBJECT_DIGITS, titlesAgree, titlesContradict } from './verrichtung.js';

/** By what services are found to be the same, in the order in which it is tried. */
export type MatchRule = 'id' | 'leika' | 'leika-object' | 'title';

/** More services of one title or object are never told apart, and comparing each with each takes time. */
const MAX_CANDIDATES = 100;
/** Candidates named in a report. */
const MAX_TOLD = 20;

/** Services that are one: members of different sources, strongest first. */
export type Cluster = Member[];

/** Candidates that a rule could not choose between, and therefore left apart. */
export interface AmbiguousMatch {
  readonly rule: MatchRule;
  /** Qualified id of the service that found no place. */
  readonly service: string;
  /** Qualified ids of those that it may be the same as. */
  readonly candidates: readonly string[];
}

/** Pairs that the editor decided on, by qualified ids. */
export interface Decisions {
  readonly same: readonly (readonly [string, string])[];
  readonly apart: readonly (readonly [string, string])[];
}

export interface Matching {
  readonly clusters: readonly Cluster[];
  readonly ambiguous: readonly AmbiguousMatch[];
}

/**
 * Brings the services of all sources together. A rule joins two only where each is the other's only candidate, and
 * never two of one source; what it cannot tell apart stays apart and is named.
 * @param sources Members of each source, strongest source first; their order inside a source makes no difference.
 * @param language Language of the titles that are compared.
 */
export function matchSources(
  sources: readonly (readonly Member[])[],
  decisions: Decisions,
  language: string,
  hasOwnIds: (member: Member) => boolean = () => false,
): Matching {
  const matcher = new Matcher(decisions, language, hasOwnIds);
  for (const members of sources) matcher.add(members);
  return matcher.end();
}

class Matcher {
  readonly #clusters: Cluster[] = [];
  readonly #ambiguous: AmbiguousMatch[] = [];
  readonly #same: readonly (readonly [string, string])[];
  readonly #apart: ReadonlySet<string>;
  readonly #language: string;
  readonly #rules: readonly Rule[];

  constructor({ same, apart }: Decisions, language: string, hasOwnIds: (member: Member) => boolean) {
    this.#same = same;
    this.#apart = new Set(apart.map(([one, other]) => pairKey(one, other)));
    this.#language = language;
    this.#rules = rulesFor(language, hasOwnIds);
  }

  add(members: readonly Member[]): void {
    const waiting = new Set([...members].sort((a, b) => (a.service.id < b.service.id ? -1 : 1)));
    const unclaimed = new Set(this.#clusters);
    const undecided = new Map<Member, AmbiguousMatch>();
    for (const [member, cluster] of this.#decided(waiting)) {
      cluster.push(member);
      waiting.delete(member);
      unclaimed.delete(cluster);
    }
    for (const rule of this.#rules) {
      const { pairs, ambiguous } = this.#pairs(rule, waiting, unclaimed);
      for (const match of ambiguous) if (!undecided.has(match.member)) undecided.set(match.member, match.told);
      for (const [member, cluster] of pairs) {
        cluster.push(member);
        waiting.delete(member);
        unclaimed.delete(cluster);
      }
    }
    for (const member of waiting) {
      this.#clusters.push([member]);
      const match = undecided.get(member);
      if (match) this.#ambiguous.push(match);
    }
  }

  /** What the editor called the same is one, whatever the sources say. */
  end(): Matching {
    const clusterOf = new Map(this.#clusters.flatMap((cluster) => cluster.map((at) => [qualifiedId(at), cluster])));
    for (const [one, other] of this.#same) {
      const [into, from] = [clusterOf.get(one), clusterOf.get(other)];
      if (!into || !from || into === from) continue;
      into.push(...from.splice(0));
      for (const member of into) clusterOf.set(qualifiedId(member), into);
    }
    const clusters = this.#clusters.filter((cluster) => cluster.length > 0);
    for (const cluster of clusters) cluster.sort(byStrength);
    clusters.sort(([a], [b]) => (a && b ? byStrength(a, b) : 0));
    return { clusters, ambiguous: this.#ambiguous };
  }

  /** Decided pairs come first, so that no rule gives one of the two away. */
  #decided(members: ReadonlySet<Member>): [Member, Cluster][] {
    const clusterOf = new Map(this.#clusters.flatMap((cluster) => cluster.map((at) => [qualifiedId(at), cluster])));
    const partners = new Map(this.#same.flatMap(([one, other]) => [[one, other] as const, [other, one] as const]));
    return [...members].flatMap((member): [Member, Cluster][] => {
      const cluster = clusterOf.get(partners.get(qualifiedId(member)) ?? '');
      return cluster ? [[member, cluster]] : [];
    });
  }

  #pairs(
    rule: Rule,
    members: ReadonlySet<Member>,
    clusters: ReadonlySet<Cluster>,
  ): {
    pairs: [Member, Cluster][];
    ambiguous: { readonly member: Member; readonly told: AmbiguousMatch }[];
  } {
    const byKey = new Map<string, Cluster[]>();
    for (const cluster of clusters)
      for (const key of new Set(cluster.flatMap((member) => rule.keys(member)))) {
        const known = byKey.get(key);
        if (known) known.push(cluster);
        else byKey.set(key, [cluster]);
      }
    const candidates = new Map<Member, ReadonlySet<Cluster>>();
    const claims = new Map<Cluster, number>();
    const ambiguous: { member: Member; told: AmbiguousMatch }[] = [];
    for (const member of members) {
      const lists = rule.keys(member).flatMap((key) => byKey.get(key) ?? []);
      if (lists.length > MAX_CANDIDATES) {
        ambiguous.push({ member, told: toldOf(rule, member, lists) });
        continue;
      }
      const found = new Set(lists);
      for (const cluster of found) if (this.#refuses(rule, member, cluster)) found.delete(cluster);
      if (found.size > 0) candidates.set(member, found);
      for (const cluster of found) claims.set(cluster, (claims.get(cluster) ?? 0) + 1);
    }
    const pairs: [Member, Cluster][] = [];
    for (const [member, found] of candidates) {
      const [only] = found;
      if (only && found.size === 1 && claims.get(only) === 1) pairs.push([member, only]);
      else ambiguous.push({ member, told: toldOf(rule, member, [...found]) });
    }
    return { pairs, ambiguous };
  }

  #refuses(rule: Rule, member: Member, cluster: Cluster): boolean {
    return cluster.some(
      (other) =>
        this.#apart.has(pairKey(qualifiedId(member), qualifiedId(other))) ||
        rule.refuses(member.service, other.service, this.#language),
    );
  }
}

interface Rule {
  readonly name: MatchRule;
  /** What two services must share. */
  keys(member: Member): readonly string[];
  /** What parts them all the same. */
  refuses(a: Service, b: Service, language: string): boolean;
}

function rulesFor(language: string, hasOwnIds: (member: Member) => boolean): readonly Rule[] {
  return [
    {
      name: 'id',
      keys: (member) => (hasOwnIds(member) ? [] : [member.service.id]),
      // Two systems may number alike by chance.
      refuses: (a, b) => keysContradict(a, b) || !(shareKey(a, b) || shareTitleWord(a, b, language)),
    },
    {
      name: 'leika',
      keys: ({ service }) => service.leika ?? [],
      // One that has two keys would else bring two others together that have nothing in common.
      refuses: (a, b, language) => keysContradict(a, b) || titlesContradict(a, b, language),
    },
    {
      name: 'leika-object',
      keys: ({ service }) => (service.leika ?? []).map((key) => key.slice(0, OBJECT_DIGITS)),
      refuses: (a, b) => keysContradict(a, b) || !titlesAgree(a, b, language),
    },
    {
      name: 'title',
      keys: ({ service }) => [titleKey(service, language)],
      refuses: keysContradict,
    },
  ];
}

/** The words of a title, whatever their spelling. */
export function titleKey(service: Service, language: string): string {
  const title = plainIn(service.title, language, language);
  return words(title).join(' ') || title;
}

/** Small words that turn a title into its opposite: "mit Auslandsbezug" and "ohne Auslandsbezug". */
const TELLING = new Set(['mit', 'ohne', 'nicht', 'kein', 'keine', 'keinen']);

/** The stems of a title's words of content. */
export function titleStems(service: Service, language: string): ReadonlySet<string> {
  const content = words(plainIn(service.title, language, language)).filter(
    (word) => TELLING.has(word) || !FUNCTION_WORDS.has(word),
  );
  return new Set(content.map(stem));
}

function shareTitleWord(a: Service, b: Service, language: string): boolean {
  if (titleKey(a, language) === titleKey(b, language)) return true;
  const stems = titleStems(a, language);
  return [...titleStems(b, language)].some((word) => stems.has(word));
}

function shareKey(a: Service, b: Service): boolean {
  return a.leika?.some((key) => b.leika?.includes(key)) ?? false;
}

function toldOf(rule: Rule, member: Member, found: readonly Cluster[]): AmbiguousMatch {
  const candidates = found.slice(0, MAX_TOLD).flatMap(([first]) => (first ? [qualifiedId(first)] : []));
  return { rule: rule.name, service: qualifiedId(member), candidates };
}

/** One text for a pair, in either order. */
export function pairKey(one: string, other: string): string {
  return one < other ? `${one}\n${other}` : `${other}\n${one}`;
}

function byStrength(a: Member, b: Member): number {
  return a.source - b.source || (a.service.id < b.service.id ? -1 : a.service.id > b.service.id ? 1 : 0);
}
