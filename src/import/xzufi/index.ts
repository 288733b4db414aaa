/**
 * XZuFi 2.1, 2.2 and 2.3: the transfers of editorial systems and of the portal network, of any size. Pure: chunks of
 * bytes in, a catalogue in pieces out.
 */
import type { Municipality } from '../../catalogue/types.js';
import { MemoryStore } from '../byte-store.js';
import { checkHead } from '../check-service.js';
import type { ByteStore } from '../byte-store.js';
import type { ImportOptions, SourceFile } from '../options.js';
import type { CatalogueHead, PiecewiseImport } from '../pieces.js';
import { IssueCollector, reportOf } from '../report.js';
import { XzufiCollection } from './collection.js';
import { XzufiJoin } from './join.js';
import { DEFAULT_LANGUAGE } from './languages.js';
import type { StretchReaders } from './stretch.js';
import { XzufiTransfer } from './transfer.js';

export interface XzufiOptions extends ImportOptions {
  /** Where finished entries wait until all are read; default: memory. */
  readonly store?: ByteStore;
  /** Who reads parts of a large transfer at the same time; without them they are read here, one after the other. */
  readonly readers?: StretchReaders;
}

/**
 * Reads the files of a transfer in their order. With an ARS in `options.municipality` it is joined for that place;
 * without one, everything is kept. Throws only what reading a file throws.
 */
export async function importXzufi(files: readonly SourceFile[], options: XzufiOptions = {}): Promise<PiecewiseImport> {
  const ars = options.municipality?.ars;
  const collector = new IssueCollector();
  const collection = new XzufiCollection(options.store ?? new MemoryStore(), collector);
  const sizes = files.map((file) => file.size);
  const total = sizes.every((size) => size !== undefined) ? sizes.reduce((sum, size) => sum + size, 0) : undefined;
  const transfer = new XzufiTransfer(collection, ars, options.readers);
  const foreign = await readAll(files, transfer, (done) => options.onProgress?.(done, total));
  for (const { name } of foreign) {
    const issue = { code: 'format', path: [], value: '', expected: 'xzufi', file: name } as const;
    if (foreign.length === files.length) collector.error(issue);
    else collector.warn(issue);
  }
  const join = new XzufiJoin(collection, collector, ars);
  return parts(transfer, join, { collector, collection, options });
}

/** Reads the files; returns those in which nothing of XZuFi is. */
async function readAll(
  files: readonly SourceFile[],
  transfer: XzufiTransfer,
  onBytes: (done: number) => void,
): Promise<SourceFile[]> {
  const foreign: SourceFile[] = [];
  let before = 0;
  for (const file of files) {
    const start = before;
    const { isXzufi, bytes } = await transfer.readFile(file, (done) => {
      onBytes(start + done);
    });
    before += file.size ?? bytes;
    if (!isXzufi) foreign.push(file);
  }
  return foreign;
}

interface Surroundings {
  readonly collector: IssueCollector;
  readonly collection: XzufiCollection;
  readonly options: XzufiOptions;
}

function parts(
  transfer: XzufiTransfer,
  join: XzufiJoin,
  { collector, collection, options }: Surroundings,
): PiecewiseImport {
  const { serviceIds } = join;
  const municipality = municipalityOf(collection, options.municipality ?? {});
  if (!municipality) collector.error({ code: 'missing', path: ['municipality'], value: '', expected: 'municipality' });
  if (serviceIds.length === 0 && collector.issues.every((issue) => issue.code !== 'format'))
    collector.error({ code: 'empty', path: ['services'], value: '', expected: 'services' });
  let written = 0;
  return {
    serviceIds,
    ...(municipality && serviceIds.length > 0 ? { head: headOf(municipality, collector, transfer, join) } : {}),
    pieces: function* () {
      for (const piece of join.pieces()) {
        written += 1;
        yield piece;
      }
    },
    report: () =>
      reportOf(
        collector,
        { read: collection.written.size, leftOut: collection.leftOut, unmapped: collection.unmapped.counts() },
        written,
      ),
  };
}

function headOf(
  municipality: Municipality,
  collector: IssueCollector,
  { created, product }: XzufiTransfer,
  join: XzufiJoin,
): CatalogueHead {
  const topics = join.topics();
  const offices = join.offices();
  const head: CatalogueHead = {
    version: 1,
    municipality,
    language: DEFAULT_LANGUAGE,
    ...(created === '' ? {} : { updated: created }),
    sources: [{ id: 'xzufi', name: product === '' ? 'XZuFi' : product }],
    ...(topics.length > 0 ? { topics } : {}),
    ...(offices.length > 0 ? { offices } : {}),
  };
  return checkHead(head, collector);
}

/** From the options, else the name that an office's address gives the wanted ARS. */
function municipalityOf({ municipalities }: XzufiCollection, given: Partial<Municipality>): Municipality | undefined {
  const name = given.name ?? municipalities.get(given.ars ?? '');
  return name === undefined ? undefined : { ...given, name };
}
