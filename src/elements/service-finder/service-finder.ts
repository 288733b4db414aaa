import { html, LitElement, type PropertyDeclarations, type PropertyValues, type TemplateResult } from 'lit';
import { pageLanguage } from '../../i18n/page-language.js';
import type { SessionOptions } from '../../session/create-session.js';
import type { SessionSnapshot } from '../../session/contract.js';
import { answerInWords, isIdle } from '../answer-in-words.js';
import { TYPING_SETTLES } from '../controllers/announcer.js';
import { offerFinder, withdrawFinder } from '../controllers/finder-connection.js';
import { ServiceFinderAnswerEvent } from '../events/answer-event.js';
import { ServiceFinderErrorEvent } from '../events/error-event.js';
import type { FinderContext, FinderHost } from '../finder-context.js';
import { inBase } from '../finder-part.js';
import { OwnContext } from '../own-context.js';
import { base } from '../styles/base.styles.js';
import { styles } from './service-finder.styles.js';

/** Loading that takes longer than this is spoken of, in milliseconds. */
const LOADING_IS_FELT = 500;

const PARTS = ['search', 'results', 'filters', 'service'].map((name) => `service-finder-${name}`).join();

/**
 * A town's services, found in a citizen's own words: search box, filters, results and each service's card.
 *
 * Other elements of the family (`<service-finder-search>`, `-results`, `-filters`, `-service`) may stand inside it, in
 * any markup: then they take the place of its own layout, and the finder only gives them its search. What else stands
 * inside is shown where the script cannot run and where the catalogue cannot be loaded.
 *
 * Light or dark follows the page's own `color-scheme`; the attribute `scheme` (`light`, `dark`, or `auto` for what the
 * visitor's system wants) overrides it, on every element of the family.
 *
 * ```html
 * <service-finder catalogue="/services/catalogue.json"><a href="/services">All services</a></service-finder>
 * ```
 *
 * @slot - Parts of the finder in a layout of the page's own; else what to show where the finder cannot work.
 * @slot heading - Above everything.
 * @slot intro - Between the heading and the search box.
 * @slot nothing-found - At the end of the screen that says nothing was found.
 * @slot footer - Below everything.
 *
 * @csspart base - Everything.
 * @csspart body - Filters and results, side by side where there is room.
 *
 * @cssprop [--service-finder-color-accent=#0a5a96] - Links, buttons, focus.
 * @cssprop [--service-finder-color-on-accent=#fff] - Words on a button.
 * @cssprop [--service-finder-color-text=#1c2733] - Words on a surface.
 * @cssprop [--service-finder-color-surface=#fff] - Behind fields, hits and cards.
 * @cssprop [--service-finder-color-mark=#ffe8a3] - Behind words that match.
 * @cssprop [--service-finder-color-online=#0b5a30] - What can be done online.
 * @cssprop [--service-finder-radius=12px] - Corners.
 * @cssprop [--service-finder-gap=1em] - Room between things.
 * @cssprop [--service-finder-font=inherit] - Font family.
 * @cssprop [--service-finder-font-size=max(1em, 14px)] - Font size of running text.
 *
 * @fires {ServiceFinderQueryEvent} service-finder-query - The citizen asked something.
 * @fires {ServiceFinderAnswerEvent} service-finder-answer - The answer to that is there.
 * @fires {ServiceFinderSelectEvent} service-finder-select - The citizen opens a service's card.
 * @fires {ServiceFinderOpenEvent} service-finder-open - The citizen leaves for a service's channel.
 * @fires {ServiceFinderErrorEvent} service-finder-error - The finder cannot work.
 */
export class ServiceFinder extends LitElement implements FinderHost {
  static override styles = [base, styles];
  static override properties: PropertyDeclarations = {
    catalogue: {},
    language: {},
    searchLanguages: { attribute: 'search-languages' },
    state: {},
    statePrefix: { attribute: 'state-prefix' },
    headingLevel: { attribute: 'heading-level', type: Number },
    label: {},
    placeholder: {},
  };

  /** Address of the catalogue, relative to the page or absolute; as a property also the catalogue's JSON value. */
  declare catalogue: SessionOptions['catalogue'];
  /** BCP 47 tag of the words; default: the language of the page around the finder. */
  declare language: string | undefined;
  /**
   * BCP 47 tags, parted by spaces, of the languages besides German and the page's own in which citizens may ask. Default:
   * the one that the visitor's browser prefers.
   */
  declare searchLanguages: string | undefined;
  /** `none`: the search does not stand in the page's address. Default: it does. */
  declare state: string | undefined;
  /** What the parameters in the page's address begin with, for several finders on one page. Default "sf". */
  declare statePrefix: string | undefined;
  /** Level of the topmost headings inside, 1 to 6. Default 2. */
  declare headingLevel: number;
  /** The search box's label, where the built-in one does not fit. */
  declare label: string | undefined;
  /** The search box's example. */
  declare placeholder: string | undefined;

