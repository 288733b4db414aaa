import type { XmlElement } from '../xml/element.js';

/** The language of texts that name none. */
export const DEFAULT_LANGUAGE = 'de';
/** Stands for a language that nobody can make out (BCP 47). */
const UNDETERMINED = 'und';
const PLAIN_GERMAN = 'de-simple';

/** A text with its language, before the languages of a field are put together. */
export type InLanguages<T> = ReadonlyMap<string, T>;

/** The language tags of one entry as the catalogue writes them. */
export class LanguageTags {
  /** Tags that the entry itself calls Leichte Sprache. */
  readonly #plainGerman: ReadonlySet<string>;
  readonly #onFault: (element: XmlElement, written: string) => void;

  /** @param versions The entry's `sprachversion` elements. */
  constructor(versions: readonly XmlElement[], onFault: (element: XmlElement, written: string) => void) {
    this.#plainGerman = new Set(
      versions
        .filter((version) => /leichte sprache/i.test(version.child('sprachbezeichnungDeutsch')?.text ?? ''))
        .map((version) => version.child('languageCode')?.text.trim() ?? ''),
    );
    this.#onFault = onFault;
  }

  /** The tag of a text: its `languageCode`, else German. */
  of(element: XmlElement): string {
    const written = element.takeAttribute('languageCode');
    if (written === '' || (written === DEFAULT_LANGUAGE && this.#plainGerman.size === 0)) return DEFAULT_LANGUAGE;
    return this.tag(written, element);
  }

  /** A tag in the catalogue's form: language and script, "de-simple" for Leichte Sprache. */
  tag(written: string, element: XmlElement): string {
    if (this.#plainGerman.has(written) && written !== DEFAULT_LANGUAGE) return PLAIN_GERMAN;
    const [language = '', ...subtags] = written.replaceAll('_', '-').toLowerCase().split('-');
    if (!/^[a-z]{2,3}$/.test(language) || subtags.some((subtag) => !/^[a-z0-9]{1,8}$/.test(subtag))) {
      this.#onFault(element, written);
      return UNDETERMINED;
    }
    if (language === 'de' && subtags.some((subtag) => /^(simple|ls|leicht\w*|einfach\w*)$/.test(subtag)))
      return PLAIN_GERMAN;
    // A region says where the text was made, not which variety it is in; a script tells two written languages apart.
    const script = subtags.find((subtag) => /^[a-z]{4}$/.test(subtag));
    return script === undefined ? language : `${language}-${script.charAt(0).toUpperCase()}${script.slice(1)}`;
  }
}

/** A field as the catalogue has it: the text alone where it is in the catalogue's language only, else one a language. */
export function localized<T>(texts: InLanguages<T>): T | Readonly<Record<string, T>> | undefined {
  if (texts.size === 0) return undefined;
  const [only] = texts.size === 1 ? [...texts] : [];
  return only?.[0] === DEFAULT_LANGUAGE ? only[1] : Object.fromEntries(texts);
}
