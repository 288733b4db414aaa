import { readFileSync, readdirSync } from 'node:fs';
import jsonld from 'jsonld';
import type { JsonLdDocument as JsonldInput } from 'jsonld';
import { parseCatalogue } from '../../../src/catalogue/parse.js';
import type { Catalogue } from '../../../src/catalogue/types.js';
import { serialiseJsonLd } from '../../../src/export/json-ld/index.js';
import type { JsonLdDocument } from '../../../src/export/json-ld/index.js';

const read = (path: string): unknown => JSON.parse(readFileSync(new URL(`../../../${path}`, import.meta.url), 'utf8'));

/** A catalogue with every field. */
export const full = parseCatalogue(read('test/catalogue/fixtures/full.json')).catalogue!;

/** The demo town, 200 services and more. */
export const demo = ((): Catalogue => {
  const folder = new URL('../../../demo/catalogue/', import.meta.url);
  const { details: _details, ...head } = read('demo/catalogue/head.json') as Catalogue;
  const services = readdirSync(folder)
    .filter((name) => name !== 'head.json')
    .sort()
    .flatMap((name) => (read(`demo/catalogue/${name}`) as Pick<Catalogue, 'services'>).services);
  return parseCatalogue({ ...head, services }).catalogue!;
})();

/** What schema.org's published context says of the terms that are used here: plain words, and these addresses. */
const SCHEMA_CONTEXT = {
  '@context': { '@vocab': 'http://schema.org/', url: { '@type': '@id' }, serviceUrl: { '@type': '@id' } },
};

/** Where the documents of the tests stand. */
export const PLACE = 'https://www.musterstadt.example/dienste';

export type Expanded = Readonly<Record<string, readonly ExpandedValue[]>> & {
  readonly '@id'?: string;
  readonly '@type'?: readonly string[];
};
export type ExpandedValue = Expanded & { readonly '@value'?: unknown; readonly '@language'?: string };

/** The nodes of a document, expanded by a processor in its strict mode: a term that no context knows is an error. */
export async function expand(document: JsonLdDocument): Promise<readonly Expanded[]> {
  const written = JSON.parse(serialiseJsonLd(document)) as JsonldInput;
  const nodes = await jsonld.expand(written, {
    base: PLACE,
    safe: true,
    documentLoader: (url: string) => {
      if (url !== 'https://schema.org') return Promise.reject(new Error(`no network: ${url}`));
      return Promise.resolve({ documentUrl: url, document: SCHEMA_CONTEXT });
    },
  } as jsonld.Options.Expand);
  return nodes as unknown as readonly Expanded[];
}

/** The number of statements that a document makes, counted by a processor. */
export async function countStatements(document: JsonLdDocument): Promise<number> {
  const quads = (await jsonld.toRDF((await expand(document)) as unknown as JsonldInput, { base: PLACE })) as unknown[];
  return quads.length;
}

/** Every node in a list, those within others too. */
export function* allNodes(values: readonly ExpandedValue[]): Generator<Expanded> {
  for (const value of values) {
    if ('@value' in value) continue;
    yield value;
    for (const [field, inner] of Object.entries(value))
      if (!field.startsWith('@')) yield* allNodes(inner as readonly ExpandedValue[]);
  }
}
