import { html, nothing, type TemplateResult } from 'lit';
import type { Office } from '../../catalogue/types.js';
import type { CatalogueView } from '../catalogue-view.js';
import { contactRows, row } from '../templates/contact.js';
import { heading } from '../templates/heading.js';

/** Who is responsible, and how to reach them. */
export function renderOffices(view: CatalogueView, offices: readonly Office[]): TemplateResult | typeof nothing {
  if (offices.length === 0) return nothing;
  return html`<div>
    ${heading(view.level + 1, view.t('card.offices'))} ${offices.map((office) => renderOffice(view, office))}
  </div>`;
}

function renderOffice(view: CatalogueView, office: Office): TemplateResult {
  const { name, address, hours } = office;
  return html`<div class="office">
    <strong>${view.text(name)}</strong>
    ${
      address
        ? html`<address>
            <span>${address.street} ${address.houseNumber}</span>
            <span>${address.postalCode} ${address.city}</span>
            ${address.hint ? html`<span class="muted">${view.text(address.hint)}</span>` : nothing}
          </address>`
        : nothing
    }
    ${contactRows(view, office, hours ? row(view.t('card.hours'), view.text(hours)) : nothing)}
  </div>`;
}
