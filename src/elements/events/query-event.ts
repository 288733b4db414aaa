import type { Filters } from '../../search/contract.js';
import { FinderEvent } from './finder-event.js';

/** What the citizen did to ask: typed on, sent the search (or took a suggestion), chose or removed a filter. */
export type AskedBy = 'typing' | 'submit' | 'filter';

/** `service-finder-query`: the citizen asked something. Never fired for what came from the page's address. */
export class ServiceFinderQueryEvent extends FinderEvent {
  constructor(
    readonly text: string,
    readonly filters: Filters,
    readonly askedBy: AskedBy,
  ) {
    super('service-finder-query');
  }
}

declare global {
  interface GlobalEventHandlersEventMap {
    'service-finder-query': ServiceFinderQueryEvent;
  }
}
