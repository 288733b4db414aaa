/**
 * PVOG, the gateway through which the portal network collects the states' service texts: answers of its Suchdienst
 * (search service) → catalogue. Pure: parsed JSON and listings in, catalogue and report out.
 */
import type { Municipality, Office, Service } from '../../catalogue/types.js';
import type { JsonObject } from '../json-fields.js';
import { isFilled, objectsIn, textIn } from '../json-fields.js';
import { defaultMapping } from '../link-mapping.js';
import type { LinkMapping } from '../link-mapping.js';
import type { ImportOptions } from '../options.js';
import { endImport, IssueCollector } from '../report.js';
import type { ImportResult, LeftOut } from '../report.js';
import { UnmappedFields } from '../unmapped-fields.js';
import { recogniseAnswer } from './answers.js';
import type { PvogContext } from './context.js';
import { placeOf } from './locations.js';
import { MAPPED_OFFICE_FIELDS, officeId, readOffice } from './office.js';
import { MAPPED_ONLINE_SERVICE_FIELDS, OnlineServices } from './online-services.js';
import { MAPPED_SERVICE_FIELDS, readService } from './service.js';

/** One answer of the gateway. */
export interface PvogDocument {
  /** For messages: the file's name or the address. */
  readonly name: string;
  /** Parsed JSON, or the text of the CSV listing. */
  readonly value: unknown;
}

export interface PvogOptions extends ImportOptions {
  /** Rules that tell links apart; default: those of the package. */
  readonly mapping?: LinkMapping;
}

/** Makes a catalogue of answers in any order. Never throws; what could not be used stands in the report. */
export function importPvog(documents: Iterable<PvogDocument>, options: PvogOptions = {}): ImportResult {
  const run = new PvogImport(options);
  for (const document of documents) run.add(document);
  return run.end();
}

type Path = readonly (string | number)[];

/** A service as a listing names it, until its details are there. */
interface ListedService {
  readonly entry: JsonObject;
  readonly path: Path;
}

/** An import that takes one answer after the other, so that a whole country's need not be in memory at once. */
export class PvogImport {
  readonly #options: PvogOptions;
  readonly #collector = new IssueCollector();
  readonly #unmapped = new UnmappedFields();
  readonly #leftOut: LeftOut[] = [];
  readonly #context: PvogContext;
  readonly #services = new Map<string, Service>();
  readonly #listed = new Map<string, ListedService>();
  readonly #offices = new Map<string, Office>();
  readonly #onlineServices: OnlineServices;
  readonly #places: JsonObject[] = [];
  #recognised = 0;
  #documents = 0;

