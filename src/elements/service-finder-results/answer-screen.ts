import { html, nothing, type TemplateResult } from 'lit';
import type { Answer, Hit } from '../../search/contract.js';
import { answerInWords } from '../answer-in-words.js';
import { heading } from '../templates/heading.js';
import { renderHit } from './hit.js';
import type { ReadyView } from './view.js';

/** Services more at each "show more", as the session counts them. */
const PAGE = 10;

/** What was found: certain hits, less certain ones apart, and the way to more. */
export function renderAnswer(view: ReadyView, answer: Answer): TemplateResult {
  const { context, level, snapshot } = view;
  const { t } = context.translator;
  const strong = answer.hits.filter((hit) => !hit.weak);
  const weak = answer.hits.filter((hit) => hit.weak);
  const weakHeading = strong.length > 0 ? t('results.weakHeading') : t('results.weakOnly');
  return html`
    ${heading(level, answerInWords(context.translator, answer, snapshot.answeredText ?? ''), { part: 'count' })}
    ${renderDidYouMean(view, answer)} ${renderHits(view, strong, level + 1)}
    ${
      weak.length > 0
        ? html`<div class="weak">${heading(level + 1, weakHeading)} ${renderHits(view, weak, level + 2)}</div>`
        : nothing
    }
    ${renderMore(view, answer)}
  `;
}

/** A better spelling, which is one press away. */
export function renderDidYouMean({ context, search }: ReadyView, { didYouMean }: Answer): unknown {
  if (!didYouMean) return nothing;
  return html`<p>
    <button
      type="button"
      class="link"
      @click=${() => {
        search(didYouMean);
      }}
    >
      ${context.translator.t('results.didYouMean', { text: didYouMean })}
    </button>
  </p>`;
}

function renderHits(view: ReadyView, hits: readonly Hit[], level: number): unknown {
  return hits.length === 0
    ? nothing
    : html`<ol class="hits" part="list">
        ${hits.map((hit) => renderHit(view, hit, level))}
      </ol>`;
}

function renderMore({ context, showMore }: ReadyView, { total, hits }: Answer): unknown {
  const left = total - hits.length;
  if (left <= 0) return nothing;
  const { t } = context.translator;
  return html`<div class="more screen-only">
    <button type="button" class="button" part="more" @click=${showMore}>
      ${t('results.more', { count: Math.min(left, PAGE) })}
    </button>
    <span class="muted">${t('results.shown', { shown: hits.length, total })}</span>
  </div>`;
}
