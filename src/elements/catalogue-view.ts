import { resolveLink, templateValues } from '../catalogue/links.js';
import { inLanguage } from '../catalogue/localized-text.js';
import type { CatalogueLookUp } from '../catalogue/look-up.js';
import type { LocalizedRichText, LocalizedText, Service } from '../catalogue/types.js';
import type { Translator } from '../i18n/translator.js';
import type { Match } from '../search/contract.js';
import type { FinderContext } from './finder-context.js';
import type { FinderPart } from './finder-part.js';
import { richText } from './templates/rich-text.js';
import { marked, spokenAs } from './templates/text.js';

/** What a part draws a loaded catalogue with: its texts in the reader's language, its addresses as links. */
export class CatalogueView {
  readonly t: Translator['t'];
  readonly translator: Translator;
  /** Level of the part's topmost headings. */
  readonly level: number;

  constructor(
    /** The element that is drawn, and acts for what is in it. */
    readonly part: FinderPart,
    readonly context: FinderContext,
    readonly lookUp: CatalogueLookUp,
  ) {
    this.translator = context.translator;
    this.t = context.translator.t;
    this.level = context.headingLevel;
  }

  /** A text, with its language on it where needed, and with what matches marked. */
  text(text: LocalizedText, matches: readonly Match[] = []): unknown {
    const shown = inLanguage(text, this.context.language, this.#catalogueLanguage);
    const match = matches.find(({ language }) => language === shown?.language);
    return shown && spokenAs(shown.language, this.translator.language, marked(shown.text, match?.ranges));
  }

  /** A text's words alone, for attributes. */
  words(text: LocalizedText): string {
    return inLanguage(text, this.context.language, this.#catalogueLanguage)?.text ?? '';
  }

  /** A service's rich text; headings in it are two levels below the part's. */
  richText(text: LocalizedRichText, service: Service): unknown {
    const shown = inLanguage(text, this.context.language, this.#catalogueLanguage);
    const content = shown && richText(shown.text, this.level + 2, (href) => this.link(href, service));
    return shown && spokenAs(shown.language, this.translator.language, content);
  }

  /**
   * The absolute address for a link, `undefined` where it may not become one.
   * @param service Fills the placeholders of a deep-link template.
   * @param query Fills `{query}`.
   */
  link(address: string, service?: Service, query = ''): string | undefined {
    const values = { ...templateValues(this.lookUp.catalogue, service, this.context.language), query };
    return resolveLink(address, values, this.context.session.snapshot.base);
  }

  get #catalogueLanguage(): string {
    return this.lookUp.catalogue.language;
  }
}
