/**
 * Importers of JSON against answers and exports that went wrong. SERVICE_FINDER_RUNS sets the documents for each
 * importer (100,000 for a long run).
 */
import { readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { importDldb } from '../../src/import/dldb/index.js';
import { importFim } from '../../src/import/fim/index.js';
import { importPvog } from '../../src/import/pvog/index.js';
import { leistung220, leistung231, page, stammtext, steckbrief } from './fixtures/fim.js';
import { checkHarmless, RUNS } from './fixtures/harmless.js';
import { changes, mutated } from './fixtures/mutated.js';
import { savedAnswer, savedAnswers } from './fixtures/saved-answers.js';

const town = { municipality: { name: 'Musterstadt', ars: '099990001001' } };
const fixture = (name: string): unknown =>
  JSON.parse(readFileSync(new URL(`fixtures/${name}`, import.meta.url), 'utf8'));

describe('answers that went wrong', () => {
  it('of the gateway (PVOG) do no harm', () => {
    const answers = savedAnswers();
    const good = savedAnswer('detail-B999002.LB.2001.json');
    fc.assert(
      fc.property(fc.nat(answers.length - 1), changes, (at, all) => {
        const { name = '', value } = answers[at] ?? {};
        checkHarmless(() => importPvog([{ name, value: mutated(value, all) }, good], town));
      }),
      { numRuns: RUNS },
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
      { numRuns: Math.ceil(RUNS / 4) },
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
      { numRuns: RUNS },
    );
  });

  it('of a service database (DLDB) do no harm', () => {
    const [services, locations] = [fixture('berlin-services.json'), fixture('berlin-locations.json')];
    fc.assert(
      fc.property(changes, changes, fc.boolean(), (inServices, inLocations, all) => {
        const input = { services: mutated(services, inServices), locations: mutated(locations, inLocations) };
        checkHarmless(() => importDldb(input, { ...town, all }));
      }),
      { numRuns: RUNS },
    );
  });
});
