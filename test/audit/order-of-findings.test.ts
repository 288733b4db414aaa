import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { gravest } from '../../src/audit/audit.js';
import { auditOf, soundService, town } from './fixtures/town.js';

describe('the order of findings', () => {
  const expired = { validThrough: '2020-01-01' };
  const { sections: _sections, ...unpriced } = soundService('Ohne');

  it('is by severity, demand and number of services together', () => {
    const many = Array.from({ length: 5 }, (_, index) => ({
      ...unpriced,
      id: `o${String(index)}`,
      title: `Ohne ${String(index)}`,
    }));
    const { groups } = auditOf(town([soundService('Alt', expired), ...many]));
    const priorities = groups.map(({ priority }) => priority);
    assert.deepEqual(
      priorities,
      [...priorities].sort((a, b) => b - a),
    );
    // 1 × 100 × 0.5 before 5 × 10 × 0.5.
    assert.deepEqual(
      groups.slice(0, 2).map(({ rule, priority }) => [rule, priority]),
      [
        ['expired', 50],
        ['no-fees', 25],
      ],
    );
  });

  it('puts the most demanded first within a rule', () => {
    const services = [0.1, 0.9, undefined].map((popularity, index) =>
      soundService(`s${String(index)}`, { ...expired, ...(popularity === undefined ? {} : { popularity }) }),
    );
    const { findings } = auditOf(town(services));
    assert.deepEqual(
      findings.filter(({ rule }) => rule === 'expired').map(({ serviceId }) => serviceId),
      ['s1', 's2', 's0'],
    );
  });

  it('is the same for the same catalogue, byte for byte', () => {
    const catalogue = town([soundService('a', expired), { id: 'b', title: 'B' }]);
    assert.equal(JSON.stringify(auditOf(catalogue)), JSON.stringify(auditOf(structuredClone(catalogue))));
  });

  it('leaves nothing to say of a sound catalogue but its one language', () => {
    const { findings, summary } = auditOf(town([]));
    assert.deepEqual(
      findings.map(({ rule }) => rule),
      ['language-versions'],
    );
    assert.deepEqual(summary.online, { services: 6, of: 6 });
    assert.deepEqual(summary.concerned, { error: 0, warning: 0, note: 0 });
    assert.equal(gravest(findings), 'note');
  });
});

describe('the figures', () => {
  it('count each service once, by its best way and by the gravest finding', () => {
    const services = [
      soundService('form', { channels: [{ kind: 'appointment' }, { kind: 'form', url: '/a.pdf' }] }),
      soundService('termin', { channels: [{ kind: 'appointment' }], validThrough: '2020-01-01' }),
      soundService('stelle', { channels: [] }),
      soundService('nichts', { channels: [], offices: [] }),
    ];
    const { summary } = auditOf(town(services));
    assert.deepEqual(summary.ways, { online: 6, form: 1, appointment: 1, other: 1, none: 1 });
    assert.deepEqual(summary.barriers.form, { services: 1, of: 10 });
    assert.deepEqual(summary.barriers.appointment, { services: 2, of: 10 });
    assert.equal(summary.concerned.error, 2);
    const [topic] = summary.topics;
    assert.equal(topic?.services, 10);
    assert.equal(topic.findings.error, 2);
  });
});
