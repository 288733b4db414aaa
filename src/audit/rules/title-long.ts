import type { Rule } from '../rule.js';

/** Characters beyond which a title breaks into three lines on a telephone and is cut in search engines' results. */
export const MAX_TITLE = 60;

export const titleLong: Rule<'title-long', { readonly length: number }> = {
  id: 'title-long',
  area: 'words',
  severity: 'note',
  authorities: ['sdg-9'],
  *find({ services }) {
    for (const { id, index, title } of services) {
      const length = Array.from(title).length;
      if (length > MAX_TITLE) yield { serviceId: id, params: { length }, path: ['services', index, 'title'] };
    }
  },
};
