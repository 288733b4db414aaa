import { html, nothing, type PropertyDeclarations, type TemplateResult } from 'lit';
import type { CatalogueLookUp } from '../../catalogue/look-up.js';
import type { Facet, FacetField } from '../../search/contract.js';
import type { Session } from '../../session/contract.js';
import { isIdle } from '../answer-in-words.js';
import type { FinderContext } from '../finder-context.js';
import { FinderPart } from '../finder-part.js';
import { base } from '../styles/base.styles.js';
import { icon } from '../templates/icon.js';
import { facetValues, type FacetValue } from './facet-values.js';
import { styles } from './service-finder-filters.styles.js';

/** Values of one facet shown at once; chosen ones always are. */
const SHOWN_VALUES = 8;

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

  readonly #unfolded = new Set<FacetField>();

  protected override renderPart(context: FinderContext): TemplateResult | typeof nothing {
    const { status, lookUp, answer, query } = context.session.snapshot;
    const isShown = status === 'ready' && query.service === undefined && !isIdle(query);
    const facets = isShown && lookUp && answer ? answer.facets : [];
    const shown = facets
      .map((facet) => ({ facet, values: facetValues(facet, lookUp as CatalogueLookUp, context) }))
      .filter(({ values }) => values.length > 1 || values.some(({ selected }) => selected));
    this.toggleAttribute('empty', shown.length === 0);
    return shown.length === 0 ? nothing : this.#renderFacets(context, shown);
  }

  #renderFacets(
    { translator: { t } }: FinderContext,
    facets: { facet: Facet; values: FacetValue[] }[],
  ): TemplateResult {
    const chosen = facets.flatMap(({ facet, values }) =>
      values.filter(({ selected }) => selected).map((value) => ({ field: facet.field, value })),
    );
    const toggle = (): void => {
      this.open = !this.open;
    };
    return html`
      ${chosen.length > 0 ? this.#renderChosen(t, chosen) : nothing}
      <button
        type="button"
        class="button toggle"
        aria-expanded=${this.open ? 'true' : 'false'}
        aria-controls="filters"
        @click=${toggle}
      >
        ${t('facets.label')}${icon('chevron')}
      </button>
      <div
        id="filters"
        part="filters"
        class=${this.open ? 'filters open' : 'filters'}
        role="group"
        aria-label=${t('facets.label')}
      >
        ${facets.map(({ facet, values }) => this.#renderFacet(t, facet.field, values))}
      </div>
    `;
  }

  #renderChosen(
    t: FinderContext['translator']['t'],
    chosen: readonly { field: FacetField; value: FacetValue }[],
  ): TemplateResult {
    return html`<ul class="chips">
      ${chosen.map(
        ({ field, value: { id, label, words } }) =>
          html`<li>
            <button
              type="button"
              part="chip"
              class="chip"
              aria-label=${t('facets.remove', { label: words })}
              @click=${() => {
                this.#toggleAway(field, id);
              }}
            >
              <span>${label}</span>${icon('close')}
            </button>
          </li>`,
      )}
      ${
        chosen.length > 1
          ? html`<li>
              <button
                type="button"
                class="link"
                @click=${() => {
                  this.#askAway((session) => {
                    session.clearFilters();
                  });
                }}
              >
                ${t('facets.clear')}
              </button>
            </li>`
          : nothing
      }
    </ul>`;
  }

  #renderFacet(t: FinderContext['translator']['t'], field: FacetField, values: readonly FacetValue[]): TemplateResult {
    const isUnfolded = this.#unfolded.has(field);
    const isShown = (value: FacetValue, index: number): boolean => isUnfolded || index < SHOWN_VALUES || value.selected;
    const hiddenCount = values.length - values.filter(isShown).length;
    const toggle = (): void => {
      if (isUnfolded) this.#unfolded.delete(field);
      else this.#unfolded.add(field);
      this.requestUpdate();
    };
    return html`<fieldset part="facet">
      <legend>${t(`facets.${field}`)}</legend>
      ${values.map((value, index) => this.#renderValue(t, field, value, isShown(value, index)))}
      ${
        hiddenCount > 0 || isUnfolded
          ? html`<button type="button" class="link fold" @click=${toggle}>
              ${isUnfolded ? t('facets.fewer') : t('facets.more', { count: hiddenCount })}
            </button>`
          : nothing
      }
    </fieldset>`;
  }

  #renderValue(
    t: FinderContext['translator']['t'],
    field: FacetField,
    { id, label, words, count, selected }: FacetValue,
    isShown: boolean,
  ): TemplateResult {
    return html`<label class="value" ?hidden=${!isShown}>
      <input
        type="checkbox"
        aria-label=${t('facets.value', { label: words, count })}
        .checked=${selected}
        @change=${() => {
          this.ask('filter', (session) => {
            session.toggleFilter(field, id);
          });
        }}
      />
      <span>${label}</span><span class="muted" aria-hidden="true">${count}</span>
    </label>`;
  }

  /** A chip that was pressed is gone: the focus goes to what stays. */
  #askAway(question: (session: Session) => void): void {
    this.ask('filter', question);
    void this.updateComplete.then(() => {
      const next = this.renderRoot.querySelector<HTMLElement>('.chip, .toggle, input');
      next?.focus();
    });
  }

  #toggleAway(field: FacetField, id: string): void {
    this.#askAway((session) => {
      session.toggleFilter(field, id);
    });
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'service-finder-filters': ServiceFinderFilters;
  }
}
