/** What the XML reader asks and tells of a format. */
import type { XmlElement } from './element.js';

/** What may be wrong, with its line. */
export type XmlFault =
  /** Against XML's grammar; reading goes on. `message` is the parser's. */
  | { readonly kind: 'syntax'; readonly line: number; readonly message: string }
  /** Beyond one of the limits; the entry is left out, or, where `isWholeFile`, reading ends. */
  | { readonly kind: 'limit'; readonly line: number; readonly limit: string; readonly isWholeFile: boolean }
  /** The file ends before its root does, or makes no sense from here on. */
  | { readonly kind: 'end'; readonly line: number };

export interface XmlHandler {
  /** Whether an element outside any entry begins one. */
  isEntry(name: string, parent: string): boolean;
  /** Whether elements inside one of this name are markup of its text. */
  isMarkup(name: string): boolean;
  /** The name as the format writes it, where it knows it in another case. */
  canonicalName(name: string): string;
  /** An element outside any entry, with its attributes' names and values in turn; `depth` 0 for the root. */
  onOuterElement(name: string, depth: number, attributes: readonly string[]): void;
  /** A text outside any entry, not only of spaces. */
  onOuterText(name: string, parent: string, text: string): void;
  /** A finished entry. @param isDamaged Whether its tags did not match, or a limit cut it off. */
  onEntry(entry: XmlElement, isDamaged: boolean): void;
  onFault(fault: XmlFault): void;
}
