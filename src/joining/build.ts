/** From the sources' catalogues and the town's file to the one catalogue. Pure; knows no clock. */
import type { CatalogueIssue } from '../catalogue/issues.js';
import { parseCatalogue } from '../catalogue/parse.js';
import { checkReferences } from '../catalogue/references.js';
import type { Catalogue, Municipality, Service, Steering, Topic } from '../catalogue/types.js';
import type { ThesaurusFile } from '../thesaurus/format.js';
import { serviceInfo } from './build-info.js';
import type { ServiceInfo } from './build-info.js';
import { inOrder, nameKey, sortedBy } from './canonical.js';
import type { OwnRules } from './config-schema.js';
import { decisionsOf } from './decisions.js';
import { findDuplicates } from './duplicates.js';
import type { Duplicate } from './duplicates.js';
import { joinSources } from './join.js';
import type { Joined } from './join.js';
import { pairKey } from './matching.js';
import type { BuildNotice } from './notices.js';
import { amendServices, resolveService } from './own-services.js';
import type { AmendedService } from './own-services.js';
import { arrangeTopics } from './own-topics.js';
import { popularityOf } from './popularity.js';
import type { ViewCount } from './popularity.js';
import { ServiceRegister } from './service-register.js';
import type { SourceCatalogue } from './source.js';

export interface BuildInput {
  /** Strongest first; at least one. */
  readonly sources: readonly SourceCatalogue[];
  /** What the town says of itself; wins over the sources field by field. */
  readonly municipality?: Partial<Municipality> | undefined;
  /** Default: the strongest source's. */
  readonly language?: string | undefined;
  readonly own?: OwnRules | undefined;
  readonly views?: readonly ViewCount[] | undefined;
  /** Address of the town's own words, as the catalogue is to name it. */
  readonly thesaurus?: string | undefined;
  /** For topics that are found by concepts. */
  readonly thesauri?: readonly ThesaurusFile[] | undefined;
}

export interface BuildResult {
  /** Absent where no service is left. */
  readonly catalogue?: Catalogue;
  readonly info: readonly ServiceInfo[];
  readonly notices: readonly BuildNotice[];
  readonly duplicates: readonly Duplicate[];
  /** Faults of the catalogue itself: references that lead nowhere. */
  readonly issues: readonly CatalogueIssue[];
  /** Ids of services that the town's file switches off. */
  readonly off: readonly string[];
  /** Qualified ids of services that only sources have which add none. */
  readonly notAdded: readonly string[];
  /** How many services have a demand from the page views. */
  readonly ranked: number;
}

