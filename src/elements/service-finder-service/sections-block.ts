import { html, nothing, type TemplateResult } from 'lit';
import type { Section } from '../../catalogue/types.js';
import { sectionTitle } from '../../i18n/section-title.js';
import { heading } from '../templates/heading.js';
import { link } from '../templates/rich-text.js';
import type { CardTexts } from './card-texts.js';

/**
 * In the order in which a citizen needs them; leikaTextmodul codes and our words side by side. Sections of other codes
 * with a title of their own follow; 02, 03, 05 and 24 stand in the card's head.
 */
const ORDER = [
  ['06', 'details'],
  ['09', 'requirements'],
  ['08', 'documents'],
  ['98', 'fees'],
  ['97', 'deadline'],
  ['95', 'duration'],
  ['11', 'procedure'],
  ['14', 'forms'],
  ['16'],
  ['22'],
  ['23'],
  ['25', 'appeal'],
  ['07', 'legal'],
  ['15', 'more'],
  ['18'],
];
const IN_HEAD = ['02', '03', '05', '24'];

/** A service's sections that say something. */
export function renderSections(texts: CardTexts, sections: readonly Section[]): unknown[] {
  const place = ({ code }: Section): number => {
    const index = ORDER.findIndex((codes) => codes.includes(code));
    return index < 0 ? ORDER.length : index;
  };
  return sections
    .filter(({ code, text, links }) => !IN_HEAD.includes(code) && (text?.length !== 0 || links?.length))
    .sort((a, b) => place(a) - place(b))
    .map((section) => renderSection(texts, section));
}

function renderSection(texts: CardTexts, { code, title, text, links = [] }: Section): TemplateResult | typeof nothing {
  const name = title === undefined ? sectionTitle(texts.translator, code) : texts.text(title);
  if (name === undefined) return nothing;
  return html`<section part="section" class="block text">
    ${heading(texts.level + 1, name)} ${text === undefined ? nothing : texts.richText(text)}
    ${
      links.length === 0
        ? nothing
        : html`<ul>
            ${links.map(({ url, label }) => html`<li>${link(texts.link(url), texts.text(label))}</li>`)}
          </ul>`
    }
  </section>`;
}
