/** A catalogue in pieces, for sources that are too large to be held as one object. */
import type { Catalogue, Service, ServiceDetails } from '../catalogue/types.js';
import type { ImportReport, ImportResult } from './report.js';

/** Everything of a catalogue but its services. */
export type CatalogueHead = Omit<Catalogue, 'services'>;

/** One checked service in parts of UTF-8 JSON, since they are written as they stand. */
export interface CataloguePiece {
  /** Without `sections` and `extra`. */
  readonly lean: Uint8Array;
  readonly sections?: Uint8Array;
  readonly extra?: Uint8Array;
}

/** What an importer gives that works in pieces. */
export interface PiecewiseImport {
  /** Absent where the source is of another format, or lacks what nobody can guess (the report says what). */
  readonly head?: CatalogueHead;
  /** Ids of the pieces, in their order. */
  readonly serviceIds: readonly string[];
  /** The services, once. A faulty one is left out, and stands in the report. */
  readonly pieces: () => Iterable<CataloguePiece>;
  /** What the import did; complete when the pieces were read. */
  readonly report: () => ImportReport;
}

/** A piece without its long parts. */
export function leanService({ lean }: CataloguePiece): Service {
  return fromJson(lean) as Service;
}

/** A piece as a whole service. */
export function wholeService(piece: CataloguePiece): Service {
  const { sections, extra } = piece;
  return {
    ...leanService(piece),
    ...(sections ? { sections: fromJson(sections) as Exclude<ServiceDetails['sections'], undefined> } : {}),
    ...(extra ? { extra: fromJson(extra) as Exclude<Service['extra'], undefined> } : {}),
  };
}

/** A whole service as a piece. */
export function pieceOf({ sections, extra, ...lean }: Service): CataloguePiece {
  return {
    lean: toJson(lean),
    ...(sections ? { sections: toJson(sections) } : {}),
    ...(extra ? { extra: toJson(extra) } : {}),
  };
}

/** The services of a whole catalogue as pieces, so that there is one way to write either. */
export function piecesOf(services: readonly Service[]): Pick<PiecewiseImport, 'serviceIds' | 'pieces'> {
  return {
    serviceIds: services.map(({ id }) => id),
    pieces: function* () {
      for (const service of services) yield pieceOf(service);
    },
  };
}

/** All of it as one catalogue, for sources that are known to fit. */
export function wholeImport(parts: PiecewiseImport): ImportResult {
  const services = parts.head ? Array.from(parts.pieces(), wholeService) : [];
  const report = parts.report();
  return parts.head ? { catalogue: { ...parts.head, services }, report } : { report };
}

function toJson(value: unknown): Uint8Array {
  return new TextEncoder().encode(JSON.stringify(value));
}

function fromJson(bytes: Uint8Array): unknown {
  return JSON.parse(new TextDecoder().decode(bytes));
}
