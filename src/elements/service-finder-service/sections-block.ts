import { html, nothing, type TemplateResult } from 'lit';
import type { Section, Service } from '../../catalogue/types.js';
import { sectionTitle } from '../../i18n/section-title.js';
import type { CatalogueView } from '../catalogue-view.js';
import { heading } from '../templates/heading.js';
import { link } from '../templates/rich-text.js';

/** In the order in which a citizen needs them; leikaTextmodul codes and our words side by side; others follow. */
const ORDER =
  '06 details 09 requirements 08 documents 98 fees 97 deadline 95 duration 11 procedure 14 forms 16 22 23 25 appeal 07 legal 15 more 18'.split(
    ' ',
  );

/** Title, other title, short text and teaser stand in the card's head. */
const IN_HEAD = ['02', '03', '05', '24'];

/** A service's sections that say something. */
export function renderSections(view: CatalogueView, service: Service, sections: readonly Section[]): unknown[] {
  const place = ({ code }: Section): number => (ORDER.includes(code) ? ORDER.indexOf(code) : ORDER.length);
  return sections
    .filter(({ code, text, links }) => !IN_HEAD.includes(code) && (text ?? links)?.length !== 0)
    .sort((a, b) => place(a) - place(b))
    .map((section) => renderSection(view, service, section));
}

function renderSection(
  view: CatalogueView,
  service: Service,
  { code, title, text, links = [] }: Section,
): TemplateResult | typeof nothing {
  const name = title ? view.text(title) : sectionTitle(view.translator, code);
  if (!name) return nothing;
  return html`<section part="section" class="text">
    ${heading(view.level + 1, name)} ${text ? view.richText(text, service) : nothing}
    ${
      links.length > 0
        ? html`<ul>
            ${links.map(({ url, label }) => html`<li>${link(view.link(url, service), view.text(label))}</li>`)}
          </ul>`
        : nothing
    }
  </section>`;
}
