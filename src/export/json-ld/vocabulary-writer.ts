import { fillTemplate, percentEncoded, resolveLink, templateValues } from '../../catalogue/links.js';
import { allVersions } from '../../catalogue/localized-text.js';
import type { Catalogue, LocalizedText, Office, Service } from '../../catalogue/types.js';
import type { JsonLdDocument, JsonLdNode } from './json-ld.js';

/** Where the exported data stands in the web. */
export interface ExportAddresses {
  /** Address under which the catalogue is published: relative links and identifiers resolve against it. */
  readonly base?: string | undefined;
  /** Template of the page that shows one service, with `{serviceId}`. */
  readonly page?: string | undefined;
}

/** A field that a vocabulary demands and a service does not have. */
export interface LackingField {
  readonly serviceId: string;
  readonly field: 'description' | 'authority';
}

/** An export, with what it lacks to be complete by its vocabulary. */
export interface JsonLdExport {
  readonly document: JsonLdDocument;
  readonly lacking: readonly LackingField[];
}

/** Writes services in one vocabulary. */
export interface Vocabulary {
  /** Services of a catalogue with every office, topic and authority that they name. */
  export(catalogue: Catalogue, services: readonly Service[], addresses: ExportAddresses): JsonLdExport;
}

/** A text with its language; `undefined` where there is none. */
export function languageValues(text: LocalizedText | undefined, language: string): JsonLdNode[] {
  if (text === undefined) return [];
  return allVersions(text, language)
    .filter(({ text: words }) => words.trim() !== '')
    .map((version) => ({ '@value': version.text, '@language': version.language }));
}

/** Names and links of one export. */
export class Names {
  readonly #catalogue: Catalogue;
  readonly #addresses: ExportAddresses;

  constructor(catalogue: Catalogue, addresses: ExportAddresses) {
    this.#catalogue = catalogue;
    this.#addresses = addresses;
  }

  /** Identifies a thing; relative to the page that the data stands in, where no base was given. */
  id(kind: 'service' | 'office' | 'topic' | 'event', id: string): string {
    return this.#fragment(`${kind}-${id}`);
  }

  municipality(): string {
    return this.#fragment('municipality');
  }

  service(service: Service): string {
    return this.page(service) ?? this.id('service', service.id);
  }

  /** Page of the service in the town's own website. */
  page(service: Service): string | undefined {
    const { page } = this.#addresses;
    return page === undefined
      ? undefined
      : fillTemplate(page, templateValues(this.#catalogue, service, this.#catalogue.language));
  }

  /** An address as a citizen's browser would follow it; `undefined` for what is relative to an unknown base. */
  link(url: string | undefined, service?: Service): string | undefined {
    if (url === undefined) return undefined;
    const values = templateValues(this.#catalogue, service, this.#catalogue.language);
    // `about:` takes no relative address, so that none is resolved against a place that was made up.
    return resolveLink(url, values, this.#addresses.base ?? 'about:blank');
  }

  #fragment(name: string): string {
    return `${this.#addresses.base?.split('#')[0] ?? ''}#${percentEncoded(name)}`;
  }
}

/** The offices that a service or one of its channels names and that exist, each once. */
export function officesOf(service: Service, offices: ReadonlyMap<string, Office>): Office[] {
  const channels = (service.channels ?? []).flatMap(({ office }) => office ?? []);
  return [...new Set([...(service.offices ?? []), ...channels])].flatMap((id) => offices.get(id) ?? []);
}

/** Nodes of one export by their names: a second one of the same name is the first. */
export class Graph {
  readonly #nodes = new Map<string, JsonLdNode>();

  /** Adds a node with an `@id` and gives a reference to it. */
  add(id: string, build: () => JsonLdNode): JsonLdNode {
    if (!this.#nodes.has(id)) {
      // First the place, then the node: what it refers to stands behind it.
      this.#nodes.set(id, {});
      this.#nodes.set(id, build());
    }
    return { '@id': id };
  }

  get nodes(): JsonLdNode[] {
    return [...this.#nodes.values()];
  }
}
