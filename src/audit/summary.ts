import type { Finding } from './audit.js';
import { changeDates, monthsBetween } from './dates.js';
import type { AuditFacts, ServiceFacts } from './facts.js';
import { AREAS, SEVERITIES } from './finding.js';
import type { Area, Severity } from './finding.js';
import { groupedBy } from './grouped-by.js';
import { demandsIdentification, demandsOnlyEid, knowsIdentification } from './identification.js';
import { RULES } from './rules/index.js';
import { linksOf } from './service-links.js';
import { topicsWithServices } from './topics.js';

/** The best way to a service: what it comes to when several are open. */
export const WAYS = ['online', 'form', 'appointment', 'other', 'none'] as const;
export type Way = (typeof WAYS)[number];

/** What stands between citizens and an online service, or in its place. */
export const BARRIERS = ['eid', 'identification', 'signature', 'form', 'appointment'] as const;
export type Barrier = (typeof BARRIERS)[number];

/** Months since the last change. */
export const AGES = ['under-6', '6-12', '12-24', 'over-24', 'unknown'] as const;
export type Age = (typeof AGES)[number];

/** A number of services, and of how many it can be said at all; `of` is 0 where the catalogue says nothing. */
export interface Part {
  readonly services: number;
  readonly of: number;
}
export type SeverityCounts = Readonly<Record<Severity, number>>;

/** An audit in numbers. */
export interface AuditSummary {
  readonly services: number;
  readonly online: Part;
  /** Services that can only be had with the eID, of those online services whose means are known. */
  readonly eid: Part;
  readonly ways: Readonly<Record<Way, number>>;
  readonly barriers: Readonly<Record<Barrier, Part>>;
  readonly ages: Readonly<Record<Age, number>>;
  readonly findings: SeverityCounts;
  /** Services by the gravest finding that names them. */
  readonly concerned: SeverityCounts;
  readonly areas: Readonly<Record<Area, SeverityCounts>>;
  /** Topics with their findings, in the catalogue's order; empty where the catalogue has no topics. */
  readonly topics: readonly TopicSummary[];
  readonly hasLinkResults: boolean;
  /** Names of the other catalogues. */
  readonly sources: readonly string[];
  /** Whether the texts of all services were at hand. */
  readonly hasDetails: boolean;
}

export interface TopicSummary {
  readonly topic: string;
  readonly label: string;
  readonly services: number;
  readonly findings: SeverityCounts;
}

export function summarise(facts: AuditFacts, findings: readonly Finding[]): AuditSummary {
  const { services } = facts;
  const online = services.filter((service) => service.online.length > 0);
  const known = online.filter(knowsIdentification);
  const areas = new Map(RULES.map(({ id, area }) => [id, area]));
  return {
    services: services.length,
    online: { services: online.length, of: services.length },
    eid: { services: known.filter(demandsOnlyEid).length, of: known.length },
    ways: counted(WAYS, services.map(wayTo)),
    barriers: barriersOf(facts, known),
    ages: counted(AGES, agesOf(facts)),
    findings: severityCounts(findings),
    concerned: severityCounts(gravestByService(findings)),
    areas: Object.fromEntries(
      AREAS.map((area) => [area, severityCounts(findings.filter(({ rule }) => areas.get(rule) === area))]),
    ) as Record<Area, SeverityCounts>,
    topics: topicSummaries(facts, findings),
    hasLinkResults: facts.hasLinkResults,
    sources: facts.sources.map(({ name }) => name),
    hasDetails: services.every(({ isWhole }) => isWhole),
  };
}

function wayTo({ service }: ServiceFacts): Way {
  const kinds = new Set((service.channels ?? []).map(({ kind }) => kind));
  if (kinds.has('online')) return 'online';
  if (kinds.has('form')) return 'form';
  if (kinds.has('appointment')) return 'appointment';
  return kinds.size > 0 || (service.offices?.length ?? 0) > 0 ? 'other' : 'none';
}

function barriersOf(facts: AuditFacts, known: readonly ServiceFacts[]): AuditSummary['barriers'] {
  const { services } = facts;
  const signed = services.filter(({ service }) => service.channels?.some(({ signature }) => signature !== undefined));
  const isPdf = (service: ServiceFacts): boolean =>
    linksOf(facts, service).some(
      ({ url, from, inForms }) => (from === 'form' || inForms) && /\.pdf(?:$|[?#])/i.test(url),
    );
  const offline = services.filter((service) => service.online.length === 0);
  return {
    eid: { services: known.filter(demandsOnlyEid).length, of: known.length },
    identification: { services: known.filter(demandsIdentification).length, of: known.length },
    signature: {
      services: signed.filter(({ service }) => service.channels?.some(({ signature }) => signature === true)).length,
      of: signed.length,
    },
    form: { services: services.filter(isPdf).length, of: services.length },
    appointment: {
      services: offline.filter((service) => ['appointment', 'other'].includes(wayTo(service))).length,
      of: services.length,
    },
  };
}

function agesOf(facts: AuditFacts): Age[] {
  const { dates } = changeDates(facts);
  return facts.services.map(({ id }) => {
    const updated = dates.get(id);
    const months = updated === undefined ? Number.NaN : monthsBetween(updated, facts.today);
    if (Number.isNaN(months)) return 'unknown';
    if (months < 6) return 'under-6';
    if (months < 12) return '6-12';
    return months < 24 ? '12-24' : 'over-24';
  });
}

function counted<T extends string>(names: readonly T[], found: readonly T[]): Record<T, number> {
  const counts = Object.fromEntries(names.map((name) => [name, 0])) as Record<T, number>;
  for (const name of found) counts[name] += 1;
  return counts;
}

function severityCounts(findings: readonly { readonly severity: Severity }[]): SeverityCounts {
  return counted(
    SEVERITIES,
    findings.map(({ severity }) => severity),
  );
}

/** For each service that findings name, the gravest of them. */
function gravestByService(findings: readonly Finding[]): { severity: Severity }[] {
  const byService = groupedBy(
    findings.filter(({ serviceId }) => serviceId !== undefined),
    ({ serviceId }) => serviceId,
  );
  return [...byService.values()].map((own) => ({
    severity: SEVERITIES.find((severity) => own.some((finding) => finding.severity === severity)) ?? 'note',
  }));
}

function topicSummaries(facts: AuditFacts, findings: readonly Finding[]): TopicSummary[] {
  const byService = groupedBy(findings, ({ serviceId }) => serviceId);
  return topicsWithServices(facts).map(({ topic, label, services }) => ({
    topic,
    label,
    services: services.length,
    findings: severityCounts(services.flatMap((id) => byService.get(id) ?? [])),
  }));
}
