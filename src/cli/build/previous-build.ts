import { join } from 'node:path';
import { parseCatalogue, parseDetails } from '../../catalogue/parse.js';
import type { Catalogue, Service, ServiceDetails } from '../../catalogue/types.js';
import { inOrder } from '../../joining/canonical.js';
import { MAX_CATALOGUE_BYTES } from '../catalogue-file.js';
import { Failure } from '../failure.js';
import { readJsonFile } from '../json-file.js';
import type { Terminal } from '../terminal.js';
import { officesOf } from '../details-files.js';
import { exists } from './config-file.js';

/** The catalogue that the last build wrote, with the texts of its detail files; `undefined` where there is none. */
export async function readPreviousBuild(
  file: string,
  details: string | undefined,
  terminal: Terminal,
): Promise<Catalogue | undefined> {
  if (!(await exists(file))) return undefined;
  try {
    const { value } = await readJsonFile(file, terminal.words, MAX_CATALOGUE_BYTES * 5);
    const { catalogue } = parseCatalogue(value);
    if (!catalogue) {
      terminal.note(terminal.words.build.previousUnreadable(file));
      return undefined;
    }
    const isLean = catalogue.details !== undefined && details !== undefined;
    return isLean ? await withDetails(catalogue, details, terminal) : catalogue;
  } catch (error) {
    // What stood there before is only compared with; the build itself does not need it.
    if (!(error instanceof Failure)) throw error;
    terminal.note(terminal.words.build.previousUnreadable(file));
    return undefined;
  }
}

async function withDetails(lean: Catalogue, folder: string, terminal: Terminal): Promise<Catalogue> {
  const details: ServiceDetails[] = [];
  for (const { id } of lean.services) {
    const file = join(folder, `${id}.json`);
    if (!(await exists(file))) continue;
    const { catalogue } = parseDetails((await readJsonFile(file, terminal.words)).value);
    if (catalogue) details.push(catalogue);
  }
  return restored(lean, details);
}

/** The catalogue as it is compared with one whose texts stand in detail files: only offices that a file names count. */
export function comparable(catalogue: Catalogue): Catalogue {
  const offices = new Map((catalogue.offices ?? []).map((office) => [office.id, office]));
  const details = catalogue.services.map(({ id, sections, extra, ...service }): ServiceDetails => {
    const own = [...officesOf(service)].flatMap((office) => offices.get(office) ?? []);
    return {
      id,
      ...(sections ? { sections } : {}),
      ...(own.length > 0 ? { offices: own } : {}),
      ...(extra ? { extra } : {}),
    };
  });
  const services = catalogue.services.map(
    ({ sections: _sections, extra: _extra, offices: _offices, ...lean }): Service => lean,
  );
  return restored({ ...catalogue, services }, details);
}

function restored(
  { details: _details, offices: _offices, ...lean }: Catalogue,
  details: readonly ServiceDetails[],
): Catalogue {
  const byId = new Map(details.map((entry) => [entry.id, entry]));
  const offices = new Map(details.flatMap((entry) => entry.offices ?? []).map((office) => [office.id, office]));
  const services = lean.services.map((service): Service => {
    const { sections, offices: own, extra } = byId.get(service.id) ?? {};
    return {
      ...service,
      ...(own ? { offices: own.map(({ id }) => id) } : {}),
      ...(sections ? { sections } : {}),
      ...(extra ? { extra } : {}),
    };
  });
  return inOrder({ ...lean, ...(offices.size > 0 ? { offices: [...offices.values()] } : {}), services });
}
