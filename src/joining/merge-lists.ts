/** How lists of several sources become one. */
import { allVersions } from '../catalogue/localized-text.js';
import { sectionMeaning } from '../catalogue/section-meaning.js';
import type { Channel, LocalizedText, Section, SectionLink } from '../catalogue/types.js';
import { fold } from '../text/fold.js';
import { addressKey } from './addresses.js';
import { mergeLocalized } from './localized.js';
import type { Given } from './localized.js';

type Used<Giver> = (giver: Giver, tag?: string) => void;

/** All words of all, each once whatever its spelling; none that only repeats the title. */
export function mergeSynonyms<Giver>(
  lists: readonly Given<readonly LocalizedText[], Giver>[],
  title: LocalizedText,
  language: string,
  used: Used<Giver>,
): LocalizedText[] {
  const keys = (text: LocalizedText): string[] =>
    allVersions(text, language).map((version) => `${version.language}\n${fold(version.text.trim())}`);
  const known = new Set(keys(title));
  return lists.flatMap(({ value, giver }) =>
    value.filter((synonym) => {
      const own = keys(synonym);
      const isNew = own.some((key) => !known.has(key));
      for (const key of own) known.add(key);
      if (isNew) for (const version of allVersions(synonym, language)) used(giver, version.language);
      return isNew;
    }),
  );
}

/**
 * Every way to a service once. Two ways with one address are one, of the kind that the stronger source says, and what
 * it leaves open is filled in from the weaker where that agrees on the kind.
 */
export function mergeChannels<Giver>(
  lists: readonly Given<readonly Channel[], Giver>[],
  language: string,
  used: Used<Giver>,
): Channel[] {
  const merged: Channel[] = [];
  for (const { value, giver } of lists) {
    // A source may mean two ways by one address; only what another source has already is the same.
    const others = [...merged];
    const taken = new Set<number>();
    const own = new Set<string>();
    for (const channel of value) {
      const exact = JSON.stringify(channel);
      if (own.has(exact)) continue;
      own.add(exact);
      const at = sameWay(channel, others, taken);
      const stronger = merged[at];
      taken.add(at);
      if (!stronger) merged.push(channel);
      else if (stronger.kind === channel.kind) merged[at] = filled(stronger, channel, language);
      else continue;
      if (!stronger || merged[at] !== stronger) used(giver);
    }
  }
  return merged;
}

/** Which of the others is the same way: the very same one, else one with its address, best one not taken yet; -1 for none. */
function sameWay(channel: Channel, others: readonly Channel[], taken: ReadonlySet<number>): number {
  const exact = JSON.stringify(channel);
  const same = others.findIndex((other) => JSON.stringify(other) === exact);
  if (same >= 0) return same;
  const key = channelKey(channel);
  const alike = [...others.keys()].filter((at) => others[at] && channelKey(others[at]) === key);
  return alike.find((at) => !taken.has(at)) ?? alike[0] ?? -1;
}

function channelKey({ kind, url, office, label }: Channel): string {
  return url === undefined ? `${kind}\n${office ?? ''}\n${JSON.stringify(label ?? '')}` : addressKey(url);
}

/** The stronger channel with what only the weaker says; the same object where that is nothing. */
function filled(stronger: Channel, weaker: Channel, language: string): Channel {
  const label = mergeLocalized(
    [stronger.label, weaker.label].flatMap((value) => (value === undefined ? [] : [{ value, giver: undefined }])),
    language,
  );
  const joined = { ...weaker, ...stronger, ...(label === undefined ? {} : { label }) };
  const isSame = JSON.stringify(sortedEntries(joined)) === JSON.stringify(sortedEntries(stronger));
  return isSame ? stronger : joined;
}

function sortedEntries(value: object): [string, unknown][] {
  return Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1));
}

/**
 * The sections of the strongest source, and from the others those about something else. Where both speak once of the
 * same, the weaker one adds its languages and its links.
 */
