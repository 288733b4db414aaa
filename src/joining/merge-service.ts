import type { Service, ServiceCodes } from '../catalogue/types.js';
import { mergeLocalized } from './localized.js';
import type { Given, Localized } from './localized.js';
import { mergeChannels, mergeSections, mergeSynonyms } from './merge-lists.js';

/** Fields of which the strongest source that fills them has the say: a part of each would say what nobody says. */
const WHOLE = ['audience', 'popularity', 'level', 'areas', 'offices', 'writtenForm', 'maturity'] as const;
/** Codes of classifications do not contradict each other. */
const CODES = ['typisierung', 'sdg', 'pvLagen', 'ozg'] as const satisfies readonly (keyof ServiceCodes)[];

/** A service with where each of its fields comes from. */
export interface MergedService {
  readonly service: Service;
  /** Field ("title", "sections.fees") → places in the list of members, strongest first. */
  readonly fields: ReadonlyMap<string, readonly number[]>;
}

/** What one member of a merge says; a town's own entry may say no more than one field. */
export type PartOfService = Partial<Service>;

/**
 * One service of several, field by field: texts from the strongest source that has the language, lists together
 * without duplicates, everything else from the strongest that says it.
 * @param id The merged service's.
 * @param members Strongest first; one at least has a title.
 * @param language The catalogue's; all members' plain texts are in it.
 */
export function mergeServices(id: string, members: readonly PartOfService[], language: string): MergedService {
  return new ServiceMerge(members, language).run(id);
}

class ServiceMerge {
  readonly #services: readonly PartOfService[];
  readonly #language: string;
  readonly #fields = new Map<string, Set<number>>();
  /** Languages of which each member's texts were taken. */
  readonly #tags = new Map<number, Set<string>>();

  constructor(services: readonly PartOfService[], language: string) {
    this.#services = services;
    this.#language = language;
  }

  run(id: string): MergedService {
    const title = this.#localized('title');
    if (title === undefined) throw new RangeError(`Service ${id}: no member has a title.`);
    const synonyms = this.#synonyms(title);
    const service: Service = {
      id,
      title,
      ...this.#filled('summary', this.#localized('summary')),
      ...this.#filled('leika', this.#united('leika')),
      ...this.#filled('synonyms', synonyms),
      ...this.#filled('topics', this.#united('topics')),
      ...this.#whole(),
      ...this.#filled('sections', this.#sections()),
      ...this.#filled('channels', this.#channels()),
      ...this.#filled('codes', this.#codes()),
      ...this.#validity(),
      ...this.#filled('updated', this.#newest()),
      ...this.#filled('source', this.#strongest('source')),
      ...this.#filled('extra', this.#extra()),
    };
    const machineTranslated = this.#machineTranslated();
    const fields = [...this.#fields].map(([field, from]) => [field, [...from].sort((a, b) => a - b)] as const);
    return {
      service: { ...service, ...this.#filled('machineTranslated', machineTranslated) },
      fields: new Map(fields.sort(([a], [b]) => (a < b ? -1 : 1))),
    };
  }

  #whole(): Partial<Service> {
    const entries = WHOLE.flatMap((field) => {
      const value = this.#strongest(field);
      return value === undefined ? [] : [[field, value] as const];
    });
    return Object.fromEntries(entries);
  }

  #filled<Field extends string, T>(field: Field, value: T | undefined): Partial<Record<Field, T>> {
    const isEmpty = value === undefined || (Array.isArray(value) && value.length === 0);
    return isEmpty ? {} : ({ [field]: value } as Record<Field, T>);
  }

