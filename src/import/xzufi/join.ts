/** Puts the entries of a transfer together: what holds for a place, with its offices and online services. */
import type { Office, Service, Topic } from '../../catalogue/types.js';
import { areaRelation, nearness, regionalKey } from '../areas.js';
import { checkService } from '../check-service.js';
import { pieceOf } from '../pieces.js';
import type { CataloguePiece } from '../pieces.js';
import type { IssueCollector } from '../report.js';
import type { StoredService, StoredSpecialisation, XzufiCollection } from './collection.js';
import { joinedPiece, joinedService } from './joined.js';
import { serviceOf } from './record.js';
import type { ServiceRecord } from './record.js';
import { specialise } from './specialisation.js';
import { WaysReader } from './ways.js';
import type { Ways } from './ways.js';
import type { Responsibility } from './zustaendigkeit.js';

/** One service of the catalogue, before it is got from the store. */
interface Planned {
  readonly id: string;
  readonly service: StoredService;
  /** What is put above it, the farthest first. */
  readonly specialisations: readonly StoredSpecialisation[];
  /** A specialisation that stands beside its service, since it holds in other places than the catalogue's. */
  readonly isOwn: boolean;
  readonly responsibilities: readonly Responsibility[];
}

export class XzufiJoin {
  readonly #collection: XzufiCollection;
  readonly #collector: IssueCollector;
  readonly #ars: string | undefined;
  readonly #plan: readonly Planned[];
  readonly #ways: WaysReader;

  /** @param ars The place for which it is joined; without it, everything stays. */
  constructor(collection: XzufiCollection, collector: IssueCollector, ars: string | undefined) {
    this.#collection = collection;
    this.#collector = collector;
    this.#ars = ars;
    this.#ways = new WaysReader(collection);
    this.#plan = this.#planned();
    this.#leaveOutUnused();
  }

  get serviceIds(): string[] {
    return this.#plan.map(({ id }) => id);
  }

  /** The offices that services of the catalogue name, with the areas that they are responsible for. */
  offices(): Office[] {
    const areas = new Map<string, Set<string>>();
    for (const { responsibilities } of this.#plan)
      for (const { subject, area } of responsibilities) {
        const known = areas.get(subject) ?? new Set<string>();
        areas.set(subject, known);
        const key = regionalKey(area);
        if (key !== '') known.add(key);
      }
    return [...this.#collection.offices].flatMap(([id, stored]): Office[] => {
      const own = areas.get(id);
      if (!own) return [];
      const office = this.#collection.json(stored) as Office;
      return [own.size > 0 ? { ...office, areas: [...own].sort() } : office];
    });
  }

  /** The topics of the catalogue's services, and those above them. */
  topics(): Topic[] {
    const wanted = new Set(
      this.#plan.flatMap(({ service, specialisations }) => [service, ...specialisations].flatMap((one) => one.topics)),
    );
    // A Set that grows is walked to its new end, so that parents of parents come too.
    for (const id of wanted) {
      const parent = this.#collection.topics.get(id)?.parent;
      if (parent !== undefined && this.#collection.topics.has(parent)) wanted.add(parent);
    }
    return [...this.#collection.topics.values()]
      .filter(({ id }) => wanted.has(id))
      .map(({ parent, ...topic }) => (parent !== undefined && wanted.has(parent) ? { ...topic, parent } : topic));
  }

  *pieces(): Generator<CataloguePiece> {
    for (const planned of this.#plan) {
      const piece = this.#piece(planned);
      if (piece) yield piece;
    }
  }

  #planned(): Planned[] {
    const specialisations = this.#specialisationsByBase();
    const responsibilities = this.#responsibilitiesByService();
    const planned: Planned[] = [];
    for (const [id, service] of this.#collection.services) {
      const own = specialisations.get(id) ?? [];
      const { above, beside } = this.#placed(own);
      const responsible = responsibilities.get(id) ?? [];
      if (this.#isOnlyElsewhere(id, service, responsible)) {
        this.#collection.leaveOut({ kind: 'service', id, title: service.title, reason: 'other-area' });
        continue;
      }
      const nearest = this.#nearest(responsible);
      planned.push({ id, service, specialisations: above, isOwn: false, responsibilities: nearest });
      for (const [specialId, special] of beside)
        planned.push({
          id: specialId,
          service,
          specialisations: [special],
          isOwn: true,
          responsibilities: responsibilities.get(specialId) ?? nearest,
        });
    }
    return planned;
  }

  #specialisationsByBase(): ReadonlyMap<string, [string, StoredSpecialisation][]> {
    const byBase = new Map<string, [string, StoredSpecialisation][]>();
    for (const [id, special] of this.#collection.specialisations) {
      const { base, title } = special;
      if (!this.#collection.services.has(base)) {
        this.#unknown(id, 'leistungID', base);
        this.#collection.leaveOut({ kind: 'specialisation', id, title, reason: 'unused' });
        continue;
      }
      byBase.set(base, [...(byBase.get(base) ?? []), [id, special]]);
    }
    return byBase;
  }

