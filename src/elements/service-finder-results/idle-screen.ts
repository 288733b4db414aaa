import { html, nothing, type TemplateResult } from 'lit';
import type { Service } from '../../catalogue/types.js';
import { heading } from '../templates/heading.js';
import { serviceLink } from '../templates/service-link.js';
import { renderAnswer } from './answer-screen.js';
import { hasTopics, renderTopics } from './topic-list.js';
import { textOf, type ReadyView } from './view.js';

/** Most wanted services offered before anything was typed. */
const POPULAR = 6;

/** Before anything was asked: what is wanted most, and the topics; a catalogue that has neither shows all it has. */
export function renderIdle(view: ReadyView): TemplateResult {
  const popular = mostWanted(view.lookUp.catalogue.services);
  const { answer } = view.snapshot;
  if (popular.length === 0 && !hasTopics(view)) return html`${answer ? renderAnswer(view, answer) : nothing}`;
  const { t } = view.context.translator;
  return html`
    ${
      popular.length > 0
        ? html`<div class="block" part="screen">
            ${heading(view.level, t('idle.popular'))}
            <ul class="pills">
              ${popular.map((service) => html`<li>${renderPopular(view, service)}</li>`)}
            </ul>
          </div>`
        : nothing
    }
    ${renderTopics(view, t('idle.topics'))}
  `;
}

function mostWanted(services: readonly Service[]): Service[] {
  return services
    .filter(({ popularity = 0 }) => popularity > 0)
    .sort((a, b) => (b.popularity ?? 0) - (a.popularity ?? 0))
    .slice(0, POPULAR);
}

function renderPopular(view: ReadyView, service: Service): TemplateResult {
  return serviceLink({
    serviceId: service.id,
    href: view.context.addressOf(service.id),
    content: textOf(view, service.title),
    part: 'hit-title',
    open: view.open,
  });
}
