import { html, nothing, type TemplateResult } from 'lit';
import { inLanguage, type TextInLanguage } from '../../catalogue/localized-text.js';
import type { LocalizedText, Service } from '../../catalogue/types.js';
import { describeReason } from '../../i18n/reason.js';
import type { Hit, Match } from '../../search/contract.js';
import { channelLinks, linkValues } from '../channels.js';
import { badges } from '../templates/badges.js';
import { channelAction } from '../templates/channel-action.js';
import { heading } from '../templates/heading.js';
import { icon } from '../templates/icon.js';
import { serviceLink } from '../templates/service-link.js';
import { marked, spokenAs } from '../templates/text.js';
import type { ReadyView } from './view.js';

/** Reasons shown for one hit; more would bury the service itself. */
const SHOWN_REASONS = 2;

/** One service found: what it is, why it is here, and the way into it. */
export function renderHit(view: ReadyView, hit: Hit, level: number): TemplateResult | typeof nothing {
  const service = view.lookUp.service(hit.serviceId);
  if (!service) return nothing;
  const { context } = view;
  const title = shown(view, service.title);
  const summary = service.summary === undefined ? undefined : shown(view, service.summary);
  return html`<li class="card hit" part="hit">
    ${heading(
      level,
      serviceLink({
        serviceId: service.id,
        href: context.addressOf(service.id),
        content: title && withMarks(view, title, hit, 'title'),
        part: 'hit-title',
        open: view.open,
      }),
    )}
    ${summary?.text ? html`<p part="hit-summary">${withMarks(view, summary, hit, 'summary')}</p>` : nothing}
    ${renderReasons(view, hit)}
    <div class="foot">
      ${badges(service, context.translator)} ${renderAction(view, service, title?.text ?? '', !hit.weak)}
    </div>
  </li>`;
}

function shown({ context, lookUp }: ReadyView, text: LocalizedText): TextInLanguage | undefined {
  return inLanguage(text, context.language, lookUp.catalogue.language);
}

function withMarks({ context }: ReadyView, shown: TextInLanguage, hit: Hit, field: Match['field']): unknown {
  const match = hit.matches.find((one) => one.field === field && one.language === shown.language);
  return spokenAs(shown.language, context.translator.language, marked(shown.text, match?.ranges));
}

/** Marks in what is shown say already that a word stands there. */
function renderReasons({ context }: ReadyView, { reasons, matches }: Hit): unknown {
  const isMarked = matches.some(({ field }) => field === 'summary');
  const told = reasons.filter(({ code }) => code !== 'title' && !(code === 'text' && isMarked)).slice(0, SHOWN_REASONS);
  return told.map(
    (reason) =>
      html`<p class="reason muted" part="hit-reason">${icon('info')} ${describeReason(context.translator, reason)}</p>`,
  );
}

function renderAction(
  { context, lookUp, snapshot }: ReadyView,
  service: Service,
  title: string,
  isCertain: boolean,
): unknown {
  const links = channelLinks(service, linkValues(lookUp.catalogue, service, context.language), snapshot.base);
  for (const { channel, url } of links)
    if (url !== undefined)
      return channelAction({
        channel,
        url,
        serviceId: service.id,
        title,
        isMain: isCertain && channel.kind === 'online',
        translator: context.translator,
      });
  return nothing;
}
