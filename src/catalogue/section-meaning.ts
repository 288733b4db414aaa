/**
 * Our words for the codes of `urn:xoev-de:fim:codeliste:leikatextmodul` that hold text for citizens, and for the codes
 * that the portal network's gateway (PVOG) adds from 93 on.
 */
const WORDS: ReadonlyMap<string, string> = new Map([
  ['05', 'summary'],
  ['06', 'details'],
  ['07', 'legal'],
  ['08', 'documents'],
  ['09', 'requirements'],
  ['11', 'procedure'],
  ['14', 'forms'],
  ['15', 'more'],
  ['16', 'notes'],
  ['18', 'author'],
  ['22', 'office'],
  ['23', 'contact'],
  ['24', 'summary'],
  ['25', 'appeal'],
  ['95', 'duration'],
  ['97', 'deadline'],
  ['98', 'fees'],
]);

/** What a section is about, in our word where there is one: "08" and "documents" are the same. */
export function sectionMeaning(code: string): string {
  return WORDS.get(code) ?? code;
}
