import { html, nothing, type TemplateResult } from 'lit';
import type { Service } from '../../catalogue/types.js';
import type { CatalogueView } from '../catalogue-view.js';
import type { ChannelLink } from '../channels.js';
import { ServiceFinderOpenEvent } from '../events/open-event.js';
import { icon } from './icon.js';

/** The link that leads out of the page, into a service's channel; nothing where the channel has none. */
export function channelAction(
  view: CatalogueView,
  { id, title }: Service,
  { channel: { kind }, url }: ChannelLink,
  isMain: boolean,
): TemplateResult | typeof nothing {
  if (!url) return nothing;
  const { t, part } = view;
  const action = t(`action.${kind}`);
  const leave = (event: Event): void => {
    if (!part.dispatchEvent(new ServiceFinderOpenEvent(id, kind, url))) event.preventDefault();
  };
  // The service's title tells this link from the other hits' to those who hear links alone.
  const label = t('action.onService', { action, title: view.words(title) });
  return html`<a
    part="action"
    class=${isMain ? 'button primary' : 'button'}
    href=${url}
    aria-label=${label}
    @click=${leave}
    >${action}${icon('arrow')}</a
  >`;
}
