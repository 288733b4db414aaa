/** The town's own word on its services: switched off, renamed, amended. */
import type { Service } from '../catalogue/types.js';
import type { OwnRules, OwnService } from './config-schema.js';
import type { JoinedService } from './join.js';
import { mergeServices } from './merge-service.js';
import type { PartOfService } from './merge-service.js';
import type { BuildNotice, OwnPlace } from './notices.js';
import type { ServiceRegister } from './service-register.js';

/** What the town's file is called among the sources. */
export const OWN_SOURCE = 'own';

/** A service with what the town's file says of it, if anything. */
export interface AmendedService extends JoinedService {
  /** How many entries of the town's file come first in what `fields` counts, before the members. */
  readonly ownEntries: number;
}

export interface AmendedServices {
  readonly services: readonly AmendedService[];
  /** Ids of those that are switched off. */
  readonly off: readonly string[];
  readonly notices: readonly BuildNotice[];
}

/** Applies the entries in `services`; entries about one service add up, the later one winning. */
export function amendServices(
  services: readonly JoinedService[],
  entries: OwnRules['services'],
  register: ServiceRegister,
  language: string,
): AmendedServices {
  const notices: BuildNotice[] = [];
  const byId = new Map<string, OwnService[]>();
  for (const entry of entries ?? []) {
    const id = resolveService(register, entry.service, 'services', notices);
    if (id === undefined) continue;
    const known = byId.get(id);
    if (known) known.unshift(entry);
    else byId.set(id, [entry]);
  }
  const off = [...byId].filter(([, own]) => own[0]?.off).map(([id]) => id);
  const isOff = new Set(off);
  const amended = services.flatMap((joined): AmendedService[] => {
    const own = byId.get(joined.service.id);
    if (isOff.has(joined.service.id)) return [];
    return [own ? amend(joined, own, language) : { ...joined, ownEntries: 0 }];
  });
  return { services: amended, off: off.sort(), notices };
}

/** The id that a name stands for; `undefined` with a notice. */
export function resolveService(
  register: ServiceRegister,
  name: string,
  place: OwnPlace,
  notices: BuildNotice[],
): string | undefined {
  const resolved = register.resolve(name);
  if ('id' in resolved) return resolved.id;
  notices.push(
    'candidates' in resolved
      ? { code: 'ambiguous-service', place, name, candidates: resolved.candidates }
      : { code: 'unknown-service', place, name, near: resolved.near },
  );
  return undefined;
}

/** The town's file is one more, strongest source; what it takes away, the others do not give. */
function amend(joined: JoinedService, entries: readonly OwnService[], language: string): AmendedService {
  const own = entries.map(partOf);
  const taken = new Set<keyof Service>(entries.flatMap(({ without }) => without ?? []));
  // No service is left without a name.
  if (!own.some(({ title }) => title !== undefined)) taken.delete('title');
  const parts = joined.members.map(({ service }) => withoutFields(service, taken));
  return { ...joined, ...mergeServices(joined.service.id, [...own, ...parts], language), ownEntries: own.length };
}

function partOf({
  service: _service,
  off: _off,
  comment: _comment,
  without: _without,
  ...fields
}: OwnService): PartOfService {
  return fields;
}

function withoutFields(service: Service, taken: ReadonlySet<keyof Service>): PartOfService {
  return Object.fromEntries(Object.entries(service).filter(([field]) => !taken.has(field as keyof Service)));
}
