import { html, nothing, type TemplateResult } from 'lit';
import type { Translator } from '../../i18n/translator.js';
import type { Combobox } from '../controllers/combobox.js';
import { icon } from '../templates/icon.js';

/** What the field shows, and who hears of what is done in it. */
export interface SearchField {
  readonly name: string;
  readonly placeholder: string;
  readonly combobox: Combobox;
  readonly onInput: () => void;
}

/** The field itself: a WAI-ARIA combobox with list autocomplete. */
export function renderInput({ name, placeholder, combobox, onInput }: SearchField): TemplateResult {
  const { isOpen, activeIndex } = combobox;
  const compose = ({ type }: CompositionEvent): void => {
    combobox.compose(type === 'compositionstart');
  };
  return html`<input
    id="input"
    part="input"
    name=${name}
    type="search"
    role="combobox"
    enterkeyhint="search"
    autocomplete="off"
    autocapitalize="off"
    spellcheck="false"
    aria-labelledby="label"
    aria-autocomplete="list"
    aria-controls="listbox"
    aria-describedby="hint"
    aria-expanded=${isOpen ? 'true' : 'false'}
    aria-activedescendant=${activeIndex < 0 ? nothing : `option-${activeIndex}`}
    placeholder=${placeholder}
    @input=${onInput}
    @keydown=${(event: KeyboardEvent) => {
      combobox.keydown(event);
    }}
    @compositionstart=${compose}
    @compositionend=${compose}
  />`;
}

/** The buttons behind it. */
export function renderButtons(t: Translator['t'], hasText: boolean, clear: () => void): TemplateResult {
  return html`
    <button
      type="button"
      part="clear"
      class="clear"
      aria-label=${t('search.clear')}
      ?hidden=${!hasText}
      @click=${clear}
    >
      ${icon('close')}
    </button>
    <button type="submit" part="submit" class="button primary"><span>${t('search.submit')}</span></button>
  `;
}
