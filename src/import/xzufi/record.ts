/** How a service lies in the store: parts of JSON, so that the long ones can be written on without being read. */
import type { Channel, Section, Service } from '../../catalogue/types.js';
import { checkService } from '../check-service.js';
import type { PartialService } from './specialisation.js';

/** A stored service; each part is UTF-8 JSON, and empty where there is none. */
export interface ServiceRecord {
  /** Whether the finder takes it as it is; otherwise it is checked, and its faults told, when it is written. */
  readonly isSound: boolean;
  /** Without the other parts. */
  readonly lean: Uint8Array;
  readonly channels: Uint8Array;
  readonly sections: Uint8Array;
  readonly extra: Uint8Array;
}

/** A service's parts as they are stored, in the order of `ServiceRecord`. */
export interface WrittenRecord {
  readonly isSound: boolean;
  readonly parts: readonly string[];
}

/** A service that is to be written, checked as far as it is known. */
export function writeService({ sections, extra, ...lean }: Service): WrittenRecord {
  const { service, issues } = checkService(lean);
  const isSound = service !== undefined && issues.length === 0;
  return { isSound, parts: partsOf({ ...(isSound ? service : lean), sections, extra }) };
}

/** What is put above another service, and checked with it. */
export function writePartial(service: PartialService): WrittenRecord {
  return { isSound: false, parts: partsOf(service) };
}

type Loose<T> = { readonly [K in keyof T]: T[K] | undefined };

function partsOf({ channels, sections, extra, ...lean }: Loose<PartialService>): string[] {
  return [lean, channels, sections, extra].map((part) => (part === undefined ? '' : JSON.stringify(part)));
}

/** @param lengths Bytes of each part. */
export function readRecord(bytes: Uint8Array, lengths: readonly number[], isSound: boolean): ServiceRecord {
  let at = 0;
  const next = (part: number): Uint8Array => bytes.subarray(at, (at += lengths[part] ?? 0));
  return { isSound, lean: next(0), channels: next(1), sections: next(2), extra: next(3) };
}

/** The record as a whole service again. */
export function serviceOf({ lean, channels, sections, extra }: ServiceRecord): Service {
  return {
    ...(fromJson(lean) as Service),
    ...(channels.length > 0 ? { channels: fromJson(channels) as Channel[] } : {}),
    ...(sections.length > 0 ? { sections: fromJson(sections) as Section[] } : {}),
    ...(extra.length > 0 ? { extra: fromJson(extra) as Record<string, unknown> } : {}),
  };
}

function fromJson(bytes: Uint8Array): unknown {
  return JSON.parse(new TextDecoder().decode(bytes));
}
