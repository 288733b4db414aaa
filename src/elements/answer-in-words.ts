import type { Answer } from '../search/contract.js';
import type { SessionQuery } from '../session/contract.js';
import type { FinderContext } from './finder-context.js';

/** Whether nothing is asked, so that there is a start screen instead of an answer. */
export function isIdle({ text, filters }: SessionQuery): boolean {
  return !text.trim() && Object.values(filters).every((values) => values.length === 0);
}

/** How many services were found for what was asked, in one line. */
export function answerInWords({ session, translator: { t } }: FinderContext, { total, weak }: Answer): string {
  const text = session.snapshot.answeredText?.trim();
  if (total === 0) return text ? t('nothing.headingFor', { text }) : t('nothing.heading');
  const count = text ? t('results.countFor', { count: total, text }) : t('results.all', { count: total });
  return weak > 0 && weak < total ? `${count}, ${t('results.weakCount', { count: weak })}` : count;
}
