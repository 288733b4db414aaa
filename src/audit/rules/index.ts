import type { Params } from '../finding.js';
import type { Rule } from '../rule.js';
import { dateUnknown } from './date-unknown.js';
import { eidOnly } from './eid-only.js';
import { expired } from './expired.js';
import { fewOnline } from './few-online.js';
import { identificationUnknown } from './identification-unknown.js';
import { languageVersions } from './language-versions.js';
import { linkBroken } from './link-broken.js';
import { linkHttp } from './link-http.js';
import { linkMoved } from './link-moved.js';
import { linkTracking } from './link-tracking.js';
import { maturityLow } from './maturity-low.js';
import { noDocuments } from './no-documents.js';
import { noDuration } from './no-duration.js';
import { noFees } from './no-fees.js';
import { noLeika } from './no-leika.js';
import { noOffice } from './no-office.js';
import { noSynonyms } from './no-synonyms.js';
import { noTopic } from './no-topic.js';
import { noWay } from './no-way.js';
import { notFoundBySynonym } from './not-found-by-synonym.js';
import { notFoundByTitle } from './not-found-by-title.js';
import { notYetValid } from './not-yet-valid.js';
import { officialTitle } from './official-title.js';
import { onlineElsewhere } from './online-elsewhere.js';
import { onlineOnlyInText } from './online-only-in-text.js';
import { outdated } from './outdated.js';
import { pdfForm } from './pdf-form.js';
import { sameTitle } from './same-title.js';
import { signatureUnneeded } from './signature-unneeded.js';
import { summaryHard } from './summary-hard.js';
import { summaryMissing } from './summary-missing.js';
import { textHard } from './text-hard.js';
import { titleLong } from './title-long.js';
import { topicOrphan } from './topic-orphan.js';
import { topicSingle } from './topic-single.js';
import { trustBelowMeans } from './trust-below-means.js';

/** Every rule, by what they are about. */
export const RULES = [
  onlineElsewhere,
  onlineOnlyInText,
  fewOnline,
  noWay,
  eidOnly,
  trustBelowMeans,
  identificationUnknown,
  signatureUnneeded,
  maturityLow,
  notFoundByTitle,
  notFoundBySynonym,
  noSynonyms,
  officialTitle,
  titleLong,
  summaryMissing,
  summaryHard,
  textHard,
  languageVersions,
  expired,
  notYetValid,
  outdated,
  dateUnknown,
  noOffice,
  noFees,
  noDuration,
  noDocuments,
  noLeika,
  linkBroken,
  linkMoved,
  linkHttp,
  linkTracking,
  pdfForm,
  sameTitle,
  noTopic,
  topicOrphan,
  topicSingle,
] as const;

type AnyRule = (typeof RULES)[number];
export type RuleId = AnyRule['id'];
/** The parameters of a rule's remarks. */
export type ParamsOf<Id extends RuleId> =
  Extract<AnyRule, { readonly id: Id }> extends Rule<Id, infer P extends Params> ? P : never;
