/** What a rule says, as codes and parameters; the sentences for people are in `i18n/audit/`. */

/** `error`: citizens are kept from the service or told something wrong. `warning`: it costs them. `note`: worth mending. */
export type Severity = 'error' | 'warning' | 'note';

/** From the gravest down. */
export const SEVERITIES: readonly Severity[] = ['error', 'warning', 'note'];

/** What rules are about; the report is ordered by it. */
export const AREAS = ['access', 'words', 'text', 'currency', 'completeness', 'links', 'order'] as const;
export type Area = (typeof AREAS)[number];

/**
 * What asks for a rule. The labels and addresses are in `i18n/audit/`.
 * - `ozg`: Onlinezugangsgesetz § 1 (services are to be offered electronically, through portals linked with each other)
 * - `ozg-maturity`: the OZG maturity models 1.1 and 2.0
 * - `sdg-9`, `sdg-10`, `sdg-12`, `sdg-13`: Regulation (EU) 2018/1724, quality of information, of information on
 *   procedures, translation, online procedures for users of other member states
 * - `vwvfg-3a`: Verwaltungsverfahrensgesetz § 3a (what replaces the written form)
 * - `eidas`: Regulation (EU) No 910/2014, Article 8 (levels of assurance), and the notification of the German eID
 * - `trust-level`: code list urn:xoev-de:fim:codeliste:vertrauensniveau
 * - `xzufi`: the exchange standard has a field for it, so state and federal portals expect it
 * - `wcag-…`: a success criterion of WCAG 2.2; the A and AA ones bind through BITV 2.0 and EN 301 549
 * - `bitv-documents`: BITV 2.0 with EN 301 549, chapter 10 (documents that are no web pages)
 * - `plain-language`: the readability formula, see `readability/wiener.ts`
 * - `gdpr-5`, `gdpr-32`: Regulation (EU) 2016/679, Article 5 (1) c, data minimisation, and 32, encryption
 * - `measured`: this project's own search says so about this catalogue
 * - `catalogue`: what the finder itself needs to show or to find a service
 */
export type Authority =
  | 'ozg'
  | 'ozg-maturity'
  | 'sdg-9'
  | 'sdg-10'
  | 'sdg-12'
  | 'sdg-13'
  | 'vwvfg-3a'
  | 'eidas'
  | 'trust-level'
  | 'xzufi'
  | 'wcag-2-4-4'
  | 'wcag-3-1-5'
  | 'bitv-documents'
  | 'plain-language'
  | 'gdpr-5'
  | 'gdpr-32'
  | 'measured'
  | 'catalogue';

export type Param = string | number | readonly string[];
export type Params = Readonly<Record<string, Param | undefined>>;

/** Where in the catalogue: ["services", 3, "channels", 0, "url"]. */
export type Path = readonly (string | number)[];

/** One remark of a rule, before the rule's name is put to it. */
export interface Remark<P extends Params = Params> {
  /** The service concerned; absent where the whole catalogue is, or something else than a service. */
  readonly serviceId?: string;
  /** Where it differs from the rule's. */
  readonly severity?: Severity;
  readonly params: P;
  readonly path?: Path;
  /** How many services are better off when it is mended; default 1. */
  readonly reach?: number;
  /** The catalogue as a whole says nothing of it: unknown, so nobody is blamed. */
  readonly gap?: true;
}

/** A field that hardly any service has: said once, of the catalogue. Empty where one service lacks what others have. */
export type Lack = { readonly having?: number; readonly of?: number };
