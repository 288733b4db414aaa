import type { Catalogue, Service } from '../catalogue/types.js';

/** A source with what its importer made of it. */
export interface SourceCatalogue {
  readonly id: string;
  readonly name?: string | undefined;
  readonly url?: string | undefined;
  readonly licence?: string | undefined;
  readonly catalogue: Catalogue;
  /** Whether its ids mean nothing in other sources: they match none, and are written "source:id". Default false. */
  readonly ownIds?: boolean | undefined;
  /** Whether services that no stronger source has are taken; default true. Without them it only adds to those of others. */
  readonly addsServices?: boolean | undefined;
}

/** A service of one source. */
export interface Member {
  /** The source's place in the order of precedence, 0 first. */
  readonly source: number;
  readonly sourceId: string;
  readonly service: Service;
}

/** What editors call one service of one source: "land:L100002". */
export function qualifiedId({ sourceId, service }: Member): string {
  return qualify(sourceId, service.id);
}

export function qualify(sourceId: string, id: string): string {
  return `${sourceId}:${id}`;
}
