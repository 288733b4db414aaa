import { plainIn } from '../../catalogue/localized-text.js';
import type { Catalogue } from '../../catalogue/types.js';
import type { Remark } from '../finding.js';
import { groupedBy } from '../grouped-by.js';
import type { Rule } from '../rule.js';

/** Digits of a LeiKa key that name instance, group and object; the rest names what is done with it. */
const OBJECT_DIGITS = 8;
const NO_ACTION = /^0+$/;

type Elsewhere = {
  /** Title and address of the online service. */
  readonly title: string;
  readonly url?: string;
  readonly leika: string;
  /** Name of the source; absent where it is the audited catalogue itself. */
  readonly source?: string;
};

/** No way online here, though an online service with the same LeiKa key exists. */
export const onlineElsewhere: Rule<'online-elsewhere', Elsewhere> = {
  id: 'online-elsewhere',
  area: 'access',
  severity: 'error',
  authorities: ['ozg', 'sdg-13'],
  *find(facts) {
    const offers = [...facts.sources, { name: undefined, catalogue: facts.catalogue }].flatMap(({ name, catalogue }) =>
      onlineServices(catalogue, name),
    );
    const byObject = groupedBy(offers, ({ leika }) => leika.slice(0, OBJECT_DIGITS));
    for (const { service, id, index, online } of facts.services) {
      if (online.length > 0) continue;
      const found = bestOffer(service.leika ?? [], byObject);
      if (!found) continue;
      const remark: Remark<Elsewhere> = { serviceId: id, params: found.offer, path: ['services', index, 'leika'] };
      // Within one town, or for the object alone, the other service may be another errand.
      yield found.exact && found.offer.source !== undefined ? remark : { ...remark, severity: 'warning' };
    }
  },
};

function onlineServices(catalogue: Catalogue, source: string | undefined): Elsewhere[] {
  return catalogue.services.flatMap((service) => {
    const channel = service.channels?.find(({ kind }) => kind === 'online');
    if (!channel) return [];
    return (service.leika ?? []).map((leika) => ({
      title: plainIn(service.title, catalogue.language, catalogue.language),
      leika,
      // A template is filled with the other catalogue's values, which stay there.
      ...(channel.url === undefined || channel.url.includes('{') ? {} : { url: channel.url }),
      ...(source === undefined ? {} : { source }),
    }));
  });
}

/** The same key; else one that names the same object, where one of the two says nothing of the action. */
function bestOffer(
  keys: readonly string[],
  byObject: ReadonlyMap<string, readonly Elsewhere[]>,
): { offer: Elsewhere; exact: boolean } | undefined {
  const near = keys.flatMap((key) =>
    (byObject.get(key.slice(0, OBJECT_DIGITS)) ?? []).map((offer) => ({ key, offer, exact: offer.leika === key })),
  );
  return (
    near.find(({ exact }) => exact) ??
    near.find(({ key, offer }) => [key, offer.leika].some((one) => NO_ACTION.test(one.slice(OBJECT_DIGITS))))
  );
}
