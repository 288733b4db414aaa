/**
 * What a service is. The catalogue is one JSON file, `version: 1`; every other part of the project reads these types.
 * The runtime check of the same shapes is `schema.ts`; the published JSON Schema is generated from there.
 */

/** A text, or one text a language under its BCP 47 tag ("de", "de-simple" for Leichte Sprache, "en", "tr" …). */
export type LocalizedText = string | Readonly<Record<string, string>>;

/** One node of rich text. Text itself is a plain string; markup is never an HTML string. */
export type RichNode =
  | string
  | {
      readonly type: 'p' | 'h' | 'ul' | 'ol' | 'li' | 'strong' | 'em' | 'table' | 'tr' | 'th' | 'td';
      readonly children: readonly RichNode[];
    }
  | { readonly type: 'a'; readonly href: string; readonly children: readonly RichNode[] }
  | { readonly type: 'br' };

/** Rich text: a plain string (one paragraph a line) or nodes. */
export type RichText = string | readonly RichNode[];

/** Rich text in one language or several. */
export type LocalizedRichText = RichText | Readonly<Record<string, RichText>>;

/** Who a service is for. */
export type Audience = 'citizen' | 'business' | 'administration';

/** Which level of government answers for a service. */
export type Level = 'municipality' | 'district' | 'state' | 'federal';

/** How a service is reached. */
export type ChannelKind = 'online' | 'appointment' | 'form' | 'inPerson' | 'phone' | 'post';

/** A way to identify oneself in an online service; several in one channel are alternatives. */
export type IdentificationMeans = 'none' | 'account' | 'bundid' | 'eid' | 'elster' | 'muk';

/** One way to a service. `identification` absent means unknown, never "none". */
export interface Channel {
  readonly kind: ChannelKind;
  /** Absolute, relative to the catalogue, or a template with {ars} {leika} {lang} {serviceId}. */
  readonly url?: string;
  readonly label?: LocalizedText;
  /** BCP 47 tags of the languages in which the channel can be used. */
  readonly languages?: readonly string[];
  readonly identification?: readonly IdentificationMeans[];
  /** Code of `urn:xoev-de:fim:codeliste:vertrauensniveau`: "00" to "40". */
  readonly trustLevel?: string;
  /** Whether a signature is asked for in this channel. */
  readonly signature?: boolean;
  /** Id of the office, where the channel leads to one. */
  readonly office?: string;
}

/** A link with its name, from a section. */
export interface SectionLink {
  readonly url: string;
  readonly label: LocalizedText;
}

/** One module of a service's text. */
export interface Section {
  /** A leikaTextmodul code ("05", "08" …) or our word: fees, duration, deadline, documents, requirements, procedure, legal, appeal, forms, details, more. */
  readonly code: string;
  readonly title?: LocalizedText;
  readonly text?: LocalizedRichText;
  readonly links?: readonly SectionLink[];
  /** Kind of the channel that the section speaks of. */
  readonly channel?: ChannelKind;
}

/** Codes of classifications, as the source gives them. */
export interface ServiceCodes {
  readonly typisierung?: readonly string[];
  readonly sdg?: readonly string[];
  readonly pvLagen?: readonly string[];
  readonly ozg?: readonly string[];
}

