import assert from 'node:assert/strict';
import { writeFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import { command, file } from './fixtures/command.js';

const catalogue = file('catalogue.json');
writeFileSync(
  catalogue,
  JSON.stringify({
    version: 1,
    municipality: { name: 'Musterstadt' },
    services: ['Reisepass', 'Personalausweis', 'Hundesteuer', 'Kirchenaustritt', 'Hundesteuer abmelden'].map(
      (title, index) => ({
        id: String(index),
        title,
      }),
    ),
  }),
);
const golden = (name: string, ...lines: readonly object[]): string => {
  writeFileSync(file(name), lines.map((line) => JSON.stringify(line)).join('\n'));
  return file(name);
};

describe('service-finder check', () => {
  it('ends with 0 where every golden query leads to its service', async () => {
    const kept = golden('kept.jsonl', { q: 'Hundesteuer', gold: ['2'] }, { q: 'asdfgh', gold: [] });
    const outcome = await command(['check', catalogue, kept]);
    assert.deepEqual([outcome.code, outcome.out], [0, '2 searches lead to the service, 0 not.\n']);
  });

  it('ends with 1 and names what is lost, what was found instead, and what the catalogue does not have', async () => {
    const lost = golden(
      'lost.jsonl',
      { q: 'Hundesteuer', gold: ['1'] },
      { q: 'Reisepass', gold: ['99'] },
      { q: 'Kirchenaustritt', gold: [] },
    );
    const { code, out } = await command(['check', catalogue, lost]);
    assert.equal(code, 1);
    assert.match(out, /“Hundesteuer”: Personalausweis \(1\) is expected.*is missing\. Found: Hundesteuer \(2\)/);
    assert.match(out, /“Reisepass”: the catalogue has no service 99\./);
    assert.match(out, /“Kirchenaustritt”: nothing should be found/);
    assert.match(out, /0 searches lead to the service, 3 not\./);
  });

  it('takes the number of hits from the option, and from the line before it', async () => {
    const second = { q: 'Hundesteuer', gold: ['4'] };
    const wide = await command(['check', catalogue, golden('wide.jsonl', { ...second, top: 50 }), '--top', '1']);
    const narrow = await command(['check', catalogue, golden('narrow.jsonl', { ...second, top: 1 }), '--top', '50']);
    assert.deepEqual([wide.code, narrow.code], [0, 1]);
  });

  it('prints JSON for other programs', async () => {
    const lost = golden('json.jsonl', { q: 'Hundesteuer', gold: ['1'] });
    const { code, out } = await command(['check', catalogue, lost, '--json']);
    assert.equal(code, 1);
    const { checked, lost: list } = JSON.parse(out) as { checked: number; lost: { q: string; place: number }[] };
    assert.deepEqual([checked, list.map(({ q, place }) => [q, place])], [1, [['Hundesteuer', 0]]]);
  });

  it('says what a file without a single expectation lacks', async () => {
    const outcome = await command(['check', catalogue, golden('none.jsonl', { q: 'Pass' })]);
    assert.deepEqual([outcome.code, outcome.out], [3, '']);
    assert.match(outcome.error, /none\.jsonl names no expected service/);
  });

  for (const top of ['0', '1.5', '101', 'all'])
    it(`does not take --top ${top}`, async () => {
      const outcome = await command([
        'check',
        catalogue,
        golden('top.jsonl', { q: 'Pass', gold: ['0'] }),
        '--top',
        top,
      ]);
      assert.equal(outcome.code, 2);
    });
});

describe('service-finder search --explain', () => {
  it('shows how each word was read, the evidence, and the factors of the score', async () => {
    const { code, out } = await command(['search', catalogue, 'mein Reisepass', '--explain']);
    assert.equal(code, 0);
    assert.match(out, /^Words: mein \(filler 0\.08\), reisepass \(object /);
    assert.match(
      out,
      /1\. Reisepass \(0\): \d\.\d\d\n {3}“Reisepass” → reisepass \(exact\): certainty 1\.00 × strength/,
    );
    assert.match(out, /covered \d\.\d\d · fits the wish × 1\.00 · demand × 1\.00/);
  });

  it('gives the same order and scores as the search, as JSON', async () => {
    const explained = await command(['search', catalogue, 'Hundesteuer', '--explain', '--json']);
    const searched = await command(['search', catalogue, 'Hundesteuer', '--json']);
    const hits = (out: string): unknown[] =>
      (JSON.parse(out) as { hits: { serviceId: string; score: number }[] }).hits.map(({ serviceId, score }) => [
        serviceId,
        score,
      ]);
    assert.ok(hits(explained.out).length > 1);
    assert.deepEqual(hits(explained.out), hits(searched.out));
  });

  it('says that nothing was found, and does not go with a file of queries', async () => {
    assert.match((await command(['search', catalogue, 'asdfgh', '--explain'])).out, /No hits\./);
    const both = await command(['search', catalogue, '--queries', golden('q.jsonl', { q: 'Pass' }), '--explain']);
    assert.equal(both.code, 2);
  });
});
