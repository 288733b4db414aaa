import { html, nothing, type TemplateResult } from 'lit';
import { channelLinks, type ChannelLink } from '../channels.js';
import { channelIdentification } from '../templates/badges.js';
import { channelAction } from '../templates/channel-action.js';
import { heading } from '../templates/heading.js';
import { icon } from '../templates/icon.js';
import type { CardTexts } from './card-texts.js';

/** Every way to get the service done, best first, the best one standing out. */
export function renderChannels(texts: CardTexts): TemplateResult | typeof nothing {
  const links = channelLinks(texts.service, texts.values, texts.base);
  if (links.length === 0) return nothing;
  const main = links.find(({ url }) => url !== undefined);
  return html`<div class="block channels">
    ${heading(texts.level + 1, texts.translator.t('card.channels'))}
    <ul>
      ${links.map((link) => html`<li>${renderChannel(texts, link, link === main)}</li>`)}
    </ul>
  </div>`;
}

function renderChannel(texts: CardTexts, { channel, url }: ChannelLink, isMain: boolean): TemplateResult {
  const { translator, service } = texts;
  const { t } = translator;
  const host = url === undefined ? '' : new URL(url).hostname;
  const notes: unknown[] = [
    channelIdentification(channel, translator),
    channel.signature ? t('badge.writtenForm') : '',
    channel.languages?.length ? channel.languages.map((tag) => translator.languageName(tag)).join(', ') : '',
    host && host !== location.hostname ? t('link.external', { host }) : '',
  ].filter(Boolean);
  return html`
    ${icon(channel.kind)}
    <div>
      <strong>${channel.label === undefined ? t(`badge.${channel.kind}`) : texts.text(channel.label)}</strong>
      ${notes.map((note) => html`<span class="note muted">${note}</span>`)}
    </div>
    ${
      url === undefined
        ? nothing
        : channelAction({
            channel,
            url,
            serviceId: service.id,
            title: texts.words(service.title),
            isMain,
            translator,
          })
    }
  `;
}
