import { html, nothing, type PropertyDeclarations, type PropertyValues, type TemplateResult } from 'lit';
import { pageLanguage } from '../../i18n/page-language.js';
import type { Suggestion } from '../../search/contract.js';
import type { SessionOptions } from '../../session/create-session.js';
import { DEFAULT_PREFIX } from '../../session/url-state.js';
import { TYPING_SETTLES } from '../controllers/announcer.js';
import { Combobox, type ComboboxHost } from '../controllers/combobox.js';
import { ServiceFinderSelectEvent } from '../events/select-event.js';
import type { FinderContext } from '../finder-context.js';
import { FinderPart } from '../finder-part.js';
import { OwnContext } from '../own-context.js';
import { base } from '../styles/base.styles.js';
import { icon } from '../templates/icon.js';
import { ResultsPage } from './results-page.js';
import { renderButtons, renderInput } from './search-field.js';
import { styles } from './service-finder-search.styles.js';
import { inDrawnOrder, renderSuggestions } from './suggestion-list.js';

/**
 * The search box: a citizen types, chooses a suggestion or sends the search.
 *
 * Alone, in the header of every page, it leads to the page with the finder; with a `catalogue` it also suggests.
 *
 * ```html
 * <service-finder-search results-url="/services" catalogue="/services/catalogue.json"></service-finder-search>
 * ```
 *
 * @csspart base - Everything.
 * @csspart form - The form.
 * @csspart label - The field's label.
 * @csspart box - Around field and buttons.
 * @csspart input - The field.
 * @csspart clear - The button that empties the field.
 * @csspart submit - The button that sends the search.
 * @csspart listbox - The list of suggestions.
 * @csspart option - One suggestion.
 *
 * @cssprop [--service-finder-search-height=3.5em] - Height of the box.
 *
 * @fires {ServiceFinderQueryEvent} service-finder-query - The citizen asked something.
 * @fires {ServiceFinderSelectEvent} service-finder-select - The citizen chose a service.
 */
export class ServiceFinderSearch extends FinderPart implements ComboboxHost {
  static override styles = [base, styles];
  static override properties: PropertyDeclarations = {
    resultsUrl: { attribute: 'results-url' },
    catalogue: {},
    language: {},
    searchLanguages: { attribute: 'search-languages' },
    statePrefix: { attribute: 'state-prefix' },
    label: {},
    placeholder: {},
    compact: { type: Boolean },
  };

  /** Address of the page with the finder, where the search leads; default: the finder on this page. */
  declare resultsUrl: string | undefined;
  /** Without a finder on this page: where suggestions come from. Loaded when the field gets the focus. */
  declare catalogue: SessionOptions['catalogue'];
  /** Without a finder on this page: BCP 47 tag of the words. */
  declare language: string | undefined;
  /** Without a finder on this page: BCP 47 tags, parted by spaces, of further languages in which citizens may ask. */
  declare searchLanguages: string | undefined;
  /** The `state-prefix` of the finder that `results-url` leads to. */
  declare statePrefix: string | undefined;
  /** The label, where the built-in one does not fit. */
  declare label: string | undefined;
  /** The example in the empty field. */
  declare placeholder: string | undefined;
  /** Whether the label is there for screen readers only. */
  declare compact: boolean;

