/** A catalogue for every engine of a bench: ours and the peers', built from the same services. */
import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { plainIn } from '../src/catalogue/localized-text.js';
import { parseCatalogue } from '../src/catalogue/parse.js';
import { plainText } from '../src/catalogue/rich-text.js';
import type { Catalogue, RichText, Service } from '../src/catalogue/types.js';
import { Searcher } from '../src/search/searcher.js';
import type { ThesaurusFile } from '../src/thesaurus/format.js';
import { peers } from './peers.mjs';

export interface Answered {
  readonly ids: readonly string[];
  /** How many of the ids, from the end, are shown as less certain; peers know no such thing. */
  readonly weak: number;
}
export type Engine = (query: string) => Answered;

const TOP = 10;

export function readCatalogue(file: string): Catalogue {
  const { catalogue, issues } = parseCatalogue(JSON.parse(readFileSync(file, 'utf8')));
  if (!catalogue) throw new Error(`${file} is no catalogue: ${issues.map((issue) => issue.code).join(', ')}`);
  return catalogue;
}

/** Every language of the built thesaurus, German first. */
export function thesauri(): ThesaurusFile[] {
  const folder = fileURLToPath(new URL('../dist/cli/thesaurus/', import.meta.url));
  const names = readdirSync(folder).sort(
    (a, b) => Number(b === 'de.json') - Number(a === 'de.json') || (a < b ? -1 : 1),
  );
  return names.map((name) => JSON.parse(readFileSync(folder + name, 'utf8')) as ThesaurusFile);
}

/** Name → how to build the engine over a catalogue, ours first. */
export function builders(files: readonly ThesaurusFile[]): Record<string, (catalogue: Catalogue) => Engine> {
  const others = Object.entries(peers).map(([name, build]) => [
    name,
    (catalogue: Catalogue): Engine => {
      const answer = build(documentsOf(catalogue));
      return (query) => ({ ids: answer(query), weak: 0 });
    },
  ]);
  return {
    'service-finder': (catalogue) => askedOf(Searcher.build(catalogue, { thesauri: files })),
    ...(Object.fromEntries(others) as Record<string, (catalogue: Catalogue) => Engine>),
  };
}

/** A searcher as an engine. */
export function askedOf(searcher: Searcher): Engine {
  return (text) => {
    const { hits } = searcher.search({ text, limit: TOP });
    return { ids: hits.map((hit) => hit.serviceId), weak: hits.filter((hit) => hit.weak).length };
  };
}

/** The services as the peers take them. */
export function documentsOf(catalogue: Catalogue): Record<string, unknown>[] {
  return catalogue.services.map((service) => documentOf(service, catalogue));
}

function documentOf(service: Service, catalogue: Catalogue): Record<string, unknown> {
  const { language } = catalogue;
  const topics = new Map((catalogue.topics ?? []).map((topic) => [topic.id, plainIn(topic.label, language, language)]));
  const texts = (service.sections ?? []).map((section) => plainText((section.text ?? '') as RichText));
  return {
    id: service.id,
    title: plainIn(service.title, language, language),
    keywords: (service.synonyms ?? []).map((synonym) => plainIn(synonym, language, language)),
    topics: (service.topics ?? []).map((topic) => topics.get(topic) ?? ''),
    text: [plainIn(service.summary, language, language), ...texts].join('\n'),
  };
}
