import { knowsIdentification } from '../identification.js';
import { lacking } from '../lacking.js';
import type { Lack } from '../finding.js';
import type { Rule } from '../rule.js';

/** An online service of which nobody knows beforehand how to identify oneself. */
export const identificationUnknown: Rule<'identification-unknown', Lack> = {
  id: 'identification-unknown',
  area: 'access',
  severity: 'note',
  authorities: ['sdg-10'],
  find: (facts) => lacking(facts, knowsIdentification, ({ online }) => online.length > 0),
};
