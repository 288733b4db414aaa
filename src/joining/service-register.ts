import type { Service } from '../catalogue/types.js';
import { fold } from '../text/fold.js';
import type { JoinedService } from './join.js';
import { titleKey } from './matching.js';
import { nearMisses } from './near-misses.js';
import { qualifiedId } from './source.js';
import { plainIn } from '../catalogue/localized-text.js';
import { words } from '../text/tokens.js';

/** What a name that a town's file uses stands for: one service, several, or none (then with those it may be meant for). */
export type Resolved =
  { readonly id: string } | { readonly candidates: readonly string[] } | { readonly near: readonly string[] };

/** Finds services by what editors call them: id, "source:id", a source's own id, LeiKa key or title. */
export class ServiceRegister {
  readonly #services: readonly JoinedService[];
  readonly #language: string;
  /** One look-up for each way of naming, surest first. */
  readonly #ways: readonly ReadonlyMap<string, readonly string[]>[];

  constructor(services: readonly JoinedService[], language: string) {
    this.#services = services;
    this.#language = language;
    this.#ways = [
      lookUp(services, ({ service }) => [service.id]),
      lookUp(services, ({ members }) => members.map(qualifiedId)),
      lookUp(services, ({ members }) => members.map((member) => member.service.id)),
      lookUp(services, ({ service }) => service.leika ?? []),
      lookUp(services, ({ service, members }) =>
        [service, ...members.map((member) => member.service)].map((one) => titleKey(one, language)),
      ),
    ];
  }

  resolve(name: string): Resolved {
    const title = words(name).join(' ');
    for (const [at, way] of this.#ways.entries()) {
      const found = way.get(at === this.#ways.length - 1 ? title : name.trim()) ?? [];
      const [only] = found;
      if (only === undefined) continue;
      return found.length === 1 ? { id: only } : { candidates: found };
    }
    return { near: this.#near(name) };
  }

  /** Services whose id or title is like the name, as "id (title)". */
  #near(name: string): string[] {
    const described = new Map<string, string>();
    for (const { service } of this.#services) {
      described.set(service.id, this.#describe(service));
      described.set(this.#title(service), this.#describe(service));
    }
    return [...new Set(nearMisses(name, described.keys()).map((found) => described.get(found) ?? found))];
  }

  #describe(service: Service): string {
    const title = this.#title(service);
    return fold(title) === fold(service.id) ? service.id : `${service.id} (${title})`;
  }

  #title(service: Service): string {
    return plainIn(service.title, this.#language, this.#language);
  }
}

function lookUp(
  services: readonly JoinedService[],
  namesOf: (service: JoinedService) => readonly string[],
): ReadonlyMap<string, readonly string[]> {
  const map = new Map<string, string[]>();
  for (const service of services)
    for (const name of new Set(namesOf(service))) {
      const known = map.get(name);
      if (known) known.push(service.service.id);
      else map.set(name, [service.service.id]);
    }
  return map;
}
