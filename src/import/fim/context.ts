import { plainText } from '../../catalogue/rich-text.js';
import type { LocalizedText, RichNode } from '../../catalogue/types.js';
import { EntryReader } from '../entry-reader.js';
import { isObject, objectsIn, textIn } from '../json-fields.js';
import type { JsonObject } from '../json-fields.js';
import { languageTag } from '../language-tag.js';

type Path = readonly (string | number)[];

/** The language in which the standard is written, and its texts where they do not say another. */
export const MAIN_LANGUAGE = 'de';
/** BCP 47's tag for a language that the source does not tell. */
const UNKNOWN_LANGUAGE = 'und';

/** A rich text in each of its languages. */
export type RichTexts = ReadonlyMap<string, readonly RichNode[]>;

/** Gathers rich texts, each language's one after the other. */
export class TextCollector {
  readonly #texts = new Map<string, RichNode[]>();

  get texts(): RichTexts {
    return this.#texts;
  }

  add(texts: RichTexts): this {
    for (const [language, nodes] of texts) this.addNodes(language, nodes);
    return this;
  }

  addNodes(language: string, nodes: readonly RichNode[]): this {
    const known = this.#texts.get(language);
    if (!known) this.#texts.set(language, [...nodes]);
    else for (const node of nodes) known.push(node);
    return this;
  }
}

/** Reads one entry of the portal. */
export class FimEntryReader extends EntryReader {
  /** A list of {language_code, _value} as rich texts; several of one language one after the other. */
  richTexts(parent: JsonObject, field: string, path: Path): RichTexts {
    const collector = new TextCollector();
    for (const [index, one] of objectsIn(parent, field).entries()) {
      const own = [...path, field, index];
      const nodes = this.richText(textIn(one, '_value') || textIn(one, 'value'), [...own, '_value']);
      if (nodes.length > 0) collector.addNodes(this.language(one, own), nodes);
    }
    return collector.texts;
  }

  /** The same as plain text on one line; `undefined` where there is none. */
  texts(parent: JsonObject, field: string, path: Path): LocalizedText | undefined {
    const lines = [...this.richTexts(parent, field, path)].flatMap(([language, nodes]): [string, string][] => {
      const line = plainText(nodes).replace(/\s+/g, ' ');
      return line === '' ? [] : [[language, line]];
    });
    return asLocalized(new Map(lines));
  }

  /** One {language_code, _value}. */
  text(value: unknown, path: Path): LocalizedText | undefined {
    return isObject(value) ? this.texts({ text: [value] }, 'text', path) : undefined;
  }

  language(parent: JsonObject, path: Path): string {
    const written = textIn(parent, 'language_code');
    if (written === '') return MAIN_LANGUAGE;
    const tag = languageTag(written);
    if (tag === undefined) this.warn('value', [...path, 'language_code'], written, 'language-tag');
    return tag ?? UNKNOWN_LANGUAGE;
  }
}

/** One value where it is in the main language alone, else one a language; `undefined` where there is none. */
export function asLocalized<T>(values: ReadonlyMap<string, T>): T | Readonly<Record<string, T>> | undefined {
  const [first] = values;
  if (!first) return undefined;
  return values.size === 1 && first[0] === MAIN_LANGUAGE ? first[1] : Object.fromEntries(values);
}
