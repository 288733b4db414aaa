import type { WordLists } from './format.js';

/** Lists of words in the compact form: joined by commas, empty ones at the end left out. */
export function joinLists(lists: readonly (readonly string[])[]): WordLists {
  const joined = lists.map((list) => list.join(','));
  while (joined.length > 1 && joined[joined.length - 1] === '') joined.pop();
  // At least the first list is there, which the type cannot see.
  return joined as unknown as WordLists;
}

/** The words of one list in compact form. */
export function splitList(list: string | undefined): string[] {
  return (list ?? '').split(',').filter((word) => word !== '');
}
