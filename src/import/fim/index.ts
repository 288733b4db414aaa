/**
 * The FIM portal: JSON of its search, of single services, and of services' XZuFi documents as it has read them →
 * catalogue. Pure: parsed JSON in, catalogue and report out.
 */
import type { Catalogue, Municipality, Service, Topic } from '../../catalogue/types.js';
import { objectsIn, textIn } from '../json-fields.js';
import type { JsonObject } from '../json-fields.js';
import { leftoverFields } from '../leftover-fields.js';
import type { ImportOptions } from '../options.js';
import { endImport, IssueCollector } from '../report.js';
import type { ImportResult, LeftOut } from '../report.js';
import { UnmappedFields } from '../unmapped-fields.js';
import { MAIN_LANGUAGE } from './context.js';
import { readDocument } from './documents.js';
import type { FimEntry } from './documents.js';
import { joinDrafts } from './draft.js';
import type { Draft } from './draft.js';
import { KNOWN_LEISTUNG_FIELDS } from './leistung-fields.js';
import { readLeistung } from './leistung.js';
import { KNOWN_STAMMTEXT_FIELDS, readStammtext } from './stammtext.js';

/** One answer of the portal. */
export interface FimDocument {
  /** For messages: the file's name or the address. */
  readonly name: string;
  /** Parsed JSON. */
  readonly value: unknown;
}

/** Makes a catalogue of answers in any order. Never throws; what could not be used stands in the report. */
export function importFim(documents: Iterable<FimDocument>, options: ImportOptions = {}): ImportResult {
  const run = new FimImport(options);
  for (const document of documents) run.add(document);
  return run.end();
}

type Path = readonly (string | number)[];

/** Field under which a service names the documents that belong to it, and what is kept of their profiles. */
const PROFILES = 'dokument_steckbriefe';

/** An import that takes one answer after the other, so that not all of them need be in memory at once. */
export class FimImport {
  readonly #options: ImportOptions;
  readonly #collector = new IssueCollector();
  readonly #unmapped = new UnmappedFields();
  readonly #leftOut: LeftOut[] = [];
  readonly #drafts = new Map<string, Draft>();
  readonly #profiles = new Map<string, JsonObject>();
  readonly #usedProfiles = new Set<string>();
  #recognised = 0;
  #documents = 0;

  constructor(options: ImportOptions = {}) {
    this.#options = options;
  }

  /** Reads one answer; what is none of the portal's is a warning. */
  add({ name, value }: FimDocument): void {
    const entries = readDocument(value);
    this.#documents += 1;
    this.#options.onProgress?.(this.#documents, undefined);
    if (!entries) {
      this.#collector.warn({ code: 'unknown-document', path: [], value: name, expected: 'fim' });
      return;
    }
    this.#recognised += 1;
    for (const [index, entry] of entries.entries()) {
      if (entry) this.#addEntry(entry, [name, ...entry.path]);
      else this.#collector.warn({ code: 'type', path: [name, index], value: '', expected: 'fim' });
    }
  }

  /** The catalogue of all that was added. */
  end(): ImportResult {
    const services = [...this.#drafts.values()].flatMap((draft) => this.#service(draft) ?? []);
    this.#countUnusedProfiles();
    const municipality = this.#municipality();
    if (this.#recognised === 0) this.#collector.error({ code: 'format', path: [], value: '', expected: 'fim' });
    return endImport(this.#collector, {
      catalogue: this.#recognised > 0 && municipality ? this.#catalogue(municipality, services) : undefined,
      read: services.length + this.#leftOut.length,
      leftOut: this.#leftOut,
      unmapped: this.#unmapped.counts(),
    });
  }

  #addEntry({ kind, entry }: FimEntry, path: Path): void {
    if (kind === 'documentProfile') {
      this.#profiles.set(textIn(entry, 'fim_id'), entry);
      return;
    }
    const isLeistung = kind === 'leistung';
    const read = (isLeistung ? readLeistung : readStammtext)(entry, path, this.#collector);
    if (!read) {
      this.#leftOut.push({ kind: 'service', id: '', title: textIn(entry, 'title'), reason: 'faulty' });
      return;
    }
    const { draft, dropped } = read;
    const known = this.#drafts.get(draft.id);
    if (known?.rank === draft.rank) {
      this.#leaveOutSecond(draft, path);
      return;
    }
    this.#drafts.set(draft.id, known ? joinDrafts(known, draft) : draft);
    this.#unmapped.count(kind, entry, isLeistung ? KNOWN_LEISTUNG_FIELDS : KNOWN_STAMMTEXT_FIELDS);
    this.#unmapped.add(kind, dropped);
  }

  #leaveOutSecond({ id, title }: Draft, path: Path): void {
    this.#collector.error({ code: 'duplicate-id', path, value: id, expected: 'id', serviceId: id });
    this.#leftOut.push({ kind: 'service', id, title: typeof title === 'string' ? title : '', reason: 'duplicate' });
  }

  #service({ id, title, fields }: Draft): Service | undefined {
    if (title === undefined) {
      this.#collector.error({ code: 'missing', path: ['title'], value: '', expected: 'string', serviceId: id });
      this.#leftOut.push({ kind: 'service', id, title: '', reason: 'faulty' });
      return undefined;
    }
    const profiles = this.#profilesOf(fields.extra);
    return {
      id,
      title,
      ...fields,
      ...(profiles.length > 0 ? { extra: { ...fields.extra, documentProfiles: profiles } } : {}),
    };
  }

  /** What the portal's v1 tells of the documents that a service names. */
  #profilesOf(extra: JsonObject = {}): JsonObject[] {
    return objectsIn(extra, PROFILES).flatMap((reference): JsonObject[] => {
      const id = textIn(reference, 'fim_id');
      const profile = this.#profiles.get(id);
      if (!profile) return [];
      this.#usedProfiles.add(id);
      const { kept, dropped } = leftoverFields(profile, { mapped: new Set(['fts_match']) });
      this.#unmapped.add('documentProfile', dropped);
      return [kept];
    });
  }

  #countUnusedProfiles(): void {
    for (const [id, profile] of this.#profiles)
      if (!this.#usedProfiles.has(id)) this.#unmapped.count('documentProfile', profile, new Set(['fts_match']));
  }

  #catalogue(municipality: Municipality, services: readonly Service[]): Catalogue {
    const topics = new Map<string, Topic>();
    for (const draft of this.#drafts.values())
      for (const topic of draft.topics) if (!topics.has(topic.id)) topics.set(topic.id, topic);
    // A parent that no service names is no topic of this catalogue.
    const inTree = [...topics.values()].map(({ parent, ...topic }) =>
      parent !== undefined && topics.has(parent) ? { ...topic, parent } : topic,
    );
    return {
      version: 1,
      municipality,
      language: MAIN_LANGUAGE,
      sources: [{ id: 'fim', name: 'FIM-Portal', url: 'https://fimportal.de/' }],
      ...(inTree.length > 0 ? { topics: inTree } : {}),
      services,
    };
  }

  /** Standard texts are nobody's own: whose catalogue it is, only the options tell. */
  #municipality(): Municipality | undefined {
    const { municipality: given = {} } = this.#options;
    if (given.name !== undefined) return { ...given, name: given.name };
    this.#collector.error({ code: 'missing', path: ['municipality'], value: '', expected: 'municipality' });
    return undefined;
  }
}
