import { html, nothing, type TemplateResult } from 'lit';
import type { FinderError } from '../../session/errors.js';
import type { FinderContext } from '../finder-context.js';
import { heading } from '../templates/heading.js';
import { icon } from '../templates/icon.js';

/** What a citizen can do, and under a fold what the page's editors have to mend. */
export function renderFailed(
  { headingLevel, translator: { t } }: FinderContext,
  { code, address, status, isTemporary }: FinderError,
  retry: () => void,
): TemplateResult {
  return html`<div class="card stack" part="screen">
    ${heading(headingLevel, t('failed.heading'))}
    <p>${t(`failed.${code}`)}</p>
    ${
      isTemporary
        ? html`<p><button type="button" class="button primary" @click=${retry}>${t('failed.retry')}</button></p>`
        : nothing
    }
    <details>
      <summary class="row">${icon('chevron')}${t('failed.editors')}</summary>
      <p>${t(`failed.${code}.editors`, { status: String(status) })}</p>
      ${address ? html`<p>${t('failed.address', { address })}</p>` : nothing}
    </details>
  </div>`;
}
