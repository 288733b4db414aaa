import { html, nothing, type TemplateResult } from 'lit';
import type { Office } from '../../catalogue/types.js';
import { heading } from '../templates/heading.js';
import { link } from '../templates/rich-text.js';
import { telephone } from '../templates/text.js';
import type { CardTexts } from './card-texts.js';

/** Who is responsible, and how to reach them. */
export function renderOffices(texts: CardTexts, offices: readonly Office[]): TemplateResult | typeof nothing {
  if (offices.length === 0) return nothing;
  return html`<div class="block">
    ${heading(texts.level + 1, texts.translator.t('card.offices'))}
    ${offices.map((office) => renderOffice(texts, office))}
  </div>`;
}

function renderOffice(texts: CardTexts, office: Office): TemplateResult {
  const { t } = texts.translator;
  const { address, phone, email, url, hours } = office;
  const lines = address && [
    [address.street, address.houseNumber],
    [address.postalCode, address.city],
  ];
  const row = (label: string, content: unknown): unknown =>
    html`<div>
      <dt>${label}</dt>
      <dd>${content}</dd>
    </div>`;
  return html`<div class="office">
    <strong>${texts.text(office.name)}</strong>
    ${
      lines
        ? html`<address>
            ${lines.map((words) => html`<span>${words.filter(Boolean).join(' ')}</span>`)}
            ${address.hint === undefined ? nothing : html`<span class="muted">${texts.text(address.hint)}</span>`}
          </address>`
        : nothing
    }
    <dl>
      ${phone ? row(t('contact.phone'), link(texts.link(telephone(phone)), phone)) : nothing}
      ${email ? row(t('contact.email'), link(texts.link(`mailto:${email}`), email)) : nothing}
      ${url ? row(t('contact.url'), link(texts.link(url), new URL(url, texts.base).hostname)) : nothing}
      ${hours === undefined ? nothing : row(t('card.hours'), html`<span class="lines">${texts.text(hours)}</span>`)}
    </dl>
  </div>`;
}
