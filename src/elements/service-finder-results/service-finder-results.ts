import { html, nothing, type PropertyDeclarations, type TemplateResult } from 'lit';
import type { SessionSnapshot } from '../../session/contract.js';
import { isIdle } from '../answer-in-words.js';
import { CatalogueView } from '../catalogue-view.js';
import type { FinderContext } from '../finder-context.js';
import { FinderPart } from '../finder-part.js';
import { badgeStyles } from '../styles/badges.styles.js';
import { base } from '../styles/base.styles.js';
import { renderAnswer } from './answer-screen.js';
import { renderFailed } from './failed-screen.js';
import { renderIdle } from './idle-screen.js';
import { renderLoading } from './loading-screen.js';
import { renderNothingFound } from './nothing-found-screen.js';
import { styles } from './service-finder-results.styles.js';

/**
 * What was found, and the opened service's card in its place.
 *
 * ```html
 * <service-finder-results for="finder"></service-finder-results>
 * ```
 *
 * @slot nothing-found - At the end of the screen that says nothing was found.
 *
 * @csspart base - Everything.
 * @csspart count - The line that says how many services were found.
 * @csspart list - The hits, certain or less certain ones.
 * @csspart hit - One hit.
 * @csspart hit-title - A service's name, which opens its card.
 * @csspart hit-summary - What the service is, in a sentence.
 * @csspart hit-reason - Why it was found.
 * @csspart badge - One badge.
 * @csspart action - The link into a service.
 * @csspart more - The button that shows more hits.
 * @csspart screen - A block of the start, loading, failed and nothing-found screens.
 *
 * @fires {ServiceFinderSelectEvent} service-finder-select - The citizen opens a service's card.
 * @fires {ServiceFinderOpenEvent} service-finder-open - The citizen leaves for a service's channel.
 * @fires {ServiceFinderQueryEvent} service-finder-query - The citizen took a better spelling or a topic, or removed filters.
 */
export class ServiceFinderResults extends FinderPart {
  static override styles = [base, badgeStyles, styles];
  static override properties: PropertyDeclarations = {
    label: {},
    withoutCard: { attribute: 'without-card', type: Boolean },
  };

  /** What the results belong to, where a page has several finders; screen readers list regions by name. */
  declare label: string | undefined;

  /** Whether the opened service's card is shown elsewhere: by a `<service-finder-service>` of the page. */
  declare withoutCard: boolean;

  /** What the screen showed last: a question that is under way leaves it as it is. */
  #wasIdle = true;
  /** The service whose card was open at the last drawing; `null` before the catalogue was there. */
  #openService: string | undefined | null = null;
  /** Number of hits before "show more": the first new one gets the focus. */
  #hitsBefore: number | undefined;

  /** Puts the focus on the results as a whole. */
  override focus(options?: FocusOptions): void {
    this.renderRoot.querySelector('section')?.focus(options);
  }

  protected override renderPart(context: FinderContext): TemplateResult {
    const { status, answering, query } = context.session.snapshot;
    const hasCard = query.service !== undefined && status === 'ready' && !this.withoutCard;
    return html`
      ${
        hasCard
          ? html`<service-finder-service
              .for=${this.for}
              exportparts="badge, action, card, card-title, section"
            ></service-finder-service>`
          : nothing
      }
      <section
        class="stack"
        tabindex="-1"
        aria-label=${[this.label, context.translator.t('results.label')].filter(Boolean).join(': ')}
        aria-busy=${answering || status === 'loading' ? 'true' : 'false'}
        ?hidden=${hasCard}
      >
        ${this.#renderScreen(context)}
      </section>
    `;
  }

  #renderScreen(context: FinderContext): unknown {
    const { lookUp, answer, error, answering, query } = context.session.snapshot;
    if (error) return renderFailed(context, error, this.#retry);
    if (!lookUp || !answer) return renderLoading(context.translator);
    const view = new CatalogueView(this, context, lookUp);
    if (!answering) this.#wasIdle = isIdle(query);
    if (this.#wasIdle) return renderIdle(view, answer, this.#showMore);
    return answer.total === 0 ? renderNothingFound(view, answer) : renderAnswer(view, answer, this.#showMore);
  }

  protected override updated(): void {
    const snapshot = this.context?.session.snapshot;
    if (snapshot?.status !== 'ready') {
      this.#openService = null;
      return;
    }
    this.#followCard(snapshot);
    this.#followShowMore(snapshot);
  }

  readonly #retry = (): void => {
    this.context?.session.retry();
    this.focus();
  };

  readonly #showMore = (): void => {
    this.#hitsBefore = this.context?.session.snapshot.answer?.hits.length;
    this.context?.session.showMore();
  };

  /** Moves the focus along when a card opens or closes; where the page was opened with a card, it stays. */
  #followCard({ query }: SessionSnapshot): void {
    const before = this.#openService;
    const now = query.service;
    this.#openService = now;
    if (before === null || before === now || this.withoutCard) return;
    if (now === undefined) this.#returnTo(before ?? '');
    else void this.#focusCard();
  }

  async #focusCard(): Promise<void> {
    const card = this.renderRoot.querySelector('service-finder-service');
    await card?.updateComplete;
    card?.focus();
  }

  /** Back to the hit; but somebody who closed the card by typing goes on typing. */
  #returnTo(serviceId: string): void {
    const isElsewhere = document.activeElement && document.activeElement !== document.body;
    if (!isElsewhere) (this.#linkTo(serviceId) ?? this).focus();
  }

  #followShowMore({ answer, answering }: SessionSnapshot): void {
    if (this.#hitsBefore === undefined || answering) return;
    const firstNew = answer?.hits[this.#hitsBefore]?.serviceId;
    this.#hitsBefore = undefined;
    this.#linkTo(firstNew)?.focus();
  }

  #linkTo(serviceId: string | undefined): HTMLElement | undefined {
    const links = [...this.renderRoot.querySelectorAll<HTMLElement>('[data-service]')];
    return links.find((link) => link.dataset['service'] === serviceId);
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'service-finder-results': ServiceFinderResults;
  }
}
