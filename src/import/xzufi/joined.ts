/** Puts what is responsible for a service to the service: as JSON where nothing else changes, else as an object. */
import type { Service } from '../../catalogue/types.js';
import type { CataloguePiece } from '../pieces.js';
import type { ServiceRecord } from './record.js';
import { areasOf, extraOf } from './ways.js';
import type { Ways } from './ways.js';
import type { Responsibility } from './zustaendigkeit.js';

const COMMA = 0x2c;
const encoder = new TextEncoder();
const decoder = new TextDecoder();

export function joinedService(service: Service, responsibilities: readonly Responsibility[], ways: Ways): Service {
  if (responsibilities.length === 0) return service;
  const areas = service.areas ?? areasOf(responsibilities);
  const channels = [...ways.channels, ...(service.channels ?? [])];
  return {
    ...service,
    ...(areas.length > 0 ? { areas } : {}),
    ...(ways.offices.length > 0 ? { offices: ways.offices } : {}),
    ...(channels.length > 0 ? { channels } : {}),
    extra: { ...service.extra, ...(JSON.parse(extraOf(responsibilities, ways)) as Record<string, unknown>) },
  };
}

/**
 * The same for a record that the finder takes as it is, without reading it.
 * @param hasAreas Whether it names areas itself.
 */
export function joinedPiece(
  record: ServiceRecord,
  hasAreas: boolean,
  responsibilities: readonly Responsibility[],
  ways: Ways,
): CataloguePiece {
  const isAlone = responsibilities.length === 0;
  const areas = isAlone || hasAreas ? [] : areasOf(responsibilities);
  const channels = joinedLists(ways.channels, decoder.decode(record.channels));
  const more = [
    ...(areas.length > 0 ? [`"areas":${JSON.stringify(areas)}`] : []),
    ...(ways.offices.length > 0 ? [`"offices":${JSON.stringify(ways.offices)}`] : []),
    ...(channels === '' ? [] : [`"channels":${channels}`]),
  ];
  const extra = isAlone ? record.extra : joinedObjects(record.extra, extraOf(responsibilities, ways));
  return {
    lean: more.length > 0 ? joinedObjects(record.lean, `{${more.join(',')}}`) : record.lean,
    ...(record.sections.length > 0 ? { sections: record.sections } : {}),
    ...(extra.length > 0 ? { extra } : {}),
  };
}

/** A list, and one in JSON behind it, as JSON; "" where there is nothing in either. */
function joinedLists(first: readonly unknown[], second: string): string {
  if (first.length === 0) return second;
  const json = JSON.stringify(first);
  return second === '' ? json : `${json.slice(0, -1)},${second.slice(1)}`;
}

/** Two JSON objects without a name in common as one. */
function joinedObjects(first: Uint8Array, second: string): Uint8Array {
  if (first.length === 0) return encoder.encode(second);
  const more = encoder.encode(second);
  const joined = new Uint8Array(first.length + more.length - 1);
  joined.set(first);
  joined.set(more, first.length - 1);
  joined[first.length - 1] = COMMA;
  return joined;
}
