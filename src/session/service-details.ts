import { resolveLink, templateValues } from '../catalogue/links.js';
import type { CatalogueLookUp } from '../catalogue/look-up.js';
import { parseDetails } from '../catalogue/parse.js';
import type { Office, Service, ServiceDetails } from '../catalogue/types.js';
import type { AddressCheck } from './catalogue-address.js';
import { downloadJson } from './download.js';
import { FinderError } from './errors.js';
import type { LoadedCatalogue } from './shared-catalogue.js';

/** Gets sections and offices of services, and keeps what it got. */
export class DetailsLoader {
  readonly #kept = new Map<string, Promise<ServiceDetails>>();
  readonly #controller = new AbortController();
  readonly #isAllowed: AddressCheck;

  constructor(isAllowed: AddressCheck) {
    this.#isAllowed = isAllowed;
  }

  /** From the catalogue where it has the service's sections or names no detail files, else from the service's file. */
  load({ lookUp, base }: LoadedCatalogue, serviceId: string, language: string): Promise<ServiceDetails> {
    const service = lookUp.service(serviceId);
    const template = lookUp.catalogue.details;
    if (!service || service.sections || template === undefined)
      return Promise.resolve(fromCatalogue(lookUp, serviceId, service));
    const address = resolveLink(template, templateValues(lookUp.catalogue, service, language), base) ?? '';
    const kept = this.#kept.get(address) ?? this.#download(address, serviceId, lookUp, service);
    this.#kept.set(address, kept);
    return kept;
  }

  dispose(): void {
    this.#controller.abort();
    this.#kept.clear();
  }

  async #download(address: string, id: string, lookUp: CatalogueLookUp, service: Service): Promise<ServiceDetails> {
    try {
      if (!URL.canParse(address) || !this.#isAllowed(new URL(address)))
        throw new FinderError('forbidden-address', address);
      const { value } = await downloadJson(address, this.#isAllowed, this.#controller.signal);
      const { catalogue: details, issues } = parseDetails(value);
      if (details?.id !== id) throw new FinderError('not-a-catalogue', address, undefined, { cause: issues });
      return { ...details, offices: details.offices ?? ownOffices(lookUp, service) };
    } catch (error) {
      this.#kept.delete(address);
      throw error;
    }
  }
}

function fromCatalogue(lookUp: CatalogueLookUp, id: string, service: Service | undefined): ServiceDetails {
  return { id, sections: service?.sections ?? [], offices: service ? ownOffices(lookUp, service) : [] };
}

function ownOffices(lookUp: CatalogueLookUp, service: Service): Office[] {
  return (service.offices ?? []).flatMap((id) => lookUp.office(id) ?? []);
}
