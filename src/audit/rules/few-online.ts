import type { Rule } from '../rule.js';

/** Less than this share makes it a matter of the whole catalogue. */
const LEAST_SHARE = 0.5;

/** Most services of the catalogue lead to no online service: a wrong mapping, or much to do. */
export const fewOnline: Rule<'few-online', { readonly online: number; readonly of: number }> = {
  id: 'few-online',
  area: 'access',
  severity: 'warning',
  authorities: ['ozg'],
  *find({ services }) {
    const online = services.filter((service) => service.online.length > 0).length;
    if (services.length === 0 || online >= services.length * LEAST_SHARE) return;
    yield { params: { online, of: services.length }, path: ['services'], reach: services.length - online };
  },
};
