/** Leaves out wordings that a thesaurus file has already: "Couch weg" says nothing beside "Sofa weg". Used at build time. */
import type { ThesaurusFile, WordLists } from './format.js';
import { stemsWithClasses } from './select.js';
import { joinLists, splitList } from './word-lists.js';

/** The file without phrases of several words that are met wherever an earlier one of the same entry is. */
export function withoutRepeats(file: ThesaurusFile): ThesaurusFile {
  const stemsOf = stemsWithClasses(file);
  const shorten = <Entry extends { readonly words: WordLists }>(
    entries: Readonly<Record<string, Entry>>,
  ): Record<string, Entry> =>
    Object.fromEntries(
      Object.entries(entries).map(([id, entry]) => [id, { ...entry, words: firstOfEach(entry.words, stemsOf) }]),
    );
  return {
    ...file,
    objects: shorten(file.objects),
    actions: shorten(file.actions),
    events: shorten(file.events),
  };
}

function firstOfEach(lists: readonly (string | undefined)[], stemsOf: (text: string) => string[]): WordLists {
  const met = new Set<string>();
  return joinLists(
    lists.map((joined) =>
      splitList(joined).filter((text) => {
        const stems = new Set(stemsOf(text));
        if (stems.size < 2) return true;
        const key = [...stems].sort().join(' ');
        if (met.has(key)) return false;
        met.add(key);
        return true;
      }),
    ),
  );
}
