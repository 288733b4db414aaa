import { inLanguage, plainIn } from '../catalogue/localized-text.js';
import { CatalogueLookUp } from '../catalogue/look-up.js';
import type { Catalogue, Channel, LocalizedRichText, Section, Service } from '../catalogue/types.js';
import { plainText } from '../catalogue/rich-text.js';
import { Searcher } from '../search/searcher.js';
import type { ThesaurusFile } from '../thesaurus/format.js';
import type { LinkResult, LinkResults } from './link-results.js';
import { sectionMeaning } from './section-meaning.js';
import type { SectionMeaning } from './section-meaning.js';

/** Another catalogue to compare with: the state's, a neighbouring town's. */
export interface OtherSource {
  readonly name: string;
  readonly catalogue: Catalogue;
}

/** What the audit is given. */
export interface AuditInput {
  readonly catalogue: Catalogue;
  /** ISO 8601 date, "2026-05-31"; the audit itself knows no clock. */
  readonly today: string;
  readonly sources?: readonly OtherSource[];
  /** Results of the link check; without them no link is called broken. */
  readonly links?: LinkResults;
  /** For the searches that the audit tries; without them only the catalogue's own words count. */
  readonly thesauri?: readonly ThesaurusFile[];
}

/** Demand that is taken for a service of which the catalogue says nothing. */
export const UNKNOWN_DEMAND = 0.5;

/** One service as the rules look at it. */
export interface ServiceFacts {
  readonly service: Service;
  readonly id: string;
  /** Place in the catalogue. */
  readonly index: number;
  /** In the catalogue's language. */
  readonly title: string;
  /** 0 to 1; `UNKNOWN_DEMAND` where the catalogue does not say. */
  readonly demand: number;
  readonly online: readonly Channel[];
  /** Whether its texts and offices are at hand: in a lean catalogue they stand in detail files, which may be missing. */
  readonly isWhole: boolean;
}

/** A catalogue prepared for the rules. */
export class AuditFacts {
  readonly catalogue: Catalogue;
  readonly lookUp: CatalogueLookUp;
  readonly today: string;
  readonly services: readonly ServiceFacts[];
  readonly sources: readonly OtherSource[];
  readonly #links: ReadonlyMap<string, LinkResult> | undefined;
  readonly #thesauri: readonly ThesaurusFile[];
  #searcher: Searcher | undefined;

  constructor({ catalogue, today, sources = [], links, thesauri = [] }: AuditInput) {
    this.catalogue = catalogue;
    this.lookUp = new CatalogueLookUp(catalogue);
    this.today = today.slice(0, 10);
    this.sources = sources;
    this.services = catalogue.services.map((service, index) => ({
      service,
      id: service.id,
      index,
      title: plainIn(service.title, catalogue.language, catalogue.language),
      demand: service.popularity ?? UNKNOWN_DEMAND,
      online: (service.channels ?? []).filter((channel) => channel.kind === 'online'),
      isWhole: catalogue.details === undefined || service.sections !== undefined,
    }));
    this.#links = links && new Map(links.results.map((result) => [result.url, result]));
    this.#thesauri = thesauri;
  }

  /** Whether a link check was made. */
  get hasLinkResults(): boolean {
    return this.#links !== undefined;
  }

  linkResult(url: string): LinkResult | undefined {
    return this.#links?.get(url);
  }

  /** The search as the town's page runs it; built when a rule first asks. */
  get searcher(): Searcher {
    this.#searcher ??= Searcher.build(this.catalogue, { thesauri: this.#thesauri });
    return this.#searcher;
  }

  /** The German version of a plain or rich text, Leichte Sprache aside; "" where there is none. */
  german(text: LocalizedRichText | undefined): string {
    if (text === undefined) return '';
    const found = inLanguage(text, 'de', this.catalogue.language);
    return found && /^de(?!-simple)(-|$)/i.test(found.language) ? plainText(found.text) : '';
  }
}

/** Whether a service has a section with this meaning that holds anything. */
export function hasSection(service: Service, ...meanings: readonly SectionMeaning[]): boolean {
  return sectionsWith(service, ...meanings).some(
    (section) => section.text !== undefined || (section.links?.length ?? 0) > 0,
  );
}

export function sectionsWith(service: Service, ...meanings: readonly SectionMeaning[]): readonly Section[] {
  return (service.sections ?? []).filter((section) => {
    const meaning = sectionMeaning(section.code);
    return meaning !== undefined && meanings.includes(meaning);
  });
}
