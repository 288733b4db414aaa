import type { Topic } from '../../catalogue/types.js';
import type { PartialService } from './specialisation.js';
import { owned } from '../owned.js';
import type { ByteStore } from '../byte-store.js';
import type { LeftOut } from '../report.js';
import { readRecord, writeRecord } from './record.js';
import type { ServiceRecord } from './record.js';
import type { Responsibility } from './zustaendigkeit.js';

/** Kinds of entries that a transfer writes and takes back. */
export type EntryKind = LeftOut['kind'] | 'responsibility';

/** What is known of a finished entry without getting it from the store. */
export interface Stored {
  readonly handle: number;
  readonly title: string;
}

export interface StoredService extends Stored {
  /** Keys of its areas as the source writes them. */
  readonly areas: readonly string[];
  readonly topics: readonly string[];
  /** The trust level that it asks for, where an online service does not say its own. */
  readonly trustLevel: string | undefined;
}

export interface StoredSpecialisation extends StoredService {
  /** Id of the service that it adds to. */
  readonly base: string;
}

/**
 * The entries that hold after everything so far: a later one of an id takes an earlier one's place, a deletion takes it
 * away. The entries themselves are in the store as bytes.
 */
export class XzufiCollection {
  readonly services = new Map<string, StoredService>();
  readonly specialisations = new Map<string, StoredSpecialisation>();
  readonly offices = new Map<string, Stored>();
  readonly channels = new Map<string, Stored>();
  readonly responsibilities = new Map<string, readonly Responsibility[]>();
  /** Services that are given elsewhere, as far as responsibilities tell that were passed over. */
  readonly servedElsewhere = new Set<string>();
  readonly topics = new Map<string, Topic>();
  readonly #absent = new Map<string, LeftOut>();
  readonly #store: ByteStore;

  constructor(store: ByteStore) {
    this.#store = store;
  }

  /** Entries that were left out and not written again. */
  get leftOut(): LeftOut[] {
    return [...this.#absent.values()];
  }

  keepService(id: string, service: PartialService, known: Omit<StoredService, 'handle'>): void {
    this.#absent.delete(`service ${id}`);
    this.services.set(id, { ...known, handle: this.#store.put(writeRecord(service)) });
  }

  keepSpecialisation(id: string, service: PartialService, known: Omit<StoredSpecialisation, 'handle'>): void {
    this.#absent.delete(`specialisation ${id}`);
    this.specialisations.set(id, { ...known, handle: this.#store.put(writeRecord(service)) });
  }

  /** Topics are few, and each is named by many entries: only one that says something new is kept. */
  keepTopic(topic: Topic): void {
    const known = this.topics.get(topic.id);
    if (known === undefined || JSON.stringify(known) !== JSON.stringify(topic))
      this.topics.set(owned(topic.id), JSON.parse(JSON.stringify(topic)) as Topic);
  }

  keepJson(kind: 'office' | 'channel', id: string, title: string, value: unknown): void {
    this.#absent.delete(`${kind} ${id}`);
    this.#of(kind).set(id, { handle: this.#store.put(JSON.stringify(value)), title });
  }

  /** Notes an entry that is not kept; one of the same id that was written before no longer holds. */
  leaveOut(entry: LeftOut): void {
    this.#of(entry.kind).delete(entry.id);
    this.#absent.set(`${entry.kind} ${entry.id === '' ? String(this.#absent.size) : entry.id}`, entry);
  }

  /** Takes an entry back; false where there is none. */
  delete(kind: EntryKind, id: string): boolean {
    if (kind === 'responsibility') return this.responsibilities.delete(id);
    const stored = this.#of(kind).get(id);
    if (stored) this.leaveOut({ kind, id, title: stored.title, reason: 'deleted' });
    return stored !== undefined;
  }

  record({ handle }: Stored): ServiceRecord {
    return readRecord(this.#store.get(handle));
  }

  json(stored: Stored): unknown {
    return JSON.parse(new TextDecoder().decode(this.#store.get(stored.handle)));
  }

  #of(kind: LeftOut['kind']): Map<string, Stored> {
    const maps: Readonly<Record<LeftOut['kind'], Map<string, Stored>>> = {
      service: this.services,
      specialisation: this.specialisations,
      office: this.offices,
      channel: this.channels,
    };
    return maps[kind];
  }
}
