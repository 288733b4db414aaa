import type { Audience, LocalizedText } from '../../catalogue/types.js';
import type { Answer, FacetField } from '../../search/contract.js';
import type { CatalogueView } from '../catalogue-view.js';

/** One value of a facet, as it is drawn. */
export interface ShownValue {
  readonly id: string;
  /** The label as the page shows it, with its language on it where needed. */
  readonly label: unknown;
  /** The label alone. */
  readonly words: string;
  readonly count: number;
  readonly selected: boolean;
}

/** A facet that is worth showing. */
export interface ShownFacet {
  readonly field: FacetField;
  readonly values: readonly ShownValue[];
}

const CHANNELS = ['online', 'appointment'] as const;
const AUDIENCES: readonly Audience[] = ['citizen', 'business', 'administration'];

/** The facets that narrow an answer, or have a chosen value; a facet with one value for all hits would change nothing. */
export function facetsOf(view: CatalogueView, { facets }: Answer): ShownFacet[] {
  return facets
    .map(({ field, values }) => ({
      field,
      // In an order that stays, so that nothing jumps from under a finger.
      values: labelsOf(view, field).flatMap(([id, label]) => {
        const value = values.find((one) => one.id === id);
        if (!value || (value.count === 0 && !value.selected)) return [];
        return { ...value, label: view.text(label), words: view.words(label) };
      }),
    }))
    .filter(({ values }) => values.length > 1 || values.some(({ selected }) => selected));
}

function labelsOf(
  { lookUp, t, translator: { language } }: CatalogueView,
  field: FacetField,
): [string, LocalizedText][] {
  switch (field) {
    case 'topic':
      return (lookUp.catalogue.topics ?? []).map(({ id, label }) => [id, label]);
    case 'audience':
      return AUDIENCES.map((id) => [id, { [language]: t(`audience.${id}`) }]);
    case 'channel':
      return CHANNELS.map((id) => [id, { [language]: t(`facets.channel.${id}`) }]);
  }
}
