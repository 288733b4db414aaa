import { plainIn } from '../catalogue/localized-text.js';
import type { Catalogue, Service } from '../catalogue/types.js';

/** How many services something is true of. */
export interface Share {
  readonly id: string;
  readonly services: number;
  /** 0 to 1. */
  readonly share: number;
}

/** What a catalogue holds, in numbers. */
export interface CatalogueStats {
  readonly municipality: string;
  readonly updated?: string;
  readonly services: number;
  readonly offices: number;
  /** Services by kind of channel; `share` of `online` is the share that can be done online as far as the catalogue says. */
  readonly channels: readonly Share[];
  /** Services that have a field at all. */
  readonly fields: readonly Share[];
  /** Services by code of their sections. */
  readonly sections: readonly Share[];
  readonly topics: readonly (Share & { readonly label: string })[];
  /** Services by language of their titles. */
  readonly languages: readonly Share[];
}

const CHANNELS = ['online', 'appointment', 'form', 'inPerson', 'phone', 'post'] as const;

const FIELDS: Readonly<Record<string, (service: Service) => boolean>> = {
  summary: (service) => service.summary !== undefined,
  leika: (service) => filled(service.leika),
  synonyms: (service) => filled(service.synonyms),
  topics: (service) => filled(service.topics),
  audience: (service) => filled(service.audience),
  offices: (service) => filled(service.offices),
  sections: (service) => filled(service.sections),
  identification: (service) => service.channels?.some((channel) => channel.identification !== undefined) ?? false,
  popularity: (service) => service.popularity !== undefined,
  updated: (service) => service.updated !== undefined,
};

/** Counts a catalogue; deterministic, in the order in which the words appear above, lists by frequency. */
export function catalogueStats(catalogue: Catalogue): CatalogueStats {
  const { services } = catalogue;
  const total = services.length;
  const share = (id: string, count: number): Share => ({ id, services: count, share: total === 0 ? 0 : count / total });
  const counted = (ids: (service: Service) => readonly string[]): Share[] => {
    const counts = new Map<string, number>();
    for (const service of services) for (const id of new Set(ids(service))) counts.set(id, (counts.get(id) ?? 0) + 1);
    return [...counts].sort(([a, m], [b, n]) => n - m || (a < b ? -1 : 1)).map(([id, count]) => share(id, count));
  };
  const count = (holds: (service: Service) => boolean): number => services.filter(holds).length;
  const labels = new Map(
    (catalogue.topics ?? []).map((topic) => [topic.id, plainIn(topic.label, catalogue.language, catalogue.language)]),
  );
  return {
    municipality: catalogue.municipality.name,
    ...(catalogue.updated === undefined ? {} : { updated: catalogue.updated }),
    services: total,
    offices: catalogue.offices?.length ?? 0,
    channels: CHANNELS.map((kind) =>
      share(
        kind,
        count((service) => service.channels?.some((channel) => channel.kind === kind) ?? false),
      ),
    ),
    fields: Object.entries(FIELDS).map(([id, holds]) => share(id, count(holds))),
    sections: counted((service) => service.sections?.map((section) => section.code) ?? []),
    topics: counted((service) => service.topics ?? []).map((topic) => ({
      ...topic,
      label: labels.get(topic.id) ?? topic.id,
    })),
    languages: counted((service) =>
      typeof service.title === 'string' ? [catalogue.language] : Object.keys(service.title),
    ),
  };
}

function filled(list: readonly unknown[] | undefined): boolean {
  return list !== undefined && list.length > 0;
}
