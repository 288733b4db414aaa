/**
 * The text modules of LeiKa and XZuFi (`urn:de:xzufi:codeliste:leistungstextmodulleika`) as the catalogue has them. Codes
 * from 93 on are those that the portal network's gateway (PVOG) adds for modules that have an element of their own in XZuFi.
 */

/** Leistungsbezeichnung II, the name for citizens. */
export const DISPLAY_NAME_MODULE = '03';
/** Leistungsbezeichnung, the official name; the title where there is no name for citizens. */
export const OFFICIAL_NAME_MODULE = '02';
/** Teaser and Kurztext, the better one first: what the summary is made of. */
export const SUMMARY_MODULES: readonly string[] = ['24', '05'];

/** Codes of the catalogue's sections, where it has a word of its own. */
const SECTIONS: ReadonlyMap<string, string> = new Map([
  ['06', 'details'],
  ['07', 'legal'],
  ['08', 'documents'],
  ['09', 'requirements'],
  ['11', 'procedure'],
  ['14', 'forms'],
  ['15', 'more'],
  ['25', 'appeal'],
  ['95', 'duration'],
  ['97', 'deadline'],
  ['98', 'fees'],
]);

/** The section that a text module becomes: the catalogue's word for it, else the code itself ("16" Hinweise, "22" Zuständige Stelle …). */
export function sectionCode(textModule: string): string {
  return SECTIONS.get(textModule) ?? textModule;
}
