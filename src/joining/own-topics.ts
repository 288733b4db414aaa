/** The town's own word on topics: renamed, brought into order, made one, made new. */
import { allVersions, plainIn } from '../catalogue/localized-text.js';
import type { Service, Topic } from '../catalogue/types.js';
import { fold } from '../text/fold.js';
import { stem } from '../text/stem.js';
import { words } from '../text/tokens.js';
import type { ThesaurusFile } from '../thesaurus/format.js';
import { splitList } from '../thesaurus/word-lists.js';
import type { Derivation, OwnTopic } from './config-schema.js';
import { nearMisses } from './near-misses.js';
import type { BuildNotice } from './notices.js';
import { resolveService } from './own-services.js';
import type { ServiceRegister } from './service-register.js';

export interface ArrangedTopics {
  readonly topics: readonly Topic[];
  /** Service id → ids of its topics. */
  readonly topicsOf: ReadonlyMap<string, readonly string[]>;
  readonly notices: readonly BuildNotice[];
}

/** What arranging needs to know. */
export interface TopicSurroundings {
  readonly services: readonly Service[];
  readonly register: ServiceRegister;
  readonly language: string;
  readonly thesauri: readonly ThesaurusFile[];
}

/** Topics in the order of the town's entries, the others behind them in their own. */
export function arrangeTopics(
  topics: readonly Topic[],
  entries: readonly OwnTopic[],
  surroundings: TopicSurroundings,
): ArrangedTopics {
  return new TopicArrangement(topics, surroundings).run(entries);
}

class TopicArrangement {
  readonly #topics: Map<string, Topic>;
  readonly #services: readonly Service[];
  readonly #register: ServiceRegister;
  readonly #language: string;
  readonly #thesauri: readonly ThesaurusFile[];
  readonly #topicsOf: Map<string, Set<string>>;
  readonly #notices: BuildNotice[] = [];

  constructor(topics: readonly Topic[], { services, register, language, thesauri }: TopicSurroundings) {
    this.#topics = new Map(topics.map((topic) => [topic.id, topic]));
    this.#services = services;
    this.#register = register;
    this.#language = language;
    this.#thesauri = thesauri;
    this.#topicsOf = new Map(services.map((service) => [service.id, new Set(service.topics)]));
  }