  constructor(options: PvogOptions = {}) {
    this.#options = options;
    this.#context = {
      mapping: options.mapping ?? defaultMapping(),
      collector: this.#collector,
      ars: options.municipality?.ars,
    };
    this.#onlineServices = new OnlineServices(this.#context);
  }

  /** Reads one answer; what is none of the gateway's is a warning. */
  add({ name, value }: PvogDocument): void {
    const answer = recogniseAnswer(value);
    this.#documents += 1;
    this.#options.onProgress?.(this.#documents, undefined);
    if (!answer) {
      this.#collector.warn({ code: 'unknown-document', path: [], value: name, expected: 'pvog' });
      return;
    }
    this.#recognised += 1;
    for (const [index, entry] of answer.entries.entries()) {
      const path = answer.entries.length === 1 ? [name] : [name, index];
      if (answer.kind === 'locations') this.#places.push(entry);
      else if (answer.kind === 'onlineServices') this.#addOnlineService(entry, path);
      else if (answer.kind === 'offices') this.#addOffice(entry, path);
      else if (answer.kind === 'listed') this.#list(entry, path);
      else this.#addService(entry, path);
    }
  }

  /** The catalogue of all that was added. */
  end(): ImportResult {
    for (const { entry, path } of this.#listed.values()) this.#addListed(entry, path);
    const municipality = this.#municipality();
    const services = [...this.#services.values()].map((service) => this.#onlineServices.joinedTo(service));
    this.#onlineServices.warnOfOthers(new Set(this.#services.keys()));
    const used = new Set(services.flatMap((service) => service.offices ?? []));
    const offices = [...this.#offices.values()].filter((office) => used.has(office.id));
    if (this.#recognised === 0) this.#collector.error({ code: 'format', path: [], value: '', expected: 'pvog' });
    else if (!municipality)
      this.#collector.error({ code: 'missing', path: ['municipality'], value: '', expected: 'municipality' });
    return endImport(this.#collector, {
      catalogue:
        this.#recognised > 0 && municipality
          ? {
              version: 1,
              municipality,
              language: 'de',
              ...newest(services),
              sources: [{ id: 'pvog', name: 'Portalverbund Online-Gateway (PVOG)' }],
              ...(offices.length > 0 ? { offices } : {}),
              services,
            }
          : undefined,
      read: this.#services.size + this.#leftOut.filter(({ kind }) => kind === 'service').length,
      leftOut: this.#leftOut,
      unmapped: this.#unmapped.counts(),
    });
  }

  #list(entry: JsonObject, path: Path): void {
    const id = textIn(entry, 'id');
    const known = this.#listed.get(id);
    // A service may stand in several listings, of which one says more than the other.
    const filled = Object.entries(entry).filter(([, value]) => isFilled(value));
    this.#listed.set(
      id,
      known ? { ...known, entry: { ...known.entry, ...Object.fromEntries(filled) } } : { entry, path },
    );
  }

  /** What only a listing knows: a service without its texts, or a short description of one whose texts lack it. */
  #addListed(entry: JsonObject, path: Path): void {
    const known = this.#services.get(textIn(entry, 'id'));
    if (!known) {
      this.#addService(entry, path);
      return;
    }
    this.#unmapped.count('services', entry, MAPPED_SERVICE_FIELDS);
    if (known.summary !== undefined || textIn(entry, 'description') === '') return;
    const summary = readService({ ...entry, name: known.title }, path, this.#context)?.summary;
    if (summary !== undefined) this.#services.set(known.id, { ...known, summary });
  }

  #addService(entry: JsonObject, path: Path): void {
    const id = textIn(entry, 'id');
    if (this.#services.has(id)) {
      this.#collector.error({ code: 'duplicate-id', path: [...path, 'id'], value: id, expected: 'id', serviceId: id });
      this.#leaveOut(entry, 'duplicate');
      return;
    }
    const service = readService(entry, path, this.#context);
    if (!service) {
      this.#leaveOut(entry, 'faulty');
      return;
    }
    this.#services.set(id, service);
    this.#unmapped.count('services', entry, MAPPED_SERVICE_FIELDS);
    for (const [index, organisation] of objectsIn(entry, 'organisations').entries())
      this.#nameOffice(organisation, [...path, 'organisations', index]);
  }

  /** An office as a service names it; an answer of its own knows more. */
  #nameOffice(entry: JsonObject, path: Path): void {
    const id = officeId(entry);
    if (id === '' || this.#offices.has(id)) return;
    const office = readOffice(entry, path, this.#context);
    if (office) this.#offices.set(id, office);
  }

  #addOffice(entry: JsonObject, path: Path): void {
    const office = readOffice(entry, path, this.#context);
    if (!office) {
      this.#leftOut.push({ kind: 'office', id: officeId(entry), title: '', reason: 'faulty' });
      return;
    }
    this.#offices.set(office.id, { ...this.#offices.get(office.id), ...office });
    this.#unmapped.count('organisationunits', entry, MAPPED_OFFICE_FIELDS);
  }

  #addOnlineService(entry: JsonObject, path: Path): void {
    this.#onlineServices.add(entry, path);
    this.#unmapped.count('onlineservices', entry, MAPPED_ONLINE_SERVICE_FIELDS);
  }

  #leaveOut(entry: JsonObject, reason: LeftOut['reason']): void {
    const title = textIn(entry, 'name') || textIn(entry, 'title');
    this.#leftOut.push({ kind: 'service', id: textIn(entry, 'id'), title, reason });
  }

  /** From the options, else from the answer about places, by its key or where it names one place only. */
  #municipality(): Municipality | undefined {
    const { municipality: given = {} } = this.#options;
    const place = placeOf(this.#places, given.ars);
    const name = given.name ?? place?.name;
    if (name === undefined) return undefined;
    const ars = given.ars ?? (given.name === undefined || given.name === place?.name ? place?.ars : undefined);
    return { ...given, name, ...(ars === undefined ? {} : { ars }) };
  }
}

/** The day of the latest change; the gateway does not date its answers. */
function newest(services: readonly Service[]): { updated?: string } {
  const days = services.flatMap(({ updated }) => updated ?? []);
  const latest = days.reduce((last, day) => (day > last ? day : last), '');
  return latest === '' ? {} : { updated: latest };
}
