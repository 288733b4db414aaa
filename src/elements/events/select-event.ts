import { FinderEvent } from './finder-event.js';

/** `service-finder-select`: the citizen opens a service's card. Cancelable: `preventDefault()` leaves it closed. */
export class ServiceFinderSelectEvent extends FinderEvent {
  constructor(readonly serviceId: string) {
    super('service-finder-select', true);
  }
}

declare global {
  interface GlobalEventHandlersEventMap {
    'service-finder-select': ServiceFinderSelectEvent;
  }
}
