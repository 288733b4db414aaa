import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { Catalogue } from '../catalogue/types.js';
import { leanService, piecesOf, wholeService } from '../import/pieces.js';
import type { CatalogueHead, CataloguePiece, PiecewiseImport } from '../import/pieces.js';
import type { CataloguePart } from '../import/report.js';
import { writeFileAtomically } from './atomic-file.js';
import { MAX_CATALOGUE_BYTES } from './catalogue-file.js';
import { DetailsFolder, detailsTemplate } from './details-files.js';
import { EXIT, Failure, systemCode } from './failure.js';
import type { Terminal } from './terminal.js';

/** Name of a file that stands for standard output. */
export const STANDARD_OUTPUT = '-';

/** Where and how a catalogue is written. */
export interface CatalogueOutput {
  readonly out: string;
  /** Folder of the detail files; without it the catalogue is one file. */
  readonly details?: string | undefined;
  readonly pretty: boolean;
  /** Ids of services of an earlier catalogue whose detail files go. */
  readonly gone?: readonly string[] | undefined;
}

/** A catalogue to write: its services come one by one, so that its size is no matter of memory. */
export type CatalogueToWrite = Pick<PiecewiseImport, 'serviceIds' | 'pieces'> & { readonly head: CatalogueHead };

/** Bytes that are written at once. */
const BATCH = 1_000_000;

/** Writes a catalogue in one of its two forms: one file, or a lean one with a detail file for each service. */
export async function writeCatalogue(catalogue: Catalogue, output: CatalogueOutput, terminal: Terminal): Promise<void> {
  const { services, ...head } = catalogue;
  await writeCatalogueInPieces({ ...piecesOf(services), head }, output, terminal);
}

/** The same, for one that is not held as a whole. */
export async function writeCatalogueInPieces(
  catalogue: CatalogueToWrite,
  { out, details, pretty, gone = [] }: CatalogueOutput,
  terminal: Terminal,
): Promise<void> {
  const { words } = terminal;
  const folder =
    details === undefined ? undefined : await DetailsFolder.open(details, catalogue, pretty ? 2 : 0, terminal);
  const text = folder
    ? leanText(catalogue, { folder, template: detailsTemplate(out, details ?? ''), pretty })
    : wholeText(catalogue, pretty);
  let bytes = 0;
  const counted = async function* (): AsyncGenerator<Uint8Array> {
    for await (const batch of inBatches(text)) {
      bytes += batch.length;
      yield batch;
    }
  };
  // The catalogue gets its name last, so that it never names files that are not there yet.
  if (out === STANDARD_OUTPUT) await terminal.stream(counted());
  else await writeFileAtomically(out, counted(), words);
  terminal.end();
  const others = (await folder?.clear(gone)) ?? 0;
  if (others > 0) terminal.note(words.import.staleDetails(others, details ?? ''));
  if (bytes > MAX_CATALOGUE_BYTES && out !== STANDARD_OUTPUT)
    terminal.note(words.import.tooLargeForPages(out, (bytes / 1e6).toFixed(1)));
}

type Text = AsyncIterable<string | Uint8Array> | Iterable<string | Uint8Array>;

function* wholeText({ head, pieces }: CatalogueToWrite, pretty: boolean): Generator<string | Uint8Array> {
  const frame = frameOf(head, pretty);
  yield frame.before;
  let separator = '';
  for (const piece of pieces()) {
    yield separator;
    if (pretty) yield indented(wholeService(piece));
    else yield* pieceText(piece);
    separator = frame.between;
  }
  yield frame.after;
}

interface LeanForm {
  readonly folder: DetailsFolder;
  readonly template: string;
  readonly pretty: boolean;
}

async function* leanText(
  { head, pieces }: CatalogueToWrite,
  { folder, template, pretty }: LeanForm,
): AsyncGenerator<string | Uint8Array> {
  const { offices: _offices, ...lean } = head;
  const frame = frameOf({ ...lean, details: template }, pretty);
  yield frame.before;
  let separator = '';
  for (const piece of pieces()) {
    await folder.write(piece);
    const { offices: _own, ...service } = leanService(piece);
    yield separator + (pretty ? indented(service) : JSON.stringify(service));
    separator = frame.between;
  }
  yield frame.after;
}

/** What stands around the services; the same bytes as `JSON.stringify` makes of the whole. */
function frameOf(head: CatalogueHead, pretty: boolean): { before: string; between: string; after: string } {
  const start = JSON.stringify(head, undefined, pretty ? 2 : 0);
  return pretty
    ? { before: `${start.slice(0, -2)},\n  "services": [\n    `, between: ',\n    ', after: '\n  ]\n}\n' }
    : { before: `${start.slice(0, -1)},"services":[`, between: ',', after: ']}\n' };
}

function indented(value: unknown): string {
  return JSON.stringify(value, undefined, 2).replaceAll('\n', '\n    ');
}

/** A service as one line: its parts are JSON already. */
function* pieceText({ lean, sections, extra }: CataloguePiece): Generator<string | Uint8Array> {
  yield lean.subarray(0, -1);
  if (sections) {
    yield ',"sections":';
    yield sections;
  }
  if (extra) {
    yield ',"extra":';
    yield extra;
  }
  yield '}';
}

/** A few large pieces instead of many small ones. */
async function* inBatches(text: Text): AsyncGenerator<Uint8Array> {
  let parts: Uint8Array[] = [];
  let length = 0;
  for await (const part of text) {
    const bytes = typeof part === 'string' ? Buffer.from(part) : part;
    parts.push(bytes);
    length += bytes.length;
    if (length < BATCH) continue;
    yield Buffer.concat(parts);
    parts = [];
    length = 0;
  }
  if (length > 0) yield Buffer.concat(parts);
}

/** Writes several catalogues into a folder, one file each. */
export async function writeParts(
  parts: readonly CataloguePart[],
  { out: folder, pretty }: Pick<CatalogueOutput, 'out' | 'pretty'>,
  terminal: Terminal,
): Promise<void> {
  const { words } = terminal;
  try {
    await mkdir(folder, { recursive: true });
  } catch (error) {
    throw new Failure(words.failure.unwritable(folder, systemCode(error)), EXIT.usage, { cause: error });
  }
  for (const { name, catalogue } of parts)
    await writeFileAtomically(
      join(folder, `${name}.json`),
      `${JSON.stringify(catalogue, undefined, pretty ? 2 : 0)}\n`,
      words,
    );
}
