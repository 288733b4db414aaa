import type { LocalizedText, Section, Service } from '../../catalogue/types.js';
import { DEFAULT_LANGUAGE } from './languages.js';

/** What a Spezialisierung may lack. */
export type PartialService = Omit<Service, 'title'> & Partial<Pick<Service, 'title'>>;

/** A service with what a Land or municipality has made of it above it, field by field; it keeps its own id and areas. */
export function specialise(base: Service, special: PartialService): Service {
  const { id: specialId, source: specialSource, areas: _areas, ...fields } = special;
  const updated = [base.updated, special.updated]
    .filter((date) => date !== undefined)
    .sort()
    .at(-1);
  const url = specialSource?.url ?? base.source?.url;
  const joined = {
    summary: merged(base.summary, special.summary),
    leika: both(base.leika, special.leika),
    synonyms: both(base.synonyms, special.synonyms),
    topics: both(base.topics, special.topics),
    channels: both(base.channels, special.channels),
    machineTranslated: both(base.machineTranslated, special.machineTranslated),
    sections: sections(base.sections, special.sections),
    codes: base.codes || special.codes ? { ...base.codes, ...special.codes } : undefined,
    updated,
  };
  return {
    ...base,
    ...fields,
    ...stated(joined),
    id: base.id,
    title: merged(base.title, special.title) ?? base.title,
    source: { id: base.source?.id ?? base.id, ...(url === undefined ? {} : { url }) },
    extra: { ...base.extra, ...special.extra, spezialisierung: specialised(base, specialId) },
  };
}

type Stated<T> = { [K in keyof T]?: Exclude<T[K], undefined> };

/** The fields that say something. */
function stated<T extends object>(fields: T): Stated<T> {
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined)) as Stated<T>;
}

/** Ids of the entries that a service was made of, beside its own. */
function specialised(base: Service, id: string): readonly unknown[] {
  const before = base.extra?.['spezialisierung'];
  return [...(Array.isArray(before) ? (before as unknown[]) : []), id];
}

/** Of each language the nearer text. */
function merged(base: LocalizedText | undefined, special: LocalizedText | undefined): LocalizedText | undefined {
  if (base === undefined || special === undefined) return special ?? base;
  const languages = { ...inLanguages(base), ...inLanguages(special) };
  const german = languages[DEFAULT_LANGUAGE];
  return Object.keys(languages).length === 1 && german !== undefined ? german : languages;
}

function inLanguages(value: LocalizedText): Readonly<Record<string, string>> {
  return typeof value === 'string' ? { [DEFAULT_LANGUAGE]: value } : value;
}

/** Both lists, each entry once, the nearer one's first; nothing where there is neither. */
function both<T>(base: readonly T[] | undefined, special: readonly T[] | undefined): readonly T[] | undefined {
  if (!base || !special) return special ?? base;
  return [...new Map([...special, ...base].map((entry) => [JSON.stringify(entry), entry])).values()];
}

/** The nearer section in the place of the one of the same code and channel; new ones after them. */
function sections(
  base: readonly Section[] | undefined,
  special: readonly Section[] | undefined,
): readonly Section[] | undefined {
  if (!base || !special) return special ?? base;
  const key = ({ code, channel }: Section): string => `${code} ${channel ?? ''}`;
  const result = new Map(base.map((section) => [key(section), section]));
  for (const section of special) result.set(key(section), section);
  return [...result.values()];
}
