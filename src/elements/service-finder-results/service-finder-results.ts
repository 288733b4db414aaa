import { html, nothing, type PropertyDeclarations, type TemplateResult } from 'lit';
import type { SessionSnapshot } from '../../session/contract.js';
import { isIdle } from '../answer-in-words.js';
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
import type { ReadyView, ResultsView } from './view.js';

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
  static override properties: PropertyDeclarations = { withoutCard: { attribute: 'without-card', type: Boolean } };

  /** Whether the opened service's card is shown elsewhere: by a `<service-finder-service>` of the page. */
  declare withoutCard: boolean;

  /** What the screen showed last: a question that is under way leaves it as it is. */
  #wasIdle = true;
  /** The service whose card was open at the last drawing; `null` before the catalogue was there. */
  #openService: string | undefined | null = null;
  /** Number of hits before "show more": the first new one gets the focus. */
  #hitsBefore: number | undefined;

  protected override renderPart(context: FinderContext): TemplateResult {
    const view = this.#view(context);
    const { snapshot } = view;
    const card = this.withoutCard ? undefined : snapshot.query.service;
    return html`
      ${
        card !== undefined && snapshot.status === 'ready'
          ? html`<service-finder-service
              .for=${this.for}
              exportparts="badge, action, card, card-title, section"
            ></service-finder-service>`
          : nothing
      }
      <section
        tabindex="-1"
        aria-label=${context.translator.t('results.label')}
        aria-busy=${snapshot.answering || snapshot.status === 'loading' ? 'true' : 'false'}
        ?hidden=${card !== undefined && snapshot.status === 'ready'}
      >
        ${this.#renderScreen(view)}
      </section>
    `;
  }

  #renderScreen(view: ResultsView): unknown {
    const { snapshot, context } = view;
    const { lookUp, answer, error } = snapshot;
    if (error) return renderFailed(view, error);
    if (!lookUp || !answer) return renderLoading(context.translator);
    const ready: ReadyView = { ...view, lookUp };
    if (!snapshot.answering) this.#wasIdle = isIdle(snapshot.query);
    if (this.#wasIdle) return renderIdle(ready);
    return answer.total === 0 ? renderNothingFound(ready, answer) : renderAnswer(ready, answer);
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

  #view(context: FinderContext): ResultsView {
    return {
      context,
      snapshot: context.session.snapshot,
      level: context.headingLevel,
      open: (serviceId) => {
        this.openService(serviceId);
      },
      filter: (question) => {
        this.ask('filter', question);
        this.#section?.focus();
      },
      search: (text) => {
        this.ask('submit', (session) => {
          session.setText(text, 'submit');
        });
        this.#section?.focus();
      },
      retry: () => {
        context.session.retry();
        this.#section?.focus();
      },
      showMore: () => {
        this.#hitsBefore = context.session.snapshot.answer?.hits.length;
        context.session.showMore();
      },
    };
  }

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
    if (document.activeElement !== document.body && document.activeElement !== null) return;
    const hit = this.#links.find((link) => link.dataset['service'] === serviceId);
    (hit ?? this.#section)?.focus();
  }

  #followShowMore({ answer, answering }: SessionSnapshot): void {
    if (this.#hitsBefore === undefined || answering || !answer) return;
    const firstNew = answer.hits[this.#hitsBefore]?.serviceId;
    this.#hitsBefore = undefined;
    this.#links.find((link) => link.dataset['service'] === firstNew)?.focus();
  }

  get #links(): HTMLElement[] {
    return [...this.renderRoot.querySelectorAll<HTMLElement>('[data-service]')];
  }

  get #section(): HTMLElement | null {
    return this.renderRoot.querySelector('section');
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'service-finder-results': ServiceFinderResults;
  }
}
