import { html, nothing, type TemplateResult } from 'lit';
import type { Answer, Hit } from '../../search/contract.js';
import { answerInWords } from '../answer-in-words.js';
import type { CatalogueView } from '../catalogue-view.js';
import { feedback } from '../templates/feedback.js';
import { heading } from '../templates/heading.js';
import { renderHit } from './hit.js';

/** Services more at each "show more", as the session counts them. */
const PAGE = 10;

/** What was found: certain hits, less certain ones apart, and the way to more. */
export function renderAnswer(view: CatalogueView, answer: Answer, showMore: () => void): TemplateResult {
  const { t, level } = view;
  const strong = answer.hits.filter((hit) => !hit.weak);
  const weak = answer.hits.filter((hit) => hit.weak);
  const weakHeading = strong.length > 0 ? t('results.weakHeading') : t('results.weakOnly');
  return html`
    ${renderCount(view, answer)} ${strong.length > 0 ? renderHits(view, strong, level + 1) : nothing}
    ${
      weak.length > 0
        ? html`<div class="stack">${heading(level + 1, weakHeading)} ${renderHits(view, weak, level + 2)}</div>`
        : nothing
    }
    ${renderMore(view, answer, showMore)} ${strong.length > 0 ? nothing : feedback(view)}
  `;
}

/** How many were found, and a better spelling, which is one press away. */
export function renderCount({ context, part, level, t }: CatalogueView, answer: Answer): TemplateResult {
  const { didYouMean } = answer;
  const search = (): void => {
    part.ask('submit', (session) => {
      session.setText(didYouMean ?? '', 'submit');
    });
    part.focus();
  };
  return html`
    ${heading(level, answerInWords(context, answer), 'count')}
    ${
      didYouMean
        ? html`<p>
            <button type="button" class="link" @click=${search}>
              ${t('results.didYouMean', { text: didYouMean })}
            </button>
          </p>`
        : nothing
    }
  `;
}

function renderHits(view: CatalogueView, hits: readonly Hit[], level: number): TemplateResult {
  return html`<ol class="stack hits" part="list">
    ${hits.map((hit) => renderHit(view, hit, level))}
  </ol>`;
}

function renderMore({ t }: CatalogueView, { total, hits }: Answer, showMore: () => void): unknown {
  const left = total - hits.length;
  if (left <= 0) return nothing;
  return html`<div class="row screen-only">
    <button type="button" class="button" part="more" @click=${showMore}>
      ${t('results.more', { count: Math.min(left, PAGE) })}
    </button>
    <span class="muted">${t('results.shown', { shown: hits.length, total })}</span>
  </div>`;
}
