import { html, nothing, type TemplateResult } from 'lit';
import type { CatalogueView } from '../catalogue-view.js';
import { heading } from '../templates/heading.js';

/** The topmost topics, each leading to its services; nothing where there are none. */
export function renderTopics(view: CatalogueView, level: number, label: string): TemplateResult | typeof nothing {
  const { lookUp, part, t } = view;
  const topics = (lookUp.catalogue.topics ?? []).flatMap(({ id, parent, label: name }) => {
    const count = parent === undefined ? lookUp.byTopic(id).length : 0;
    const choose = (): void => {
      part.ask('filter', (session) => {
        session.setText('', 'typing');
        session.toggleFilter('topic', id);
      });
      part.focus();
    };
    return count === 0
      ? []
      : html`<li>
          <button type="button" class="link" @click=${choose}>
            <span>${view.text(name)}</span>
            <span class="small muted">${t('topics.services', { count })}</span>
          </button>
        </li>`;
  });
  return topics.length === 0
    ? nothing
    : html`<div class="stack" part="screen">
        ${heading(level, label)}
        <ul class="tiles">
          ${topics}
        </ul>
      </div>`;
}
