import { html, nothing, type TemplateResult } from 'lit';
import type { Answer } from '../../search/contract.js';
import type { CatalogueView } from '../catalogue-view.js';
import { contactRows } from '../templates/contact.js';
import { feedback } from '../templates/feedback.js';
import { heading } from '../templates/heading.js';
import { renderCount } from './answer-screen.js';
import { renderTopics } from './topic-list.js';

/** Nothing was found: no dead end, but every way on that there is. */
export function renderNothingFound(view: CatalogueView, answer: Answer): TemplateResult {
  const isFiltered = answer.facets.some(({ values }) => values.some(({ selected }) => selected));
  return html`
    ${renderCount(view, answer)} ${isFiltered ? renderFiltered(view) : renderTips(view)}
    ${renderTopics(view, view.level + 1, view.t('nothing.topics'))} ${renderContact(view)} ${feedback(view)}
    <slot name="nothing-found"></slot>
  `;
}

function renderFiltered({ part, t }: CatalogueView): TemplateResult {
  const clear = (): void => {
    part.ask('filter', (session) => {
      session.clearFilters();
    });
    part.focus();
  };
  return html`<p>${t('nothing.filtered')}</p>
    <p><button type="button" class="button" @click=${clear}>${t('facets.clear')}</button></p>`;
}

function renderTips({ t }: CatalogueView): TemplateResult {
  return html`<p>${t('nothing.tips')}</p>
    <ul class="tips">
      <li>${t('nothing.tip.spelling')}</li>
      <li>${t('nothing.tip.fewer')}</li>
      <li>${t('nothing.tip.other')}</li>
    </ul>`;
}

function renderContact(view: CatalogueView): TemplateResult | typeof nothing {
  const { t, level } = view;
  const { name, contact } = view.lookUp.catalogue.municipality;
  if (!contact) return nothing;
  return html`<div class="ways">
    <div class="card stack">
      ${heading(level + 1, contact.label ? view.text(contact.label) : t('nothing.contact'))}
      <p>${t('nothing.contactText', { municipality: name })}</p>
      ${contactRows(view, contact)}
    </div>
    ${
      contact.takesPartIn115
        ? html`<div class="card stack">
            ${heading(level + 1, t('nothing.115'))}
            <p>${t('nothing.115Text')}</p>
            <p><a class="button" href="tel:115">115</a></p>
          </div>`
        : nothing
    }
  </div>`;
}
