import { html, nothing, type TemplateResult } from 'lit';
import { describeReason } from '../../i18n/reason.js';
import type { Hit, Match } from '../../search/contract.js';
import type { CatalogueView } from '../catalogue-view.js';
import { channelLinks } from '../channels.js';
import { badges } from '../templates/badges.js';
import { channelAction } from '../templates/channel-action.js';
import { heading } from '../templates/heading.js';
import { serviceLink } from '../templates/service-link.js';

/** Reasons shown for one hit; more would bury the service itself. */
const SHOWN_REASONS = 2;

/** One service found: what it is, why it is here, and the way into it. */
export function renderHit(view: CatalogueView, hit: Hit, level: number): TemplateResult | typeof nothing {
  const service = view.lookUp.service(hit.serviceId);
  if (!service) return nothing;
  const matchesIn = (field: Match['field']): Match[] => hit.matches.filter((match) => match.field === field);
  const way = channelLinks(view, service).find(({ url }) => url);
  return html`<li class="card stack hit" part="hit">
    ${heading(level, serviceLink(view, service, view.text(service.title, matchesIn('title'))))}
    ${service.summary ? html`<p part="hit-summary">${view.text(service.summary, matchesIn('summary'))}</p>` : nothing}
    ${renderReasons(view, hit)}
    <div class="row foot">
      ${badges(view, service)}
      ${way ? channelAction(view, service, way, !hit.weak && way.channel.kind === 'online') : nothing}
    </div>
  </li>`;
}

/** Marks in what is shown say already that a word stands there. */
function renderReasons({ translator }: CatalogueView, { reasons, matches }: Hit): unknown {
  const isMarked = matches.some(({ field }) => field === 'summary');
  return reasons
    .filter(({ code }) => code !== 'title' && !(code === 'text' && isMarked))
    .slice(0, SHOWN_REASONS)
    .map((reason) => html`<p class="small muted" part="hit-reason">${describeReason(translator, reason)}</p>`);
}
