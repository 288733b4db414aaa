import { plainText } from '../../catalogue/rich-text.js';
import type { LocalizedText, RichNode, SectionLink } from '../../catalogue/types.js';
import type { XmlElement } from '../xml/element.js';
import type { XzufiEntry } from './entry.js';
import { DEFAULT_LANGUAGE, localized } from './languages.js';

/** The texts of a field, as plain words on one line; of several in one language the first that says anything. */
export function readPlainTexts(elements: readonly XmlElement[], entry: XzufiEntry): Map<string, string> {
  const texts = new Map<string, string>();
  for (const element of elements) {
    const written = element.text;
    const isMarkup = written.includes('<') || written.includes('&');
    const text = oneLine(isMarkup ? plainText(entry.richText(element)) : element.takeText());
    const language = entry.languages.of(element);
    if (text !== '' && !texts.has(language)) texts.set(language, text);
  }
  return texts;
}

/** A field of plain words as the catalogue has it. */
export function readText(elements: readonly XmlElement[], entry: XzufiEntry): LocalizedText | undefined {
  return localized(readPlainTexts(elements, entry));
}

/** The rich texts of a field; several in one language follow each other. */
export function readRichTexts(elements: readonly XmlElement[], entry: XzufiEntry): Map<string, readonly RichNode[]> {
  const texts = new Map<string, readonly RichNode[]>();
  for (const element of elements) {
    const nodes = entry.richText(element);
    const language = entry.languages.of(element);
    if (nodes.length > 0) texts.set(language, [...(texts.get(language) ?? []), ...nodes]);
  }
  return texts;
}

/** Puts texts after those that are there, language by language. */
export function appendTexts(
  to: Map<string, readonly RichNode[]>,
  more: ReadonlyMap<string, readonly RichNode[]>,
): void {
  for (const [language, nodes] of more) to.set(language, [...(to.get(language) ?? []), ...nodes]);
}

/** Links (`HyperlinkErweitert`) by position; one address in several languages is one link with a name in each. */
export function readLinks(elements: readonly XmlElement[], entry: XzufiEntry): SectionLink[] {
  const links = new Map<string, Map<string, string>>();
  for (const element of byPosition(elements)) {
    const uri = element.child('uri') ?? element;
    const url = entry.address(uri);
    if (url === undefined) continue;
    const names = links.get(url) ?? new Map<string, string>();
    links.set(url, names);
    const language = entry.languages.of(element);
    const name = oneLine(element.take('titel')) || oneLine(element.take('beschreibung')) || url;
    if (!names.has(language)) names.set(language, name);
  }
  return [...links].map(([url, names]) => ({ url, label: localized(names) ?? url }));
}

/** Elements in the order of their `positionDarstellung`; those without one keep their place after the others. */
export function byPosition(elements: readonly XmlElement[]): readonly XmlElement[] {
  if (!elements.some((element) => element.child('positionDarstellung'))) return elements;
  const position = (element: XmlElement): number => {
    const written = element.take('positionDarstellung');
    return /^-?\d+$/.test(written) ? Number(written) : Number.MAX_SAFE_INTEGER;
  };
  return elements
    .map((element) => ({ element, position: position(element) }))
    .sort((a, b) => a.position - b.position)
    .map(({ element }) => element);
}

export function oneLine(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}

/** The words of a field for a title: in each language, on one line. */
export function mergeTexts(
  first: ReadonlyMap<string, string>,
  otherwise: ReadonlyMap<string, string>,
): Map<string, string> {
  const merged = new Map([...otherwise, ...first]);
  // The catalogue's language first, so that the order does not hang on which module has it.
  const german = merged.get(DEFAULT_LANGUAGE);
  return german === undefined ? merged : new Map([[DEFAULT_LANGUAGE, german], ...merged]);
}
