import { changeDates } from '../dates.js';
import type { Lack, Remark } from '../finding.js';
import { lacking } from '../lacking.js';
import type { Rule } from '../rule.js';

type DateLack = Lack & {
  /** The one date that all services bear: that of the export, not of any change. */
  readonly sameDate?: string;
};

/** Nobody can see how old the text is. */
export const dateUnknown: Rule<'date-unknown', DateLack> = {
  id: 'date-unknown',
  area: 'currency',
  severity: 'note',
  authorities: ['sdg-9'],
  find(facts): Iterable<Remark<DateLack>> {
    const { dates, sameDate } = changeDates(facts);
    if (sameDate !== undefined)
      return [{ gap: true, params: { sameDate }, path: ['services'], reach: facts.services.length }];
    return lacking(facts, ({ id }) => dates.has(id));
  },
};
