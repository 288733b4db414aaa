import { readdir, rm } from 'node:fs/promises';
import { dirname, join, relative, sep } from 'node:path';
import type { Office, Service } from '../catalogue/types.js';
import { wholeService } from '../import/pieces.js';
import type { CatalogueHead, CataloguePiece } from '../import/pieces.js';
import { writeFileAtomically } from './atomic-file.js';
import { isFileName, openServiceFolder } from './service-folder.js';
import type { Terminal } from './terminal.js';

/** Address template of the detail files, relative to the catalogue. */
export function detailsTemplate(catalogueFile: string, folder: string): string {
  const path = relative(dirname(catalogueFile), folder).split(sep).map(encodeURIComponent).join('/');
  return `${path === '' ? '' : `${path}/`}{serviceId}.json`;
}

/** Ids of the offices that a service or one of its channels names. */
export function officesOf({ offices = [], channels = [] }: Pick<Service, 'offices' | 'channels'>): Set<string> {
  return new Set([...offices, ...channels.flatMap(({ office }) => office ?? [])]);
}

/** The folder of the parts that a service's card loads: one file for each service, with the offices that it names. */
export class DetailsFolder {
  readonly #folder: string;
  readonly #space: number;
  readonly #terminal: Terminal;
  readonly #offices: ReadonlyMap<string, Office>;
  readonly #total: number;
  readonly #written = new Set<string>();

  private constructor(folder: string, offices: readonly Office[], total: number, space: number, terminal: Terminal) {
    this.#folder = folder;
    this.#offices = new Map(offices.map((office) => [office.id, office]));
    this.#total = total;
    this.#space = space;
    this.#terminal = terminal;
  }

  /** Makes the folder where there is none; fails where an id cannot be a file's name, before anything is written. */
  static async open(
    folder: string,
    { head, serviceIds }: { readonly head: CatalogueHead; readonly serviceIds: readonly string[] },
    space: number,
    terminal: Terminal,
  ): Promise<DetailsFolder> {
    await openServiceFolder(folder, serviceIds, terminal);
    return new DetailsFolder(folder, head.offices ?? [], serviceIds.length, space, terminal);
  }

  async write(piece: CataloguePiece): Promise<void> {
    const { words } = this.#terminal;
    const { id, sections, extra, ...service } = wholeService(piece);
    const own = [...officesOf(service)].flatMap((office) => this.#offices.get(office) ?? []);
    const details = {
      id,
      ...(sections === undefined ? {} : { sections }),
      ...(own.length > 0 ? { offices: own } : {}),
      ...(extra === undefined ? {} : { extra }),
    };
    const name = `${id}.json`;
    await writeFileAtomically(join(this.#folder, name), `${JSON.stringify(details, undefined, this.#space)}\n`, words);
    this.#written.add(name);
    this.#terminal.progress(words.steps.details, this.#written.size, this.#total);
  }

  /** Takes the files of services that an earlier catalogue had away; returns how many other JSON files still lie there. */
  async clear(gone: readonly string[]): Promise<number> {
    // Where names differ by case alone, a file system may hold them for one.
    const current = new Set([...this.#written].map((name) => name.toLowerCase()));
    const isCurrent = (name: string): boolean => current.has(name.toLowerCase());
    for (const id of gone)
      if (isFileName(id) && !isCurrent(`${id}.json`)) await rm(join(this.#folder, `${id}.json`), { force: true });
    return (await readdir(this.#folder)).filter((name) => name.endsWith('.json') && !isCurrent(name)).length;
  }
}
