/**
 * Other search engines for the browser, over the same services: title three times, keywords twice, prefix and fuzzy on,
 * as their documentation advises for such a search.
 */
import { create, insert, search } from '@orama/orama';
import { language, stemmer } from '@orama/stemmers/german';
import FlexSearch from 'flexsearch';
import Fuse from 'fuse.js';
import lunr from 'lunr';
import german from 'lunr-languages/lunr.de.js';
import stemmerSupport from 'lunr-languages/lunr.stemmer.support.js';
import MiniSearch from 'minisearch';

/** Longer patterns make Fuse.js throw or crawl. */
const FUSE_PATTERN = 250;
const FUSE_KEYS = [
  { name: 'title', weight: 3 },
  { name: 'keywords', weight: 2 },
  { name: 'topics', weight: 0.5 },
  { name: 'text', weight: 0.5 },
];
const TOP = 10;

/** @typedef {{ id: string, title: string, keywords: string[], topics: string[], text: string }} Document */

/** Name → how to build it; what is built answers a query with ids, best first. */
export const peers = {
  'fuse.js': (documents) => {
    const fuse = new Fuse(documents, { keys: FUSE_KEYS });
    return (query) => fuse.search(query.slice(0, FUSE_PATTERN), { limit: TOP }).map(({ item }) => item.id);
  },
  'fuse.js token search': (documents) => {
    const fuse = new Fuse(documents, {
      keys: FUSE_KEYS,
      useTokenSearch: true,
      ignoreLocation: true,
      threshold: 0.3,
      ignoreDiacritics: true,
    });
    return (query) => fuse.search(query.slice(0, FUSE_PATTERN), { limit: TOP }).map(({ item }) => item.id);
  },
  minisearch: (documents) => {
    const engine = new MiniSearch({
      fields: ['title', 'keywords', 'topics', 'text'],
      searchOptions: { boost: { title: 3, keywords: 2 }, fuzzy: 0.2, prefix: true },
    });
    engine.addAll(documents.map(flat));
    return (query) =>
      engine
        .search(query)
        .slice(0, TOP)
        .map(({ id }) => id);
  },
  'lunr, German': (documents) => {
    for (const plugin of [stemmerSupport, german]) if (!lunr.de) plugin(lunr);
    const engine = lunr(function build() {
      this.use(lunr.de);
      this.ref('id');
      this.field('title', { boost: 3 });
      this.field('keywords', { boost: 2 });
      this.field('topics');
      this.field('text');
      for (const document of documents) this.add(flat(document));
    });
    return (query) =>
      engine
        .query((builder) => {
          for (const token of lunr.tokenizer(query)) {
            builder.term(token, { boost: 10 });
            builder.term(token, { usePipeline: true, editDistance: 1 });
            builder.term(token, { wildcard: lunr.Query.wildcard.TRAILING, boost: 3 });
          }
        })
        .slice(0, TOP)
        .map(({ ref }) => ref);
  },
  'orama, German': (documents) => {
    const schema = { id: 'string', title: 'string', keywords: 'string', topics: 'string', text: 'string' };
    const engine = create({ schema, components: { tokenizer: { stemming: true, language, stemmer } } });
    for (const document of documents) insert(engine, flat(document));
    const properties = ['title', 'keywords', 'topics', 'text'];
    return (query) =>
      search(engine, { term: query, tolerance: 1, boost: { title: 3, keywords: 2 }, limit: TOP, properties }).hits.map(
        ({ document }) => document.id,
      );
  },
  flexsearch: (documents) => {
    const engine = new FlexSearch.Document({
      document: { id: 'id', index: ['title', 'keywords', 'topics', 'text'] },
      tokenize: 'forward',
      encoder: FlexSearch.Charset.LatinBalance,
    });
    for (const document of documents) engine.add(flat(document));
    return (query) =>
      [...new Set(engine.search(query, { limit: TOP, suggest: true }).flatMap(({ result }) => result))].slice(0, TOP);
  },
};

function flat(document) {
  return { ...document, keywords: document.keywords.join(' '), topics: document.topics.join(' ') };
}
