/**
 * Makes a thesaurus file small enough for a page. The whole German thesaurus is for the command line; what a page loads
 * has a budget, so wordings are kept in the order of how much they help, until it is used up. Used at build time.
 */
import { stem } from '../text/stem.js';
import { tokenise } from '../text/tokens.js';
import { addObjectClasses } from './object-classes.js';
import { joinLists, splitList } from './word-lists.js';
import type { ThesaurusAction, ThesaurusEvent, ThesaurusFile, ThesaurusObject, WordLists } from './format.js';

/**
 * How much a wording is needed, 0 to 1.
 * @param entry Whose it is: "objects/ID", "actions/ID" or "events/ID".
 * @param words How many words it has.
 */
export type Demand = (entry: string, words: number) => number;

type Group = 'objects' | 'actions' | 'events';

interface Wording {
  readonly group: Group;
  readonly id: string;
  readonly list: number;
  readonly text: string;
  readonly worth: number;
}

/** What the four word lists are worth beside each other: official words also recognise services. */
const LIST_WORTH = [1, 0.9, 0.4, 0.35] as const;
/** Each further wording of an entry helps less than the one before. */
const FADING = 0.12;
/** A wording that a shorter one of the same entry finds too. */
const COVERED_WORTH = 0.05;

/**
 * The file with as many wordings as fit.
 * @param fits Whether a file is within the budget; asked about twenty times.
 */
export function selectWordings(
  file: ThesaurusFile,
  demand: Demand,
  fits: (file: ThesaurusFile) => boolean,
): ThesaurusFile {
  const ranked = wordings(file, demand).sort((a, b) => b.worth - a.worth);
  let kept = 0;
  let refused = ranked.length + 1;
  while (refused - kept > 1) {
    const middle = (kept + refused) >> 1;
    if (fits(withWordings(file, ranked.slice(0, middle)))) kept = middle;
    else refused = middle;
  }
  return withWordings(file, ranked.slice(0, kept));
}

function wordings(file: ThesaurusFile, demand: Demand): Wording[] {
  const groups = ['objects', 'actions', 'events'] as const;
  const stemsOf = stemsWithClasses(file);
  return groups.flatMap((group) =>
    Object.entries<{ readonly words: WordLists }>(file[group]).flatMap(([id, { words }]) =>
      rankWordings(words, stemsOf).map(({ list, text, count, share }) => ({
        group,
        id,
        list,
        text,
        worth: share * demand(`${group}/${id}`, count),
      })),
    ),
  );
}

/** One entry's wordings with what each is worth beside the others. */
function rankWordings(
  words: readonly (string | undefined)[],
  stemsOf: (text: string) => string[],
): { list: number; text: string; count: number; share: number }[] {
  const earlier = new Set<string>();
  let rank = 0;
  return words.flatMap((joinedWords, list) =>
    splitList(joinedWords).map((text) => {
      const stems = stemsOf(text);
      const isCovered = coveredByShorter(stems, earlier);
      earlier.add([...stems].sort().join(' '));
      const share = isCovered ? COVERED_WORTH : (LIST_WORTH[list] ?? 0) / (1 + FADING * rank);
      if (!isCovered) rank += 1;
      return { list, text, count: stems.length, share };
    }),
  );
}

/** A wording's stems; in a phrase of several words, the members of a class are one and the same. */
export function stemsWithClasses(file: ThesaurusFile): (text: string) => string[] {
  const stems = (text: string): string[] => tokenise(text).map((token) => stem(token.word));
  const classes = new Map<string, string>();
  for (const [name, members] of Object.entries(file.classes ?? {}))
    for (const member of [...stems(name), ...stems(members)]) classes.set(member, name);
  const onlyStem = (text: string): string | undefined => {
    const [first, second] = stems(text);
    return second === undefined ? first : undefined;
  };
  for (const _ of addObjectClasses(file, classes, onlyStem)) continue;
  return (text) => {
    const own = stems(text);
    return own.length > 1 ? own.map((one) => classes.get(one) || one) : own;
  };
}

