import type { Translator } from '../i18n/translator.js';
import type { Session } from '../session/contract.js';
import type { Announcer } from './controllers/announcer.js';

/** What a finder gives to its parts; a new object when anything in it is another one. */
export interface FinderContext {
  readonly session: Session;
  /** The interface's words. */
  readonly translator: Translator;
  /** BCP 47 tag in which the catalogue's texts are wanted; the interface's words may be in another language. */
  readonly language: string;
  readonly announcer: Announcer;
  /** Level of the finder's topmost headings, 1 to 6. */
  readonly headingLevel: number;
  /** The page's address with a service's card open, for a link; `undefined` where the address holds no state. */
  addressOf(serviceId: string): string | undefined;
  /** To be called before the session is asked what the citizen asks; its answer is then spoken and fired as an event. */
  asked(): void;
}

/** An element that has a context for others: `<service-finder>`. */
export interface FinderHost extends Element {
  readonly context: FinderContext | undefined;
}
