import type { Answer } from '../../search/contract.js';

/** `service-finder-answer`: the answer to what the citizen asked is there. */
export class ServiceFinderAnswerEvent extends Event {
  constructor(
    readonly text: string,
    readonly answer: Answer,
  ) {
    super('service-finder-answer', { bubbles: true, composed: true });
  }
}

declare global {
  interface GlobalEventHandlersEventMap {
    'service-finder-answer': ServiceFinderAnswerEvent;
  }
}
