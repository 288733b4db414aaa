import type { Filters } from '../../search/contract.js';

/** What the citizen did to ask: typed on, sent the search (or took a suggestion), chose or removed a filter. */
export type AskedBy = 'typing' | 'submit' | 'filter';

/** `service-finder-query`: the citizen asked something. Never fired for what came from the page's address. */
export class ServiceFinderQueryEvent extends Event {
  constructor(
    readonly text: string,
    readonly filters: Filters,
    readonly askedBy: AskedBy,
  ) {
    super('service-finder-query', { bubbles: true, composed: true });
  }
}

declare global {
  interface GlobalEventHandlersEventMap {
    'service-finder-query': ServiceFinderQueryEvent;
  }
}
