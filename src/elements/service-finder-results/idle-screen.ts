import { html, nothing, type TemplateResult } from 'lit';
import type { Answer } from '../../search/contract.js';
import type { CatalogueView } from '../catalogue-view.js';
import { heading } from '../templates/heading.js';
import { serviceLink } from '../templates/service-link.js';
import { renderAnswer } from './answer-screen.js';
import { renderTopics } from './topic-list.js';

/** Most wanted services offered before anything was typed. */
const POPULAR = 6;

/** Before anything was asked: what is wanted most, and the topics; a catalogue that has neither shows all it has. */
export function renderIdle(view: CatalogueView, answer: Answer, showMore: () => void): TemplateResult {
  const { t, level, lookUp } = view;
  const popular = lookUp.catalogue.services
    .filter(({ popularity }) => popularity)
    .sort((a, b) => (b.popularity ?? 0) - (a.popularity ?? 0))
    .slice(0, POPULAR);
  const topics = renderTopics(view, level, t('idle.topics'));
  if (popular.length === 0 && topics === nothing) return renderAnswer(view, answer, showMore);
  return html`
    ${
      popular.length > 0
        ? html`<div class="stack" part="screen">
            ${heading(level, t('idle.popular'))}
            <ul class="row pills">
              ${popular.map((service) => html`<li>${serviceLink(view, service, view.text(service.title))}</li>`)}
            </ul>
          </div>`
        : nothing
    }
    ${topics}
  `;
}
