import type { FinderError } from '../../session/errors.js';
import { FinderEvent } from './finder-event.js';

/** `service-finder-error`: the finder cannot work; its screen says why. */
export class ServiceFinderErrorEvent extends FinderEvent {
  constructor(readonly error: FinderError) {
    super('service-finder-error');
  }
}

declare global {
  interface GlobalEventHandlersEventMap {
    'service-finder-error': ServiceFinderErrorEvent;
  }
}