  /** Which specialisations hold where the service does (all, for one place), and which only in a part. */
  #placed(own: readonly [string, StoredSpecialisation][]): {
    readonly above: StoredSpecialisation[];
    readonly beside: readonly [string, StoredSpecialisation][];
  } {
    const ars = this.#ars;
    if (ars !== undefined) {
      const above = own.map(([, special]) => special).sort((a, b) => nearness(a.areas, ars) - nearness(b.areas, ars));
      return { above, beside: [] };
    }
    const isEverywhere = ([, { areas }]: [string, StoredSpecialisation]): boolean => areas.length === 0;
    return {
      above: own.filter(isEverywhere).map(([, special]) => special),
      beside: own.filter((entry) => !isEverywhere(entry)),
    };
  }

  #responsibilitiesByService(): ReadonlyMap<string, Responsibility[]> {
    const byService = new Map<string, Responsibility[]>();
    const { offices, channels, services, specialisations, responsibilities } = this.#collection;
    for (const responsibility of [...responsibilities.values()].flat()) {
      const { service, subject } = responsibility;
      if (!services.has(service) && !specialisations.has(service)) continue;
      if (!offices.has(subject) && !channels.has(subject)) {
        this.#unknown(service, 'uebergeordnetesObjektID', subject);
        continue;
      }
      const known = byService.get(service);
      if (known) known.push(responsibility);
      else byService.set(service, [responsibility]);
    }
    return byService;
  }

  /** A service that names no area of its own is given where somebody is responsible for it. */
  #isOnlyElsewhere(id: string, service: StoredService, responsible: readonly Responsibility[]): boolean {
    if (this.#ars === undefined || responsible.length > 0) return false;
    return service.areas.length === 0 && this.#collection.servedElsewhere.has(id);
  }

  /** For one place, of each role the nearest: the municipality's before the Kreis's, before the Land's, before the Bund's. */
  #nearest(all: readonly Responsibility[]): readonly Responsibility[] {
    const ars = this.#ars;
    if (ars === undefined) return all;
    const digits = ({ area }: Responsibility): number => {
      const relation = areaRelation(area, ars);
      return relation.kind === 'covers' ? relation.digits : 0;
    };
    const roleOf = ({ role, subject }: Responsibility): string =>
      `${this.#collection.offices.has(subject) ? 'office' : 'channel'} ${role}`;
    const nearest = new Map<string, number>();
    for (const one of all) nearest.set(roleOf(one), Math.max(nearest.get(roleOf(one)) ?? 0, digits(one)));
    return all.filter((one) => digits(one) === nearest.get(roleOf(one)));
  }

  #piece(planned: Planned): CataloguePiece | undefined {
    const { service, specialisations, responsibilities } = planned;
    const record = this.#collection.record(service);
    const ways = this.#ways.waysOf(responsibilities, specialisations.at(-1)?.trustLevel ?? service.trustLevel);
    const isAsItIs = specialisations.length === 0 && record.isSound && ways.isSound;
    if (!isAsItIs) return this.#checkedPiece(planned, record, ways);
    const hasAreas = service.areas.some((area) => regionalKey(area) !== '');
    return joinedPiece(record, hasAreas, responsibilities, ways);
  }

  #checkedPiece(
    { id, service, specialisations, isOwn, responsibilities }: Planned,
    record: ServiceRecord,
    ways: Ways,
  ): CataloguePiece | undefined {
    const whole = specialisations.reduce((base, special) => {
      const above = specialise(base, serviceOf(this.#collection.record(special)));
      return isOwn ? { ...above, id, ...ownAreas(special) } : above;
    }, serviceOf(record));
    const { sections, extra, ...lean } = joinedService(whole, responsibilities, ways);
    const { service: checked, issues } = checkService(lean);
    for (const { severity, ...issue } of issues)
      if (severity === 'error') this.#collector.error(issue);
      else this.#collector.warn(issue);
    if (checked) return pieceOf({ ...checked, ...(sections ? { sections } : {}), ...(extra ? { extra } : {}) });
    this.#collection.leaveOut({ kind: 'service', id, title: service.title, reason: 'faulty' });
    return undefined;
  }

  /** Offices and online services that no service of the catalogue names. */
  #leaveOutUnused(): void {
    const used = new Set(this.#plan.flatMap(({ responsibilities }) => responsibilities.map(({ subject }) => subject)));
    for (const kind of ['office', 'channel'] as const)
      for (const [id, { title }] of kind === 'office' ? this.#collection.offices : this.#collection.channels)
        if (!used.has(id)) this.#collection.leaveOut({ kind, id, title, reason: 'unused' });
  }

  #unknown(id: string, field: string, value: string): void {
    this.#collector.warn({ code: 'unknown-reference', path: [field], value, expected: 'id', serviceId: id });
  }
}

function ownAreas({ areas }: StoredSpecialisation): Pick<Service, 'areas'> {
  const keys = areas.map(regionalKey).filter((key) => key !== '');
  return keys.length > 0 ? { areas: keys } : {};
}
