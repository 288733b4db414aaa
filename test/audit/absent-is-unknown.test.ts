import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import { fileURLToPath } from 'node:url';
import { RULES } from '../../src/audit/rules/index.js';
import type { Service } from '../../src/catalogue/types.js';
import { importDldb } from '../../src/import/dldb/index.js';
import { auditOf, soundService, town } from './fixtures/town.js';

/** The real export, where the project's developers have it. */
const folder = fileURLToPath(new URL('../../../shared/data/munich/', import.meta.url));
const absent = existsSync(folder) ? false : 'the real export is not at hand';

describe('a catalogue that says nothing of something', () => {
  it('gets one note for each such field, and no service is blamed', () => {
    const services = Array.from({ length: 40 }, (_, index): Service => ({
      id: String(index),
      title: `Dienst ${String(index)}`,
    }));
    const { findings } = auditOf({ version: 1, municipality: { name: 'X' }, language: 'de', services });
    const gaps = findings.filter(({ gap }) => gap);
    assert.deepEqual(
      gaps.map(({ rule }) => rule).sort(),
      [
        'date-unknown',
        'language-versions',
        'no-documents',
        'no-duration',
        'no-fees',
        'no-leika',
        'no-office',
        'no-synonyms',
        'no-topic',
        'summary-missing',
      ].sort(),
    );
    for (const { severity, serviceId } of gaps) assert.deepEqual([severity, serviceId], ['note', undefined]);
    // Without an office, a channel and a text there is really no way to it.
    assert.deepEqual(
      [...new Set(findings.filter(({ serviceId }) => serviceId !== undefined).map(({ rule }) => rule))],
      ['no-way'],
    );
  });

  it('is told so even where a few services have the field', () => {
    const services = Array.from({ length: 30 }, (_, index) => {
      const { leika: _leika, ...service } = soundService(`d${String(index)}`);
      return service;
    });
    const found = auditOf(town(services)).findings.filter(({ rule }) => rule === 'no-leika');
    assert.deepEqual(
      found.map(({ params }) => params),
      [{ having: 6, of: 36 }],
    );
  });
});

describe('the real export of Munich', { skip: absent }, () => {
  it('gets its gaps once each, and no service is called old or behind an eID', () => {
    const read = (name: string): unknown => JSON.parse(readFileSync(`${folder}${name}`, 'utf8'));
    const { catalogue } = importDldb({
      services: read('munich-services_de.json'),
      locations: read('munich-locations_de.json'),
    });
    assert.ok(catalogue);
    const { findings, groups, summary } = auditOf(catalogue);
    assert.deepEqual(
      groups
        .filter(({ gap }) => gap)
        .map(({ rule, findings: own }) => [rule, own.length])
        .sort(),
      [
        ['date-unknown', 1],
        ['identification-unknown', 1],
        ['language-versions', 1],
        ['no-documents', 1],
        ['no-duration', 1],
        ['no-topic', 1],
      ],
    );
    for (const rule of ['outdated', 'eid-only', 'signature-unneeded', 'topic-orphan', 'expired'])
      assert.ok(!findings.some((finding) => finding.rule === rule), rule);
    assert.deepEqual(summary.eid, { services: 0, of: 0 });
    assert.ok(groups.length < RULES.length, 'fewer groups than rules');
  });
});
