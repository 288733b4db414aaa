import type { Channel } from '../catalogue/types.js';
import type { ServiceFacts } from './facts.js';

/** Whether a channel names its means and eID is the only one; unknown means is no demand. */
export function isEidOnly(channel: Channel): boolean {
  return (
    channel.identification !== undefined &&
    channel.identification.length > 0 &&
    channel.identification.every((means) => means === 'eid')
  );
}

/** Whether every way online demands the eID. */
export function demandsOnlyEid({ online }: ServiceFacts): boolean {
  return online.length > 0 && online.every(isEidOnly);
}

/** Whether every way online demands an account or a means of identification, as far as all of them are known. */
export function demandsIdentification({ online }: ServiceFacts): boolean {
  return (
    online.length > 0 &&
    online.every(
      ({ identification }) =>
        identification !== undefined && identification.length > 0 && !identification.includes('none'),
    )
  );
}

/** Whether the catalogue says of any way online how one identifies oneself. */
export function knowsIdentification({ online }: ServiceFacts): boolean {
  return online.some(({ identification }) => identification !== undefined && identification.length > 0);
}
