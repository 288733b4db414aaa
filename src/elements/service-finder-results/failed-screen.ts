import { html, nothing, type TemplateResult } from 'lit';
import type { FinderError } from '../../session/errors.js';
import { heading } from '../templates/heading.js';
import { icon } from '../templates/icon.js';
import type { ResultsView } from './view.js';

/** What a citizen can do, and under a fold what the page's editors have to mend. */
export function renderFailed({ context, level, retry }: ResultsView, error: FinderError): TemplateResult {
  const { t } = context.translator;
  const status = String(error.status ?? '');
  return html`<div class="card block" part="screen">
    ${heading(level, t('failed.heading'))}
    <p>${t(`failed.${error.code}`)}</p>
    ${
      error.isTemporary
        ? html`<p><button type="button" class="button primary" @click=${retry}>${t('failed.retry')}</button></p>`
        : nothing
    }
    <details>
      <summary>${icon('chevron')}${t('failed.editors')}</summary>
      <p>${t(`failed.${error.code}.editors`, { status })}</p>
      ${error.address ? html`<p>${t('failed.address', { address: error.address })}</p>` : nothing}
    </details>
  </div>`;
}
