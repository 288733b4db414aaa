/**
 * Every importer against documents that nobody meant: samples that are cut, doubled, mixed and spiced with what breaks
 * readers. SERVICE_FINDER_RUNS sets the documents for each importer (100,000 for a long run).
 */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { isAllowedLink } from '../../src/catalogue/links.js';
import { importCatalogues } from '../../src/import/catalogue/index.js';
import { importCsv } from '../../src/import/csv/index.js';
import { importHtml } from '../../src/import/html/index.js';
import { importJsonLd } from '../../src/import/jsonld/index.js';
import type { ImportResult } from '../../src/import/report.js';
import { importXlsx } from '../../src/import/xlsx/index.js';
import { government, openReferral, publicService } from './fixtures/linked-data.js';
import { listPage } from './fixtures/list-page.js';
import { row, workbookParts, zipped } from './fixtures/workbook.js';

const runs = Number(process.env['SERVICE_FINDER_RUNS'] ?? '250');
/** Longest time for one document of a few kilobytes, in milliseconds; a machine under load included. */
const TIME_LIMIT = 3000;
const options = { municipality: { name: 'Musterstadt' } };

/** What breaks readers: names of prototypes, markup, schemes, quotes, separators, control characters, half characters. */
const SPICES = [
  ...[
    '__proto__',
    'constructor',
    'prototype',
    'hasOwnProperty',
    'toString',
    '"',
    '""',
    "'",
    ';',
    ',',
    '\t',
    '|',
    '\n',
    '\r\n',
  ],
  ...['\u0000', '\uFEFF', '\uFFFD', '\uD800', '<', '>', '</', '<script>alert(1)</script>', '<!--', ']]>', '<![CDATA['],
  ...[
    'javascript:alert(1)',
    'java\nscript:alert(1)',
    'data:text/html,<b>x',
    'vbscript:x',
    '//evil.example',
    '{x}',
    '{leika}',
  ],
  ...[
    '{"__proto__":{"x":1}}',
    '[[[[',
    ']]]]',
    '{',
    '}',
    '@id',
    '@graph',
    '9e99',
    '-1',
    'NaN',
    '1e+13',
    'https://',
    '&amp;',
    '&#x0;',
  ],
  ...[
    '<a href="javascript:alert(1)">x</a>',
    '<base href="javascript:x">',
    '=HYPERLINK("javascript:x";"y")',
    'Titel',
    'Link',
    'ID',
  ],
];

interface Mutation {
  readonly at: number;
  readonly length: number;
  readonly kind: 'cut' | 'double' | 'spice' | 'move' | 'end';
  readonly spice: string;
}

const mutations = fc.array(
  fc.record<Mutation>({
    at: fc.double({ min: 0, max: 1, noNaN: true }),
    length: fc.integer({ min: 0, max: 200 }),
    kind: fc.constantFrom('cut', 'double', 'spice', 'spice', 'move', 'end'),
    spice: fc.oneof(fc.constantFrom(...SPICES), fc.string({ maxLength: 20, unit: 'binary' })),
  }),
  { maxLength: 8 },
);

function mutate(text: string, changes: readonly Mutation[]): string {
  return changes.reduce((before, { at, length, kind, spice }) => {
    const start = Math.floor(at * before.length);
    const part = before.slice(start, start + length);
    const [head, tail] = [before.slice(0, start), before.slice(start + length)];
    if (kind === 'cut') return head + tail;
    if (kind === 'double') return head + part + part + tail;
    if (kind === 'spice') return head + spice + before.slice(start);
    return kind === 'move' ? tail + part + head : head;
  }, text);
}

/** Every address that a reader of the catalogue would make a link of. */
function addressesIn(value: unknown): string[] {
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]: [string, unknown]) =>
    (key === 'url' || key === 'href') && typeof inner === 'string'
      ? [inner]
      : key === 'extra'
        ? []
        : addressesIn(inner),
  );
}

function isHarmless(read: () => ImportResult): void {
  const start = performance.now();
  const { catalogue, parts = [], report } = read();
  assert.ok(performance.now() - start < TIME_LIMIT, 'takes too long');
  for (const made of [catalogue, ...parts.map((part) => part.catalogue)]) {
    for (const address of addressesIn(made)) assert.ok(isAllowedLink(address), address);
    assert.doesNotMatch(JSON.stringify(made ?? {}), /"type":"script"/);
  }
  assert.ok(
    report.issues.length > 0 || catalogue !== undefined || parts.length > 0,
    'nothing came and nothing was said',
  );
  assert.deepEqual(Object.keys(Object.prototype), []);
  assert.equal(({} as { x?: unknown }).x, undefined);
}

