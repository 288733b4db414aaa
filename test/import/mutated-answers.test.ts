/**
 * The portals' importers against answers that went wrong. SERVICE_FINDER_RUNS sets the documents for each importer:
 * 2,000 where nothing is said, 100,000 for a long run.
 */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { isAllowedLink, unknownPlaceholders } from '../../src/catalogue/links.js';
import { parseCatalogue } from '../../src/catalogue/parse.js';
import { importFim } from '../../src/import/fim/index.js';
import { importPvog } from '../../src/import/pvog/index.js';
import type { ImportResult } from '../../src/import/report.js';
import { leistung220, leistung231, page, stammtext, steckbrief } from './fixtures/fim.js';
import { changes, mutated } from './fixtures/mutated.js';
import { savedAnswer, savedAnswers } from './fixtures/saved-answers.js';

const runs = Number(process.env['SERVICE_FINDER_RUNS'] ?? '2000');
/** Longest time for one document of some kilobytes, in milliseconds, on a machine that has other work. */
const TIME_LIMIT = 3000;
const town = { municipality: { name: 'Musterstadt', ars: '099990001001' } };

/** What must hold of every import, whatever came in. */
function checkHarmless(read: () => ImportResult): void {
  const begin = performance.now();
  const { catalogue, report } = read();
  assert.ok(performance.now() - begin < TIME_LIMIT, 'the import hangs');
  assert.ok(catalogue !== undefined || report.issues.length > 0, 'nothing came, and nothing was said');
  assert.deepEqual(Object.keys(Object.prototype), []);
  assert.equal(
    report.written + report.leftOut.filter(({ kind }) => kind === 'service').length <= report.read + 1,
    true,
  );
  if (!catalogue) return;
  checkLinks(catalogue);
  const written = JSON.stringify(catalogue);
  assert.doesNotMatch(written, /"__proto__":|"constructor":|"prototype":/);
  const { issues } = parseCatalogue(JSON.parse(written));
  const refused = issues.filter(({ code }) => code !== 'empty');
  assert.deepEqual(refused, [], 'our own reader refuses what was written');
}

/** Every address outside of what is only kept. */
function checkLinks(value: unknown): void {
  if (typeof value !== 'object' || value === null) return;
  for (const [key, inner] of Object.entries(value) as [string, unknown][]) {
    if (key === 'extra') continue;
    if ((key === 'url' || key === 'href') && typeof inner === 'string') {
      assert.ok(isAllowedLink(inner), inner);
      assert.deepEqual(unknownPlaceholders(inner), []);
    } else checkLinks(inner);
  }
}

describe('answers that went wrong', () => {
  it('of the gateway (PVOG) do no harm', () => {
    const answers = savedAnswers();
    const good = savedAnswer('detail-B999002.LB.2001.json');
    fc.assert(
      fc.property(fc.nat(answers.length - 1), changes, (at, all) => {
        const { name = '', value } = answers[at] ?? {};
        checkHarmless(() => importPvog([{ name, value: mutated(value, all) }, good], town));
      }),
      { numRuns: runs },
    );
  });

  it('of the gateway’s listing do no harm', () => {
    const rows = fc.array(
      fc.oneof(fc.string({ unit: 'binary' }), fc.constantFrom('|', '\n', '"', 'ID-LB', 'Name', '\r')),
    );
    fc.assert(
      fc.property(rows, (parts) => {
        checkHarmless(() => importPvog([{ name: 'a.csv', value: `ID-LB|Name\n${parts.join('')}` }], town));
      }),
      { numRuns: Math.ceil(runs / 4) },
    );
  });

  it('of the FIM portal do no harm', () => {
    const answers: readonly unknown[] = [leistung220, leistung231, page([stammtext, steckbrief])];
    fc.assert(
      fc.property(fc.nat(answers.length - 1), changes, (at, all) => {
        const value = mutated(answers[at], all);
        checkHarmless(() =>
          importFim(
            [
              { name: 'good.json', value: page([stammtext]) },
              { name: 'bad.json', value },
            ],
            town,
          ),
        );
      }),
      { numRuns: runs },
    );
  });
});
