import type { FinderError } from '../../session/errors.js';

/** `service-finder-error`: the finder cannot work; its screen says why. */
export class ServiceFinderErrorEvent extends Event {
  constructor(readonly error: FinderError) {
    super('service-finder-error', { bubbles: true, composed: true });
  }
}

declare global {
  interface GlobalEventHandlersEventMap {
    'service-finder-error': ServiceFinderErrorEvent;
  }
}