const table = readFileSync(new URL('fixtures/dienste.csv', import.meta.url), 'utf8');
const sheet = workbookParts(
  [
    {
      name: 'Dienste',
      data: [
        row(1, ['Titel', 'Onlinedienst', 'Stand', 'LeiKa', 'Thema', '__proto__']),
        row(2, [
          'Hund anmelden',
          'Zum Antrag',
          { raw: '<c r="REF" s="1"><v>46173</v></c>' },
          { raw: '<c r="REF"><v>99102013012000</v></c>' },
          { raw: '<c r="REF" t="s"><v>0</v></c>' },
          'x',
        ]),
        row(3, ['Reisepass', 'https://antrag.example.org/', '', '', '', '']),
      ].join(''),
      after:
        '<mergeCells><mergeCell ref="E2:E3"/></mergeCells><hyperlinks><hyperlink ref="B2" r:id="rId9"/></hyperlinks>',
      links: { rId9: 'https://antrag.example.org/hund' },
    },
  ],
  { strings: '<si><t>Tiere</t></si>', styles: '<cellXfs><xf numFmtId="0"/><xf numFmtId="14"/></cellXfs>' },
);
const sample = readFileSync(new URL('../helpers/catalogue.json', import.meta.url), 'utf8').slice(0, 30_000);

const property = (text: string, read: (mutated: string) => ImportResult): void => {
  fc.assert(
    fc.property(mutations, (changes) => {
      isHarmless(() => read(mutate(text, changes)));
    }),
    { numRuns: runs },
  );
};
const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text);

describe('documents that nobody meant', () => {
  it('do no harm as CSV', () => {
    property(table, (text) => importCsv(bytesOf(text), options));
  });

  it('do no harm as CSV that is split by a column', () => {
    property(table, (text) => importCsv(bytesOf(text), { ...options, splitBy: 'Thema' }));
  });

  it('do no harm as the parts of a workbook', () => {
    const names = Object.keys(sheet);
    fc.assert(
      fc.property(fc.constantFrom(...names), mutations, (name, changes) => {
        isHarmless(() => importXlsx(zipped({ ...sheet, [name]: mutate(sheet[name] ?? '', changes) }), options));
      }),
      { numRuns: runs },
    );
  });

  it('do no harm as a broken archive', () => {
    const whole = zipped(sheet);
    fc.assert(
      fc.property(
        fc.array(fc.tuple(fc.nat(whole.length - 1), fc.nat(255)), { maxLength: 20 }),
        fc.nat(whole.length),
        (flips, length) => {
          const bytes = whole.slice(0, length);
          for (const [at, byte] of flips) bytes[at] = byte;
          isHarmless(() => importXlsx(bytes, options));
        },
      ),
      { numRuns: runs },
    );
  });

  it('do no harm as linked data', () => {
    const samples = [government, publicService, openReferral].map((value) => JSON.stringify(value));
    const page = `<html><body><script type="application/ld+json">${samples[0] ?? ''}</script></body></html>`;
    fc.assert(
      fc.property(fc.constantFrom(...samples, page), mutations, (text, changes) => {
        isHarmless(() => importJsonLd([{ name: 'x', text: mutate(text, changes) }], options));
      }),
      { numRuns: runs },
    );
  });

  it('do no harm as linked data with any values', () => {
    const anything = fc.anything({
      maxDepth: 3,
      key: fc.oneof(
        fc.constantFrom('@id', '@type', 'name', 'dct:title', 'hasChannel', 'url', '__proto__', 'address'),
        fc.string(),
      ),
    });
    fc.assert(
      fc.property(fc.array(anything, { maxLength: 4 }), (values) => {
        const text = JSON.stringify({ '@graph': [{ '@type': 'PublicService', name: 'x', values }, ...values] });
        isHarmless(() => importJsonLd([{ name: 'x', text }], options));
      }),
      { numRuns: Math.ceil(runs / 2) },
    );
  });

  it('do no harm as a page of links', () => {
    property(listPage, (text) =>
      importHtml([{ name: 'x', bytes: bytesOf(text) }], { ...options, base: 'https://www.example.org/' }),
    );
  });

  it('do no harm as a catalogue', () => {
    fc.assert(
      fc.property(mutations, (changes) => {
        const mutated = mutate(sample, changes);
        const value = ((): unknown => {
          try {
            return JSON.parse(mutated);
          } catch {
            return mutated;
          }
        })();
        isHarmless(() => importCatalogues([{ name: 'x', value }], options));
      }),
      { numRuns: Math.ceil(runs / 2) },
    );
  });
});
