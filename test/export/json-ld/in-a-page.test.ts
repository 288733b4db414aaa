import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { parse } from 'parse5';
import type { Catalogue } from '../../../src/catalogue/types.js';
import { exportCatalogue, serialiseJsonLd } from '../../../src/export/json-ld/index.js';

const HOSTILE = [
  '</script><script>alert(1)</script>',
  '<!--<script>',
  ']]>',
  '&lt;/script&gt;',
  'vor\u2028nach\u2029Ende',
  '"\\u003c',
  'halb \uD800 Zeichen',
];

describe('exported data in a page', () => {
  for (const vocabulary of ['schema', 'cpsv'] as const)
    for (const words of HOSTILE)
      it(`stays data, and says what it said (${vocabulary}): ${JSON.stringify(words)}`, () => {
        const catalogue: Catalogue = {
          version: 1,
          municipality: { name: words },
          language: 'de',
          services: [{ id: words, title: words, summary: words, synonyms: [words], offices: [words] }],
          offices: [{ id: words, name: words, phone: words }],
        };
        const { document } = exportCatalogue(catalogue, vocabulary, {});
        const json = serialiseJsonLd(document);
        assert.doesNotMatch(json, /[<>&\u2028\u2029]/);
        assert.deepEqual(JSON.parse(json), JSON.parse(JSON.stringify(document)));
        const page = JSON.stringify(
          parse(`<script type="application/ld+json">${json}</script><p>Ende</p>`),
          (key, value: unknown) => (key === 'parentNode' ? undefined : value),
        );
        assert.equal(page.match(/"tagName":"script"/g)?.length, 1);
        assert.equal(page.match(/"tagName":"p"/g)?.length, 1);
      });
});
