/** Languages in which the project speaks to people; others are answered in English. */
export type InterfaceLanguage = 'de' | 'en';

/** The language for a BCP 47 tag or a POSIX locale ("de_DE.UTF-8"). Without one German, the towns' own. */
export function interfaceLanguage(tag: string | undefined): InterfaceLanguage {
  const name = (tag ?? '').toLowerCase();
  if (name === '' || name === 'c' || name === 'posix' || name.startsWith('c.')) return 'de';
  return /^de\b|^de_/.test(name) ? 'de' : 'en';
}
