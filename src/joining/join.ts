/** Several catalogues become one. Pure and deterministic: the same sources in the same order give the same catalogue. */
import type { Catalogue, Municipality, Service, Steering } from '../catalogue/types.js';
import { toLanguage } from './languages.js';
import { matchSources } from './matching.js';
import type { AmbiguousMatch, Cluster, Decisions } from './matching.js';
import { mergeServices } from './merge-service.js';
import type { MergedService } from './merge-service.js';
import { freeId, joinOffices, joinSourceNames, joinTopics } from './shared-entries.js';
import type { Renaming } from './shared-entries.js';
import { qualifiedId, qualify } from './source.js';
import type { Member, SourceCatalogue } from './source.js';

/** A service of the joined catalogue with those that it was made of, strongest first. */
export interface JoinedService extends MergedService {
  readonly members: readonly Member[];
}

/** Two sources use one id for different services, of which the weaker one was renamed. */
export interface IdClash {
  readonly id: string;
  /** Qualified ids of the two. */
  readonly services: readonly [string, string];
  readonly renamed: string;
}

export interface Joined {
  /** Everything but the services. */
  readonly head: Omit<Catalogue, 'services'>;
  readonly services: readonly JoinedService[];
  readonly ambiguous: readonly AmbiguousMatch[];
  readonly clashes: readonly IdClash[];
  /** Qualified ids of services that only sources have which add none. */
  readonly notAdded: readonly string[];
}

export interface JoinOptions {
  /** BCP 47 tag of the joined catalogue; default: the strongest source's. */
  readonly language?: string | undefined;
  /** What the editor decided about pairs, by qualified ids. */
  readonly decisions?: Decisions;
}

/**
 * Joins catalogues.
 * @param sources Strongest first; each with an id of its own. At least one.
 */
export function joinSources(sources: readonly SourceCatalogue[], options: JoinOptions = {}): Joined {
  const [first] = sources;
  if (!first) throw new RangeError('No source to join.');
  const language = options.language ?? first.catalogue.language;
  const translated = sources.map((source) => ({ ...source, catalogue: toLanguage(source.catalogue, language) }));
  const topics = joinTopics(translated, language);
  const offices = joinOffices(translated, language);
  const names = joinSourceNames(translated);
  const renaming = { topics: topics.renaming, offices: offices.renaming, names: names.renaming };
  const members = translated.map(({ id, catalogue }, source) =>
    catalogue.services.map((service): Member => ({
      source,
      sourceId: id,
      service: renamed(service, source, id, renaming),
    })),
  );
  const { clusters, ambiguous } = matchSources(
    members,
    options.decisions ?? { same: [], apart: [] },
    language,
    ({ source }) => sources[source]?.ownIds ?? false,
  );
  const isAdded = (cluster: Cluster): boolean => cluster.some(({ source }) => sources[source]?.addsServices ?? true);
  const ids = new IdRegister(sources);
  const services = clusters.filter(isAdded).map((cluster): JoinedService => {
    const parts = cluster.map(({ service }) => service);
    return { ...mergeServices(ids.idFor(cluster), parts, language), members: cluster };
  });
  const updated = newest(translated.map(({ catalogue }) => catalogue.updated));
  const head: Joined['head'] = {
    version: 1,
    municipality: municipalityOf(translated),
    language,
    ...(updated === undefined ? {} : { updated }),
    sources: names.entries,
    ...(topics.entries.length > 0 ? { topics: topics.entries } : {}),
    ...(offices.entries.length > 0 ? { offices: offices.entries } : {}),
    ...steering('pins', translated, services),
    ...steering('blocks', translated, services),
  };
  const notAdded = clusters.filter((cluster) => !isAdded(cluster)).flatMap((cluster) => cluster.map(qualifiedId));
  return { head, services, ambiguous, clashes: ids.clashes, notAdded };
}

interface Renamings {
  readonly topics: Renaming;
  readonly offices: Renaming;
  readonly names: Renaming;
}

/** The service with the joined catalogue's ids of topics, offices and sources. */
function renamed(service: Service, source: number, sourceId: string, renaming: Renamings): Service {
  const map = (ids: readonly string[], by: Renaming): string[] => [
    ...new Set(ids.map((id) => by[source]?.get(id) ?? id)),
  ];
  const { topics, offices, channels } = service;
  const url = service.source?.url;
  return {
    ...service,
    ...(topics ? { topics: map(topics, renaming.topics) } : {}),
    ...(offices ? { offices: map(offices, renaming.offices) } : {}),
    ...(channels
      ? {
          channels: channels.map((channel) =>
            channel.office === undefined
              ? channel
              : { ...channel, office: renaming.offices[source]?.get(channel.office) ?? channel.office },
          ),
        }
      : {}),
    source: {
      id: renaming.names[source]?.get(service.source?.id ?? '') ?? sourceId,
      ...(url === undefined ? {} : { url }),
    },
  };
}

/** Gives each service an id that no other has, and notes where two sources used one for different services. */
class IdRegister {
  readonly clashes: IdClash[] = [];
  readonly #sources: readonly SourceCatalogue[];
  readonly #holders = new Map<string, Member>();

  constructor(sources: readonly SourceCatalogue[]) {
    this.#sources = sources;
  }

  idFor([first]: Cluster): string {
    if (!first) throw new RangeError('A service of no source.');
    const { service, source, sourceId } = first;
    const hasOwnIds = this.#sources[source]?.ownIds ?? false;
    const wanted = hasOwnIds ? qualify(sourceId, service.id) : service.id;
    const id = freeId(wanted, sourceId, this.#holders);
    const holder = this.#holders.get(wanted);
    if (holder) this.clashes.push({ id: wanted, services: [qualifiedId(holder), qualifiedId(first)], renamed: id });
    this.#holders.set(id, first);
    return id;
  }
}

/** The strongest source's; what it leaves open from those that speak of the same municipality. */
function municipalityOf(sources: readonly SourceCatalogue[]): Municipality {
  const all = sources.map(({ catalogue }) => catalogue.municipality);
  const first = all[0] ?? { name: '' };
  return all
    .filter(({ name }) => name === first.name)
    .reduceRight((weaker, stronger) => ({ ...weaker, ...stronger }), first);
}

/** The sources' own pins or blocks, for the ids that the services have now. */
function steering(
  field: 'pins' | 'blocks',
  sources: readonly SourceCatalogue[],
  services: readonly JoinedService[],
): Partial<Record<'pins' | 'blocks', readonly Steering[]>> {
  const ids = new Map(
    services.flatMap(({ members, service }) => members.map((member) => [qualifiedId(member), service.id])),
  );
  const entries = sources.flatMap(({ id, catalogue }) =>
    (catalogue[field] ?? []).flatMap((entry): Steering[] => {
      const service = ids.get(qualify(id, entry.service));
      return service === undefined ? [] : [{ ...entry, service }];
    }),
  );
  return entries.length > 0 ? { [field]: entries } : {};
}

function newest(dates: readonly (string | undefined)[]): string | undefined {
  return dates
    .filter((date) => date !== undefined)
    .reduce<string | undefined>((latest, date) => (latest === undefined || date > latest ? date : latest), undefined);
}
