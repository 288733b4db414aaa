import type { AuditFacts } from './facts.js';

/** Services from which a date that all of them bear cannot be chance. */
const ENOUGH_SERVICES = 5;

export interface ChangeDates {
  /** Service id → ISO 8601 date of its last change, where it is known. */
  readonly dates: ReadonlyMap<string, string>;
  /** Set where all services bear one date: an export's stamp, which says nothing of a change; `dates` is empty then. */
  readonly sameDate?: string;
}

/** When each service was changed last. */
export function changeDates({ services }: AuditFacts): ChangeDates {
  const dates = new Map(
    services.flatMap(({ id, service }) =>
      service.updated === undefined ? [] : [[id, service.updated.slice(0, 10)] as const],
    ),
  );
  const [first, ...others] = new Set(dates.values());
  const isStamp = first !== undefined && others.length === 0 && dates.size >= ENOUGH_SERVICES;
  return isStamp ? { dates: new Map(), sameDate: first } : { dates };
}

/** The same day a year before; ISO 8601 dates compare as texts. */
export function aYearBefore(today: string): string {
  return `${String(Number(today.slice(0, 4)) - 1).padStart(4, '0')}${today.slice(4)}`;
}

/** Whole months from one ISO 8601 date to another; less than 0 where the first is the later one. */
export function monthsBetween(from: string, to: string): number {
  const [fromYear = 0, fromMonth = 0, fromDay = 0] = from.split('-').map(Number);
  const [toYear = 0, toMonth = 0, toDay = 0] = to.split('-').map(Number);
  return (toYear - fromYear) * 12 + toMonth - fromMonth - (toDay < fromDay ? 1 : 0);
}