  readonly #combobox = new Combobox(this);
  readonly #own = new OwnContext(
    () => {
      this.requestUpdate();
    },
    () => undefined,
  );
  #ownContext: FinderContext | undefined;
  #suggestions: readonly Suggestion[] = [];
  /** The session's text as the field last showed it; another one there is not the citizen's typing. */
  #shownText = '';
  /** Counts what was offered and asked for, so that suggestions which come too late are not shown. */
  #turn = 0;

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#suggestions = [];
    queueMicrotask(() => {
      if (this.isConnected) return;
      this.#own.dispose();
      this.#ownContext = undefined;
    });
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.requestUpdate();
  }

  protected override get context(): FinderContext | undefined {
    return super.context ?? this.#ownContext;
  }

  get optionCount(): number {
    return this.#suggestions.length;
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    super.willUpdate(changed);
    if (changed.has('language') && this.language) this.setAttribute('language', this.language);
    const isAlone = !super.context && this.isConnected && !!(this.resultsUrl ?? this.catalogue);
    if (isAlone)
      this.#ownContext = this.#own.update({
        catalogue: this.catalogue,
        state: 'none',
        language: pageLanguage(this),
        searchLanguages: this.searchLanguages,
        headingLevel: 2,
      });
  }

  protected override firstUpdated(): void {
    // Options never have the focus, so their keys come through the field, and only a press is heard here.
    this.renderRoot.addEventListener('click', this.#chooseClicked);
  }

  protected override updated(): void {
    this.#showSessionText();
    this.renderRoot.querySelector('[aria-selected="true"]')?.scrollIntoView({ block: 'nearest' });
  }

  override focus(options?: FocusOptions): void {
    this.#input?.focus(options);
  }

  protected override renderPart({ translator: { t }, announcer }: FinderContext): TemplateResult {
    const page = this.#resultsPage;
    return html`
      <form
        part="form"
        role="search"
        aria-labelledby="label"
        action=${page?.action ?? nothing}
        @submit=${this.#submit}
        @focusin=${this.#prepare}
        @focusout=${this.#leave}
      >
        ${page?.parameters.map(([name, value]) => html`<input type="hidden" name=${name} value=${value} />`)}
        <label part="label" id="label" for="input" class=${this.compact ? 'visually-hidden' : nothing}>
          ${this.label ?? t('search.label')}
        </label>
        <div class="row box" part="box">
          ${icon('search')}
          ${renderInput({
            name: `${this.statePrefix ?? DEFAULT_PREFIX}-q`,
            placeholder: this.placeholder ?? t('search.example'),
            combobox: this.#combobox,
            onInput: this.#type,
          })}
          ${renderButtons(t, !!this.#input?.value, this.#clear)}
        </div>
        <span id="hint" hidden>${t('search.hint')}</span>
        ${renderSuggestions(this.#suggestions, this.#combobox, t)}
      </form>
      ${super.context ? nothing : announcer.element}
    `;
  }

  get #input(): HTMLInputElement | null {
    return this.renderRoot.querySelector('input[role]');
  }

  get #resultsPage(): ResultsPage | undefined {
    return ResultsPage.at(this.resultsUrl, this.statePrefix);
  }

  /** Shows what the session was asked by others: another part, or the back button. */
  #showSessionText(): void {
    const input = this.#input;
    const text = super.context?.session.snapshot.query.text ?? this.#shownText;
    if (!input || text === this.#shownText) return;
    this.#shownText = text;
    input.value = text;
    this.#offer([]);
  }

  readonly #chooseClicked = ({ target }: Event): void => {
    const option = target instanceof Element ? target.closest<HTMLElement>('.option') : null;
    if (option) this.chooseOption(Number(option.dataset['index']));
  };

  readonly #prepare = (): void => {
    const session = this.context?.session;
    if (session === this.#ownContext?.session && this.catalogue) session?.start();
    session?.prepare();
  };

  readonly #leave = (): void => {
    this.#combobox.close();
  };

  readonly #type = (): void => {
    this.#search('typing');
    this.askForOptions();
  };

  readonly #submit = (event: SubmitEvent): void => {
    this.#offer([]);
    if (this.#resultsPage) return;
    event.preventDefault();
    this.#search('submit');
    // On a touch screen the keyboard covers what was found.
    if (matchMedia('(pointer: coarse)').matches) this.#input?.blur();
  };

  readonly #clear = (): void => {
    this.clearText();
    this.#input?.focus();
  };

  clearText(): boolean {
    const input = this.#input;
    if (!input?.value) return false;
    input.value = '';
    this.#offer([]);
    this.#search('typing');
    return true;
  }

  chooseOption(index: number): void {
    const chosen = this.#suggestions[index];
    const input = this.#input;
    if (!chosen || !input) return;
    this.#offer([]);
    if (chosen.kind === 'service') {
      this.#choose(chosen.serviceId);
      return;
    }
    input.value = chosen.text;
    input.form?.requestSubmit();
  }

  askForOptions(): void {
    void this.#suggest();
  }

  /** Asks the finder on this page; a box that leads to another page asks nothing here. */
  #search(askedBy: 'typing' | 'submit'): void {
    const input = this.#input;
    this.requestUpdate();
    if (!input || this.#resultsPage) return;
    this.ask(askedBy, (session) => {
      session.setText(input.value, askedBy);
      this.#shownText = session.snapshot.query.text;
    });
  }

  #choose(serviceId: string): void {
    const page = this.#resultsPage;
    if (!page) this.openService(serviceId);
    else if (this.dispatchEvent(new ServiceFinderSelectEvent(serviceId))) location.assign(page.withService(serviceId));
  }

  async #suggest(): Promise<void> {
    const text = this.#input?.value ?? '';
    const context = this.context;
    if (!text.trim() || !context) {
      this.#offer([]);
      return;
    }
    const turn = ++this.#turn;
    // The question is outdated, or the catalogue cannot be had, which has a screen of its own.
    const suggestions = await context.session.suggest(text).catch((): readonly Suggestion[] => []);
    if (turn === this.#turn && this.#input?.matches(':focus')) this.#offer(suggestions);
  }

  #offer(suggestions: readonly Suggestion[]): void {
    this.#turn += 1;
    this.#suggestions = inDrawnOrder(suggestions);
    this.#combobox.open();
    const { announcer, translator } = this.context ?? {};
    const count = suggestions.length;
    announcer?.say(
      'suggestions',
      count > 0 ? (translator?.t('suggestions.count', { count }) ?? '') : '',
      TYPING_SETTLES,
    );
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'service-finder-search': ServiceFinderSearch;
  }
}
