import { fillTemplate, templateValues } from '../catalogue/links.js';
import { parseDetails } from '../catalogue/parse.js';
import type { Catalogue, Office, Service, ServiceDetails } from '../catalogue/types.js';
import { fileBeside } from './catalogue-entry.js';
import { Failure } from './failure.js';
import { readJsonFile } from './json-file.js';
import type { Terminal } from './terminal.js';

/** Largest detail file: it is the text of one service. */
const MAX_DETAILS_BYTES = 5_000_000;

/**
 * The catalogue with what its detail files hold, as it was before it was split. Files are looked for beside the
 * catalogue and below, nowhere else; those that are missing or faulty are named on standard error, and their services
 * stay as they are.
 * @param catalogueFile Path of the catalogue.
 */
export async function readDetails(catalogue: Catalogue, catalogueFile: string, terminal: Terminal): Promise<Catalogue> {
  const { details: template, ...whole } = catalogue;
  if (template === undefined) return catalogue;
  const reader = new DetailsReader(catalogue, template, catalogueFile, terminal);
  const services: Service[] = [];
  for (const service of catalogue.services) services.push(await reader.read(service));
  terminal.end();
  const { missing, offices } = reader;
  if (missing.length > 0) terminal.note(terminal.words.detailsMissing(missing.length, missing[0] ?? ''));
  const head = missing.length > 0 ? catalogue : whole;
  return { ...head, services, ...(offices.length > 0 ? { offices } : {}) };
}

class DetailsReader {
  /** Addresses of files that could not be used. */
  readonly missing: string[] = [];
  readonly #catalogue: Catalogue;
  readonly #template: string;
  readonly #catalogueFile: string;
  readonly #terminal: Terminal;
  readonly #offices: Map<string, Office>;
  #read = 0;

  constructor(catalogue: Catalogue, template: string, catalogueFile: string, terminal: Terminal) {
    this.#catalogue = catalogue;
    this.#template = template;
    this.#catalogueFile = catalogueFile;
    this.#terminal = terminal;
    this.#offices = new Map((catalogue.offices ?? []).map((office) => [office.id, office]));
  }

  get offices(): Office[] {
    return [...this.#offices.values()];
  }

  async read(service: Service): Promise<Service> {
    if (service.sections) return service;
    const details = await this.#readFile(service);
    this.#read += 1;
    this.#terminal.progress(this.#terminal.words.steps.readDetails, this.#read, this.#catalogue.services.length);
    if (!details) return service;
    for (const office of details.offices ?? []) if (!this.#offices.has(office.id)) this.#offices.set(office.id, office);
    const offices = service.offices ?? details.offices?.map(({ id }) => id);
    return {
      ...service,
      ...(details.sections ? { sections: details.sections } : {}),
      ...(offices && offices.length > 0 ? { offices } : {}),
    };
  }

  async #readFile(service: Service): Promise<ServiceDetails | undefined> {
    const values = templateValues(this.#catalogue, service, this.#catalogue.language);
    const address = fillTemplate(this.#template, values);
    const file = fileBeside(address, this.#catalogueFile);
    const value = file === undefined ? undefined : await this.#parse(file);
    const details = value === undefined ? undefined : parseDetails(value).catalogue;
    if (details?.id === service.id) return details;
    this.missing.push(address);
    return undefined;
  }

  async #parse(file: string): Promise<unknown> {
    try {
      return (await readJsonFile(file, this.#terminal.words, MAX_DETAILS_BYTES)).value;
    } catch (error) {
      // Told with all the others at the end.
      if (error instanceof Failure) return undefined;
      throw error;
    }
  }
}