  #note(field: string, member: number, tag?: string): void {
    const known = this.#fields.get(field);
    if (known) known.add(member);
    else this.#fields.set(field, new Set([member]));
    const tags = this.#tags.get(member) ?? new Set<string>();
    this.#tags.set(member, tags.add(tag ?? this.#language));
  }

  /** The values of a field, strongest first, with their members; empty lists say nothing. */
  #given<Field extends keyof Service>(field: Field): Given<NonNullable<Service[Field]>, number>[] {
    return this.#services.flatMap((service, giver) => {
      const value = service[field];
      const isEmpty = value === undefined || (Array.isArray(value) && value.length === 0);
      return isEmpty ? [] : [{ value, giver }];
    });
  }

  #strongest<Field extends keyof Service>(field: Field): NonNullable<Service[Field]> | undefined {
    const [first] = this.#given(field);
    if (first) this.#note(field, first.giver);
    return first?.value;
  }

  #localized(field: 'title' | 'summary'): Localized<string> | undefined {
    return mergeLocalized<string, number>(this.#given(field), this.#language, (member, tag) => {
      this.#note(field, member, tag);
    });
  }

  /** Also the titles that gave way: under its official name, too, a service must be found. */
  #synonyms(title: Service['title']): Service['synonyms'] {
    const titles = this.#given('title').map(({ value, giver }) => ({ value: [value], giver }));
    return mergeSynonyms([...this.#given('synonyms'), ...titles], title, this.#language, (member) => {
      // Nobody reads them as a text of the service, so that they do not make a language a machine's.
      this.#note('synonyms', member);
    });
  }

  #united(field: 'leika' | 'topics'): string[] {
    const united = new Set<string>();
    for (const { value, giver } of this.#given(field))
      for (const entry of value)
        if (!united.has(entry)) {
          united.add(entry);
          this.#note(field, giver);
        }
    return [...united];
  }

  #sections(): Service['sections'] {
    return mergeSections(this.#given('sections'), this.#language, (member, code, tag) => {
      this.#note(`sections.${code}`, member, tag);
    });
  }

  #channels(): Service['channels'] {
    return mergeChannels(this.#given('channels'), this.#language, (member) => {
      this.#note('channels', member);
    });
  }

  #codes(): ServiceCodes | undefined {
    const given = this.#given('codes');
    const codes = CODES.flatMap((name): [string, string[]][] => {
      const united = new Set<string>();
      for (const { value, giver } of given)
        for (const code of value[name] ?? [])
          if (!united.has(code)) {
            united.add(code);
            this.#note('codes', giver);
          }
      return united.size > 0 ? [[name, [...united]]] : [];
    });
    return codes.length > 0 ? Object.fromEntries(codes) : undefined;
  }

  /** Both dates from one source: a beginning and an end of different ones may be no span at all. */
  #validity(): Pick<Service, 'validFrom' | 'validThrough'> {
    const at = this.#services.findIndex(
      ({ validFrom, validThrough }) => validFrom !== undefined || validThrough !== undefined,
    );
    if (at < 0) return {};
    this.#note('validity', at);
    const { validFrom, validThrough } = this.#services[at] ?? {};
    return {
      ...(validFrom === undefined ? {} : { validFrom }),
      ...(validThrough === undefined ? {} : { validThrough }),
    };
  }

  /** When any of the sources last changed something. */
  #newest(): string | undefined {
    const [newest] = this.#given('updated').sort((a, b) => (a.value > b.value ? -1 : a.value < b.value ? 1 : 0));
    if (newest) this.#note('updated', newest.giver);
    return newest?.value;
  }

  #extra(): Service['extra'] {
    const given = this.#given('extra');
    // Through entries, so that a field named "__proto__" stays a field.
    const entries = new Map<string, unknown>();
    for (const { value, giver } of given)
      for (const [name, inner] of Object.entries(value))
        if (!entries.has(name)) {
          entries.set(name, inner);
          this.#note('extra', giver);
        }
    return entries.size > 0 ? Object.fromEntries(entries) : undefined;
  }

  /** A language counts as a machine's where a member that says so gave texts in it; of the strongest none gives way. */
  #machineTranslated(): string[] {
    const tags = this.#given('machineTranslated').flatMap(({ value, giver }) =>
      value.filter((tag) => giver === 0 || this.#tags.get(giver)?.has(tag)),
    );
    return [...new Set(tags)].sort();
  }
}
