/** Where each field of a built catalogue comes from, apart from the catalogue: citizens' pages do not pay for it. */
import { OWN_SOURCE } from './own-services.js';
import type { AmendedService } from './own-services.js';

/** One origin of a service. */
export interface ServiceOrigin {
  /** Id of the source; "own" for the town's file. */
  readonly source: string;
  /** The service's id there. */
  readonly id?: string;
  /** When it was last changed there, ISO 8601; absent where the source does not say. */
  readonly updated?: string;
}

export interface ServiceInfo {
  readonly id: string;
  /** Strongest first. */
  readonly from: readonly ServiceOrigin[];
  /** Field ("title", "sections.fees") → places in `from`. */
  readonly fields: Readonly<Record<string, readonly number[]>>;
}

/** What is known of a source whose services are in the catalogue. */
export interface SourceInfo {
  readonly id: string;
  readonly format: string;
  /** When the source's data was made, as it says itself. */
  readonly updated?: string;
  readonly services: number;
}

/** The file beside a catalogue that `build` writes, version 1. */
export interface BuildInfo {
  readonly version: 1;
  readonly sources: readonly SourceInfo[];
  readonly services: readonly ServiceInfo[];
}

export function serviceInfo({ service, members, fields, ownEntries }: AmendedService): ServiceInfo {
  const own: ServiceOrigin[] = ownEntries > 0 ? [{ source: OWN_SOURCE }] : [];
  const from = members.map(({ sourceId, service: { id, updated } }): ServiceOrigin => ({
    source: sourceId,
    id,
    ...(updated === undefined ? {} : { updated }),
  }));
  // Several entries of the town's file are one origin.
  const place = (at: number): number => (at < ownEntries ? 0 : at - ownEntries + own.length);
  const entries = [...fields].map(([field, places]) => [field, [...new Set(places.map(place))]] as const);
  return { id: service.id, from: [...own, ...from], fields: Object.fromEntries(entries) };
}
