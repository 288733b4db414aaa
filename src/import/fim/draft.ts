import type { LocalizedText, Service, ServiceCodes, Topic } from '../../catalogue/types.js';

/** What one answer tells of a service; several may speak of the same one, and a later one may bring what is missing. */
export interface Draft {
  readonly id: string;
  readonly title?: LocalizedText | undefined;
  readonly fields: Partial<Omit<Service, 'id' | 'title'>>;
  readonly topics: readonly Topic[];
  /** How much the answer knows: a search's entry less than the service's own document. */
  readonly rank: number;
}

/** Both drafts of a service as one: what the one with the higher rank says holds, and what only the other says stays. */
export function joinDrafts(first: Draft, second: Draft): Draft {
  const [less, more] = first.rank <= second.rank ? [first, second] : [second, first];
  const codes = joinCodes(less.fields.codes, more.fields.codes);
  const fields = { ...less.fields, ...more.fields };
  const extra = { ...less.fields.extra, ...more.fields.extra };
  return {
    id: more.id,
    title: more.title ?? less.title,
    fields: {
      ...fields,
      ...lists(less.fields, more.fields),
      ...(codes ? { codes } : {}),
      ...(Object.keys(extra).length > 0 ? { extra } : {}),
    },
    topics: [...less.topics, ...more.topics],
    rank: more.rank,
  };
}

function lists(less: Draft['fields'], more: Draft['fields']): Draft['fields'] {
  const leika = union(less.leika, more.leika);
  const audience = union(less.audience, more.audience);
  const topics = union(less.topics, more.topics);
  return {
    ...(leika ? { leika } : {}),
    ...(audience ? { audience } : {}),
    ...(topics ? { topics } : {}),
  };
}

function joinCodes(less: ServiceCodes = {}, more: ServiceCodes = {}): ServiceCodes | undefined {
  const names = ['typisierung', 'sdg', 'pvLagen', 'ozg'] as const;
  const joined = names.flatMap((name): [string, readonly string[]][] => {
    const codes = union(less[name], more[name]);
    return codes ? [[name, codes]] : [];
  });
  return joined.length > 0 ? Object.fromEntries(joined) : undefined;
}

function union<T>(first: readonly T[] = [], second: readonly T[] = []): readonly T[] | undefined {
  const all = new Set([...first, ...second]);
  return all.size > 0 ? [...all] : undefined;
}
