/** A catalogue as linked data, for search engines and for the catalogues of other authorities. */
import type { Catalogue } from '../../catalogue/types.js';
import { cpsvAp } from './cpsv-ap.js';
import { schemaOrg } from './schema-org.js';
import type { ExportAddresses, JsonLdExport, Vocabulary } from './vocabulary-writer.js';

export { serialiseJsonLd } from './json-ld.js';
export type { JsonLdDocument } from './json-ld.js';
export type { ExportAddresses, JsonLdExport, LackingField } from './vocabulary-writer.js';

/** The vocabularies: schema.org's `GovernmentService`, and the EU's CPSV-AP 3.2. */
export const VOCABULARIES = { schema: schemaOrg, cpsv: cpsvAp } as const satisfies Readonly<Record<string, Vocabulary>>;
export type VocabularyName = keyof typeof VOCABULARIES;

/**
 * The whole catalogue in one document. Only what the catalogue states is written: fees and times that stand in
 * sentences are not read out of them.
 * @param catalogue Whole: with what its detail files hold.
 */
export function exportCatalogue(catalogue: Catalogue, name: VocabularyName, addresses: ExportAddresses): JsonLdExport {
  return VOCABULARIES[name].export(catalogue, catalogue.services, addresses);
}

/** A document for each service, in the order of the catalogue. */
export function* exportServices(
  catalogue: Catalogue,
  name: VocabularyName,
  addresses: ExportAddresses,
): Generator<JsonLdExport & { readonly serviceId: string }, void> {
  for (const service of catalogue.services)
    yield { serviceId: service.id, ...VOCABULARIES[name].export(catalogue, [service], addresses) };
}