export function mergeSections<Giver>(
  lists: readonly Given<readonly Section[], Giver>[],
  language: string,
  used: (giver: Giver, code: string, tag?: string) => void,
): Section[] {
  const groups = new Map<string, Given<readonly Section[], Giver>[]>();
  for (const { value, giver } of lists) {
    const own = new Map<string, Section[]>();
    for (const section of value) {
      const key = sectionKey(section);
      const known = own.get(key);
      if (known) known.push(section);
      else own.set(key, [section]);
    }
    for (const [key, sections] of own) {
      const known = groups.get(key);
      if (known) known.push({ value: sections, giver });
      else groups.set(key, [{ value: sections, giver }]);
    }
  }
  return [...groups.values()].flatMap((group) => mergeGroup(group, language, used));
}

function sectionKey({ code, channel }: Section): string {
  return `${sectionMeaning(code)}\n${channel ?? ''}`;
}

function mergeGroup<Giver>(
  group: readonly Given<readonly Section[], Giver>[],
  language: string,
  used: (giver: Giver, code: string, tag?: string) => void,
): readonly Section[] {
  const [first, ...others] = group;
  if (!first) return [];
  const code = first.value[0]?.code ?? '';
  const single = first.value.length === 1 ? first.value[0] : undefined;
  if (!single) {
    used(first.giver, code);
    return first.value;
  }
  const alike = [
    { value: single, giver: first.giver },
    ...others.flatMap(({ value, giver }) => (value.length === 1 && value[0] ? [{ value: value[0], giver }] : [])),
  ];
  const note: Used<Giver> = (giver, tag) => {
    used(giver, code, tag);
  };
  note(first.giver);
  const title = mergeLocalized(present(alike, 'title'), language, note);
  const text = mergeLocalized(present(alike, 'text'), language, note);
  const links = mergeLinks(present(alike, 'links'), language, note);
  return [
    {
      ...single,
      ...(title === undefined ? {} : { title }),
      ...(text === undefined ? {} : { text }),
      ...(links.length > 0 ? { links } : {}),
    },
  ];
}

function mergeLinks<Giver>(
  lists: readonly Given<readonly SectionLink[], Giver>[],
  language: string,
  used: Used<Giver>,
): SectionLink[] {
  const merged: Given<SectionLink, Giver>[][] = [];
  for (const { value, giver } of lists) {
    // A source may name one page twice on purpose: its links are the same as another source's one by one.
    const open = [...merged];
    for (const link of value) {
      const group = takeSamePage(link, open);
      if (group) group.push({ value: link, giver });
      else {
        merged.push([{ value: link, giver }]);
        used(giver);
      }
    }
  }
  return merged.flatMap((group): SectionLink[] => {
    const [first] = group;
    const labels = group.map(({ value, giver }) => ({ value: value.label, giver }));
    return first ? [{ ...first.value, label: mergeLocalized(labels, language, used) ?? first.value.label }] : [];
  });
}

/** Takes the group that leads where the link leads out of the list: by the very same address before one that only counts as it. */
function takeSamePage<Giver>(
  link: SectionLink,
  open: Given<SectionLink, Giver>[][],
): Given<SectionLink, Giver>[] | undefined {
  const key = addressKey(link.url);
  const same = open.findIndex(([first]) => first?.value.url === link.url);
  const at = same >= 0 ? same : open.findIndex(([first]) => first && addressKey(first.value.url) === key);
  return at < 0 ? undefined : open.splice(at, 1)[0];
}

/** The values of one field, of those that have it. */
function present<T extends object, Field extends keyof T, Giver>(
  values: readonly Given<T, Giver>[],
  field: Field,
): Given<NonNullable<T[Field]>, Giver>[] {
  return values.flatMap(({ value, giver }) => {
    const inner = value[field];
    return inner === undefined || inner === null ? [] : [{ value: inner, giver }];
  });
}
