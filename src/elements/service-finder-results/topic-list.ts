import { html, nothing, type TemplateResult } from 'lit';
import type { Topic } from '../../catalogue/types.js';
import { heading } from '../templates/heading.js';
import { textOf, type ReadyView } from './view.js';

/** Whether there are topics to choose from. */
export function hasTopics(view: ReadyView): boolean {
  return topTopics(view).length > 0;
}

/** The topmost topics, each leading to its services. */
export function renderTopics(view: ReadyView, label: string): TemplateResult | typeof nothing {
  const topics = topTopics(view);
  if (topics.length === 0) return nothing;
  return html`<div class="block" part="screen">
    ${heading(view.level, label)}
    <ul class="tiles">
      ${topics.map((topic) => html`<li>${renderTopic(view, topic)}</li>`)}
    </ul>
  </div>`;
}

function renderTopic(view: ReadyView, topic: Topic): TemplateResult {
  const choose = (): void => {
    view.filter((session) => {
      session.setText('', 'typing');
      session.toggleFilter('topic', topic.id);
    });
  };
  const count = view.lookUp.byTopic(topic.id).length;
  return html`<button type="button" class="link" @click=${choose}>
    <span>${textOf(view, topic.label)}</span>
    <span class="muted">${view.context.translator.t('topics.services', { count })}</span>
  </button>`;
}

function topTopics({ lookUp }: ReadyView): Topic[] {
  return (lookUp.catalogue.topics ?? []).filter(
    ({ id, parent }) => parent === undefined && lookUp.byTopic(id).length > 0,
  );
}
