import type { Catalogue, Channel, LocalizedText, Office, Section, Service, Topic } from '../catalogue/types.js';
import { inCatalogueLanguage } from './localized.js';
import type { Localized } from './localized.js';

/** The catalogue with its texts as one of another language writes them; every text also in its shortest form. */
export function toLanguage(catalogue: Catalogue, language: string): Catalogue {
  const writer = new TextWriter(catalogue.language, language);
  return {
    ...catalogue,
    language,
    municipality: writer.municipality(catalogue.municipality),
    ...(catalogue.topics ? { topics: catalogue.topics.map((topic) => writer.topic(topic)) } : {}),
    ...(catalogue.offices ? { offices: catalogue.offices.map((office) => writer.office(office)) } : {}),
    services: catalogue.services.map((service) => writer.service(service)),
  };
}

class TextWriter {
  readonly #from: string;
  readonly #to: string;

  constructor(from: string, to: string) {
    this.#from = from;
    this.#to = to;
  }

  service(service: Service): Service {
    const { summary, synonyms, sections, channels } = service;
    return {
      ...service,
      title: this.#text(service.title),
      ...(summary === undefined ? {} : { summary: this.#text(summary) }),
      ...(synonyms ? { synonyms: synonyms.map((synonym) => this.#text(synonym)) } : {}),
      ...(sections ? { sections: sections.map((section) => this.#section(section)) } : {}),
      ...(channels ? { channels: channels.map((channel) => this.#channel(channel)) } : {}),
    };
  }

  topic(topic: Topic): Topic {
    return { ...topic, label: this.#text(topic.label) };
  }

  office(office: Office): Office {
    const { address, hours } = office;
    const hint = address?.hint;
    return {
      ...office,
      name: this.#text(office.name),
      ...(hint === undefined ? {} : { address: { ...address, hint: this.#text(hint) } }),
      ...(hours === undefined ? {} : { hours: this.#text(hours) }),
    };
  }

  municipality(municipality: Catalogue['municipality']): Catalogue['municipality'] {
    const label = municipality.contact?.label;
    return label === undefined
      ? municipality
      : { ...municipality, contact: { ...municipality.contact, label: this.#text(label) } };
  }

  #section(section: Section): Section {
    const { title, text, links } = section;
    return {
      ...section,
      ...(title === undefined ? {} : { title: this.#text(title) }),
      ...(text === undefined ? {} : { text: this.#text(text) }),
      ...(links ? { links: links.map((link) => ({ ...link, label: this.#text(link.label) })) } : {}),
    };
  }

  #channel(channel: Channel): Channel {
    return channel.label === undefined ? channel : { ...channel, label: this.#text(channel.label) };
  }

  #text(value: LocalizedText): LocalizedText;
  #text<T>(value: Localized<T>): Localized<T>;
  #text<T>(value: Localized<T>): Localized<T> {
    return inCatalogueLanguage(value, this.#from, this.#to);
  }
}
