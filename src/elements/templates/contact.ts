import { html, nothing, type TemplateResult } from 'lit';
import type { Contact } from '../../catalogue/types.js';
import type { CatalogueView } from '../catalogue-view.js';
import { link } from './rich-text.js';

/**
 * Telephone, e-mail and website, as far as they are known.
 * @param more Further rows.
 */
export function contactRows(view: CatalogueView, { phone, email, url }: Contact, more?: unknown): TemplateResult {
  const { t } = view;
  const site = url && view.link(url);
  return html`<dl>
    ${phone ? row(t('contact.phone'), link(view.link(`tel:${phone.replace(/\(0\)|[^\d+]/g, '')}`), phone)) : nothing}
    ${email ? row(t('contact.email'), link(view.link(`mailto:${email}`), email)) : nothing}
    ${site ? row(t('contact.url'), link(site, new URL(site).hostname)) : nothing} ${more}
  </dl>`;
}

/** One row: what it is, and the thing itself. */
export function row(label: string, content: unknown): TemplateResult {
  return html`<div>
    <dt>${label}</dt>
    <dd>${content}</dd>
  </div>`;
}
