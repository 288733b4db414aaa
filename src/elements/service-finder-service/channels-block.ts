import { html, nothing, type TemplateResult } from 'lit';
import type { Service } from '../../catalogue/types.js';
import type { CatalogueView } from '../catalogue-view.js';
import { channelLinks, type ChannelLink } from '../channels.js';
import { identificationInWords } from '../templates/badges.js';
import { channelAction } from '../templates/channel-action.js';
import { heading } from '../templates/heading.js';
import { icon } from '../templates/icon.js';

/** Every way to get the service done, best first, the best one standing out. */
export function renderChannels(view: CatalogueView, service: Service): TemplateResult | typeof nothing {
  const links = channelLinks(view, service);
  if (links.length === 0) return nothing;
  const main = links.find(({ url }) => url);
  return html`<div class="channels">
    ${heading(view.level + 1, view.t('card.channels'))}
    <ul>
      ${links.map(
        (link) =>
          html`<li class="row">${renderWords(view, link)}${channelAction(view, service, link, link === main)}</li>`,
      )}
    </ul>
  </div>`;
}

function renderWords(view: CatalogueView, { channel, url }: ChannelLink): TemplateResult {
  const { t, translator } = view;
  const { kind, label, identification = [], signature, languages = [] } = channel;
  const host = url && new URL(url).hostname;
  const notes: unknown[] = [
    identificationInWords(identification, t),
    signature && t('badge.writtenForm'),
    languages.map((tag) => translator.languageName(tag)).join(', '),
    host && host !== location.hostname && t('link.external', { host }),
  ];
  return html`${icon(kind)}
    <div>
      <strong>${label ? view.text(label) : t(`badge.${kind}`)}</strong>
      ${notes.filter(Boolean).map((note) => html`<span class="small muted">${note}</span>`)}
    </div>`;
}
