import type { AuditResult, Finding } from '../audit/audit.js';
import { plainIn } from '../catalogue/localized-text.js';
import { CatalogueLookUp } from '../catalogue/look-up.js';
import type { Catalogue } from '../catalogue/types.js';
import { auditWords, findingDetail } from '../i18n/audit/index.js';
import type { AuditWords } from '../i18n/audit/index.js';

/** A service as the report names it. */
export interface NamedService {
  readonly title: string;
  readonly id: string;
  /** Its page at the source. */
  readonly url?: string;
  readonly topics: readonly string[];
}

/** What every part of the report is written from. */
export class ReportContext {
  readonly words: AuditWords;
  readonly #lookUp: CatalogueLookUp;

  constructor(
    readonly catalogue: Catalogue,
    readonly result: AuditResult,
    language: string,
  ) {
    this.words = auditWords(language);
    this.#lookUp = new CatalogueLookUp(catalogue);
  }

  /** The service of a finding; `undefined` where it is about the whole catalogue. */
  serviceOf({ serviceId }: Finding): NamedService | undefined {
    const service = serviceId === undefined ? undefined : this.#lookUp.service(serviceId);
    if (!service) return undefined;
    const { language } = this.catalogue;
    const url = service.source?.url;
    return {
      id: service.id,
      title: plainIn(service.title, language, language),
      topics: service.topics ?? [],
      ...(url === undefined ? {} : { url }),
    };
  }

  topicLabel(id: string): string {
    const { language } = this.catalogue;
    return plainIn(this.#lookUp.topic(id)?.label, language, language) || id;
  }

  detailOf(finding: Finding): string {
    return findingDetail(finding, this.words);
  }

  /** "12 Dienste". */
  services(count: number): string {
    return this.words.report.services(count, this.words.format.number(count));
  }
}