  readonly #own = new OwnContext(
    () => {
      this.requestUpdate();
    },
    () => {
      this.#isAsked = true;
    },
  );
  #context: FinderContext | undefined;
  #unsubscribe: (() => void) | undefined;
  #seen: SessionSnapshot | undefined;
  #isAsked = false;

  constructor() {
    super();
    this.headingLevel = 2;
  }

  /** What the parts inside and elsewhere work with; `undefined` while the finder is not on the page. */
  get context(): FinderContext | undefined {
    return this.#context;
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.requestUpdate();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    // An element that is moved is back within the same task, and goes on with what it has.
    queueMicrotask(() => {
      if (!this.isConnected) this.#end();
    });
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    // A finder that was taken away before its first drawing would begin a session that nobody ends.
    if (!this.isConnected) return;
    if (changed.has('language') && this.language) this.setAttribute('language', this.language);
    const context = this.#own.update({
      catalogue: this.catalogue,
      state: this.state === 'none' ? 'none' : this.statePrefix,
      language: pageLanguage(this),
      searchLanguages: this.searchLanguages,
      headingLevel: Math.min(Math.max(Math.trunc(this.headingLevel) || 2, 1), 6),
    });
    if (context !== this.#context) this.#begin(context);
  }

  protected override render(): TemplateResult {
    const language = this.#context?.translator.language ?? '';
    return inBase(language, [
      this.#isComposedByPage() ? this.#renderSlot(true) : this.#renderLayout(),
      this.#context?.announcer.element,
    ]);
  }

  #renderLayout(): TemplateResult {
    return html`
      <slot name="heading"></slot>
      <slot name="intro"></slot>
      <service-finder-search
        .label=${this.label}
        .placeholder=${this.placeholder}
        exportparts="form, label, box, input, clear, submit, listbox, option"
      ></service-finder-search>
      <div class="body" part="body">
        <service-finder-filters exportparts="filters, facet, chip"></service-finder-filters>
        <service-finder-results
          .label=${this.label}
          exportparts="count, list, hit, hit-title, hit-summary, hit-reason, badge, action, more, screen, card, card-title, section"
        >
          <slot name="nothing-found" slot="nothing-found"></slot>
        </service-finder-results>
      </div>
      ${this.#renderSlot(this.#seen?.status === 'failed')}
      <slot name="footer"></slot>
    `;
  }

  #renderSlot(isShown: boolean): TemplateResult {
    return html`<div ?hidden=${!isShown}><slot @slotchange=${this.#partsMayHaveCome}></slot></div>`;
  }

  readonly #partsMayHaveCome = (): void => {
    this.requestUpdate();
  };

  #isComposedByPage(): boolean {
    return this.querySelector(PARTS) !== null;
  }

  #begin(context: FinderContext): void {
    const isNewSession = context.session !== this.#context?.session;
    this.#context = context;
    if (isNewSession) {
      this.#unsubscribe?.();
      this.#seen = undefined;
      this.#unsubscribe = context.session.subscribe(this.#sessionChanged);
    }
    offerFinder(this);
    if (isNewSession) context.session.start();
  }

  #end(): void {
    this.#unsubscribe?.();
    this.#unsubscribe = undefined;
    this.#context = undefined;
    this.#own.dispose();
    withdrawFinder(this);
  }

  readonly #sessionChanged = (): void => {
    const context = this.#context;
    if (!context) return;
    const before = this.#seen;
    const snapshot = context.session.snapshot;
    this.#seen = snapshot;
    if (snapshot.status !== before?.status) this.#statusChanged(context, snapshot);
    if (snapshot.answer && snapshot.answer !== before?.answer && !snapshot.answering) this.#answered(context, snapshot);
  };

  #statusChanged({ announcer, translator: { t } }: FinderContext, { status, error }: SessionSnapshot): void {
    this.requestUpdate();
    announcer.say('status', status === 'loading' ? t('loading.text') : '', LOADING_IS_FELT);
    if (!error) return;
    announcer.say('status', `${t('failed.heading')}. ${t(`failed.${error.code}`)}`, 0);
    this.dispatchEvent(new ServiceFinderErrorEvent(error));
  }

  /** Speaks an answer and fires its event, unless nobody asked: what stood in the page's address is no news. */
  #answered(context: FinderContext, { answer, answeredText = '', query }: SessionSnapshot): void {
    if (!this.#isAsked || !answer) return;
    this.#isAsked = false;
    context.announcer.say('answer', isIdle(query) ? '' : answerInWords(context, answer), TYPING_SETTLES);
    this.dispatchEvent(new ServiceFinderAnswerEvent(answeredText, answer));
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'service-finder': ServiceFinder;
  }
}
