/** One Intl object a language: i18next's own formats keep one for each set of parameters, so one for each text ever typed. */
function perLanguage<Format>(make: (language: string | undefined) => Format): (language: string | undefined) => Format {
  const made = new Map<string | undefined, Format>();
  return (language) => {
    const format = made.get(language) ?? make(language);
    made.set(language, format);
    return format;
  };
}

const numbers = perLanguage((language) => new Intl.NumberFormat(language));
const alternatives = perLanguage((language) => new Intl.ListFormat(language, { type: 'disjunction' }));
const dates = perLanguage((language) => new Intl.DateTimeFormat(language, { dateStyle: 'long' }));

/**
 * Stands in for i18next's own formats: "{{count, number}}", "{{means, either}}", "{{day, date}}" in a text. What is
 * none of these stays as it is, and so does a parameter that is not there.
 */
export const formatter = {
  type: 'formatter' as const,
  format: <Value>(value: Value, _format: string, language: string | undefined): Value | string => {
    if (typeof value === 'number') return numbers(language).format(value);
    if (value instanceof Date) return dates(language).format(value);
    return Array.isArray(value) ? alternatives(language).format(value) : value;
  },
};
