/**
 * Which terms say what, by their local names: schema.org's GovernmentService, the Core Public Service Vocabulary
 * (CPSV-AP 3.2) and Open Referral's Human Services Data Specification (HSDS 2 and 3). They agree, or do not meet.
 */

/** Types of nodes that are services. */
export const SERVICE_TYPES: ReadonlySet<string> = new Set([
  'GovernmentService',
  'PublicService',
  'Service',
  'TaxiService',
  'FinancialProduct',
]);

export const FIELDS = {
  id: ['identifier', 'id', '@id'],
  title: ['name', 'title', 'prefLabel'],
  synonyms: ['alternateName', 'alternate_name', 'alternative', 'altLabel', 'keywords', 'keyword'],
  description: ['description', 'abstract'],
  page: ['url', 'mainEntityOfPage', 'homepage', 'page', 'landingPage'],
  audience: ['audience', 'serviceAudience'],
  topics: ['serviceType', 'category', 'thematicArea', 'theme', 'sector', 'isGroupedBy', 'isClassifiedBy'],
  offices: [
    'serviceOperator',
    'provider',
    'hasCompetentAuthority',
    'organization',
    'broker',
    'serviceLocation',
    'location',
  ],
  channels: ['availableChannel', 'hasChannel', 'potentialAction'],
  fees: ['offers', 'hasCost', 'cost_options', 'fees', 'fees_description'],
  documents: ['hasInput', 'hasInputType', 'required_documents', 'required_document'],
  duration: ['processingTime', 'wait_time'],
  requirements: ['eligibility_description', 'eligibility', 'hasRequirement', 'holdsRequirement', 'serviceEligibility'],
  procedure: ['application_process', 'hasRule', 'follows'],
  legal: ['hasLegalResource', 'legalBasis'],
  more: ['termsOfService', 'relatedDocumentation', 'subjectOf', 'sameAs'],
  languages: ['language', 'languages', 'availableLanguage', 'inLanguage'],
  areas: ['areaServed', 'spatial', 'jurisdiction', 'service_areas', 'service_area'],
  updated: ['dateModified', 'modified', 'last_modified', 'assured_date'],
  phones: ['phones', 'phone', 'telephone'],
  emails: ['email'],
  contacts: ['contactPoint', 'hasContactPoint', 'contacts'],
  status: ['status'],
} as const satisfies Readonly<Record<string, readonly string[]>>;

/** Terms that say nothing about the service itself. */
const SILENT = ['@type', '@context', '@graph', 'type', 'organization_id', 'program_id'];

/** Terms of a service that reach the catalogue. */
export const MAPPED: ReadonlySet<string> = new Set([
  ...Object.values(FIELDS).flat(),
  ...SILENT,
  'attributes',
  'service_taxonomies',
  'taxonomy',
  'taxonomy_terms',
  'service_at_locations',
  'service_at_location',
  'locations',
]);
