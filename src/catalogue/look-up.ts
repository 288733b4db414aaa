import { knownLocale, plainIn } from './localized-text.js';
import type { Catalogue, Office, Service, Topic } from './types.js';

/** Digits of a LeiKa key that name instance, group and object; sources differ in the rest. */
const LEIKA_OBJECT_DIGITS = 8;

/** Services, topics and offices of one catalogue by what they are asked for. */
export class CatalogueLookUp {
  readonly catalogue: Catalogue;
  readonly #services: ReadonlyMap<string, Service>;
  readonly #topics: ReadonlyMap<string, Topic>;
  readonly #offices: ReadonlyMap<string, Office>;

  constructor(catalogue: Catalogue) {
    this.catalogue = catalogue;
    this.#services = new Map(catalogue.services.map((service) => [service.id, service]));
    this.#topics = new Map((catalogue.topics ?? []).map((topic) => [topic.id, topic]));
    this.#offices = new Map((catalogue.offices ?? []).map((office) => [office.id, office]));
  }

  service(id: string): Service | undefined {
    return this.#services.get(id);
  }

  topic(id: string): Topic | undefined {
    return this.#topics.get(id);
  }

  office(id: string): Office | undefined {
    return this.#offices.get(id);
  }

  /** Services of a topic and of the topics below it, in the catalogue's order. */
  byTopic(topicId: string): Service[] {
    const wanted = new Set([topicId]);
    const topics = this.catalogue.topics ?? [];
    // Sub-topics may stand before their parents, so widen until nothing is added.
    for (let before = 0; before !== wanted.size;) {
      before = wanted.size;
      for (const topic of topics) if (topic.parent !== undefined && wanted.has(topic.parent)) wanted.add(topic.id);
    }
    return this.catalogue.services.filter((service) => service.topics?.some((id) => wanted.has(id)));
  }
}

/** Services by the first letter of their title, letters in the language's order; what starts with no letter stands under "#". */
export function servicesByLetter(catalogue: Catalogue, language: string = catalogue.language): Map<string, Service[]> {
  const locale = knownLocale(language);
  const collator = new Intl.Collator(locale, { sensitivity: 'base', numeric: true });
  const titled = catalogue.services.map((service) => ({
    service,
    title: plainIn(service.title, language, catalogue.language),
  }));
  titled.sort((a, b) => collator.compare(a.title, b.title));
  const letters = new Map<string, Service[]>();
  for (const { service, title } of titled) {
    const letter = firstLetter(title, locale);
    const group = letters.get(letter);
    if (group) group.push(service);
    else letters.set(letter, [service]);
  }
  return letters;
}

/** Services with this LeiKa key; where none has it, those that share its first 8 digits, since sources differ in depth. */
export function servicesWithLeika({ services }: Catalogue, key: string): Service[] {
  const exact = services.filter((service) => service.leika?.includes(key));
  if (exact.length > 0) return exact;
  const object = key.slice(0, LEIKA_OBJECT_DIGITS);
  if (object.length < LEIKA_OBJECT_DIGITS) return [];
  return services.filter((service) => service.leika?.some((own) => own.startsWith(object)));
}

function firstLetter(title: string, locale: string): string {
  const first = Array.from(title.trim())[0] ?? '';
  if (!/\p{L}/u.test(first)) return '#';
  // Ä stands under A in a German register (DIN 5007-1); only Latin letters are reduced so.
  const base = first.normalize('NFD').replace(/^(\p{Script=Latin})\p{M}+$/u, '$1');
  return base.normalize('NFC').toLocaleUpperCase(locale);
}
