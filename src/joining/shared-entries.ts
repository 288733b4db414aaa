/** Topics, offices and sources of several catalogues side by side: what is the same is one, what only looks so is not. */
import { plainIn } from '../catalogue/localized-text.js';
import type { LocalizedText, Office, Source, Topic } from '../catalogue/types.js';
import { fold } from '../text/fold.js';
import { mergeLocalized } from './localized.js';
import { qualify } from './source.js';
import type { SourceCatalogue } from './source.js';

/** Each source's ids → ids in the joined catalogue. */
export type Renaming = readonly ReadonlyMap<string, string>[];

export interface SharedEntries<T> {
  readonly entries: readonly T[];
  readonly renaming: Renaming;
}

/**
 * Topics of all sources. Two with one label, below topics of one label, are one, whatever their ids; two with one id
 * and different labels are two, and the weaker is renamed "source:id".
 */
export function joinTopics(sources: readonly SourceCatalogue[], language: string): SharedEntries<Topic> {
  const topics = sources.map(({ catalogue }) => catalogue.topics ?? []);
  const paths = topics.map((list) => labelPaths(list, language));
  const shared = joinEntries(sources, topics, (topic, source) => paths[source]?.get(topic.id) ?? topic.id);
  const entries = shared.groups.map(({ id, members }): Topic => {
    const [first] = members;
    if (!first) throw new RangeError('A topic of no source.');
    const label = mergedText(
      members.map(({ entry }) => entry.label),
      language,
    );
    const parent = members.find(({ entry }) => entry.parent !== undefined);
    const parentId = parent && (shared.renaming[parent.source]?.get(parent.entry.parent ?? '') ?? parent.entry.parent);
    return {
      id,
      label: label ?? first.entry.label,
      ...(parentId === undefined ? {} : { parent: parentId }),
      // Stated by one source, it is no conclusion any more.
      ...(members.every(({ entry }) => entry.derived) ? { derived: true } : {}),
    };
  });
  return { entries, renaming: shared.renaming };
}

/** Offices of all sources. Two with one id and one name are one; two with one id and different names are two. */
export function joinOffices(sources: readonly SourceCatalogue[], language: string): SharedEntries<Office> {
  const offices = sources.map(({ catalogue }) => catalogue.offices ?? []);
  const shared = joinEntries(
    sources,
    offices,
    (office) => `${office.id}\n${fold(plainIn(office.name, language, language))}`,
  );
  const entries = shared.groups.map(({ id, members }): Office => {
    const values = members.map(({ entry }) => entry);
    const name = mergedText(
      values.map((office) => office.name),
      language,
    );
    const hours = values.find((office) => office.hours !== undefined)?.hours;
    const whole = values.reduceRight<Partial<Office>>((weaker, stronger) => ({ ...weaker, ...stronger }), {});
    return { ...whole, id, name: name ?? id, ...(hours === undefined ? {} : { hours }) };
  });
  return { entries, renaming: shared.renaming };
}

/** The sources as the catalogue names them: those of the list, and those that a joined catalogue names itself. */
export function joinSourceNames(sources: readonly SourceCatalogue[]): SharedEntries<Source> {
  const taken = new Set(sources.map(({ id }) => id));
  const inner = sources.map(({ catalogue }) => namedSources(catalogue.sources, catalogue.services));
  const renaming = sources.map(({ id: sourceId }, at) => {
    const map = new Map<string, string>();
    for (const { id } of inner[at] ?? []) {
      const free = freeId(id, sourceId, taken);
      taken.add(free);
      map.set(id, free);
    }
    return map;
  });
  const entries = sources.flatMap(({ id, name, url, licence, catalogue }, at): Source[] => {
    const only = catalogue.sources?.length === 1 ? catalogue.sources[0] : undefined;
    const address = url ?? only?.url;
    const terms = licence ?? only?.licence;
    const named = (inner[at] ?? []).map((source) => ({ ...source, id: renaming[at]?.get(source.id) ?? source.id }));
    return [
      {
        id,
        name: name ?? only?.name ?? id,
        ...(address === undefined ? {} : { url: address }),
        ...(terms === undefined ? {} : { licence: terms }),
      },
      ...named,
    ];
  });
  return { entries, renaming };
}

/** The inner sources of a catalogue that has several and whose services tell them apart. */
function namedSources(
  sources: readonly Source[] = [],
  services: readonly { readonly source?: { readonly id: string } }[],
): readonly Source[] {
  if (sources.length < 2) return [];
  const used = new Set(services.map((service) => service.source?.id));
  return sources.filter(({ id }) => used.has(id));
}

interface Group<T> {
  readonly id: string;
  readonly members: { readonly source: number; readonly entry: T }[];
}

function joinEntries<T extends { readonly id: string }>(
  sources: readonly SourceCatalogue[],
  lists: readonly (readonly T[])[],
  keyOf: (entry: T, source: number) => string,
): { readonly groups: readonly Group<T>[]; readonly renaming: Renaming } {
  const groups = new Map<string, Group<T>>();
  const taken = new Set<string>();
  const renaming = lists.map((list, source) => {
    const ids = new Map<string, string>();
    // Two of one source stay two, whatever their names.
    const own = new Set<Group<T>>();
    for (const entry of [...list].sort((a, b) => (a.id < b.id ? -1 : 1))) {
      const key = keyOf(entry, source);
      // Where a source has two alike, those of another are the same by their ids.
      const known = [groups.get(`${key}\n${entry.id}`), groups.get(key)].find((group) => group && !own.has(group));
      if (known) {
        known.members.push({ source, entry });
        own.add(known);
        ids.set(entry.id, known.id);
        continue;
      }
      const id = freeId(entry.id, sources[source]?.id ?? '', taken);
      const group: Group<T> = { id, members: [{ source, entry }] };
      taken.add(id);
      own.add(group);
      groups.set(groups.has(key) ? `${key}\n${id}` : key, group);
      ids.set(entry.id, id);
    }
    return ids;
  });
  return { groups: [...groups.values()], renaming };
}

/** The id itself where it is free, else with its source before it. */
export function freeId(id: string, sourceId: string, taken: { has(id: string): boolean }): string {
  let free = id;
  while (taken.has(free)) free = qualify(sourceId, free);
  return free;
}

function mergedText(values: readonly LocalizedText[], language: string): LocalizedText | undefined {
  return mergeLocalized<string, undefined>(
    values.map((value) => ({ value, giver: undefined })),
    language,
  );
}

/** Id → the labels from the top down to the topic. */
function labelPaths(topics: readonly Topic[], language: string): ReadonlyMap<string, string> {
  const byId = new Map(topics.map((topic) => [topic.id, topic]));
  return new Map(
    topics.map((topic) => {
      const labels: string[] = [];
      const seen = new Set<string>();
      for (let at: Topic | undefined = topic; at && !seen.has(at.id); at = byId.get(at.parent ?? '')) {
        seen.add(at.id);
        labels.unshift(fold(plainIn(at.label, language, language)));
      }
      return [topic.id, labels.join('\n')];
    }),
  );
}
