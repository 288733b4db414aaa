/** What XZuFi is to the XML reader, whoever reads it. */
import type { XmlElement } from '../xml/element.js';
import type { XmlFault, XmlHandler } from '../xml/handler.js';
import { entryKind } from './entries.js';
import { canonicalField, isTextField } from './known-fields.js';

/** The element around each entry. */
export const ENTRY_WRAPPER = 'schreibe';

export abstract class EntryHandler implements XmlHandler {
  isEntry(name: string, parent: string): boolean {
    return parent === ENTRY_WRAPPER || name === 'loesche' || entryKind(name) !== undefined;
  }

  isMarkup(name: string): boolean {
    return isTextField(name);
  }

  canonicalName(name: string): string {
    return canonicalField(name);
  }

  abstract onOuterElement(name: string, depth: number, attributes: readonly string[]): void;
  abstract onOuterText(name: string, parent: string, text: string): void;
  abstract onEntry(entry: XmlElement, isDamaged: boolean): void;
  abstract onFault(fault: XmlFault): void;
}
