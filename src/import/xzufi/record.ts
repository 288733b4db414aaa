/** How a service lies in the store: three lines of JSON, so that the long ones can be written on without being read. */
import type { Section, Service } from '../../catalogue/types.js';
import type { PartialService } from './specialisation.js';

const LINE_FEED = 0x0a;

/** A stored service. */
export interface ServiceRecord {
  /** Without sections and `extra`. */
  readonly lean: Service;
  /** UTF-8 JSON; empty where there are none. */
  readonly sections: Uint8Array;
  readonly extra: Uint8Array;
}

export function writeRecord({ sections, extra, ...lean }: PartialService): string {
  const json = (part: unknown): string => (part === undefined ? '' : JSON.stringify(part));
  return `${json(lean)}\n${json(sections)}\n${json(extra)}`;
}

export function readRecord(bytes: Uint8Array): ServiceRecord {
  const first = bytes.indexOf(LINE_FEED);
  const second = bytes.indexOf(LINE_FEED, first + 1);
  return {
    lean: fromJson(bytes.subarray(0, first)) as Service,
    sections: bytes.subarray(first + 1, second),
    extra: bytes.subarray(second + 1),
  };
}

/** The record as a whole service again. */
export function serviceOf({ lean, sections, extra }: ServiceRecord): Service {
  return {
    ...lean,
    ...(sections.length > 0 ? { sections: fromJson(sections) as Section[] } : {}),
    ...(extra.length > 0 ? { extra: fromJson(extra) as Record<string, unknown> } : {}),
  };
}

function fromJson(bytes: Uint8Array): unknown {
  return JSON.parse(new TextDecoder().decode(bytes));
}
