import { html, nothing, type TemplateResult } from 'lit';
import type { CatalogueView } from '../catalogue-view.js';

/** The way to tell the editors what is missing, where the town has one. */
export function feedback(view: CatalogueView): TemplateResult | typeof nothing {
  const { session } = view.context;
  const address = view.lookUp.catalogue.municipality.feedback;
  const href = address && view.link(address, undefined, session.snapshot.answeredText);
  if (!href) return nothing;
  return html`<p>${view.t('nothing.missing')} <a href=${href}>${view.t('nothing.tell')}</a></p>`;
}
