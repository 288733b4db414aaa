/** Every address of a catalogue, with the places where citizens meet it. */
import { fillTemplate, resolveLink, templateValues } from '../catalogue/links.js';
import { allVersions } from '../catalogue/localized-text.js';
import type { Catalogue, ChannelKind, Office, RichNode, Section, Service } from '../catalogue/types.js';

/** Where an address stands. */
export interface LinkPlace {
  readonly field: ChannelKind | 'section' | 'text' | 'source' | 'office' | 'municipality' | 'contact';
  readonly serviceId?: string;
  /** Of a service, office or source, as the catalogue writes it in its own language. */
  readonly name?: string;
}

/** One address. */
export interface CollectedLink {
  /** As the catalogue has it, its template filled. */
  readonly url: string;
  /** Absolute; `undefined` where it is relative and no base was given, or no address at all. */
  readonly address: string | undefined;
  readonly places: readonly LinkPlace[];
}

/** What the links of a catalogue are read from. */
export interface LinkSource {
  /** Whole: with what its detail files hold. */
  readonly catalogue: Catalogue;
  /** Address under which the catalogue is published: relative links resolve against it. */
  readonly base?: string | undefined;
}

/** No page can be there (RFC 2606), so that what resolves to it is seen to be relative. */
const NO_BASE = 'https://relative.invalid/';

/**
 * Every address once, in the order of the catalogue. Templates are filled as the page fills them; one with `{lang}`
 * for the catalogue's language and for each language of its channel.
 */
export function collectLinks(source: LinkSource): CollectedLink[] {
  const collector = new LinkCollector(source);
  collector.head();
  for (const service of source.catalogue.services) collector.service(service);
  return collector.links;
}

class LinkCollector {
  readonly #source: LinkSource;
  readonly #found = new Map<string, { readonly link: CollectedLink; readonly places: LinkPlace[] }>();

  constructor(source: LinkSource) {
    this.#source = source;
  }

  get links(): CollectedLink[] {
    return [...this.#found.values()].map(({ link }) => link);
  }

  head(): void {
    const { municipality, sources = [], offices = [] } = this.#source.catalogue;
    this.#add(municipality.url, { field: 'municipality', name: municipality.name });
    this.#add(municipality.contact?.url, { field: 'contact' });
    this.#addMail(municipality.contact?.email, { field: 'contact' });
    for (const { url, name } of sources) this.#add(url, { field: 'source', name });
    this.#addOffices(offices);
  }

  service(service: Service): void {
    const place = { serviceId: service.id, name: this.#name(service.title) };
    const { language } = this.#source.catalogue;
    for (const { kind, url, languages = [] } of service.channels ?? []) {
      const wanted = url?.includes('{lang}') ? new Set([language, ...languages]) : [language];
      for (const one of wanted) this.#add(url, { ...place, field: kind }, service, one);
    }
    this.#add(service.source?.url, { ...place, field: 'source' }, service);
    for (const section of service.sections ?? []) this.#addSection(section, place, service);
  }

  #addSection({ text, links = [] }: Section, place: Omit<LinkPlace, 'field'>, service: Service): void {
    const { language } = this.#source.catalogue;
    for (const { url } of links) this.#add(url, { ...place, field: 'section' }, service);
    for (const version of text === undefined ? [] : allVersions(text, language))
      if (typeof version.text !== 'string')
        for (const href of addressesIn(version.text))
          this.#add(href, { ...place, field: 'text' }, service, version.language);
  }

  #addOffices(offices: readonly Office[]): void {
    for (const office of offices) {
      const place: LinkPlace = { field: 'office', name: this.#name(office.name) };
      this.#add(office.url, place);
      this.#addMail(office.email, place);
    }
  }

  #addMail(email: string | undefined, place: LinkPlace): void {
    if (email !== undefined && email.trim() !== '') this.#add(`mailto:${email.trim()}`, place);
  }

  #add(template: string | undefined, place: LinkPlace, service?: Service, language?: string): void {
    if (template === undefined || template.trim() === '') return;
    const { catalogue, base } = this.#source;
    const values = templateValues(catalogue, service, language ?? catalogue.language);
    const url = template.includes('{') ? fillTemplate(template, values) : template;
    const known = this.#found.get(url);
    if (known) {
      known.places.push(place);
      return;
    }
    const address = resolveLink(template, values, base ?? NO_BASE);
    const isAbsolute = base !== undefined || !address?.startsWith(NO_BASE);
    const places = [place];
    this.#found.set(url, { places, link: { url, address: isAbsolute ? address : undefined, places } });
  }

  #name(text: Service['title']): string {
    return allVersions(text, this.#source.catalogue.language)[0]?.text ?? '';
  }
}

function* addressesIn(nodes: readonly RichNode[]): Generator<string> {
  for (const node of nodes) {
    if (typeof node === 'string' || node.type === 'br') continue;
    if (node.type === 'a') yield node.href;
    yield* addressesIn(node.children);
  }
}