/** Builds the catalogue. The same input gives the same result, whatever the order of entries inside a source. */
export function buildCatalogue(input: BuildInput): BuildResult {
  const { sources, own = {}, thesaurus, thesauri = [] } = input;
  const decided = decisionsOf(sources, own);
  const joined = joinSources(sources, { language: input.language, decisions: decided.decisions });
  const { language } = joined.head;
  const register = new ServiceRegister(joined.services, language);
  const amended = amendServices(joined.services, own.services, register, language);
  const ordered = sortedTopics(joined.head.topics ?? [], language);
  const services = amended.services.map(({ service }) => service);
  const arranged = arrangeTopics(ordered, own.topics ?? [], { services, register, language, thesauri });
  const popularity = popularityOf(input.views ?? [], services, register);
  const steered = steering(joined, own, register, new Set(services.map(({ id }) => id)));

  const finished = amended.services.map((entry): AmendedService => {
    const { service } = entry;
    const { topics: _topics, ...rest } = service;
    const topics = arranged.topicsOf.get(service.id) ?? [];
    const share = popularity.shares.get(service.id);
    return {
      ...entry,
      service: {
        ...rest,
        ...(topics.length > 0 ? { topics } : {}),
        ...(share === undefined ? {} : { popularity: share }),
      },
    };
  });
  const draft = withoutOrphans(joined, arranged.topics, {
    ...joined.head,
    municipality: { ...joined.head.municipality, ...input.municipality },
    ...(thesaurus === undefined ? {} : { thesaurus }),
    ...steered.entries,
    services: finished.map(({ service }) => service),
  });
  const checked = parseCatalogue(inOrder(draft));
  const catalogue = checked.catalogue?.services.length ? checked.catalogue : undefined;
  const written = catalogue?.services ?? [];
  const byId = new Map(finished.map((entry) => [entry.service.id, entry]));
  const apart = new Set(
    decided.decisions.apart.map(([one, other]) => pairKey(finalId(register, one), finalId(register, other))),
  );
  return {
    ...(catalogue ? { catalogue } : {}),
    info: written.flatMap(({ id }) => byId.get(id) ?? []).map(serviceInfo),
    notices: [
      ...decided.notices,
      ...amended.notices,
      ...arranged.notices,
      ...steered.notices,
      ...popularity.notices,
      ...joined.clashes.map((clash): BuildNotice => ({ code: 'id-clash', ...clash })),
      ...joined.ambiguous.map((match): BuildNotice => ({ code: 'ambiguous-match', ...match })),
    ],
    duplicates: findDuplicates(written, language, (one, other) => apart.has(pairKey(one, other))),
    issues: [...checked.issues, ...(catalogue ? checkReferences(catalogue) : [])],
    off: amended.off,
    notAdded: [...joined.notAdded].sort(),
    ranked: popularity.shares.size,
  };
}

function finalId(register: ServiceRegister, name: string): string {
  const resolved = register.resolve(name);
  return 'id' in resolved ? resolved.id : name;
}

function sortedTopics(topics: readonly Topic[], language: string): Topic[] {
  return sortedBy(topics, (topic) => nameKey(topic.label, language));
}

/** The town's pins and blocks before the sources'; none for services that are switched off. */
function steering(
  { head }: Joined,
  own: OwnRules,
  register: ServiceRegister,
  there: ReadonlySet<string>,
): { readonly entries: Pick<Catalogue, 'pins' | 'blocks'>; readonly notices: readonly BuildNotice[] } {
  const notices: BuildNotice[] = [];
  const list = (field: 'pins' | 'blocks'): readonly Steering[] => {
    const given = (own[field] ?? []).flatMap(({ words, service: name }): Steering[] => {
      const service = resolveService(register, name, field, notices);
      return service === undefined ? [] : [{ words, service }];
    });
    return [...given, ...(head[field] ?? [])].filter(({ service }) => {
      if (!there.has(service)) notices.push({ code: 'steered-off', service });
      return there.has(service);
    });
  };
  const [pins, blocks] = [list('pins'), list('blocks')];
  return { entries: { ...(pins.length > 0 ? { pins } : {}), ...(blocks.length > 0 ? { blocks } : {}) }, notices };
}

/** Without the topics and offices that were there only for services which are not in the catalogue. */
function withoutOrphans({ services }: Joined, topics: readonly Topic[], draft: Catalogue): Catalogue {
  const before = services.map(({ service }) => service);
  const [topicsBefore, topicsNow] = [before, draft.services].map(
    (all) => new Set(all.flatMap((one) => one.topics ?? [])),
  );
  const [officesBefore, officesNow] = [before, draft.services].map((all) => new Set(all.flatMap(officesOf)));
  const parents = new Set(topics.map(({ parent }) => parent));
  const kept = topics.filter(({ id }) => !topicsBefore?.has(id) || topicsNow?.has(id) || parents.has(id));
  const offices = draft.offices?.filter(({ id }) => !officesBefore?.has(id) || officesNow?.has(id)) ?? [];
  const { topics: _topics, offices: _offices, ...rest } = draft;
  return { ...rest, ...(kept.length > 0 ? { topics: kept } : {}), ...(offices.length > 0 ? { offices } : {}) };
}

function officesOf({ offices = [], channels = [] }: Service): readonly string[] {
  return [...offices, ...channels.flatMap(({ office }) => office ?? [])];
}
