import { html, type TemplateResult } from 'lit';
import type { Channel } from '../../catalogue/types.js';
import type { Translator } from '../../i18n/translator.js';
import { ServiceFinderOpenEvent } from '../events/open-event.js';
import { icon } from './icon.js';

interface ChannelActionOptions {
  readonly channel: Channel;
  /** Absolute, of an allowed scheme. */
  readonly url: string;
  readonly serviceId: string;
  /** The service's title, which tells this link from the other hits' to those who hear links alone. */
  readonly title: string;
  readonly isMain: boolean;
  readonly translator: Translator;
}

/** The link that leads out of the page, into a service's channel. */
export function channelAction(options: ChannelActionOptions): TemplateResult {
  const { channel, url, serviceId, title, isMain, translator } = options;
  const action = translator.t(`action.${channel.kind}`);
  const leave = (event: Event): void => {
    const open = new ServiceFinderOpenEvent(serviceId, channel.kind, url);
    if (!(event.currentTarget as Element).dispatchEvent(open)) event.preventDefault();
  };
  return html`<a
    part="action"
    class=${isMain ? 'button primary' : 'button'}
    href=${url}
    aria-label=${translator.t('action.onService', { action, title })}
    @click=${leave}
    >${action}${icon('arrow')}</a
  >`;
}
