import type { Topic } from '../../catalogue/types.js';
import { owned } from '../owned.js';
import type { ByteStore } from '../byte-store.js';
import type { IssueCollector, LeftOut } from '../report.js';
import { UnmappedFields } from '../unmapped-fields.js';
import type { JournalPage, KnownService, KnownSpecialisation, Place, Statement } from './journal.js';
import { readRecord } from './record.js';
import type { ServiceRecord } from './record.js';
import type { Responsibility } from './zustaendigkeit.js';

/** What is known of a finished entry without getting it from the store. */
export interface Stored {
  readonly place: Place;
  readonly title: string;
}

export interface StoredService extends Stored, KnownService {
  readonly isSound: boolean;
}

export type StoredSpecialisation = StoredService & KnownSpecialisation;

/** Different things said of responsibilities that are shared. */
const MAX_EXTRAS = 10_000;

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
  readonly unmapped = new UnmappedFields();
  /** Ids of all services that were written. */
  readonly written = new Set<string>();
  /** Names of municipalities by ARS, as offices give them. */
  readonly municipalities = new Map<string, string>();
  readonly #absent = new Map<string, LeftOut>();
  readonly #extras = new Map<string, string>();
  readonly #store: ByteStore;
  readonly #collector: IssueCollector;
  #responsibilityCount = 0;

  constructor(store: ByteStore, collector: IssueCollector) {
    this.#store = store;
    this.#collector = collector;
  }

  /** Entries that were left out and not written again. */
  get leftOut(): LeftOut[] {
    return [...this.#absent.values()];
  }

  /** Takes over what the next part of a transfer says. */
  absorb(page: JournalPage): void {
    const start = this.#store.put(page.bytes);
    for (const statement of page.statements) this.#follow(statement, start);
    for (const topic of page.topics) this.#keepTopic(topic);
    for (const id of page.services) this.written.add(id);
    for (const [ars, name] of page.municipalities) this.municipalities.set(ars, name);
    for (const service of page.servedElsewhere) this.servedElsewhere.add(service);
    this.unmapped.addCounts(page.unmapped);
    this.#collector.absorb(page);
  }

  /** Notes an entry that is not kept; one of the same id that was written before no longer holds. */
  leaveOut(entry: LeftOut): void {
    this.#of(entry.kind).delete(entry.id);
    this.#absent.set(`${entry.kind} ${entry.id === '' ? String(this.#absent.size) : entry.id}`, entry);
  }

  record({ place, isSound }: StoredService): ServiceRecord {
    return readRecord(this.#bytes(place), place.lengths, isSound);
  }

  json({ place }: Stored): unknown {
    return JSON.parse(new TextDecoder().decode(this.#bytes(place)));
  }

  #follow(statement: Statement, start: number): void {
    switch (statement.what) {
      case 'service':
      case 'specialisation':
      case 'office':
      case 'channel': {
        const { what, id, place } = statement;
        this.#absent.delete(`${what} ${id}`);
        const stored = { place: { ...place, at: start + place.at } };
        if (what === 'service') this.services.set(id, { ...stored, ...statement.known, isSound: statement.isSound });
        else if (what === 'specialisation')
          this.specialisations.set(id, { ...stored, ...statement.known, isSound: false });
        else this.#of(what).set(id, { ...stored, title: statement.title });
        break;
      }
      case 'responsibilities':
        this.#keepResponsibilities(statement.id, statement.all);
        break;
      case 'left-out':
        this.leaveOut(statement.entry);
        break;
      case 'deletion':
        this.#delete(statement);
    }
  }

  #keepResponsibilities(written: string, all: readonly Responsibility[]): void {
    this.#responsibilityCount += 1;
    const id = written === '' ? `#${String(this.#responsibilityCount)}` : written;
    // Of an id that stands again, the later place counts.
    this.responsibilities.delete(id);
    if (all.length > 0)
      this.responsibilities.set(
        id,
        all.map((one) => ({ ...one, extra: this.#shared(one.extra) })),
      );
  }

  /** One text for all responsibilities of which the same is said: there may be millions of them. */
  #shared(extra: string): string {
    const known = this.#extras.get(extra);
    if (known !== undefined) return known;
    if (this.#extras.size < MAX_EXTRAS) this.#extras.set(extra, extra);
    return extra;
  }

  #delete({ kind, id }: Extract<Statement, { what: 'deletion' }>): void {
    if (kind === 'responsibility') this.responsibilities.delete(id);
    else {
      const stored = this.#of(kind).get(id);
      if (stored) this.leaveOut({ kind, id, title: stored.title, reason: 'deleted' });
    }
  }

  /** Topics are few, and each is named by many entries: only one that says something new is kept. */
  #keepTopic(topic: Topic): void {
    const known = this.topics.get(topic.id);
    if (known === undefined || JSON.stringify(known) !== JSON.stringify(topic))
      this.topics.set(owned(topic.id), JSON.parse(JSON.stringify(topic)) as Topic);
  }

  #bytes({ at, lengths }: Place): Uint8Array {
    return this.#store.get(
      at,
      lengths.reduce((sum, length) => sum + length, 0),
    );
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
