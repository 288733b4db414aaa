import { html, nothing, type TemplateResult } from 'lit';
import { link } from '../templates/rich-text.js';
import type { CardTexts } from './card-texts.js';

/** What else the catalogue says: other names, how long it holds, how old it is, where it comes from. */
export function renderFacts(texts: CardTexts): TemplateResult | typeof nothing {
  const { service, lookUp } = texts;
  const { t } = texts.translator;
  const names = (service.synonyms ?? []).map((synonym) => texts.words(synonym)).filter(Boolean);
  const source = lookUp.catalogue.sources?.find(({ id }) => id === service.source?.id);
  const sourceUrl = service.source?.url ?? source?.url;
  const facts: unknown[] = [
    names.length > 0 && `${t('card.synonyms')}: ${names.join(', ')}`,
    service.level && `${t('card.level')}: ${t(`level.${service.level}`)}`,
    service.validFrom && t('card.validFrom', { day: new Date(service.validFrom) }),
    service.validThrough && t('card.validThrough', { day: new Date(service.validThrough) }),
    service.updated && t('card.updated', { day: new Date(service.updated) }),
    source && link(sourceUrl && texts.link(sourceUrl), t('card.source', { name: source.name })),
    service.machineTranslated?.includes(texts.translator.language) && t('badge.machineTranslated'),
  ].filter(Boolean);
  return facts.length === 0
    ? nothing
    : html`<ul class="facts muted">
        ${facts.map((fact) => html`<li>${fact}</li>`)}
      </ul>`;
}
