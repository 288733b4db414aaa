import { mkdir, readdir, rm } from 'node:fs/promises';
import { dirname, join, relative, sep } from 'node:path';
import type { Catalogue, Office, Service, ServiceDetails } from '../catalogue/types.js';
import { writeFileAtomically } from './atomic-file.js';
import { EXIT, Failure, systemCode } from './failure.js';
import type { Terminal } from './terminal.js';

/** Names that mean the same file to the shell, the file system and a web server. */
const FILE_NAME = /^[A-Za-z0-9_~@][A-Za-z0-9._:~@-]{0,150}$/;

/** The lean form of a catalogue, with the details that were taken out of it. */
export interface SplitCatalogue {
  readonly lean: Catalogue;
  readonly details: readonly ServiceDetails[];
}

/** Takes the sections and offices out of a catalogue; a service's card loads them from its detail file. */
export function splitCatalogue(catalogue: Catalogue, template: string): SplitCatalogue {
  const offices = new Map((catalogue.offices ?? []).map((office) => [office.id, office]));
  const { offices: _offices, ...head } = catalogue;
  return {
    lean: { ...head, details: template, services: catalogue.services.map(withoutDetails) },
    details: catalogue.services.map((service) => detailsOf(service, offices)),
  };
}

function withoutDetails({ sections: _sections, offices: _offices, ...service }: Service): Service {
  return service;
}

function detailsOf(service: Service, offices: ReadonlyMap<string, Office>): ServiceDetails {
  const ids = [...(service.offices ?? []), ...(service.channels ?? []).flatMap(({ office }) => office ?? [])];
  const own = [...new Set(ids)].flatMap((id) => offices.get(id) ?? []);
  return {
    id: service.id,
    ...(service.sections === undefined ? {} : { sections: service.sections }),
    ...(own.length > 0 ? { offices: own } : {}),
  };
}

/** Address template of the detail files, relative to the catalogue. */
export function detailsTemplate(catalogueFile: string, folder: string): string {
  const path = relative(dirname(catalogueFile), folder).split(sep).map(encodeURIComponent).join('/');
  return `${path === '' ? '' : `${path}/`}{serviceId}.json`;
}

/** Takes the files of services that an earlier catalogue had away; returns how many other JSON files still lie there. */
export async function removeDetails(
  ids: readonly string[],
  folder: string,
  kept: readonly ServiceDetails[],
): Promise<number> {
  // Where names differ by case alone, a file system may hold them for one.
  const current = new Set(kept.map(({ id }) => `${id.toLowerCase()}.json`));
  const isCurrent = (name: string): boolean => current.has(name.toLowerCase());
  for (const id of ids)
    if (FILE_NAME.test(id) && !isCurrent(`${id}.json`)) await rm(join(folder, `${id}.json`), { force: true });
  return (await readdir(folder)).filter((name) => name.endsWith('.json') && !isCurrent(name)).length;
}

/** Writes one file for each service. */
export async function writeDetails(
  details: readonly ServiceDetails[],
  folder: string,
  space: number,
  terminal: Terminal,
): Promise<void> {
  const { words } = terminal;
  checkNames(details, terminal);
  try {
    await mkdir(folder, { recursive: true });
  } catch (error) {
    throw new Failure(words.failure.unwritable(folder, systemCode(error)), EXIT.usage, { cause: error });
  }
  for (const [index, entry] of details.entries()) {
    await writeFileAtomically(join(folder, `${entry.id}.json`), `${JSON.stringify(entry, undefined, space)}\n`, words);
    terminal.progress(words.steps.details, index + 1, details.length);
  }
  terminal.end();
}

/** Ids come from the source: one that climbs out of the folder, or falls together with another, is refused before anything is written. */
function checkNames(details: readonly ServiceDetails[], terminal: Terminal): void {
  const names = new Set<string>();
  for (const { id } of details) {
    if (!FILE_NAME.test(id) || names.has(id.toLowerCase()))
      throw new Failure(terminal.words.failure.detailsName(id.slice(0, 100)), EXIT.findings);
    names.add(id.toLowerCase());
  }
}
