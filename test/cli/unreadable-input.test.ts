import assert from 'node:assert/strict';
import { chmodSync, truncateSync, writeFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import { message } from '../import/fixtures/xzufi-transfer.js';
import { command, file, services } from './fixtures/command.js';

const written = (name: string, content: string | Uint8Array): string => {
  writeFileSync(file(name), content);
  return file(name);
};
const catalogue = (fields: Readonly<Record<string, unknown>>): string =>
  JSON.stringify({
    version: 1,
    municipality: { name: 'Musterstadt' },
    services: [{ id: '1', title: 'Reisepass' }],
    ...fields,
  });

/** Sparse, so that 100 MB take no room on the disk. */
function huge(): string {
  const path = written('huge.json', '{');
  truncateSync(path, 100_000_000);
  return path;
}

describe('input that cannot be read', () => {
  const rows: readonly (readonly [what: string, path: () => string, sentence: RegExp])[] = [
    ['a missing file', () => file('nowhere.json'), /does not exist/],
    ['a file below a file', () => `${services}/x.json`, /does not exist/],
    ['a folder', () => file('.'), /is a folder/],
    ['an empty file', () => written('empty.json', ''), /not valid JSON \(line 1, column 1\)/],
    ['a file that is not JSON', () => written('page.json', '{\n  "version": 1,\n  oops\n}'), /not valid JSON/],
    [
      'a file that breaks off',
      () => written('half.json', '{"version":1,\n"services":['),
      /not valid JSON \(line 2, column 13\)/,
    ],
    ['a file in Latin-1', () => written('latin.json', Buffer.from('{"a":"M\xFCll"}', 'latin1')), /UTF-8/],
    ['a file of 100 MB', huge, /too large \(100\.0 MB, at most 20\.0 MB\).*--details/],
    ['a file of another format', () => services, /not a catalogue/],
    ['a catalogue of another version', () => written('v2.json', catalogue({ version: 2 })), /only version 1/],
    [
      'a catalogue without services',
      () => written('none.json', catalogue({ services: [] })),
      /no service that can be shown/,
    ],
    [
      'a catalogue without a town',
      () => written('townless.json', catalogue({ municipality: {} })),
      /municipality › name/,
    ],
    ['a number', () => written('number.json', '42'), /not a catalogue/],
    [
      'a file nested 100,000 levels deep',
      () => written('deep.json', '['.repeat(100_000) + ']'.repeat(100_000)),
      /not a catalogue/,
    ],
  ];
  for (const [what, path, sentence] of rows)
    it(`such as ${what} ends with 3 and one clear sentence`, async () => {
      const outcome = await command(['stats', path()]);
      assert.equal(outcome.code, 3, outcome.error);
      assert.equal(outcome.out, '');
      assert.match(outcome.error, sentence);
      assert.equal(outcome.error.trim().split('\n').length, 1, outcome.error);
      assert.doesNotMatch(outcome.error, /^\s+at |Error:/m);
    });

  it(
    'such as a file without the right to read it is told',
    { skip: process.getuid?.() === 0 ? 'root may read every file' : false },
    async () => {
      const path = written('secret.json', '{}');
      chmodSync(path, 0o000);
      const outcome = await command(['stats', path]);
      assert.deepEqual([outcome.code, /denied/.test(outcome.error)], [3, true]);
    },
  );

  it('such as a file of the wrong format for an import ends with 3', async () => {
    const outcome = await command(['import', 'dldb', written('own.json', catalogue({})), '--out', file('x.json')]);
    assert.equal(outcome.code, 3);
    assert.match(outcome.error, /not in the format “dldb”/);
  });

  it('such as a catalogue with faults is used as far as it is good, and the faults are counted', async () => {
    const path = written(
      'faulty.json',
      catalogue({ services: [{ id: '1', title: 'Reisepass', updated: 'x' }, { id: '2' }] }),
    );
    const outcome = await command(['search', path, 'Reisepass']);
    assert.equal(outcome.code, 0);
    assert.match(outcome.out, /^1\. Reisepass \(1\)/);
    assert.match(outcome.error, /1 error and 1 note/);
  });

  it('may begin with a byte order mark', async () => {
    const outcome = await command(['stats', written('bom.json', `\uFEFF${catalogue({})}`), '--json']);
    assert.equal(outcome.code, 0);
  });
});

describe('an import of which nothing is left', () => {
  it('says why: everything is elsewhere, or nothing is public', async () => {
    const place = message('2.2', [
      '<xzufi:schreibe><xzufi:leistung><xzufi:id>1</xzufi:id><xzufi:modulText><xzufi:leikaTextmodul><code>02</code></xzufi:leikaTextmodul><xzufi:inhalt>Hund</xzufi:inhalt></xzufi:modulText><xzufi:gueltigkeitGebietID>099990001002</xzufi:gueltigkeitGebietID></xzufi:leistung></xzufi:schreibe>',
    ]);
    const hidden = JSON.stringify({ data: [{ id: '1', name: 'A', public: false, authorities: [{ name: 'M' }] }] });
    const cases = [
      ['xzufi', written('elsewhere.xml', place), /Read: 1 service\n.*other places: 1 service/],
      ['dldb', written('hidden.json', hidden), /Read: 1 service\n.*not public: 1 service/],
    ] as const;
    for (const [format, input, sentence] of cases) {
      const args = ['--municipality', 'Musterstadt', '--ars', '099990001001', '--out', file('never.json')];
      const { code, error } = await command(['import', format, input, ...args]);
      assert.equal(code, 3);
      assert.match(error, sentence);
    }
  });
});
