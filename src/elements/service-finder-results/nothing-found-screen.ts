import { html, nothing, type TemplateResult } from 'lit';
import { resolveLink } from '../../catalogue/links.js';
import type { Contact } from '../../catalogue/types.js';
import type { Answer } from '../../search/contract.js';
import { answerInWords } from '../answer-in-words.js';
import { heading } from '../templates/heading.js';
import { link } from '../templates/rich-text.js';
import { telephone } from '../templates/text.js';
import { renderDidYouMean } from './answer-screen.js';
import { renderTopics } from './topic-list.js';
import { textOf, type ReadyView } from './view.js';

/** Nothing was found: no dead end, but every way on that there is. */
export function renderNothingFound(view: ReadyView, answer: Answer): TemplateResult {
  const { context, level, lookUp, snapshot } = view;
  const { t } = context.translator;
  const isFiltered = Object.values(snapshot.query.filters).some((values) => values.length > 0);
  const { contact } = lookUp.catalogue.municipality;
  return html`
    ${heading(level, answerInWords(context.translator, answer, snapshot.answeredText ?? ''), { part: 'count' })}
    ${renderDidYouMean(view, answer)} ${isFiltered ? renderFiltered(view) : renderTips(view)}
    ${renderTopics({ ...view, level: level + 1 }, t('nothing.topics'))}
    <div class="ways">
      ${contact ? renderContact(view, contact) : nothing} ${contact?.takesPartIn115 ? render115(view) : nothing}
    </div>
    <slot name="nothing-found"></slot>
  `;
}

function renderFiltered({ context, filter }: ReadyView): TemplateResult {
  const { t } = context.translator;
  const clear = (): void => {
    filter((session) => {
      session.clearFilters();
    });
  };
  return html`<p>${t('nothing.filtered')}</p>
    <p><button type="button" class="button" @click=${clear}>${t('facets.clear')}</button></p>`;
}

function renderTips({ context }: ReadyView): TemplateResult {
  const { t } = context.translator;
  return html`<div class="block" part="screen">
    <p>${t('nothing.tips')}</p>
    <ul class="tips">
      <li>${t('nothing.tip.spelling')}</li>
      <li>${t('nothing.tip.fewer')}</li>
      <li>${t('nothing.tip.other')}</li>
    </ul>
  </div>`;
}

function renderContact(view: ReadyView, { label, phone, email, url }: Contact): TemplateResult {
  const { context, level, lookUp, snapshot } = view;
  const { t } = context.translator;
  const way = (words: string, address: string | undefined, shown: string): unknown =>
    address === undefined ? nothing : html`<li>${words}: ${link(resolveLink(address, {}, snapshot.base), shown)}</li>`;
  return html`<div class="card block">
    ${heading(level + 1, label === undefined ? t('nothing.contact') : textOf(view, label))}
    <p>${t('nothing.contactText', { municipality: lookUp.catalogue.municipality.name })}</p>
    <ul>
      ${way(t('contact.phone'), phone && telephone(phone), phone ?? '')}
      ${way(t('contact.email'), email && `mailto:${email}`, email ?? '')}
      ${way(t('contact.url'), url, url === undefined ? '' : new URL(url, snapshot.base).hostname)}
    </ul>
  </div>`;
}

function render115({ context, level }: ReadyView): TemplateResult {
  const { t } = context.translator;
  return html`<div class="card block">
    ${heading(level + 1, t('nothing.115'))}
    <p>${t('nothing.115Text')}</p>
    <p><a class="button" href="tel:115">115</a></p>
  </div>`;
}
