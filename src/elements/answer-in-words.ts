import type { Translator } from '../i18n/translator.js';
import type { Answer } from '../search/contract.js';
import type { SessionQuery } from '../session/contract.js';

/** Whether nothing is asked, so that there is a start screen instead of an answer. */
export function isIdle({ text, filters }: SessionQuery): boolean {
  return !text.trim() && Object.values(filters).every((values) => values.length === 0);
}

/** How many services were found, in one line. */
export function answerInWords({ t }: Translator, { total, weak }: Answer, text: string): string {
  const asked = text.trim();
  if (total === 0) return asked ? t('nothing.headingFor', { text: asked }) : t('nothing.heading');
  const count = asked ? t('results.countFor', { count: total, text: asked }) : t('results.all', { count: total });
  return weak > 0 && weak < total ? `${count}, ${t('results.weakCount', { count: weak })}` : count;
}
