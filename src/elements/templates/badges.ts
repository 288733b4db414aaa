import { html, nothing, type TemplateResult } from 'lit';
import type { Channel, IdentificationMeans, Service } from '../../catalogue/types.js';
import type { Translator } from '../../i18n/translator.js';
import { hasChannel, identificationOf } from '../channels.js';
import { icon, type IconName } from './icon.js';

/** What a citizen wants to know before choosing, and only what the catalogue says. */
export function badges(service: Service, translator: Translator): TemplateResult | typeof nothing {
  const { t } = translator;
  const means = identificationOf(service);
  const all: (false | undefined | readonly [IconName, string])[] = [
    hasChannel(service, 'online') && ['online', t('badge.online')],
    hasChannel(service, 'appointment') && ['appointment', t('badge.appointment')],
    means && ['identification', identificationInWords(means, translator)],
    service.writtenForm && ['writtenForm', t('badge.writtenForm')],
  ];
  const shown = all.filter((badge) => badge !== false && badge !== undefined);
  return shown.length === 0
    ? nothing
    : html`<ul class="badges" aria-label=${t('badge.list')}>
        ${shown.map(([name, words]) => html`<li part="badge" class="badge badge-${name}">${icon(name)}${words}</li>`)}
      </ul>`;
}

/** How one identifies oneself; with several means any one of them is enough. */
export function identificationInWords(means: readonly IdentificationMeans[], { t }: Translator): string {
  const [first = 'none'] = means;
  if (means.length < 2 || means.includes('none')) return t(`identification.${means.includes('none') ? 'none' : first}`);
  return t('identification.anyOf', { means: means.map((one) => t(`means.${one}`)) });
}

/** A channel's means of identification in words, "" where the catalogue leaves them open. */
export function channelIdentification({ identification }: Channel, translator: Translator): string {
  return identification?.length ? identificationInWords(identification, translator) : '';
}
