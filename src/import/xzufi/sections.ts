import type { ChannelKind, LocalizedText, RichNode, Section, SectionLink } from '../../catalogue/types.js';
import { sectionCode } from '../leika-textmodul.js';
import type { XmlElement } from '../xml/element.js';
import type { XzufiEntry } from './entry.js';
import { readCode } from './identifiers.js';
import { localized } from './languages.js';
import { appendTexts, byPosition, readLinks, readPlainTexts, readRichTexts, readText } from './texts.js';
import { readCosts, readDeadlines, readDurations } from './values.js';

/** A section while its modules are put together. */
interface Draft {
  readonly code: string;
  title: LocalizedText | undefined;
  readonly texts: Map<string, readonly RichNode[]>;
  readonly links: SectionLink[];
  readonly channel: ChannelKind | undefined;
}

/** `zugangskanal` of 2.3 (mem: 000 any, 100 online, 200 on the spot). */
const CHANNELS: ReadonlyMap<string, ChannelKind> = new Map([
  ['100', 'online'],
  ['200', 'inPerson'],
]);

/** The sections of a service: one for each kind of module and channel. */
export class SectionDrafts {
  readonly #drafts = new Map<string, Draft>();
  readonly #entry: XzufiEntry;

  constructor(entry: XzufiEntry) {
    this.#entry = entry;
  }

  /** A module of text (`modulText`) that is none of the titles. */
  addText(module: XmlElement, textModule: string): void {
    const draft = this.#draft(sectionCode(textModule), module);
    draft.title ??= readText(module.all('leikaTextmodulAbweichendeBezeichnung'), this.#entry);
    this.#addTexts(draft, module.all('inhalt'));
    this.#addLinks(draft, module);
  }

  /** A module of a type that the Land or municipality has made itself. */
  addIndividual(module: XmlElement): void {
    const type = module.child('individuellesTextmodultyp');
    const code = readCode(type);
    const draft = this.#draft(`individual-${code === '' ? 'text' : code}`, module);
    const name = type?.take('name') ?? '';
    if (name !== '') draft.title ??= name;
    this.#addTexts(draft, module.all('inhalt'));
    this.#addLinks(draft, module);
  }

  /** Deadlines, processing time and fees: the values in words, then what is said of them. */
  addValues(module: XmlElement): void {
    const [code, read] = VALUES[module.name] ?? [];
    if (code === undefined || read === undefined) return;
    const draft = this.#draft(code, module);
    const { texts, links } = read(module, this.#entry);
    appendTexts(draft.texts, texts);
    draft.links.push(...links);
    this.#addTexts(draft, module.all('beschreibung'));
    this.#addLinks(draft, module);
  }

  /** The documents that one has to bring (`dokumentEingehend`); those that one gets stay in `extra`. */
  addDocuments(module: XmlElement): void {
    const draft = this.#draft('documents', module);
    const items = new Map<string, RichNode[]>();
    for (const incoming of module.all('dokumentEingehend')) {
      const document = incoming.child('dokument') ?? incoming;
      const names = readPlainTexts(document.all('bezeichnung'), this.#entry);
      const descriptions = readRichTexts(document.all('beschreibung'), this.#entry);
      for (const language of new Set([...names.keys(), ...descriptions.keys()])) {
        const name = names.get(language);
        const description = descriptions.get(language) ?? [];
        const head: RichNode[] =
          name === undefined ? [] : description.length > 0 ? [{ type: 'p', children: [name] }] : [name];
        items.set(language, [...(items.get(language) ?? []), { type: 'li', children: [...head, ...description] }]);
      }
    }
    for (const [language, children] of items)
      appendTexts(draft.texts, new Map([[language, [{ type: 'ul', children }]]]));
    this.#addTexts(draft, module.all('beschreibung', 'beschreibungEingehend'));
    this.#addLinks(draft, module);
  }

  /** The finished sections; what says nothing is none. */
  finish(): Section[] {
    return [...this.#drafts.values()].flatMap(({ code, title, texts, links, channel }): Section[] => {
      const text = localized(texts);
      if (text === undefined && links.length === 0) return [];
      return [
        {
          code,
          ...(title === undefined ? {} : { title }),
          ...(text === undefined ? {} : { text }),
          ...(links.length > 0 ? { links } : {}),
          ...(channel === undefined ? {} : { channel }),
        },
      ];
    });
  }

  #draft(code: string, module: XmlElement): Draft {
    const written = module.child('zugangskanal');
    const channel = CHANNELS.get((written?.child('code') ?? written)?.text.trim() ?? '');
    if (channel) readCode(written);
    const key = `${code} ${channel ?? ''}`;
    const known = this.#drafts.get(key);
    if (known) return known;
    const draft: Draft = { code, title: undefined, texts: new Map(), links: [], channel };
    this.#drafts.set(key, draft);
    return draft;
  }

  #addTexts(draft: Draft, elements: readonly XmlElement[]): void {
    appendTexts(draft.texts, readRichTexts(elements, this.#entry));
  }

  #addLinks(draft: Draft, module: XmlElement): void {
    const known = new Set(draft.links.map(({ url }) => url));
    draft.links.push(
      ...readLinks(module.all('weiterfuehrenderLink'), this.#entry).filter(({ url }) => !known.has(url)),
    );
  }
}

type ReadValues = typeof readCosts;
const VALUES: Readonly<Record<string, readonly [code: string, read: ReadValues]>> = {
  modulFrist: ['deadline', readDeadlines],
  modulBearbeitungsdauer: ['duration', readDurations],
  modulKosten: ['fees', readCosts],
};

/** Every module of an entry, in the order in which it wants to be shown. */
export function readSections(element: XmlElement, entry: XzufiEntry, isTitle: (code: string) => boolean): Section[] {
  const drafts = new SectionDrafts(entry);
  for (const module of byPosition(element.all('modulText'))) {
    const code = readCode(module.child('leikaTextmodul'));
    if (!isTitle(code)) drafts.addText(module, code === '' ? '06' : code);
  }
  for (const module of byPosition(element.all('modulTextIndividuell'))) drafts.addIndividual(module);
  for (const module of byPosition(element.all('modulDokument'))) drafts.addDocuments(module);
  for (const name of Object.keys(VALUES)) for (const module of byPosition(element.all(name))) drafts.addValues(module);
  return drafts.finish();
}
