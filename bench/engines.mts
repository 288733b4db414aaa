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
  const ours = (catalogue: Catalogue): Engine => {
    const searcher = Searcher.build(catalogue, { thesauri: files });
    return (text) => {
      const { hits } = searcher.search({ text, limit: TOP });
      return { ids: hits.map((hit) => hit.serviceId), weak: hits.filter((hit) => hit.weak).length };
    };
  };
  const others = Object.entries(peers).map(([name, build]) => [
    name,
    (catalogue: Catalogue): Engine => {
      const answer = build(catalogue.services.map((service) => documentOf(service, catalogue)));
      return (query) => ({ ids: answer(query), weak: 0 });
    },
  ]);
  return {
    'service-finder': ours,
    ...(Object.fromEntries(others) as Record<string, (catalogue: Catalogue) => Engine>),
  };
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

/** Percentiles of milliseconds: [50th, 95th, largest]. */
export function percentiles(times: readonly number[]): [number, number, number] {
  const sorted = [...times].sort((a, b) => a - b);
  const at = (share: number): number => sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0;
  return [at(0.5), at(0.95), sorted.at(-1) ?? 0];
}
