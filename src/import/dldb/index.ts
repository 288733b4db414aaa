/**
 * The DLDB family: the JSON exports of Berlin's and Munich's service portals. Pure: parsed JSON in, catalogue and
 * report out.
 */
import type { Catalogue, Municipality, Office, Service } from '../../catalogue/types.js';
import type { ImportOptions } from '../options.js';
import { endImport, IssueCollector } from '../report.js';
import type { ImportResult, LeftOut } from '../report.js';
import type { DldbContext } from './context.js';
import { formsRepeatLinks, readExportFile } from './export-file.js';
import type { ExportFile } from './export-file.js';
import { objectsIn, textIn } from '../json-fields.js';
import type { JsonObject } from '../json-fields.js';
import { defaultMapping } from '../link-mapping.js';
import type { LinkMapping } from '../link-mapping.js';
import { MAPPED_OFFICE_FIELDS, readOffice } from './office.js';
import { MAPPED_SERVICE_FIELDS, readService } from './service.js';
import { UnmappedFields } from '../unmapped-fields.js';

/** The parsed files of an export. */
export interface DldbInput {
  readonly services: unknown;
  /** The locations file; without it, services have no offices. */
  readonly locations?: unknown;
}

export interface DldbOptions extends ImportOptions {
  /** Rules that tell links apart; default: those of the package. */
  readonly mapping?: LinkMapping;
}

/** Makes a catalogue of a DLDB export. Never throws; what could not be used stands in the report. */
export function importDldb(input: DldbInput, options: DldbOptions = {}): ImportResult {
  return new DldbImport(options).run(input);
}

class DldbImport {
  readonly #options: DldbOptions;
  readonly #collector = new IssueCollector();
  readonly #unmapped = new UnmappedFields();
  readonly #leftOut: LeftOut[] = [];

  constructor(options: DldbOptions) {
    this.#options = options;
  }

  run(input: DldbInput): ImportResult {
    const file = readExportFile(input.services);
    if (!file) return this.#refuse(['services'], input.services);
    const locations = input.locations === undefined ? undefined : readExportFile(input.locations);
    if (input.locations !== undefined && !locations) return this.#refuse(['locations'], input.locations);

    const base = {
      mapping: this.#options.mapping ?? defaultMapping(),
      collector: this.#collector,
      language: file.language,
      formsRepeatLinks: formsRepeatLinks(file.entries),
      leftOutOfficeIds: new Set<string>(),
    };
    const offices = this.#offices(locations, base);
    const context: DldbContext = {
      ...base,
      leftOutOfficeIds: new Set(this.#leftOut.filter((entry) => entry.kind === 'office').map((entry) => entry.id)),
      ...(locations ? { officeIds: new Set(offices.map((office) => office.id)) } : {}),
    };
    const services = this.#read(
      file,
      'service',
      (entry, path) => readService(entry, path, context),
      MAPPED_SERVICE_FIELDS,
    );
    const municipality = this.#municipality(file);
    return this.#end(file.entries.length, municipality && catalogueOf(file, municipality, services, offices));
  }

  #offices(locations: ExportFile | undefined, context: DldbContext): Office[] {
    if (!locations) return [];
    return this.#read(locations, 'office', (entry, path) => readOffice(entry, path, context), MAPPED_OFFICE_FIELDS);
  }

  /** Reads the public entries of a file, each id once; everything else is left out by name. */
  #read<T extends Service | Office>(
    file: ExportFile,
    kind: LeftOut['kind'],
    read: (entry: JsonObject, path: (string | number)[]) => T | undefined,
    mapped: ReadonlySet<string>,
  ): T[] {
    const results = new Map<string, T>();
    for (const [index, entry] of file.entries.entries()) {
      const id = textIn(entry, 'id');
      this.#options.onProgress?.(index + 1, file.entries.length);
      const leaveOut = (reason: LeftOut['reason']): void => {
        this.#leftOut.push({ kind, id, title: textIn(entry, 'displayName') || textIn(entry, 'name'), reason });
      };
      if (entry['public'] === false && !this.#options.all) {
        leaveOut('not-public');
        continue;
      }
      if (results.has(id)) {
        this.#collector.error({
          code: 'duplicate-id',
          path: ['data', index, 'id'],
          value: id,
          expected: 'id',
          serviceId: id,
        });
        leaveOut('duplicate');
        continue;
      }
      const result = read(entry, ['data', index]);
      if (!result) {
        leaveOut('faulty');
        continue;
      }
      results.set(id, result);
      this.#unmapped.count(kind === 'service' ? 'services' : 'locations', entry, mapped);
    }
    return [...results.values()];
  }

  /** From the options, else from the data where all services name one and the same authority. */
  #municipality(file: ExportFile): Municipality | undefined {
    const { municipality: given = {} } = this.#options;
    const authorities = new Map(
      file.entries
        .flatMap((entry) => objectsIn(entry, 'authorities'))
        .map((authority) => [textIn(authority, 'name'), textIn(authority, 'webinfo')]),
    );
    authorities.delete('');
    const [only] = authorities.size === 1 ? [...authorities] : [];
    const name = given.name ?? only?.[0];
    if (name === undefined) {
      const found = [...authorities.keys()].slice(0, 3).join(', ');
      this.#collector.error({ code: 'missing', path: ['municipality'], value: found, expected: 'municipality' });
      return undefined;
    }
    const page = given.name === undefined || given.name === only?.[0] ? only?.[1] : undefined;
    return { name, ...(page === undefined || page === '' ? {} : { url: page }), ...given };
  }

  #refuse(path: readonly string[], value: unknown): ImportResult {
    this.#collector.error({ code: 'format', path, value, expected: 'dldb' });
    return this.#end(0, undefined);
  }

  #end(read: number, catalogue: Catalogue | undefined): ImportResult {
    return endImport(this.#collector, { catalogue, read, leftOut: this.#leftOut, unmapped: this.#unmapped.counts() });
  }
}

function catalogueOf(
  file: ExportFile,
  municipality: Municipality,
  services: readonly Service[],
  offices: readonly Office[],
): Catalogue {
  const used = new Set(services.flatMap((service) => service.offices ?? []));
  const joined = offices.filter((office) => used.has(office.id));
  return {
    version: 1,
    municipality,
    language: file.language,
    ...(file.created === '' ? {} : { updated: file.created }),
    sources: [{ id: 'dldb', name: 'DLDB', ...(municipality.url === undefined ? {} : { url: municipality.url }) }],
    ...(joined.length > 0 ? { offices: joined } : {}),
    services,
  };
}
