import { html, nothing, type PropertyDeclarations, type PropertyValues, type TemplateResult } from 'lit';
import type { Service, ServiceDetails } from '../../catalogue/types.js';
import { CatalogueView } from '../catalogue-view.js';
import type { FinderContext } from '../finder-context.js';
import { FinderPart } from '../finder-part.js';
import { badgeStyles } from '../styles/badges.styles.js';
import { base } from '../styles/base.styles.js';
import { badges } from '../templates/badges.js';
import { heading } from '../templates/heading.js';
import { icon } from '../templates/icon.js';
import { renderChannels } from './channels-block.js';
import { renderFacts } from './facts-block.js';
import { renderOffices } from './offices-block.js';
import { renderSections } from './sections-block.js';
import { styles } from './service-finder-service.styles.js';

type Loading = 'loading' | 'failed' | ServiceDetails;

/**
 * One service's card: what it is, how to get it done, what to bring, what it costs, and who is responsible.
 *
 * ```html
 * <service-finder-service for="finder" service="dog-tax"></service-finder-service>
 * ```
 *
 * @csspart base - Everything.
 * @csspart card - The card.
 * @csspart card-title - The service's name.
 * @csspart badge - One badge.
 * @csspart action - A link into one of the service's channels.
 * @csspart section - One section of its text.
 *
 * @fires {ServiceFinderOpenEvent} service-finder-open - The citizen leaves for one of the service's channels.
 */
export class ServiceFinderService extends FinderPart {
  static override styles = [base, badgeStyles, styles];
  static override properties: PropertyDeclarations = { service: {} };

  /** Id of the service; default: the one that is open in the finder. */
  declare service: string | undefined;

  #loadedId: string | undefined;
  #details: Loading = 'loading';

  protected override willUpdate(changed: PropertyValues<this>): void {
    super.willUpdate(changed);
    const { context } = this;
    if (context?.session.snapshot.status === 'ready' && this.#serviceId !== this.#loadedId) void this.#load(context);
  }

  /** Puts the focus on the card's heading, from where it is read. */
  override focus(options?: FocusOptions): void {
    const heading = this.renderRoot.querySelector<HTMLElement>('[part="card-title"]');
    heading?.focus(options);
    // Opened from a hit far down, the card would start at the window's foot.
    if (heading && !options?.preventScroll && heading.getBoundingClientRect().top > innerHeight / 3)
      this.scrollIntoView({ block: 'start' });
  }

  get #serviceId(): string | undefined {
    return this.service ?? this.context?.session.snapshot.query.service;
  }

  protected override renderPart(context: FinderContext): unknown {
    const { lookUp } = context.session.snapshot;
    const id = this.#serviceId;
    if (!lookUp || id === undefined) return nothing;
    const service = lookUp.service(id);
    return html`
      ${this.service === undefined ? this.#renderBack(context) : nothing}
      <article class="card stack" part="card" aria-labelledby="title">
        ${
          service
            ? this.#renderCard(new CatalogueView(this, context, lookUp), service)
            : heading(context.headingLevel, context.translator.t('card.unknown'), 'card-title', 'title')
        }
      </article>
    `;
  }

  #renderBack({ session, translator: { t } }: FinderContext): TemplateResult {
    const close = (): void => {
      session.closeService();
    };
    return html`<p class="screen-only">
      <button type="button" class="row link back" @click=${close}>${icon('back')}${t('card.back')}</button>
    </p>`;
  }

  #renderCard(view: CatalogueView, service: Service): TemplateResult {
    return html`
      <header class="stack">
        ${heading(view.level, view.text(service.title), 'card-title', 'title')}
        ${service.summary ? html`<p>${view.text(service.summary)}</p>` : nothing} ${badges(view, service)}
      </header>
      ${renderChannels(view, service)} ${this.#renderDetails(view, service)}
    `;
  }

  #renderDetails(view: CatalogueView, service: Service): TemplateResult {
    const { t } = view;
    if (this.#details === 'loading') return html`<p class="muted">${t('card.loading')}</p>`;
    if (this.#details === 'failed')
      return html`<p>${t('card.failed')}</p>
        <p><button type="button" class="button" @click=${this.#retry}>${t('failed.retry')}</button></p>`;
    const { sections = [], offices = [] } = this.#details;
    const told = renderSections(view, service, sections);
    return html`<div class="stack details">
      ${told.length > 0 ? html`<div class="stack sections">${told}</div>` : nothing}
      <div class="stack">${renderOffices(view, offices)} ${renderFacts(view, service)}</div>
    </div>`;
  }

  readonly #retry = (): void => {
    const { context } = this;
    this.focus();
    if (context) void this.#load(context);
  };

  async #load({ session }: FinderContext): Promise<void> {
    const id = this.#serviceId;
    this.#loadedId = id;
    this.#details = 'loading';
    this.requestUpdate();
    if (id === undefined) return;
    const details = await session.details(id).catch((): Loading => 'failed');
    // Another service may have been opened meanwhile.
    if (id !== this.#loadedId) return;
    this.#details = details;
    this.requestUpdate();
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'service-finder-service': ServiceFinderService;
  }
}
