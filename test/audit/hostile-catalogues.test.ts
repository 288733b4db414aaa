import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { audit } from '../../src/audit/audit.js';
import { SEVERITIES } from '../../src/audit/finding.js';
import { auditWords, findingDetail } from '../../src/i18n/audit/index.js';
import { anyCatalogue, anyLinkResults, RUNS } from './fixtures/any-catalogue.js';
import { TODAY } from './fixtures/town.js';

const german = auditWords('de');
const english = auditWords('en');

describe('any catalogue', () => {
  it('is audited without a fault, and every finding names something that is there and has its words', () => {
    fc.assert(
      fc.property(anyCatalogue, anyCatalogue, anyLinkResults, (catalogue, other, links) => {
        const { findings, summary } = audit({
          catalogue,
          today: TODAY,
          sources: [{ name: 'x', catalogue: other }],
          links,
        });
        const ids = new Set(catalogue.services.map(({ id }) => id));
        for (const finding of findings) {
          assert.ok(finding.serviceId === undefined || ids.has(finding.serviceId));
          assert.ok(SEVERITIES.includes(finding.severity));
          assert.ok(finding.reach >= 1);
          for (const words of [german, english]) assert.equal(typeof findingDetail(finding, words), 'string');
          let at: unknown = catalogue;
          for (const step of finding.path?.slice(0, 2) ?? []) at = (at as Record<string | number, unknown>)[step];
          assert.notEqual(at, undefined, JSON.stringify(finding.path));
        }
        assert.equal(
          Object.values(summary.ways).reduce((sum, count) => sum + count, 0),
          catalogue.services.length,
        );
        assert.equal(
          Object.values(summary.ages).reduce((sum, count) => sum + count, 0),
          catalogue.services.length,
        );
        assert.equal(
          Object.values(summary.findings).reduce((sum, count) => sum + count, 0),
          findings.length,
        );
        JSON.stringify(findings);
      }),
      { numRuns: RUNS },
    );
  });

  it('gives the same findings when it is audited again', () => {
    fc.assert(
      fc.property(anyCatalogue, (catalogue) => {
        const once = JSON.stringify(audit({ catalogue, today: TODAY }));
        assert.equal(JSON.stringify(audit({ catalogue, today: TODAY })), once);
      }),
      { numRuns: Math.ceil(RUNS / 5) },
    );
  });
});

describe('a catalogue made to take long', () => {
  const seconds = (run: () => void): number => {
    const start = performance.now();
    run();
    return (performance.now() - start) / 1000;
  };
  const services = (count: number, title: string) =>
    Array.from({ length: count }, (_, index) => ({ id: String(index), title: `${title} ${String(index)}` }));

  for (const [name, text] of [
    ['one endless word', 'ge'.repeat(200_000)],
    ['words that look like participles', 'wird ge '.repeat(40_000)],
    ['“ist …” without an end', 'ist zu '.repeat(40_000)],
    ['full stops', '. '.repeat(200_000)],
    ['paragraph signs', '§ 1 '.repeat(40_000)],
    ['“online” over and over', 'online a '.repeat(40_000)],
    ['an address without an end', `https://x.example/?${'utm_a'.repeat(80_000)}`],
  ] as const)
    it(`takes no longer for ${name}`, () => {
      const service = {
        id: 'a',
        title: text.slice(0, 20_000),
        summary: text,
        sections: [{ code: 'details', text }],
        channels: [{ kind: 'form' as const, url: text }],
      };
      const catalogue = { version: 1 as const, municipality: { name: 'X' }, language: 'de', services: [service] };
      assert.ok(seconds(() => audit({ catalogue, today: TODAY })) < 20);
    });

  it('takes no longer for topics that are each other’s parents', () => {
    const topics = Array.from({ length: 2000 }, (_, index) => ({
      id: String(index),
      label: 'x',
      parent: String((index + 1) % 2000),
    }));
    const catalogue = {
      version: 1 as const,
      municipality: { name: 'X' },
      language: 'de',
      topics,
      services: services(50, 'Dienst').map((service) => ({ ...service, topics: ['0', '1000'] })),
    };
    assert.ok(seconds(() => audit({ catalogue, today: TODAY })) < 20);
  });
});
