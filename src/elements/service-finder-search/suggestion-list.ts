import { html, nothing, type TemplateResult } from 'lit';
import type { Suggestion } from '../../search/contract.js';
import type { Combobox } from '../controllers/combobox.js';
import type { FinderContext } from '../finder-context.js';
import { icon } from '../templates/icon.js';
import { marked } from '../templates/text.js';

type Translate = FinderContext['translator']['t'];

/** Suggestions in the order in which they are drawn, and so walked through: completions, then services. */
export function inDrawnOrder(suggestions: readonly Suggestion[]): Suggestion[] {
  const of = (wanted: Suggestion['kind']): Suggestion[] => suggestions.filter(({ kind }) => kind === wanted);
  return [...of('completion'), ...of('service')];
}

/** The listbox. Kept in the page while closed, so that `aria-controls` always names something. */
export function renderSuggestions(
  suggestions: readonly Suggestion[],
  { isOpen, activeIndex }: Combobox,
  t: Translate,
): TemplateResult {
  const options = suggestions.map((suggestion, index) => renderOption(suggestion, index, index === activeIndex));
  const firstService = suggestions.findIndex(({ kind }) => kind === 'service');
  const end = firstService < 0 ? options.length : firstService;
  return html`<div
    id="listbox"
    part="listbox"
    class="listbox"
    role="listbox"
    aria-label=${t('suggestions.label')}
    ?hidden=${!isOpen}
    @mousedown=${keepFocus}
  >
    ${renderGroup('completions', t('suggestions.completion'), options.slice(0, end))}
    ${renderGroup('services', t('suggestions.service'), options.slice(end))}
  </div>`;
}

function renderGroup(id: string, label: string, options: TemplateResult[]): TemplateResult | typeof nothing {
  return options.length === 0
    ? nothing
    : html`<div role="group" aria-labelledby=${id}>
        <div class="small muted group" id=${id} role="presentation">${label}</div>
        ${options}
      </div>`;
}

function renderOption({ kind, text, ranges }: Suggestion, index: number, isActive: boolean): TemplateResult {
  return html`<div
    id="option-${index}"
    part="option"
    class="row option"
    role="option"
    data-index=${index}
    aria-selected=${isActive ? 'true' : 'false'}
  >
    ${icon(kind === 'completion' ? 'search' : 'arrow')}<span>${marked(text, ranges)}</span>
  </div>`;
}

/** Pressing on an option must not take the focus from the field, or the list closes before the click. */
function keepFocus(event: Event): void {
  event.preventDefault();
}