/** A municipal service (Leistung). */
export interface Service {
  /** The source's id; `agency:id` where several sources are joined. */
  readonly id: string;
  readonly title: LocalizedText;
  readonly summary?: LocalizedText;
  /** LeiKa keys (14 digits), the federal service catalogue's numbers. */
  readonly leika?: readonly string[];
  /** Words under which citizens look for the service (Begriffe im Kontext). */
  readonly synonyms?: readonly LocalizedText[];
  readonly topics?: readonly string[];
  readonly audience?: readonly Audience[];
  /** Demand, 0 (rare) to 1 (most wanted); absent means unknown. */
  readonly popularity?: number;
  readonly level?: Level;
  /** ARS (12-digit regional keys) of the areas in which the service is given. */
  readonly areas?: readonly string[];
  readonly offices?: readonly string[];
  readonly sections?: readonly Section[];
  readonly channels?: readonly Channel[];
  readonly codes?: ServiceCodes;
  /** Whether the law demands the written form (Schriftform). */
  readonly writtenForm?: boolean;
  /** OZG maturity with the version of its model ("1.1", "2.0"). */
  readonly maturity?: { readonly model: string; readonly level: number };
  /** ISO 8601 dates. */
  readonly validFrom?: string;
  readonly validThrough?: string;
  readonly updated?: string;
  readonly source?: { readonly id: string; readonly url?: string };
  /** BCP 47 tags of the languages that a machine translated. */
  readonly machineTranslated?: readonly string[];
  /** What the source has and the catalogue has no place for. */
  readonly extra?: Readonly<Record<string, unknown>>;
}

/** A subject under which services are grouped. */
export interface Topic {
  readonly id: string;
  readonly label: LocalizedText;
  readonly parent?: string;
  /** True where we concluded the topic, and no source states it. */
  readonly derived?: boolean;
}

/** Opening hours of one day or one span, in words. */
export interface Office {
  readonly id: string;
  readonly name: LocalizedText;
  readonly address?: {
    readonly street?: string;
    readonly houseNumber?: string;
    readonly postalCode?: string;
    readonly city?: string;
    readonly hint?: LocalizedText;
  };
  /** WGS 84, degrees. */
  readonly geo?: { readonly latitude: number; readonly longitude: number };
  readonly phone?: string;
  readonly email?: string;
  readonly url?: string;
  readonly hours?: LocalizedText;
  readonly areas?: readonly string[];
  /** What the source has and the catalogue has no place for. */
  readonly extra?: Readonly<Record<string, unknown>>;
}

/** How to reach the town itself when nothing was found. */
export interface Contact {
  readonly label?: LocalizedText;
  readonly phone?: string;
  readonly email?: string;
  readonly url?: string;
  /** Whether the town takes part in the authorities' number 115. */
  readonly takesPartIn115?: boolean;
}

/** The town (or district) whose catalogue this is. */
export interface Municipality {
  readonly name: string;
  /** Amtlicher Regionalschlüssel, 12 digits. */
  readonly ars?: string;
  readonly url?: string;
  readonly contact?: Contact;
  /** Where citizens tell the editors what they did not find: `https:` or `mailto:`, {query} for what was typed. */
  readonly feedback?: string;
}

/** Where services come from. */
export interface Source {
  readonly id: string;
  readonly name: string;
  readonly url?: string;
  readonly licence?: string;
}

/** For these words, this service first (pin) or never (block). */
export interface Steering {
  readonly words: readonly string[];
  readonly service: string;
}

/** The whole catalogue of a municipality. */
export interface Catalogue {
  readonly version: 1;
  readonly municipality: Municipality;
  /** BCP 47 tag of plain-string texts; default "de". */
  readonly language: string;
  /** ISO 8601 date or date-time. */
  readonly updated?: string;
  /** Address template of detail files, e.g. "details/{serviceId}.json"; a detail file holds `sections` (and more) of one service. */
  readonly details?: string;
  /** Address of the prebuilt index (`service-finder index`), relative to the catalogue. */
  readonly index?: string;
  /** Address of the town's own words (`service-finder words`), relative to the catalogue. */
  readonly thesaurus?: string;
  readonly sources?: readonly Source[];
  readonly topics?: readonly Topic[];
  readonly offices?: readonly Office[];
  readonly pins?: readonly Steering[];
  readonly blocks?: readonly Steering[];
  readonly services: readonly Service[];
}

/** What a detail file holds: the parts of one service that the hit list does not need, and the offices it names. */
export interface ServiceDetails {
  readonly id: string;
  readonly sections?: readonly Section[];
  readonly offices?: readonly Office[];
  /** The service's `extra`, which no page shows. */
  readonly extra?: Readonly<Record<string, unknown>>;
}
