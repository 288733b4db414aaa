import { html, nothing, type TemplateResult } from 'lit';
import type { Service } from '../../catalogue/types.js';
import type { CatalogueView } from '../catalogue-view.js';
import { link } from '../templates/rich-text.js';

/** What else the catalogue says: other names, how long it holds, how old it is, where it comes from. */
export function renderFacts(view: CatalogueView, service: Service): TemplateResult | typeof nothing {
  const { t, lookUp, translator } = view;
  const { synonyms = [], level, validFrom, validThrough, updated, machineTranslated, source } = service;
  const origin = lookUp.catalogue.sources?.find(({ id }) => id === source?.id);
  const originUrl = source?.url ?? origin?.url;
  const facts: unknown[] = [
    synonyms.length > 0 && `${t('card.synonyms')}: ${synonyms.map((name) => view.words(name)).join(', ')}`,
    level && `${t('card.level')}: ${t(`level.${level}`)}`,
    validFrom && t('card.validFrom', { day: new Date(validFrom) }),
    validThrough && t('card.validThrough', { day: new Date(validThrough) }),
    updated && t('card.updated', { day: new Date(updated) }),
    origin && link(originUrl && view.link(originUrl), t('card.source', { name: origin.name })),
    machineTranslated?.includes(translator.language) && t('badge.machineTranslated'),
  ];
  const shown = facts.filter(Boolean);
  return shown.length === 0
    ? nothing
    : html`<ul class="facts small muted">
        ${shown.map((fact) => html`<li>${fact}</li>`)}
      </ul>`;
}
