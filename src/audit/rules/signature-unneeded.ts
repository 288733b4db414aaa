import type { Rule } from '../rule.js';

type Signature = {
  /** The services, where the catalogue marks the written form nowhere. */
  readonly services?: readonly string[];
};

/** A signature is demanded, though no Schriftform (written form demanded by law) is marked. */
export const signatureUnneeded: Rule<'signature-unneeded', Signature> = {
  id: 'signature-unneeded',
  area: 'access',
  severity: 'warning',
  authorities: ['vwvfg-3a', 'xzufi'],
  *find({ services }) {
    const signed = services.filter(
      ({ service }) => service.writtenForm !== true && service.channels?.some((channel) => channel.signature === true),
    );
    if (signed.length === 0) return;
    if (services.every(({ service }) => service.writtenForm === undefined)) {
      yield {
        severity: 'note',
        params: { services: signed.map(({ id }) => id) },
        path: ['services'],
        reach: signed.length,
      };
      return;
    }
    for (const { id, index, service } of signed) {
      const at = (service.channels ?? []).findIndex((channel) => channel.signature === true);
      yield { serviceId: id, params: {}, path: ['services', index, 'channels', at, 'signature'] };
    }
  },
};
