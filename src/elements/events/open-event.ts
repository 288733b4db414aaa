import type { ChannelKind } from '../../catalogue/types.js';
import { FinderEvent } from './finder-event.js';

/** `service-finder-open`: the citizen leaves for a service's channel. Cancelable: `preventDefault()` keeps them here. */
export class ServiceFinderOpenEvent extends FinderEvent {
  constructor(
    readonly serviceId: string,
    readonly channel: ChannelKind,
    /** The absolute address the link leads to. */
    readonly url: string,
  ) {
    super('service-finder-open', true);
  }
}

declare global {
  interface GlobalEventHandlersEventMap {
    'service-finder-open': ServiceFinderOpenEvent;
  }
}
