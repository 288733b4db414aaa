import { html, LitElement, nothing, type PropertyDeclarations, type PropertyValues, type TemplateResult } from 'lit';
import type { Session } from '../session/contract.js';
import { FinderConnection } from './controllers/finder-connection.js';
import { ServiceFinderQueryEvent, type AskedBy } from './events/query-event.js';
import { ServiceFinderSelectEvent } from './events/select-event.js';
import type { FinderContext } from './finder-context.js';
import { directionOf } from './templates/text.js';

/** An element that shows or changes what a finder's session holds, inside the finder or elsewhere on the page. */
export abstract class FinderPart extends LitElement {
  static override properties: PropertyDeclarations = { for: {} };

  /** Id of the `<service-finder>` this belongs to; not needed inside one. */
  declare for: string | undefined;

  readonly #connection = new FinderConnection(this);

  /** What the finder gives; `undefined` while there is none. */
  protected get context(): FinderContext | undefined {
    return this.#connection.context;
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('for')) this.#connection.connect();
  }

  protected override render(): TemplateResult | typeof nothing {
    const { context } = this;
    return context ? inBase(context.translator.language, this.renderPart(context)) : nothing;
  }

  /** The part's content; words around it are in the translator's language. */
  protected abstract renderPart(context: FinderContext): unknown;

  /** Asks the session something the citizen wants to know. */
  ask(askedBy: AskedBy, question: (session: Session) => void): void {
    const { context } = this;
    if (!context) return;
    context.asked();
    question(context.session);
    const { text, filters } = context.session.snapshot.query;
    this.dispatchEvent(new ServiceFinderQueryEvent(text, filters, askedBy));
  }

  /** Opens a service's card, unless the page prevents it. */
  openService(serviceId: string): void {
    if (this.dispatchEvent(new ServiceFinderSelectEvent(serviceId))) this.context?.session.openService(serviceId);
  }
}

/** The box around everything an element shows, in the language of its words. */
export function inBase(language: string, content: unknown): TemplateResult {
  return html`<div class="base" part="base" lang=${language} dir=${directionOf(language)}>${content}</div>`;
}
