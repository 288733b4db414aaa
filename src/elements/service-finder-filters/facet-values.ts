import type { CatalogueLookUp } from '../../catalogue/look-up.js';
import { plainIn } from '../../catalogue/localized-text.js';
import type { Audience } from '../../catalogue/types.js';
import type { Facet } from '../../search/contract.js';
import type { FinderContext } from '../finder-context.js';
import { localized } from '../templates/text.js';

/** One value of a facet, as it is drawn. */
export interface FacetValue {
  readonly id: string;
  /** The label as the page shows it, with its language on it where needed. */
  readonly label: unknown;
  /** The label alone. */
  readonly words: string;
  readonly count: number;
  readonly selected: boolean;
}

/** A facet's values in an order that stays, so that nothing jumps from under a finger; a value without a hit is left out. */
export function facetValues(facet: Facet, lookUp: CatalogueLookUp, context: FinderContext): FacetValue[] {
  const order = orderOf(facet, lookUp);
  return facet.values
    .filter(({ count, selected }) => count > 0 || selected)
    .map((value) => ({ ...value, ...labelOf(facet.field, value.id, lookUp, context) }))
    .sort((a, b) => order.indexOf(a.id) - order.indexOf(b.id));
}

function orderOf({ field, values }: Facet, { catalogue }: CatalogueLookUp): readonly string[] {
  switch (field) {
    case 'topic':
      return (catalogue.topics ?? []).map(({ id }) => id);
    case 'audience':
      return ['citizen', 'business', 'administration'];
    case 'channel':
      return values.map(({ id }) => id).sort((a, b) => b.localeCompare(a));
  }
}

function labelOf(
  field: Facet['field'],
  id: string,
  lookUp: CatalogueLookUp,
  { translator, language }: FinderContext,
): Pick<FacetValue, 'label' | 'words'> {
  if (field === 'topic') {
    const label = lookUp.topic(id)?.label ?? id;
    const catalogueLanguage = lookUp.catalogue.language;
    return {
      label: localized(label, { wanted: language, catalogueLanguage, around: translator.language }),
      words: plainIn(label, language, catalogueLanguage),
    };
  }
  const words =
    field === 'audience'
      ? translator.t(`audience.${id as Audience}`)
      : translator.t(`facets.channel.${id as 'online' | 'appointment'}`);
  return { label: words, words };
}
