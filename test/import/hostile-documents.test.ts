/**
 * Importers against documents that nobody meant: samples that are cut, doubled, mixed and spiced with what breaks
 * readers. SERVICE_FINDER_RUNS sets the documents for each importer (100,000 for a long run).
 */
import { readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { importCatalogues } from '../../src/import/catalogue/index.js';
import { importCsv } from '../../src/import/csv/index.js';
import { importHtml } from '../../src/import/html/index.js';
import { importJsonLd } from '../../src/import/jsonld/index.js';
import type { ImportResult } from '../../src/import/report.js';
import { importXlsx } from '../../src/import/xlsx/index.js';
import { checkHarmless, RUNS } from './fixtures/harmless.js';
import { government, openReferral, publicService } from './fixtures/linked-data.js';
import { listPage } from './fixtures/list-page.js';
import { mutatedText, textChanges } from './fixtures/mutated-text.js';
import { row, workbookParts, zipped } from './fixtures/workbook.js';

const options = { municipality: { name: 'Musterstadt' } };
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
    fc.property(textChanges, (changes) => {
      checkHarmless(() => read(mutatedText(text, changes)));
    }),
    { numRuns: RUNS },
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
      fc.property(fc.constantFrom(...names), textChanges, (name, changes) => {
        checkHarmless(() => importXlsx(zipped({ ...sheet, [name]: mutatedText(sheet[name] ?? '', changes) }), options));
      }),
      { numRuns: RUNS },
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
          checkHarmless(() => importXlsx(bytes, options));
        },
      ),
      { numRuns: RUNS },
    );
  });

  it('do no harm as linked data', () => {
    const samples = [government, publicService, openReferral].map((value) => JSON.stringify(value));
    const page = `<html><body><script type="application/ld+json">${samples[0] ?? ''}</script></body></html>`;
    fc.assert(
      fc.property(fc.constantFrom(...samples, page), textChanges, (text, changes) => {
        checkHarmless(() => importJsonLd([{ name: 'x', text: mutatedText(text, changes) }], options));
      }),
      { numRuns: RUNS },
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
        checkHarmless(() => importJsonLd([{ name: 'x', text }], options));
      }),
      { numRuns: RUNS },
    );
  });

  it('do no harm as a page of links', () => {
    property(listPage, (text) =>
      importHtml([{ name: 'x', bytes: bytesOf(text) }], { ...options, base: 'https://www.example.org/' }),
    );
  });

  it('do no harm as a catalogue', () => {
    fc.assert(
      fc.property(textChanges, (changes) => {
        const mutated = mutatedText(sample, changes);
        const value = ((): unknown => {
          try {
            return JSON.parse(mutated);
          } catch {
            return mutated;
          }
        })();
        checkHarmless(() => importCatalogues([{ name: 'x', value }], options));
      }),
      { numRuns: RUNS },
    );
  });
});