/** Whether every word of an earlier wording is in this one, or its one word is the end of this one's. */
function coveredByShorter(own: readonly string[], earlier: ReadonlySet<string>): boolean {
  const single = own.length === 1 ? (own[0] ?? '') : undefined;
  for (const key of earlier) {
    const others = key.split(' ');
    if (others.every((other) => own.includes(other))) return true;
    if (single !== undefined && others.length === 1 && key.length >= 5 && single.endsWith(key)) return true;
  }
  return false;
}

/** The file with these wordings alone; entries without any, and what points to them, are left out. */
function withWordings(file: ThesaurusFile, kept: readonly Wording[]): ThesaurusFile {
  const lists = new Map<string, string[][]>();
  for (const { group, id, list, text } of kept) {
    const key = `${group}/${id}`;
    const own = lists.get(key) ?? [[], [], [], []];
    own[list]?.push(text);
    lists.set(key, own);
  }
  const has = (group: Group, id: string): boolean => lists.has(`${group}/${id}`);
  const entriesOf = <Entry extends { words: WordLists }>(
    group: Group,
    shorten: (entry: Entry) => Omit<Entry, 'words'>,
  ): Record<string, Entry> =>
    Object.fromEntries(
      Object.entries(file[group] as unknown as Record<string, Entry>)
        .filter(([id]) => has(group, id))
        .map(([id, entry]) => [
          id,
          { words: joinLists(lists.get(`${group}/${id}`) ?? []), ...shorten(entry) } as Entry,
        ]),
    );
  return {
    ...file,
    objects: entriesOf<ThesaurusObject>('objects', ({ leika, broader, related }) => ({
      ...(leika ? { leika } : {}),
      ...some(
        'broader',
        broader?.filter((id) => has('objects', id)),
      ),
      ...some(
        'related',
        related?.filter((id) => has('objects', id)),
      ),
    })),
    actions: entriesOf<ThesaurusAction>('actions', ({ leika, near }) => ({
      ...(leika ? { leika } : {}),
      ...(near ? { near: Object.fromEntries(Object.entries(near).filter(([id]) => has('actions', id))) } : {}),
    })),
    events: entriesOf<ThesaurusEvent>('events', ({ leads }) => ({
      ...some(
        'leads',
        leads?.filter(([object]) => has('objects', object)),
      ),
    })),
  };
}

function some<Key extends string, Value>(
  key: Key,
  values: readonly Value[] | undefined,
): Partial<Record<Key, readonly Value[]>> {
  return values && values.length > 0 ? ({ [key]: values } as Record<Key, readonly Value[]>) : {};
}

/** What a selection left out, as a file that a page may add later; relations stand in it whole. */
export function remainder(file: ThesaurusFile, selected: ThesaurusFile): ThesaurusFile {
  const rest = <Entry extends { words: WordLists }>(
    whole: Readonly<Record<string, Entry>>,
    taken: Readonly<Record<string, Entry>>,
  ): Record<string, Entry> =>
    Object.fromEntries(
      Object.entries(whole).flatMap(([id, entry]): [string, Entry][] => {
        const known = taken[id];
        if (!known) return [[id, entry]];
        const all: readonly (string | undefined)[] = entry.words;
        const lists = all.map((own, list) => {
          const there = new Set(splitList(known.words[list]));
          return splitList(own).filter((text) => !there.has(text));
        });
        const isWhole = lists.every((list) => list.length === 0) && JSON.stringify(known) === JSON.stringify(entry);
        return isWhole ? [] : [[id, { ...entry, words: joinLists(lists) }]];
      }),
    );
  return {
    version: 1,
    language: file.language,
    objects: rest(file.objects, selected.objects),
    actions: rest(file.actions, selected.actions),
    events: rest(file.events, selected.events),
    noise: '',
    // Phrases are read with the classes of the first file; a page may get this one alone.
    ...(file.classes ? { classes: file.classes } : {}),
    ...(file.persons ? { persons: file.persons } : {}),
  };
}
