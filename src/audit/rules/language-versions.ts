import type { AuditFacts, ServiceFacts } from '../facts.js';
import type { Rule } from '../rule.js';

type Missing = {
  /** BCP 47 tags. */
  readonly missing: readonly string[];
  /** Services, where none of them has another language. */
  readonly of?: number;
};

/** How many services count as the most demanded: a fifth, at least ten. */
const MOST_DEMANDED_SHARE = 0.2;
const MOST_DEMANDED_LEAST = 10;
/** A language that this share of the most demanded services has is one that the town keeps. */
const KEPT_FROM = 0.5;
const BROADLY_UNDERSTOOD = 'en';

/** The most demanded services lack a language that others have, or English. */
export const languageVersions: Rule<'language-versions', Missing> = {
  id: 'language-versions',
  area: 'text',
  severity: 'note',
  authorities: ['sdg-12'],
  *find(facts) {
    const { services, catalogue } = facts;
    const others = services
      .flatMap((service) => languagesOf(service, facts))
      .filter((tag) => !isSame(tag, catalogue.language));
    if (others.length === 0) {
      yield {
        gap: true,
        params: { missing: [BROADLY_UNDERSTOOD], of: services.length },
        path: ['services'],
        reach: services.length,
      };
      return;
    }
    const demanded = mostDemanded(services);
    const kept = [...new Set(others)].filter(
      (tag) =>
        demanded.filter((service) => languagesOf(service, facts).includes(tag)).length >= demanded.length * KEPT_FROM,
    );
    const wanted = [...new Set([BROADLY_UNDERSTOOD, ...kept.sort()])].filter((tag) => !isSame(tag, catalogue.language));
    for (const service of demanded) {
      const own = languagesOf(service, facts);
      const missing = wanted.filter((tag) => !own.some((has) => isSame(has, tag)));
      if (missing.length > 0)
        yield { serviceId: service.id, params: { missing }, path: ['services', service.index, 'title'] };
    }
  },
};

function languagesOf({ service }: ServiceFacts, { catalogue }: AuditFacts): string[] {
  return typeof service.title === 'string' ? [catalogue.language] : Object.keys(service.title);
}

/** "en-GB" serves for "en"; Leichte Sprache ("de-simple") is a language of its own. */
function isSame(tag: string, other: string): boolean {
  if (/-simple\b/i.test(tag) || /-simple\b/i.test(other)) return tag === other;
  return tag.split('-')[0] === other.split('-')[0];
}

/** By demand where the catalogue knows it; else all, since none can be singled out. */
function mostDemanded(services: readonly ServiceFacts[]): readonly ServiceFacts[] {
  const known = services.filter(({ service }) => service.popularity !== undefined);
  if (known.length === 0) return services;
  const count = Math.max(MOST_DEMANDED_LEAST, Math.ceil(services.length * MOST_DEMANDED_SHARE));
  return [...known].sort((a, b) => b.demand - a.demand || a.index - b.index).slice(0, count);
}
