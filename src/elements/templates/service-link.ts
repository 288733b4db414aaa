import { html, type TemplateResult } from 'lit';
import type { Service } from '../../catalogue/types.js';
import type { CatalogueView } from '../catalogue-view.js';

/** Opens a service's card; a link where the card has an address, so that it can be opened in a tab of its own too. */
export function serviceLink({ context, part }: CatalogueView, { id }: Service, content: unknown): TemplateResult {
  const href = context.addressOf(id);
  const choose = (event: MouseEvent): void => {
    if (event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
    event.preventDefault();
    part.openService(id);
  };
  return href === undefined
    ? html`<button type="button" class="link" part="hit-title" data-service=${id} @click=${choose}>${content}</button>`
    : html`<a href=${href} class="link" part="hit-title" data-service=${id} @click=${choose}>${content}</a>`;
}
