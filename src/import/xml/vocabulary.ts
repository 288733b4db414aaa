import { owned } from '../owned.js';

/** An opening tag as it is written. */
export interface Tag {
  readonly name: string;
  /** Names and values in turn. */
  readonly attributes: readonly string[];
  readonly isEmpty: boolean;
}

/** Different tags that are remembered, and the longest of them. */
const MAX_TAGS = 5_000;
const MAX_TAG_LENGTH = 300;
/** Different element and attribute names that are remembered. */
const MAX_NAMES = 5_000;

/** The few tags and names that make up nearly all of a file, each made out once; readers of one format may share it. */
export class XmlVocabulary {
  readonly #tags = new Map<string, Tag>();
  readonly #names = new Map<string, string>();
  readonly #attributeNames = new Map<string, string>();

  /** @param make Makes out a tag; `undefined` where it is none. */
  tag(written: string, make: (written: string) => Tag | undefined): Tag | undefined {
    const known = this.#tags.get(written);
    if (known) return known;
    // Of a text of its own, so that what is remembered does not hold the chunk in which it stood.
    const source = owned(written);
    const tag = make(source);
    if (!tag || source.length > MAX_TAG_LENGTH) return tag;
    if (this.#tags.size >= MAX_TAGS) this.#tags.clear();
    this.#tags.set(source, tag);
    return tag;
  }

  name(written: string, make: (written: string) => string): string {
    return remembered(this.#names, written, make);
  }

  attributeName(written: string, make: (written: string) => string): string {
    return remembered(this.#attributeNames, written, make);
  }
}

function remembered(names: Map<string, string>, written: string, make: (written: string) => string): string {
  const known = names.get(written);
  if (known !== undefined) return known;
  const name = make(written);
  if (names.size < MAX_NAMES) names.set(owned(written), owned(name));
  return name;
}
