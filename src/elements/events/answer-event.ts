import type { Answer } from '../../search/contract.js';
import { FinderEvent } from './finder-event.js';

/** `service-finder-answer`: the answer to what the citizen asked is there. */
export class ServiceFinderAnswerEvent extends FinderEvent {
  constructor(
    readonly text: string,
    readonly answer: Answer,
  ) {
    super('service-finder-answer');
  }
}

declare global {
  interface GlobalEventHandlersEventMap {
    'service-finder-answer': ServiceFinderAnswerEvent;
  }
}
