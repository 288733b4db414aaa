/** Ways in which sources write "Leichte Sprache" beside BCP 47's registered variant `simple`. */
const EASY_GERMAN = /^de(-de)?-(x-)?(simple|leicht|leichte|ls|easy)/;

/**
 * The catalogue's tag of a source's language code: "de-DE" and "deu" are "de", Leichte Sprache is "de-simple".
 * Regions are left away, since the sources name an office's country with them, not a variety of the language; a script
 * ("sr-Latn") stays. `undefined` for what is no language code.
 */
export function languageTag(code: string): string | undefined {
  const written = code.trim().replaceAll('_', '-').toLowerCase();
  if (EASY_GERMAN.test(written)) return 'de-simple';
  const [, language = '', script] = /^([a-z]{2,3})(?:-([a-z]{4})(?=-|$))?(?:-[a-z0-9]{1,8})*$/.exec(written) ?? [];
  if (language === '') return undefined;
  const short = THREE_LETTERS.get(language) ?? language;
  return script === undefined ? short : `${short}-${script.charAt(0).toUpperCase()}${script.slice(1)}`;
}

/** ISO 639-2 codes of languages that have a shorter one, which BCP 47 then asks for; those that German offices publish in. */
const THREE_LETTERS: ReadonlyMap<string, string> = new Map([
  ['deu', 'de'],
  ['ger', 'de'],
  ['eng', 'en'],
  ['fra', 'fr'],
  ['fre', 'fr'],
  ['pol', 'pl'],
  ['ukr', 'uk'],
  ['rus', 'ru'],
  ['tur', 'tr'],
  ['ara', 'ar'],
  ['spa', 'es'],
  ['ita', 'it'],
  ['ron', 'ro'],
  ['rum', 'ro'],
  ['fas', 'fa'],
  ['per', 'fa'],
]);