  run(entries: readonly OwnTopic[]): ArrangedTopics {
    const ordered = entries.flatMap((entry): string[] => {
      const id = this.#idFor(entry);
      if (id === undefined) return [];
      this.#amend(id, entry);
      this.#fill(id, entry);
      return [id];
    });
    // Only now every entry's topic is there.
    for (const entry of entries) if (entry.into !== undefined || entry.off) this.#takeAway(entry);
    const first = new Set(ordered);
    const topics = [...first, ...[...this.#topics.keys()].filter((id) => !first.has(id))];
    return {
      topics: topics.flatMap((id) => this.#topics.get(id) ?? []),
      topicsOf: new Map([...this.#topicsOf].map(([id, own]) => [id, [...own]])),
      notices: this.#notices,
    };
  }

  /** An entry with a label and services, or a way to find them, makes a topic that is not there yet. */
  #idFor({ topic, label, services, from }: OwnTopic): string | undefined {
    const known = this.#find(topic);
    if (known !== undefined) return known;
    if (label === undefined || (!services && !from)) {
      this.#tellUnknown(topic);
      return undefined;
    }
    this.#topics.set(topic, { id: topic, label, ...(from && !services ? { derived: true } : {}) });
    return topic;
  }

  #find(name: string): string | undefined {
    if (this.#topics.has(name)) return name;
    const labelled = [...this.#topics.values()].filter(
      (topic) => fold(plainIn(topic.label, this.#language, this.#language)) === fold(name),
    );
    return labelled.length === 1 ? labelled[0]?.id : undefined;
  }

  #findOrTell(name: string): string | undefined {
    const id = this.#find(name);
    if (id === undefined) this.#tellUnknown(name);
    return id;
  }

  #tellUnknown(name: string): void {
    const names = [...this.#topics.values()].flatMap(({ id, label }) => [
      id,
      plainIn(label, this.#language, this.#language),
    ]);
    this.#notices.push({ code: 'unknown-topic', name, near: nearMisses(name, names) });
  }

  #amend(id: string, { label, parent }: OwnTopic): void {
    const topic = this.#topics.get(id);
    if (!topic) return;
    const above = parent === undefined ? topic.parent : this.#findOrTell(parent);
    const { parent: _parent, ...rest } = topic;
    this.#topics.set(id, {
      ...rest,
      ...(label === undefined ? {} : { label }),
      ...(above === undefined || above === id ? {} : { parent: above }),
    });
  }

  #fill(id: string, { topic, services, from }: OwnTopic): void {
    for (const name of services ?? []) {
      const service = resolveService(this.#register, name, 'topics', this.#notices);
      if (service !== undefined) this.#topicsOf.get(service)?.add(id);
    }
    if (!from) return;
    const found = this.#services.filter(derivationTest(from, this.#thesauri, this.#notices, this.#language));
    for (const service of found) this.#topicsOf.get(service.id)?.add(id);
    if (found.length === 0) this.#notices.push({ code: 'empty-topic', name: topic });
  }

  #takeAway({ topic, into }: OwnTopic): void {
    const id = this.#find(topic);
    const target = into === undefined ? undefined : this.#findOrTell(into);
    if (id === undefined || id === target || (into !== undefined && target === undefined)) return;
    for (const own of this.#topicsOf.values()) if (own.delete(id) && target !== undefined) own.add(target);
    const above = target ?? this.#topics.get(id)?.parent;
    this.#topics.delete(id);
    for (const [other, { parent, ...rest }] of this.#topics)
      if (parent === id)
        this.#topics.set(other, { ...rest, ...(above === undefined || above === other ? {} : { parent: above }) });
  }
}

/** Whether a service belongs to a derived topic. */
function derivationTest(
  from: Derivation,
  thesauri: readonly ThesaurusFile[],
  notices: BuildNotice[],
  language: string,
): (service: Service) => boolean {
  const concepts = conceptsBelow(from.concepts ?? [], thesauri, notices);
  const keys = [...(from.leika ?? []), ...concepts.leika];
  const phrases = [...(from.words ?? []), ...concepts.words]
    .map((phrase) => words(phrase).map(stem))
    .filter((stems) => stems.length > 0);
  return (service) => {
    if (service.leika?.some((key) => keys.some((beginning) => key.startsWith(beginning)))) return true;
    return [service.title, ...(service.synonyms ?? [])].some((text) =>
      allVersions(text, language).some(({ text: written }) => {
        const stems = new Set(words(written).map(stem));
        return phrases.some((phrase) => phrase.every((word) => stems.has(word)));
      }),
    );
  };
}

/** LeiKa keys and naming words of objects of the thesaurus and of all below them. */
function conceptsBelow(
  ids: readonly string[],
  thesauri: readonly ThesaurusFile[],
  notices: BuildNotice[],
): { readonly leika: readonly string[]; readonly words: readonly string[] } {
  const objects = new Map(thesauri.flatMap(({ objects: own }) => Object.entries(own)).reverse());
  const wanted = new Set<string>();
  for (const id of ids)
    if (objects.has(id)) wanted.add(id);
    else notices.push({ code: 'unknown-concept', name: id, near: nearMisses(id, objects.keys()) });
  for (let before = -1; before !== wanted.size;) {
    before = wanted.size;
    for (const [id, { broader }] of objects) if (broader?.some((wider) => wanted.has(wider))) wanted.add(id);
  }
  const entries = thesauri.flatMap(({ objects: own }) => Object.entries(own)).filter(([id]) => wanted.has(id));
  return {
    leika: entries.flatMap(([, { leika }]) => leika ?? []),
    // Official and common words name a service; the other lists only serve what citizens type.
    words: entries.flatMap(([, object]) => object.words.slice(0, 2).flatMap(splitList)),
  };
}
