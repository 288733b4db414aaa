/** What the responsibilities of a service add to it: offices, online services, and what the source says of both. */
import type { Channel } from '../../catalogue/types.js';
import { regionalKey } from '../areas.js';
import { checkService } from '../check-service.js';
import type { XzufiCollection } from './collection.js';
import type { Responsibility } from './zustaendigkeit.js';

/** The offices and online services of one or more services. */
export interface Ways {
  readonly offices: readonly string[];
  readonly channels: readonly Channel[];
  /** What online services say beyond their channels. */
  readonly described: readonly Readonly<Record<string, unknown>>[];
  /** Whether the finder takes offices and channels as they are. */
  readonly isSound: boolean;
}

interface StoredChannel {
  readonly channels: readonly Channel[];
  readonly extra: Readonly<Record<string, unknown>>;
}

/** Different combinations that are remembered. */
const MAX_REMEMBERED = 5_000;

/** Reads the ways to services; many services share theirs, so each is read and checked once. */
export class WaysReader {
  readonly #collection: XzufiCollection;
  readonly #known = new Map<string, Ways>();

  constructor(collection: XzufiCollection) {
    this.#collection = collection;
  }

  /** @param trustLevel Holds where an online service does not say its own. */
  waysOf(responsibilities: readonly Responsibility[], trustLevel: string | undefined): Ways {
    const subjects = [...new Set(responsibilities.map(({ subject }) => subject))];
    const key = JSON.stringify([trustLevel, subjects]);
    const known = this.#known.get(key);
    if (known) return known;
    const ways = this.#read(subjects, trustLevel);
    if (this.#known.size >= MAX_REMEMBERED) this.#known.clear();
    this.#known.set(key, ways);
    return ways;
  }

  #read(subjects: readonly string[], trustLevel: string | undefined): Ways {
    const stated = trustLevel === undefined ? {} : { trustLevel };
    const offices = subjects.filter((subject) => this.#collection.offices.has(subject));
    const channels: Channel[] = [];
    const described: Readonly<Record<string, unknown>>[] = [];
    for (const subject of subjects) {
      const stored = this.#collection.channels.get(subject);
      if (!stored) continue;
      const online = this.#collection.json(stored) as StoredChannel;
      channels.push(...online.channels.map((channel) => ({ ...stated, ...channel })));
      if (Object.keys(online.extra).length > 0) described.push({ id: subject, ...online.extra });
    }
    const { service, issues } = checkService({ id: '-', title: '-', offices, channels });
    return { offices, channels, described, isSound: service !== undefined && issues.length === 0 };
  }
}

/** The areas for which somebody is responsible, each once, in their order. */
export function areasOf(responsibilities: readonly Responsibility[]): string[] {
  return [...new Set(responsibilities.map(({ area }) => regionalKey(area)))].filter(Boolean).sort();
}

/** What the source says of who is responsible, and of the online services beyond their channels, as JSON. */
export function extraOf(responsibilities: readonly Responsibility[], { described }: Ways): string {
  const responsible = responsibilities.map(({ subject, area, extra }) => {
    const own = { uebergeordnetesObjektID: subject, ...(area === '' ? {} : { gebietID: area }) };
    return extra === '{}' ? JSON.stringify(own) : `${extra.slice(0, -1)},${JSON.stringify(own).slice(1)}`;
  });
  const online = described.length > 0 ? `,"onlinedienste":${JSON.stringify(described)}` : '';
  return `{"zustaendigkeiten":[${responsible.join(',')}]${online}}`;
}
