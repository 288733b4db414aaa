import type { ChannelKind } from '../../catalogue/types.js';

/** `service-finder-open`: the citizen leaves for a service's channel. Cancelable: `preventDefault()` keeps them here. */
export class ServiceFinderOpenEvent extends Event {
  constructor(
    readonly serviceId: string,
    readonly channel: ChannelKind,
    /** The absolute address the link leads to. */
    readonly url: string,
  ) {
    super('service-finder-open', { bubbles: true, composed: true, cancelable: true });
  }
}

declare global {
  interface GlobalEventHandlersEventMap {
    'service-finder-open': ServiceFinderOpenEvent;
  }
}
