import { linksOf, parseAddress } from '../service-links.js';
import type { Rule } from '../rule.js';

/** A form as a PDF file: hard to fill in on a telephone, seldom accessible, and then printed, signed and posted. */
export const pdfForm: Rule<'pdf-form', { readonly url: string; readonly count: number }> = {
  id: 'pdf-form',
  area: 'links',
  severity: 'warning',
  authorities: ['bitv-documents', 'ozg'],
  *find(facts) {
    for (const service of facts.services) {
      const forms = linksOf(facts, service).filter((link) => (link.from === 'form' || link.inForms) && isPdf(link.url));
      const [first] = forms;
      if (!first) continue;
      yield {
        serviceId: service.id,
        // Beside an online service the file is the way for those who want paper.
        ...(service.online.length > 0 ? { severity: 'note' as const } : {}),
        params: { url: first.url, count: forms.length },
        path: first.path,
      };
    }
  },
};

function isPdf(url: string): boolean {
  return /\.pdf$/i.test(parseAddress(url)?.pathname ?? url.split(/[?#]/)[0] ?? '');
}
