import { count } from './count-en.js';
import type { JsonLdWords } from './jsonld-de.js';

/** English words of the command `jsonld`. */
export const englishJsonLd: JsonLdWords = {
  describe: 'Writes the catalogue as linked data (JSON-LD) for search engines and other authorities',
  example: 'One file a service',
  options: {
    vocabulary: 'schema: schema.org for search engines; cpsv: CPSV-AP 3.2 for catalogues of authorities',
    out: 'File, or folder (with / at its end) for one file a service; - for standard output',
    base: 'Address under which the catalogue is published; relative links and identifiers belong to it',
    page: "Address of a service's page, with {serviceId}",
    html: 'As a script element to paste into a page',
  },
  written: (n, out) => `${count(n, 'service', 'services')} written: ${out}`,
  others: (n, folder) =>
    `${folder} still holds ${count(n, 'other file', 'other files')} of this kind, perhaps of an earlier run.`,
  relative: 'Relative links are left out; with --base ADDRESS-OF-THE-CATALOGUE they are in.',
  lacking: {
    description: (n, ids) =>
      `${count(n, 'service has', 'services have')} no summary, which CPSV-AP demands (${ids}${n > 5 ? ' …' : ''}).`,
    authority: (n, ids) =>
      `For ${count(n, 'service', 'services')} the municipality is not the authority, and no other is named; CPSV-AP demands one (${ids}${n > 5 ? ' …' : ''}).`,
  },
  badAddress: (name, value) => `--${name} must be an address with https:// or http://, not “${value}”.`,
  badPage: (value, known) => `--page must hold {serviceId} and no other placeholders than ${known}, not “${value}”.`,
};
