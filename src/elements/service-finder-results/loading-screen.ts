import { html, type TemplateResult } from 'lit';
import type { Translator } from '../../i18n/translator.js';

/** Grey shapes where the hits will stand; the finder's announcer speaks of it. */
export function renderLoading({ t }: Translator): TemplateResult {
  return html`<div class="loading" part="screen">
    <p class="visually-hidden">${t('loading.text')}</p>
    <div class="stack hits" aria-hidden="true">
      ${[1, 2, 3].map(() => html`<div class="card stack ghost"><i></i><i></i><i></i></div>`)}
    </div>
    <p class="slow muted">${t('loading.slow')}</p>
  </div>`;
}
