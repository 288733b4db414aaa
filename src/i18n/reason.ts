import type { Reason } from '../search/contract.js';
import type { Translator } from './translator.js';

/** The sentence that tells a citizen why a service was found. */
export function describeReason({ t }: Translator, reason: Reason): string {
  switch (reason.code) {
    case 'means':
    case 'spelling':
      return t(`reason.${reason.code}`, reason.params);
    case 'event':
      return t('reason.event', reason.params);
    default:
      return t(`reason.${reason.code}`, reason.params);
  }
}
