/** What a part of a transfer says, as plain data that can pass from one thread to another. */
import type { Service, Topic } from '../../catalogue/types.js';
import { IssueCollector } from '../report.js';
import type { CollectedIssues, LeftOut } from '../report.js';
import { TextBuffer } from '../text-buffer.js';
import { UnmappedFields } from '../unmapped-fields.js';
import { writePartial, writeService } from './record.js';
import type { PartialService } from './specialisation.js';
import type { Responsibility } from './zustaendigkeit.js';

/** Kinds of entries that a transfer writes and takes back. */
export type EntryKind = LeftOut['kind'] | 'responsibility';

/** Where an entry lies: in the bytes of its page, or in the store. */
export interface Place {
  readonly at: number;
  /** Bytes of its parts. */
  readonly lengths: readonly number[];
}

/** What is known of a service without getting it from the store. */
export interface KnownService {
  readonly title: string;
  /** Keys of its areas as the source writes them. */
  readonly areas: readonly string[];
  readonly topics: readonly string[];
  /** The trust level that it asks for, where an online service does not say its own. */
  readonly trustLevel: string | undefined;
}

export interface KnownSpecialisation extends KnownService {
  /** Id of the service that it adds to. */
  readonly base: string;
}

/** One thing said; their order counts, since a later one may take back an earlier one. */
export type Statement =
  | {
      readonly what: 'service';
      readonly id: string;
      readonly place: Place;
      readonly isSound: boolean;
      readonly known: KnownService;
    }
  | { readonly what: 'specialisation'; readonly id: string; readonly place: Place; readonly known: KnownSpecialisation }
  | { readonly what: 'office' | 'channel'; readonly id: string; readonly place: Place; readonly title: string }
  | { readonly what: 'responsibilities'; readonly id: string; readonly all: readonly Responsibility[] }
  | { readonly what: 'left-out'; readonly entry: LeftOut }
  | { readonly what: 'deletion'; readonly kind: EntryKind; readonly id: string };

export interface JournalPage extends CollectedIssues {
  /** The entries themselves, as UTF-8 JSON. */
  readonly bytes: Uint8Array<ArrayBuffer>;
  readonly statements: readonly Statement[];
  readonly topics: readonly Topic[];
  /** Ids of all services that were written, those left out too. */
  readonly services: readonly string[];
  /** Names of municipalities by ARS, as offices give them. */
  readonly municipalities: readonly (readonly [ars: string, name: string])[];
  /** Services that are given elsewhere, as far as responsibilities tell that were passed over. */
  readonly servedElsewhere: readonly string[];
  readonly unmapped: readonly (readonly [path: string, count: number])[];
}

/** Notes what entries say, page by page. */
export class XzufiJournal {
  readonly #buffer = new TextBuffer();
  #statements: Statement[] = [];
  #topics = new Map<string, Topic>();
  #services = new Set<string>();
  #municipalities = new Map<string, string>();
  #servedElsewhere = new Set<string>();
  #unmapped = UnmappedFields.unlimited();
  #collector = new IssueCollector();

  /** Collects the faults of the page. */
  get collector(): IssueCollector {
    return this.#collector;
  }

  /** Bytes of the page's entries. */
  get length(): number {
    return this.#buffer.length;
  }

  keepService(service: Service, known: KnownService): void {
    const { isSound, parts } = writeService(service);
    this.#statements.push({ what: 'service', id: service.id, place: this.#put(parts), isSound, known });
  }

  keepSpecialisation(service: PartialService, known: KnownSpecialisation): void {
    const { parts } = writePartial(service);
    this.#statements.push({ what: 'specialisation', id: service.id, place: this.#put(parts), known });
  }

  keep(what: 'office' | 'channel', id: string, title: string, value: unknown): void {
    this.#statements.push({ what, id, place: this.#put([JSON.stringify(value)]), title });
  }

  keepTopic(topic: Topic): void {
    this.#topics.set(topic.id, topic);
  }

  /** @param id "" where the source gives them none. */
  keepResponsibilities(id: string, all: readonly Responsibility[]): void {
    this.#statements.push({ what: 'responsibilities', id, all });
  }

  leaveOut(entry: LeftOut): void {
    this.#statements.push({ what: 'left-out', entry });
  }

  delete(kind: EntryKind, id: string): void {
    this.#statements.push({ what: 'deletion', kind, id });
  }

  noteService(id: string): void {
    this.#services.add(id);
  }

  noteMunicipality(ars: string, name: string): void {
    this.#municipalities.set(ars, name);
  }

  noteServedElsewhere(service: string): void {
    this.#servedElsewhere.add(service);
  }

  noteUnmapped(paths: ReadonlySet<string>): void {
    this.#unmapped.note(paths);
  }

  /** The page, and begins a new one. */
  take(): JournalPage {
    const page = {
      bytes: this.#buffer.take(),
      statements: this.#statements,
      topics: [...this.#topics.values()],
      services: [...this.#services],
      municipalities: [...this.#municipalities],
      servedElsewhere: [...this.#servedElsewhere],
      unmapped: this.#unmapped.entries(),
      issues: this.#collector.issues,
      unlisted: this.#collector.unlisted,
    };
    this.#statements = [];
    this.#topics = new Map();
    this.#services = new Set();
    this.#municipalities = new Map();
    this.#servedElsewhere = new Set();
    this.#unmapped = UnmappedFields.unlimited();
    this.#collector = new IssueCollector();
    return page;
  }

  #put(parts: readonly string[]): Place {
    return { at: this.#buffer.length, lengths: parts.map((part) => this.#buffer.add(part)) };
  }
}
