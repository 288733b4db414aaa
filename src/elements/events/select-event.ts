/** `service-finder-select`: the citizen opens a service's card. Cancelable: `preventDefault()` leaves it closed. */
export class ServiceFinderSelectEvent extends Event {
  constructor(readonly serviceId: string) {
    super('service-finder-select', { bubbles: true, composed: true, cancelable: true });
  }
}

declare global {
  interface GlobalEventHandlersEventMap {
    'service-finder-select': ServiceFinderSelectEvent;
  }
}
