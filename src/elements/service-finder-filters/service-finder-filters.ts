import { html, nothing, type PropertyDeclarations, type TemplateResult } from 'lit';

import type { Session } from '../../session/contract.js';
import { isIdle } from '../answer-in-words.js';
import { CatalogueView } from '../catalogue-view.js';
import type { FinderContext } from '../finder-context.js';
import { FinderPart } from '../finder-part.js';
import { base } from '../styles/base.styles.js';
import { icon } from '../templates/icon.js';
import { facetsOf, type ShownFacet } from './facets.js';
import { styles } from './service-finder-filters.styles.js';

/**
 * Narrows what was found by topic, audience and channel; only where the catalogue says something about them. Folded
 * away on narrow screens; inside a finder that has the room, beside the results.
 *
 * ```html
 * <service-finder-filters for="finder"></service-finder-filters>
 * ```
 *
 * @csspart base - Everything.
 * @csspart filters - All facets.
 * @csspart facet - One facet.
 * @csspart chip - A chosen value, to be removed.
 *
 * @fires {ServiceFinderQueryEvent} service-finder-query - The citizen chose or removed a filter.
 */
export class ServiceFinderFilters extends FinderPart {
  static override styles = [base, styles];
  static override properties: PropertyDeclarations = { open: { type: Boolean } };

  /** Whether the filters are unfolded. */
  declare open: boolean;

  protected override renderPart(context: FinderContext): TemplateResult | typeof nothing {
    const { lookUp, answer, query } = context.session.snapshot;
    const isShown = lookUp && answer && query.service === undefined && !isIdle(query);
    const facets = isShown ? facetsOf(new CatalogueView(this, context, lookUp), answer) : [];
    this.toggleAttribute('empty', facets.length === 0);
    if (facets.length === 0) return nothing;
    const { t } = context.translator;
    return html`
      ${this.#renderChosen(t, facets)}
      <button
        type="button"
        class="button toggle"
        aria-expanded=${this.open ? 'true' : 'false'}
        aria-controls="filters"
        @click=${this.#toggle}
      >
        ${t('facets.label')}${icon('chevron')}
      </button>
      <div id="filters" part="filters" class="stack">${facets.map((facet) => this.#renderFacet(t, facet))}</div>
    `;
  }

  #renderChosen(t: FinderContext['translator']['t'], facets: readonly ShownFacet[]): TemplateResult | typeof nothing {
    const chosen = facets.flatMap(({ field, values }) =>
      values.filter(({ selected }) => selected).map((value) => ({ field, value })),
    );
    if (chosen.length === 0) return nothing;
    return html`<ul class="row chips">
      ${chosen.map(
        ({ field, value: { id, label, words } }) =>
          html`<li>
            <button
              type="button"
              part="chip"
              class="row chip"
              aria-label=${t('facets.remove', { label: words })}
              @click=${() => {
                this.#remove((session) => {
                  session.toggleFilter(field, id);
                });
              }}
            >
              ${label}${icon('close')}
            </button>
          </li>`,
      )}
      ${
        chosen.length > 1
          ? html`<li>
              <button type="button" class="link" @click=${this.#clear}>${t('facets.clear')}</button>
            </li>`
          : nothing
      }
    </ul>`;
  }

  #renderFacet(t: FinderContext['translator']['t'], { field, values }: ShownFacet): TemplateResult {
    return html`<fieldset part="facet">
      <legend>${t(`facets.${field}`)}</legend>
      ${values.map(
        ({ id, label, count, selected }) =>
          html`<label>
            <input
              type="checkbox"
              .checked=${selected}
              @change=${() => {
                this.ask('filter', (session) => {
                  session.toggleFilter(field, id);
                });
              }}
            />
            <span>${label}</span> <span class="muted">${count}</span>
          </label>`,
      )}
    </fieldset>`;
  }

  readonly #toggle = (): void => {
    this.open = !this.open;
  };

  readonly #clear = (): void => {
    this.#remove((session) => {
      session.clearFilters();
    });
  };

  /** What was pressed is gone then: the focus goes to what stays. */
  #remove(question: (session: Session) => void): void {
    this.ask('filter', question);
    void this.updateComplete.then(() => {
      this.renderRoot.querySelector<HTMLElement>('.chip, input')?.focus();
    });
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'service-finder-filters': ServiceFinderFilters;
  }
}
