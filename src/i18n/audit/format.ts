import { knownLocale } from '../../catalogue/localized-text.js';

/** Languages that the audit speaks. */
export type AuditLanguage = 'de' | 'en';

/** Numbers, dates and lists as a language writes them. */
export interface AuditFormat {
  readonly number: (value: number) => string;
  /** Of a share from 0 to 1. */
  readonly percent: (share: number) => string;
  /** Of an ISO 8601 date; as it stands where it is none. */
  readonly date: (iso: string) => string;
  readonly list: (items: readonly string[]) => string;
  /** A language's name for a BCP 47 tag. */
  readonly languageName: (tag: string) => string;
}

const SIMPLE: Readonly<Record<AuditLanguage, string>> = { de: 'Leichte Sprache', en: 'Easy Read' };

export function auditFormat(language: AuditLanguage): AuditFormat {
  const number = new Intl.NumberFormat(language, { maximumFractionDigits: 1 });
  const percent = new Intl.NumberFormat(language, { style: 'percent', maximumFractionDigits: 0 });
  const date = new Intl.DateTimeFormat(language, { dateStyle: 'medium', timeZone: 'UTC' });
  const list = new Intl.ListFormat(language, { type: 'conjunction' });
  const names = new Intl.DisplayNames(language, { type: 'language' });
  return {
    number: (value) => number.format(value),
    percent: (share) => percent.format(share),
    date: (iso) => {
      const time = Date.parse(`${iso.slice(0, 10)}T00:00:00Z`);
      return Number.isNaN(time) ? iso : date.format(time);
    },
    list: (items) => list.format(items),
    languageName: (tag) => {
      if (/^de-simple$/i.test(tag)) return SIMPLE[language];
      // The platform knows no name for a tag that is none.
      return knownLocale(tag) === 'de' && !/^de\b/i.test(tag) ? tag : (names.of(knownLocale(tag)) ?? tag);
    },
  };
}
