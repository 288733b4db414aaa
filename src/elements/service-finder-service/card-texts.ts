import { resolveLink, type TemplateValues } from '../../catalogue/links.js';
import type { CatalogueLookUp } from '../../catalogue/look-up.js';
import { inLanguage } from '../../catalogue/localized-text.js';
import type { LocalizedRichText, LocalizedText, Service } from '../../catalogue/types.js';
import type { Translator } from '../../i18n/translator.js';
import { linkValues } from '../channels.js';
import type { FinderContext } from '../finder-context.js';
import { richText } from '../templates/rich-text.js';
import { localized, spokenAs, type Reader } from '../templates/text.js';

/** Turns one service's texts and addresses into what its card shows, in the reader's language. */
export class CardTexts {
  readonly translator: Translator;
  readonly level: number;
  readonly #base: string;
  readonly #reader: Reader;
  readonly values: TemplateValues;

  constructor(
    context: FinderContext,
    readonly lookUp: CatalogueLookUp,
    readonly service: Service,
  ) {
    this.translator = context.translator;
    this.level = context.headingLevel;
    this.#base = context.session.snapshot.base;
    this.#reader = {
      wanted: context.language,
      catalogueLanguage: lookUp.catalogue.language,
      around: context.translator.language,
    };
    this.values = linkValues(lookUp.catalogue, service, context.language);
  }

  /** The absolute address against which relative ones resolve. */
  get base(): string {
    return this.#base;
  }

  text(text: LocalizedText): unknown {
    return localized(text, this.#reader);
  }

  /** A text's words alone, for attributes. */
  words(text: LocalizedText): string {
    return inLanguage(text, this.#reader.wanted, this.#reader.catalogueLanguage)?.text ?? '';
  }

  richText(text: LocalizedRichText): unknown {
    const { wanted, catalogueLanguage, around } = this.#reader;
    const version = inLanguage(text, wanted, catalogueLanguage);
    if (!version) return undefined;
    const content = richText(version.text, { headingLevel: this.level + 2, resolve: (href) => this.link(href) });
    return spokenAs(version.language, around, content);
  }

  /** The absolute address of a link, `undefined` where it may not become one. */
  link(address: string): string | undefined {
    return resolveLink(address, this.values, this.#base);
  }
}
