import { html, nothing, type TemplateResult } from 'lit';
import type { ChannelKind, IdentificationMeans, Service } from '../../catalogue/types.js';
import type { Translator } from '../../i18n/translator.js';
import type { CatalogueView } from '../catalogue-view.js';
import { identificationOf } from '../channels.js';
import { icon, type IconName } from './icon.js';

/** What a citizen wants to know before choosing, and only what the catalogue says. */
export function badges({ t }: CatalogueView, service: Service): TemplateResult | typeof nothing {
  const has = (wanted: ChannelKind): unknown => service.channels?.some(({ kind }) => kind === wanted);
  const all: [IconName, unknown][] = [
    ['online', has('online') && t('badge.online')],
    ['appointment', has('appointment') && t('badge.appointment')],
    ['identification', identificationInWords(identificationOf(service), t)],
    ['writtenForm', service.writtenForm && t('badge.writtenForm')],
  ];
  const shown = all.filter(([, words]) => words);
  return shown.length === 0
    ? nothing
    : html`<ul class="row" aria-label=${t('badge.list')}>
        ${shown.map(([name, words]) => html`<li part="badge" class="row small badge badge-${name}">${icon(name)}${words}</li>`)}
      </ul>`;
}

/** How one identifies oneself: with several means any one of them is enough; "" where the catalogue leaves it open. */
export function identificationInWords(means: readonly IdentificationMeans[], t: Translator['t']): string {
  const [first, ...others] = means;
  if (first === undefined) return '';
  if (means.includes('none')) return t('identification.none');
  if (others.length === 0) return t(`identification.${first}`);
  return t('identification.anyOf', { means: means.map((one) => t(`means.${one}`)) });
}
